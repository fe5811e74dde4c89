// Disputes: contradictory values side by side with their sources, which one is current, and why both cannot hold.

import type { UncertainDate } from '../domain/dates/uncertain-date.ts';
import type { Bilingual } from '../domain/provenance/bilingual.ts';
import { formatValue } from '../domain/provenance/format.ts';
import { convertQuantity, type Quantity } from '../domain/quantities/quantity.ts';
import { areCommensurable } from '../domain/quantities/units.ts';
import type { Current } from '../http/common-schemas.ts';
import { cited, type Sources } from './attribution.ts';
import { aside } from './components.ts';
import { countryIn } from './countries.ts';
import { type Html, html } from './html.ts';
import type { Locale } from './locales/en.ts';
import { amountIn, dateIn, type PageContext, text } from './page-context.ts';

/** A dispute over a field of any kind of record. */
export type Dispute = {
  field: string;
  sources: string[];
  values: readonly (string | UncertainDate | Quantity)[];
  reason: Bilingual;
};

/** A record with disputes. @param href its page or section */
export type Disputed = {
  title: Bilingual;
  href: string;
  dispute: readonly Dispute[];
  /** The current value of each field; null for a derived figure, which has no reports. */
  current: Record<string, unknown> | null;
};

export function disagreements(here: PageContext, disputed: readonly Disputed[], sources: Sources): Html[] {
  return disputed.flatMap(({ title, href, dispute, current }) =>
    dispute.map((each) => {
      const name = here.say.disagreesOn(text(here, title), fieldIn(here.say, each.field));
      return html`<article class="dispute"><h3><a href="${href}">${name}</a></h3>
<p>${text(here, each.reason)}</p>
<ul class="sides">${sidesOf(here, each, (current?.[each.field] ?? null) as Current | null).map((side) => sideItem(here, side, sources))}</ul></article>`;
    }),
  );
}

type Side = { value: string; by: string[]; isCurrent: boolean };

function sideItem(here: PageContext, { value, by, isCurrent }: Side, sources: Sources): Html {
  const who = by.map((source) => html`<li>${cited(here, sources, source)}</li>`);
  return html`<li${isCurrent && html` class="current"`}><b>${value}</b>
<ul class="plain">${who}</ul>${isCurrent && aside(here.say.currentSays)}</li>`;
}

/** Sources with the same value form one side. */
function sidesOf(here: PageContext, { sources, values }: Dispute, current: Current | null): Side[] {
  const [first] = values;
  const said = sources.map((source, index) => ({ source, value: valueIn(here, alike(values[index], first)) }));
  return [...Map.groupBy(said, ({ value }) => value)].map(([value, alike]) => {
    const by = alike.map(({ source }) => source);
    return { value, by, isCurrent: current !== null && by.includes(current.source) };
  });
}

/** Converts a quantity to the first one's unit, so that 1 GW and 1,000,000 kW form one side. */
function alike(value: Dispute['values'][number] | undefined, first: Dispute['values'][number] | undefined) {
  const isQuantity = typeof value === 'object' && 'unit' in value && typeof first === 'object' && 'unit' in first;
  return isQuantity && areCommensurable(value.unit, first.unit) ? convertQuantity(value, first.unit) : value;
}

function valueIn(here: PageContext, value: string | UncertainDate | Quantity | undefined): string {
  if (value === undefined) return here.say.notSpecified;
  if (typeof value === 'string')
    return /^[A-Z]{2}$/.test(value) ? countryIn(here, value) : text(here, formatValue(value));
  return 'unit' in value ? amountIn(here, value) : dateIn(here, value);
}

export function fieldIn({ fields }: Locale, field: string): string {
  // The field of a role is `roles.<deal>.<role>`.
  return fields[field.split('.', 1)[0] as keyof Locale['fields']] ?? field;
}

// Where sources disagree: side by side, who says what, which counts, and why both cannot hold.
import type { UncertainDate } from '../dates/uncertain-date.ts';
import { inUnit, type Quantity } from '../quantities/quantity.ts';
import { areCommensurable } from '../quantities/units.ts';
import { inWords } from '../reports/in-words.ts';
import type { Bilingual } from '../reports/text.ts';
import { cited, type Sources } from './bylines.ts';
import { countryIn } from './countries.ts';
import { amountIn, dateIn, type Here, text } from './here.ts';
import { type Html, html } from './html.ts';
import { aside } from './pieces.ts';
import type { Words } from './words/en.ts';

/** A dispute over a value of whichever kind of thing. */
export type Dispute = {
  field: string;
  sources: string[];
  values: readonly (string | UncertainDate | Quantity)[];
  reason: Bilingual;
};

/** Something that is disputed. @param href where it is told */
export type Disputed = { title: Bilingual; href: string; dispute: readonly Dispute[] };

export function disagreements(here: Here, disputed: readonly Disputed[], sources: Sources): Html[] {
  return disputed.flatMap(({ title, href, dispute }) =>
    dispute.map((each) => {
      const name = here.say.disagreesOn(text(here, title), fieldIn(here.say, each.field));
      return html`<article class="dispute"><h3><a href="${href}">${name}</a></h3>
<p>${text(here, each.reason)}</p>
<ul class="sides">${sidesOf(here, each).map((side) => sideItem(here, side, sources))}</ul></article>`;
    }),
  );
}

type Side = { value: string; by: string[]; counts: boolean };

function sideItem(here: Here, { value, by, counts }: Side, sources: Sources): Html {
  const who = by.map((source) => html`<li>${cited(here, sources, source)}</li>`);
  return html`<li${counts && html` class="counts"`}><b>${value}</b>
<ul class="plain">${who}</ul>${counts && aside(here.say.thisCounts)}</li>`;
}

/** Those who say the same stand on one side; the most current comes first, and counts. */
function sidesOf(here: Here, { sources, values }: Dispute): Side[] {
  const [first] = values;
  const said = sources.map((source, index) => ({ source, value: valueIn(here, alike(values[index], first)) }));
  return [...Map.groupBy(said, ({ value }) => value)].map(([value, alike], index) => ({
    value,
    by: alike.map(({ source }) => source),
    counts: index === 0,
  }));
}

/** A quantity in the unit of another, where it can be: more than 1 GW and more than 1,000,000 kW are the same. */
function alike(value: Dispute['values'][number] | undefined, first: Dispute['values'][number] | undefined) {
  const isQuantity = typeof value === 'object' && 'unit' in value && typeof first === 'object' && 'unit' in first;
  return isQuantity && areCommensurable(value.unit, first.unit) ? inUnit(value, first.unit) : value;
}

function valueIn(here: Here, value: string | UncertainDate | Quantity | undefined): string {
  if (value === undefined) return here.say.open;
  if (typeof value === 'string') return /^[A-Z]{2}$/.test(value) ? countryIn(here, value) : text(here, inWords(value));
  return 'unit' in value ? amountIn(here, value) : dateIn(here, value);
}

export function fieldIn({ fields }: Words, field: string): string {
  // A partner's roles are told deal by deal.
  return fields[field.split('.', 1)[0] as keyof Words['fields']] ?? field;
}

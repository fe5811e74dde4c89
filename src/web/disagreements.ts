// Shows disputes: contradictory values with their sources, the current value, and the reason for the contradiction.
import type { Coordinates } from '../domain/coordinates.ts';
import type { UncertainDate } from '../domain/dates/uncertain-date.ts';
import type { Bilingual } from '../domain/provenance/bilingual.ts';
import type { Current } from '../domain/provenance/resolve-states.ts';
import { convertQuantity, type Quantity } from '../domain/quantities/quantity.ts';
import { areCommensurable } from '../domain/quantities/units.ts';
import { fieldLabel } from '../resources/field-labels.ts';
import { sourceCitation } from './attribution.ts';
import { aside } from './components.ts';
import { countryName } from './countries.ts';
import { type Html, html } from './html.ts';
import { codeText, dateText, type PageContext, quantityText, text } from './page-context.ts';

type DisputeView = {
  field: string;
  sources: string[];
  values: readonly (string | UncertainDate | Quantity | Coordinates)[];
  reason: Bilingual;
};

/** `href` links to the record's page or, if that is the current page, to a section of it. */
export type DisputedRecord = {
  title: Bilingual;
  href: string;
  dispute: readonly DisputeView[];
  /** Source and confidence of current values, keyed by field. Null for a derived figure. */
  current: Record<string, unknown> | null;
};

export function disagreements(page: PageContext, records: readonly DisputedRecord[]): Html[] {
  return records.flatMap(({ title, href, dispute, current }) =>
    dispute.map((each) => {
      const heading = page.locale.disagreesOn(text(page, title), fieldName(page, each.field));
      const reason = text(page, each.reason);
      const sides = sidesOf(page, each, (current?.[each.field] ?? null) as Current | null);
      return html`<article class="dispute"><h3><a href="${href}">${heading}</a></h3>
<p>${reason}</p>
<ul class="sides">${sides.map((side) => sideItem(page, side))}</ul></article>`;
    }),
  );
}

type Side = { value: string; sources: string[]; isCurrent: boolean };

function sideItem(page: PageContext, { value, sources, isCurrent }: Side): Html {
  const items = sources.map((source) => html`<li>${sourceCitation(page, source)}</li>`);
  return html`<li${isCurrent && html` class="current"`}><b>${value}</b>
<ul class="plain">${items}</ul>${isCurrent && aside(page.locale.currentReason)}</li>`;
}

function sidesOf(page: PageContext, { sources: all, values }: DisputeView, current: Current | null): Side[] {
  const texts = values.map((value) => disputedValue(page, toUnitOf(values[0], value)));
  const reports = all.map((source, index) => ({ source, value: texts[index] ?? page.locale.notSpecified }));
  return [...Map.groupBy(reports, ({ value }) => value)].map(([value, group]) => {
    const sources = group.map(({ source }) => source);
    return { value, sources, isCurrent: current !== null && sources.includes(current.source) };
  });
}

type Value = DisputeView['values'][number];

/** Uses the unit of the dispute's first value, so that 1 GW and 1,000,000 kW appear as one value. */
function toUnitOf(first: Value | undefined, value: Value): Value {
  const areQuantities = typeof value === 'object' && 'unit' in value && typeof first === 'object' && 'unit' in first;
  return areQuantities && areCommensurable(value.unit, first.unit) ? convertQuantity(value, first.unit) : value;
}

function disputedValue(page: PageContext, value: Value): string {
  if (typeof value === 'string') return /^[A-Z]{2}$/.test(value) ? countryName(page, value) : codeText(page, value);
  if ('latitude' in value) return `${value.latitude}, ${value.longitude}`;
  return 'unit' in value ? quantityText(page, value) : dateText(page, value);
}

export function fieldName(page: PageContext, field: string): string {
  return text(page, fieldLabel(field));
}

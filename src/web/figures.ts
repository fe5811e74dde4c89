// Tables and charts of figures: current value, lower and upper bound ("at least 700 MW"), and values of other sources.
import { formatAmount, formatUnit } from '../domain/quantities/format.ts';
import { convertQuantity, type Quantity } from '../domain/quantities/quantity.ts';
import { areCommensurable } from '../domain/quantities/units.ts';
import { parseItem } from '../formats/json-text.ts';
import { figureRepository } from '../resources/figures/repository.ts';
import type { Figure } from '../resources/figures/schema.ts';
import { byline, sourceCitations, unconfirmedMark } from './attribution.ts';
import { type AmountAxis, amountAxis } from './chart-axis.ts';
import { placeAt, tickLabels } from './chart-marks.ts';
import { aside, dateSuffix, recordLink, tableHead } from './components.ts';
import { type Content, type Html, html, join } from './html.ts';
import { idFromPath, type PageContext, quantityText, slugOf, text } from './page-context.ts';
import { disputedMark } from './status-badge.ts';

export function reportedFigures(page: PageContext, figures: readonly Figure[]): Content {
  const { locale } = page;
  const reported = figures.filter(({ basis }) => basis === 'reported');
  if (reported.length === 0) return null;
  return html`<table class="figures">${tableHead(locale.figure, locale.value, locale.range, locale.valuesBySource)}
<tbody>${reported.map((figure) => reportedRow(page, figure))}</tbody></table>`;
}

function reportedRow(page: PageContext, figure: Figure): Html {
  const { id, title, quantity, scope, date, disputed, current } = figure;
  const { locale } = page;
  const name = recordLink(page, 'figure', id, text(page, title));
  const value = html`<b>${quantity && quantityText(page, quantity)}</b>${dateSuffix(page, date)}`;
  const marks = html`${disputedMark(page, disputed)}${unconfirmedMark(page, current?.quantity?.confidence)}`;
  return html`<tr id="${slugOf(id)}"><th scope="row">${name} ${scope && aside(text(page, scope))} ${partialCoverage(page, figure)}</th>
<td>${value}${marks} ${byline(page, current?.quantity)}</td>
<td data-label="${locale.withColon(locale.range)}">${quantity && allowedRange(page, quantity)}</td>
<td>${comparison(page, figure)}</td></tr>`;
}

export function coverage({ locale }: PageContext, { covers, phase }: Pick<Figure, 'covers' | 'phase'>): string {
  if (covers !== 'phase' || phase === null) return locale.coverage[covers];
  const name = phase.replaceAll('-', ' ');
  return name.startsWith('phase ') ? locale.numberedPhase(name) : locale.phase(name);
}

export function partialCoverage(page: PageContext, figure: Pick<Figure, 'covers' | 'phase'>): Content {
  const { locale } = page;
  return figure.covers !== 'whole' && aside(locale.withColon(locale.covers), ' ', coverage(page, figure));
}

export function allowedRange({ locale, language }: PageContext, { lower, upper, unit, modifier }: Quantity): string {
  const amount = (number: number) => formatAmount(number, unit, language);
  if (lower !== null && lower === upper) return locale.exactly(amount(lower));
  if (lower !== null && upper !== null) return locale.fromTo(amount(lower), amount(upper));
  if (lower !== null) return modifier === 'more-than' ? locale.moreThan(amount(lower)) : locale.atLeast(amount(lower));
  return upper === null ? locale.notSpecified : locale.atMost(amount(upper));
}

/** @param hasScale whether to draw an axis below the chart, which needs more space than a table has */
export function comparison(page: PageContext, { reports = [], quantity, current }: Figure, hasScale = false): Content {
  if (!quantity) return null;
  const values = reports.flatMap(({ source, retracted, quantity: other }) => {
    const isComparable = other && retracted === null && areCommensurable(other.unit, quantity.unit);
    return isComparable ? { source, ...convertQuantity(other, quantity.unit) } : [];
  });
  // `modifier` separates values with the same bounds, such as "more than 700 MW" and "at least 700 MW".
  const groups = Map.groupBy(values, ({ value, lower, upper, modifier }) => [value, lower, upper, modifier].join());
  if (groups.size < 2) return agreement(page, current?.quantity ?? null);
  const amounts = values.flatMap(({ value, lower, upper }) => [value, lower, upper].filter((each) => each !== null));
  const sides = [...groups.values()].map((group) => {
    const ids = group.map(({ source }) => source);
    return { quantity: group[0] as Quantity, ids, isCurrent: ids.some((id) => id === current?.quantity?.source) };
  });
  const items = sides.map((side) => {
    const isWeak = side.ids.every((id) => page.sources.get(id)?.reliability.grade === 'D');
    const marks = html`${side.isCurrent && aside(`(${page.locale.current})`)}${unconfirmedMark(page, isWeak ? 'low' : null)}`;
    return html`<li${side.isCurrent && html` class="current"`}>${quantityText(page, side.quantity)} ${marks} ${aside(sourceCitations(page, side.ids))}</li>`;
  });
  // Put the current value last, because SVG draws later marks over earlier ones.
  const marks = sides.toSorted((a, b) => Number(a.isCurrent) - Number(b.isCurrent));
  const axis = amountAxis(amounts, page.language);
  const chart = dumbbell(axis, marks);
  const scaled = hasScale ? html`<div class="sized scale">${chart}${scaleOf(page, axis, quantity)}</div>` : chart;
  return html`${scaled}<ul class="said">${items}</ul>`;
}

/** Says how many reports of grades A to C agree. Null if no other source agrees. */
function agreement({ locale, source }: PageContext, current: NonNullable<Figure['current']>['quantity']): Content {
  if (!current || source !== undefined || current.agreeing.length === 0 || current.independent === 0) return null;
  return aside(locale.agreeing(1 + current.agreeing.length, current.independent));
}

/** Draws values as dots (filled if current), and ranges as lines (dashed if a bound is unknown). */
function dumbbell(axis: AmountAxis, marks: readonly { quantity: Quantity; isCurrent: boolean }[]): Html {
  const ranges = marks.map(({ quantity }) => rangeMark(axis, quantity));
  const dots = marks.map(({ quantity: { value, lower, upper }, isCurrent }) => {
    const dot = html`<circle class="dot${isCurrent && ' current'}" r="6"/>`;
    return placeAt(axis.position(value ?? lower ?? upper ?? 0), dot);
  });
  return html`<svg class="strip dumbbell" aria-hidden="true"><svg y="50%">
<line class="tick" x1="${axis.position(0)}" x2="${axis.position(axis.max)}"/>${ranges}${dots}</svg></svg>`;
}

/** Screen readers skip the scale, because the list below the chart shows the same values as text. */
function scaleOf({ language }: PageContext, { ticks }: AmountAxis, { unit }: Quantity): Html {
  const lines = ticks.map(({ position }) => html`<line class="tick" x1="${position}" x2="${position}" y2="6"/>`);
  return html`<svg class="axis" text-anchor="middle" aria-hidden="true">${lines}${tickLabels(ticks, 18)}
<text x="50%" y="34">${formatUnit(unit, 2, language)}</text></svg>`;
}

function rangeMark(axis: AmountAxis, { value, lower, upper }: Quantity): Content {
  // Quantities such as "about 700 MW" have no bounds.
  if (lower === null && upper === null) return null;
  const isOpen = lower === null || upper === null;
  const [from, to] = [lower ?? 0, upper ?? axis.max];
  if (from === to || (value === null && !isOpen)) return null;
  return html`<line class="range${isOpen && ' open'}" x1="${axis.position(from)}" x2="${axis.position(to)}"/>`;
}

export function derivedFigures(page: PageContext, figures: readonly Figure[]): Content {
  const derived = figures.filter(({ basis, quantity }) => basis === 'derived' && quantity);
  if (derived.length === 0) return null;
  return html`<h3 id="derived">${page.locale.derived}</h3><p>${page.locale.derivedIntro}</p>
<dl class="derived">${derived.map((figure) => derivedItem(page, figure, figures))}</dl>`;
}

function derivedItem(page: PageContext, figure: Figure, figures: readonly Figure[]): Html {
  const { id, title, quantity, derivation, disputed } = figure;
  const { locale } = page;
  const value = html`<b>${quantity && quantityText(page, quantity)}</b>${disputedMark(page, disputed)}`;
  return html`<div id="${slugOf(id)}"><dt>${recordLink(page, 'figure', id, text(page, title))}</dt>
<dd>${value} ${derivation && html`<span class="formula">${locale.withColon(locale.formula)} ${formula(page, derivation, figures)}</span>`}
${derivation && aside(text(page, derivation.assumption))}</dd></div>`;
}

type Derivation = NonNullable<Figure['derivation']>;

export function formula(page: PageContext, derivation: Derivation, figures: readonly Figure[]): Content {
  const isNumber = (token = '') => /^\d/.test(token);
  const tokens = derivation.formula.split(' ');
  const inputs = derivation.inputs.map(idFromPath);
  const parts = tokens.flatMap((token, index): Content[] => {
    if (token === '*') return ['×'];
    if (token === '/') return ['÷'];
    const input = inputs.find((id) => slugOf(id) === token);
    if (input !== undefined) {
      const shown = figures.find(({ id }) => id === input);
      const figure = shown ?? parseItem(page.repository(figureRepository).get(input, page));
      return [recordLink(page, 'figure', input, figure ? text(page, figure.title) : token)];
    }
    // Skip a unit after a constant, because the constant is shown together with its unit.
    if (isNumber(tokens[index - 1])) return [];
    return [isNumber(token) ? formatAmount(Number(token), tokens[index + 1] ?? '', page.language) : token];
  });
  return join(' ', parts);
}

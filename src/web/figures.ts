// Figures: the current value, the range that its wording allows, and the values of other sources beside each other.

import { formatAmount } from '../domain/quantities/format.ts';
import { convertQuantity, type Quantity } from '../domain/quantities/quantity.ts';
import { areCommensurable } from '../domain/quantities/units.ts';
import { parseItem } from '../formats/json-text.ts';
import { figureRepository } from '../resources/figures/repository.ts';
import type { Figure } from '../resources/figures/schema.ts';
import { byline, cited, type Sources, unconfirmedMark } from './attribution.ts';
import { type AmountAxis, amountAxis } from './chart-axis.ts';
import { at } from './chart-marks.ts';
import { aside, columns, recordLink, timeElement } from './components.ts';
import { type Content, type Html, html, joinedBy } from './html.ts';
import { amountIn, type PageContext, text } from './page-context.ts';
import { disputedMark } from './status-badge.ts';

export function reportedFigures(here: PageContext, figures: readonly Figure[], sources: Sources): Content {
  const { say } = here;
  const reported = figures.filter(({ basis }) => basis === 'reported');
  if (reported.length === 0) return null;
  return html`<table class="figures">${columns(say.figure, say.value, say.range, say.valuesBySource)}
<tbody>${reported.map((figure) => reportedRow(here, figure, sources))}</tbody></table>`;
}

function reportedRow(here: PageContext, figure: Figure, sources: Sources): Html {
  const { id, title, quantity, scope, date, disputed, current } = figure;
  const name = recordLink(here, 'figure', id, text(here, title));
  const value = html`<b>${quantity && amountIn(here, quantity)}</b>${timeElement(here, date)}`;
  const marks = html`${disputedMark(here, disputed)}${unconfirmedMark(here, current?.quantity?.confidence)}`;
  return html`<tr id="${id}"><th scope="row">${name} ${scope && aside(text(here, scope))} ${partialCoverage(here, figure)}</th>
<td>${value}${marks} ${byline(here, sources, current?.quantity)}</td>
<td data-label="${here.say.labelled(here.say.range)}">${quantity && allowedRange(here, quantity)}</td>
<td>${comparison(here, figure, sources)}</td></tr>`;
}

/** What a figure is for: the whole deal, a phase by its name, or one unit. */
export function coverage({ say }: PageContext, { covers, phase }: Pick<Figure, 'covers' | 'phase'>): string {
  if (covers !== 'phase' || phase === null) return say.coverage[covers];
  const name = phase.replaceAll('-', ' ');
  return name.startsWith('phase ') ? say.numberedPhase(name) : say.phase(name);
}

/** What a figure is for, unless it is the whole deal. */
export function partialCoverage(here: PageContext, figure: Pick<Figure, 'covers' | 'phase'>): Content {
  return figure.covers !== 'whole' && aside(here.say.labelled(here.say.covers), ' ', coverage(here, figure));
}

export function allowedRange({ say, language }: PageContext, { lower, upper, unit, modifier }: Quantity): string {
  const amount = (number: number) => formatAmount(number, unit, language);
  if (lower !== null && upper !== null) {
    return lower === upper ? say.exactly(amount(lower)) : say.fromTo(amount(lower), amount(upper));
  }
  if (lower !== null) return modifier === 'more-than' ? say.above(amount(lower)) : say.atLeast(amount(lower));
  return upper === null ? say.notSpecified : say.atMost(amount(upper));
}

type Reported = { source: string; quantity: Quantity };

/** The values of all sources if they differ, as a list and on an axis from zero; otherwise how many agree. */
export function comparison(here: PageContext, { reports = [], quantity, current }: Figure, sources: Sources): Content {
  if (!quantity) return null;
  const reported = reports.flatMap(({ source, retracted, quantity: other }): Reported[] =>
    other && retracted === null && areCommensurable(other.unit, quantity.unit)
      ? [{ source, quantity: convertQuantity(other, quantity.unit) }]
      : [],
  );
  const values = Map.groupBy(reported, ({ quantity: each }) => valueKey(each));
  if (values.size < 2) return agreement(here, current?.quantity ?? null);
  const axis = amountAxis(
    reported.flatMap(({ quantity: { value, lower, upper } }) =>
      [value, lower, upper].filter((number) => number !== null),
    ),
  );
  const groups = [...values.values()].map((alike) => ({
    quantity: (alike[0] as Reported).quantity,
    by: alike.map(({ source }) => source),
    isCurrent: alike.some(({ source }) => source === current?.quantity?.source),
  }));
  // The current value is drawn last, over the others.
  const marks = groups.toSorted((a, b) => Number(a.isCurrent) - Number(b.isCurrent));
  const items = groups.map(({ quantity: each, by, isCurrent }) => {
    const isWeak = by.every((source) => sources.get(source)?.reliability.grade === 'D');
    const who = by.map((source) => cited(here, sources, source));
    const mark = html`${isCurrent && aside(`(${here.say.current})`)}${unconfirmedMark(here, isWeak ? 'low' : null)}`;
    return html`<li${isCurrent && html` class="current"`}>${amountIn(here, each)} ${mark} ${aside(joinedBy(', ', who))}</li>`;
  });
  return html`${dumbbell(axis, marks)}<ul class="said">${items}</ul>`;
}

/** How many reports of grades A to C agree, and from how many independent sources. */
function agreement({ say, source }: PageContext, current: NonNullable<Figure['current']>['quantity']): Content {
  if (!current || source !== undefined || current.agreeing.length === 0 || current.independent === 0) return null;
  return aside(say.agreeing(1 + current.agreeing.length, current.independent));
}

/** "More than 700 MW" and "at least 700 MW" have the same bounds, but are different values. */
function valueKey({ value, lower, upper, modifier }: Quantity): string {
  return [value, lower, upper, modifier].join();
}

/** Numbers as dots, the current one filled; ranges as lines, dashed if an end is open. */
function dumbbell(axis: AmountAxis, marks: readonly { quantity: Quantity; isCurrent: boolean }[]): Html {
  const ranges = marks.map(({ quantity }) => rangeMark(axis, quantity));
  const dots = marks.map(({ quantity: { value, lower, upper }, isCurrent }) =>
    at(axis.at(value ?? lower ?? upper ?? 0), html`<circle class="dot${isCurrent && ' current'}" r="6"/>`),
  );
  return html`<svg class="strip dumbbell" aria-hidden="true"><svg y="50%">
<line class="tick" x1="${axis.at(0)}" x2="${axis.at(axis.most)}"/>${ranges}${dots}</svg></svg>`;
}

function rangeMark(axis: AmountAxis, { value, lower, upper }: Quantity): Content {
  const isOpen = lower === null || upper === null;
  // "About" and bare numbers give no bounds.
  if (lower === null && upper === null) return null;
  const [from, to] = [lower ?? 0, upper ?? axis.most];
  return (
    from !== to &&
    (value !== null || isOpen) &&
    html`<line class="range${isOpen && ' open'}" x1="${axis.at(from)}" x2="${axis.at(to)}"/>`
  );
}

/** Figures that the register calculates, with their formulas. */
export function derivedFigures(here: PageContext, figures: readonly Figure[]): Content {
  const { say } = here;
  const derived = figures.filter(({ basis, quantity }) => basis === 'derived' && quantity);
  if (derived.length === 0) return null;
  return html`<h3 id="derived">${say.derived}</h3><p>${say.derivedSays}</p>
<dl class="derived">${derived.map((figure) => derivedItem(here, figure, figures))}</dl>`;
}

function derivedItem(here: PageContext, figure: Figure, figures: readonly Figure[]): Html {
  const { id, title, quantity, derivation, disputed } = figure;
  const value = html`<b>${quantity && amountIn(here, quantity)}</b>${disputedMark(here, disputed)}`;
  return html`<div id="${id}"><dt>${recordLink(here, 'figure', id, text(here, title))}</dt>
<dd>${value} ${derivation && html`<span class="formula">${here.say.labelled(here.say.formula)} ${formula(here, derivation, figures)}</span>`}
${derivation && aside(text(here, derivation.assumption))}</dd></div>`;
}

/** The formula, with links to its figures by name and its constants in words. */
export function formula(
  here: PageContext,
  derivation: NonNullable<Figure['derivation']>,
  figures: readonly Figure[],
): Content {
  const words = derivation.formula.split(' ');
  const parts = words.flatMap((word, index): Content[] => {
    if (word === '*') return ['×'];
    if (word === '/') return ['÷'];
    if (derivation.inputs.some((link) => link.endsWith(`/${word}`))) {
      const figure =
        figures.find(({ id }) => id === word) ?? parseItem(here.register.repository(figureRepository).get(word, here));
      return [recordLink(here, 'figure', word, figure ? text(here, figure.title) : word)];
    }
    // A constant is followed by its unit.
    const isUnit = index > 0 && isNumber(words[index - 1]);
    if (isUnit) return [];
    return [isNumber(word) ? formatAmount(Number(word), words[index + 1] ?? '', here.language) : word];
  });
  return joinedBy(' ', parts);
}

function isNumber(word: string | undefined): boolean {
  return word !== undefined && /^\d/.test(word);
}

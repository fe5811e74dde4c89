// Figures: the value that counts, what its wording allows, and what other sources say, side by side.
import { amountAtAGlance } from '../quantities/in-words.ts';
import { inUnit, type Quantity } from '../quantities/quantity.ts';
import { areCommensurable } from '../quantities/units.ts';
import type { Figure } from '../resources/figures/schema.ts';
import { type AmountAxis, amountAxis } from './axis.ts';
import { byline, cited, type Sources, support } from './bylines.ts';
import { amountIn, type Here, text } from './here.ts';
import { type Content, type Html, html, joinedBy } from './html.ts';
import { at } from './marks.ts';
import { aside, columns, dateBeside, thingLink } from './pieces.ts';
import { disputedMark } from './standing.ts';

export function reportedFigures(here: Here, figures: readonly Figure[], sources: Sources): Content {
  const { say } = here;
  const reported = figures.filter(({ basis }) => basis === 'reported');
  if (reported.length === 0) return null;
  return html`<table class="figures">${columns(say.figure, say.value, say.allows, say.differs)}
<tbody>${reported.map((figure) => reportedRow(here, figure, sources))}</tbody></table>`;
}

function reportedRow(here: Here, figure: Figure, sources: Sources): Html {
  const { id, title, quantity, counts, date, disputed, current } = figure;
  const name = thingLink(here, 'figure', id, text(here, title));
  const value = html`<b>${quantity && amountIn(here, quantity)}</b>${dateBeside(here, date)}`;
  const by = byline(here, sources, current?.quantity);
  return html`<tr id="${id}"><th scope="row">${name} ${counts && aside(text(here, counts))}</th>
<td>${value}${disputedMark(here, disputed)} ${by}</td>
<td>${quantity && allowed(here, quantity)}</td>
<td>${comparison(here, figure, sources)}</td></tr>`;
}

/** The range that the wording leaves. */
export function allowed({ say, language }: Here, { lower, upper, unit, modifier }: Quantity): string {
  const amount = (number: number) => amountAtAGlance(number, unit, language);
  if (lower !== null && upper !== null) {
    return lower === upper ? say.exactly(amount(lower)) : say.fromTo(amount(lower), amount(upper));
  }
  if (lower !== null) return modifier === 'more-than' ? say.above(amount(lower)) : say.atLeast(amount(lower));
  return upper === null ? say.open : say.atMost(amount(upper));
}

type Said = { source: string; quantity: Quantity };

/** What sources say, where they do not all say the same: in words, and on an axis from nothing up. */
export function comparison(here: Here, { reports = [], quantity, current }: Figure, sources: Sources): Content {
  if (!quantity) return null;
  const said = reports.flatMap(({ source, quantity: other }): Said[] =>
    other && areCommensurable(other.unit, quantity.unit) ? [{ source, quantity: inUnit(other, quantity.unit) }] : [],
  );
  const kinds = Map.groupBy(said, ({ quantity: each }) => rangeOf(each));
  if (kinds.size < 2) {
    const by = current?.quantity;
    return said.length > 1 && by && aside(here.say.allSame(said.length), ', ', support(here, by));
  }
  const axis = amountAxis(
    said.flatMap(({ quantity: { value, lower, upper } }) => [value, lower, upper].filter((number) => number !== null)),
  );
  const counting = current?.quantity?.source;
  // What counts is drawn last, over the others.
  const alike = [...kinds.values()].map((said) => ({
    quantity: (said[0] as Said).quantity,
    said,
    counts: said.some(({ source }) => source === counting),
  }));
  const marks = alike.toSorted((a, b) => Number(a.counts) - Number(b.counts));
  const items = alike.map(({ quantity: each, said: by, counts }) => {
    const who = joinedBy(
      ', ',
      by.map(({ source }) => cited(here, sources, source)),
    );
    const mark = counts && aside(`(${here.say.counting})`);
    return html`<li${counts && html` class="counts"`}>${amountIn(here, each)} ${mark} ${aside(who)}</li>`;
  });
  return html`${dumbbell(axis, marks)}<ul class="said">${items}</ul>`;
}

function rangeOf({ value, lower, upper }: Quantity): string {
  return [value, lower, upper].join();
}

/** Numbers as dots, that which counts full; what a wording allows as a line, dashed where it leaves an end open. */
function dumbbell(axis: AmountAxis, marks: readonly { quantity: Quantity; counts: boolean }[]): Html {
  const ranges = marks.map(({ quantity }) => rangeMark(axis, quantity));
  const dots = marks.map(({ quantity: { value, lower, upper }, counts }) =>
    at(axis.at(value ?? lower ?? upper ?? 0), html`<circle class="dot${counts && ' counts'}" r="6"/>`),
  );
  return html`<svg class="strip dumbbell" aria-hidden="true"><svg y="50%" overflow="visible">
<line class="tick" x1="${axis.at(0)}" x2="${axis.at(axis.most)}"/>${ranges}${dots}</svg></svg>`;
}

function rangeMark(axis: AmountAxis, { value, lower, upper }: Quantity): Content {
  const isOpen = lower === null || upper === null;
  // Of what is given as about a number, nobody knows how far it reaches.
  if (lower === null && upper === null) return null;
  const [from, to] = [lower ?? 0, upper ?? axis.most];
  return (
    from !== to &&
    (value !== null || isOpen) &&
    html`<line class="range${isOpen && ' open'}" x1="${axis.at(from)}" x2="${axis.at(to)}"/>`
  );
}

/** Figures that no source gives, with how the register works them out. */
export function derivedFigures(here: Here, figures: readonly Figure[]): Content {
  const { say } = here;
  const derived = figures.filter(({ basis, quantity }) => basis === 'derived' && quantity);
  if (derived.length === 0) return null;
  return html`<h3 id="derived">${say.derived}</h3><p>${say.derivedSays}</p>
<dl class="derived">${derived.map((figure) => derivedItem(here, figure, figures))}</dl>`;
}

function derivedItem(here: Here, figure: Figure, figures: readonly Figure[]): Html {
  const { id, title, quantity, derivation, disputed } = figure;
  const value = html`<b>${quantity && amountIn(here, quantity)}</b>${disputedMark(here, disputed)}`;
  return html`<div id="${id}"><dt>${thingLink(here, 'figure', id, text(here, title))}</dt>
<dd>${value} ${derivation && formula(here, derivation, figures)}
${derivation && aside(text(here, derivation.assumption))}</dd></div>`;
}

/** The formula, with the figures in it by their names, as links. */
export function formula(here: Here, derivation: NonNullable<Figure['derivation']>, figures: readonly Figure[]): Html {
  const parts = derivation.formula.split(' ').map((part) => {
    const input = derivation.inputs.find((link) => link.endsWith(`/${part}`));
    if (input === undefined) return part === '*' ? '×' : part === '/' ? '÷' : part;
    const figure = figures.find(({ id }) => id === part);
    return thingLink(here, 'figure', part, figure ? text(here, figure.title) : part);
  });
  return html`<span class="formula">= ${joinedBy(' ', parts)}</span>`;
}

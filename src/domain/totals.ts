// Adds figures of one metric over several deals, and avoids adding the same capacity twice (docs/method.md, "Totals").
import type { Day } from './dates/day.ts';
import type { coverages } from './provenance/enums.ts';
import { modifierOfSum } from './quantities/modifiers.ts';
import { convertQuantity, type Quantity } from './quantities/quantity.ts';
import { currencyOf, roundToPrecision } from './quantities/units.ts';

/** A reported figure with its current quantity. */
export type Addend = {
  id: string;
  deal: string;
  covers: (typeof coverages)[number];
  phase: string | null;
  quantity: Quantity | null;
  /** Last possible day at which the quantity holds or is due; null if unknown. */
  latest: Day | null;
  /** True if only sources of grade D report the quantity, or the status of the deal. */
  isUnconfirmed: boolean;
  /** False if a filter excludes the deal. */
  isSelected: boolean;
};

/** Why a total leaves a figure out. */
export const exclusionReasons = [
  'deal-filtered',
  'no-number',
  'per-unit',
  'no-due-date',
  'due-later',
  'smaller-whole',
  'smaller-phase',
  'phase-of-whole',
  'inside-programme',
  'other-currency',
] as const;
export type ExclusionReason = (typeof exclusionReasons)[number];

/** `by` is the id of the figure, or for `inside-programme` of the programme, that is added instead. */
export type Exclusion<Figure extends Addend> = { figure: Figure; reason: ExclusionReason; by: string | null };

export type Selection<Figure extends Addend> = { included: Figure[]; leftOut: Exclusion<Figure>[] };

/**
 * Selects the figures to add.
 * @param figures all reported figures of one metric
 * @param programmesOf returns the programmes that contain a deal, directly or indirectly
 * @param dueBy counts only figures that are due by this day; undefined counts all figures
 */
export function selectAddends<Figure extends Addend>(
  figures: readonly Figure[],
  programmesOf: (deal: string) => readonly string[],
  dueBy: Day | undefined,
): Selection<Figure> {
  const leftOut: Exclusion<Figure>[] = [];
  const leaveOut = (figure: Figure, reason: ExclusionReason, by: string | null = null) =>
    leftOut.push({ figure, reason, by });
  const candidates = figures.filter((figure) => {
    const reason = ownExclusionReason(figure, dueBy);
    if (reason) leaveOut(figure, reason);
    return reason === undefined;
  });
  const byDeal = Map.groupBy(candidates, ({ deal, quantity }) => moneyKey(deal, quantity));
  const chosen = [...byDeal.values()].flatMap((ofDeal) => selectInDeal(ofDeal, leaveOut));
  // Money of a programme contains the money of its projects only in the same currency.
  const counted = new Set(chosen.map(({ deal, quantity }) => moneyKey(deal, quantity)));
  const included = chosen.filter((figure) => {
    const hasFigure = (deal: string) => counted.has(moneyKey(deal, figure.quantity));
    // Of nested programmes, only the figure of the outermost one is added.
    const programme = programmesOf(figure.deal).find((deal) => hasFigure(deal) && !programmesOf(deal).some(hasFigure));
    if (programme !== undefined) leaveOut(figure, 'inside-programme', programme);
    return programme === undefined;
  });
  return { included, leftOut };
}

/** Figures of one deal are compared with each other only within this key: the deal and, for money, the currency. */
function moneyKey(deal: string, quantity: Quantity | null): string {
  return `${deal} ${currencyOf(quantity?.unit ?? '')}`;
}

/** Returns the reason to leave a figure out that does not depend on other figures; undefined if there is none. */
function ownExclusionReason(
  { isSelected, quantity, covers, latest }: Addend,
  dueBy: Day | undefined,
): ExclusionReason | undefined {
  if (!isSelected) return 'deal-filtered';
  if (covers === 'per-unit') return 'per-unit';
  if (quantity === null) return 'no-number';
  if (dueBy === undefined) return undefined;
  if (latest === null) return 'no-due-date';
  return latest > dueBy ? 'due-later' : undefined;
}

type LeaveOut<Figure> = (figure: Figure, reason: ExclusionReason, by: string) => void;

/** Selects the largest whole figure of a deal or, without whole figures, the largest figure of each phase. */
function selectInDeal<Figure extends Addend>(figures: readonly Figure[], leaveOut: LeaveOut<Figure>): Figure[] {
  const wholes = figures.filter(({ covers }) => covers === 'whole');
  const phases = figures.filter(({ covers }) => covers === 'phase');
  const [whole] = wholes.length > 0 ? [largest(wholes)] : [];
  if (whole) {
    for (const other of wholes) if (other !== whole) leaveOut(other, 'smaller-whole', whole.id);
    for (const phase of phases) leaveOut(phase, 'phase-of-whole', whole.id);
    return [whole];
  }
  return [...Map.groupBy(phases, ({ phase }) => phase).values()].map((ofPhase) => {
    const most = largest(ofPhase);
    for (const other of ofPhase) if (other !== most) leaveOut(other, 'smaller-phase', most.id);
    return most;
  });
}

/** @param figures at least one; of equal quantities, the first id wins */
function largest<Figure extends Addend>(figures: readonly Figure[]): Figure {
  const [first, ...others] = figures.toSorted((a, b) => (a.id < b.id ? -1 : 1)) as [Figure, ...Figure[]];
  const unit = first.quantity?.unit ?? '';
  return others.reduce((most, figure) => (sizeIn(unit, figure) > sizeIn(unit, most) ? figure : most), first);
}

/** Returns the largest number that the wording gives, in a unit; minus infinity without a number. */
export function sizeIn(unit: string, { quantity }: Addend): number {
  if (!quantity) return -Infinity;
  const { value, lower, upper } = convertQuantity(quantity, unit);
  return upper ?? value ?? lower ?? -Infinity;
}

export type Sum = Pick<Quantity, 'value' | 'unit' | 'modifier' | 'lower' | 'upper'> & {
  figures: number;
  deals: number;
};

/**
 * Adds quantities. A bare number stands for itself in the bounds; a bound is null unless at least one quantity has it, and
 * all others have it or are bare numbers.
 * @param unitOf returns the unit of the sum for the unit of a figure; there is one sum per unit that it returns
 */
export function sumBy(figures: readonly Addend[], unitOf: (unit: string) => string): Sum[] {
  const byUnit = Map.groupBy(figures, ({ quantity }) => unitOf(quantity?.unit ?? ''));
  return [...byUnit].map(([unit, addends]) => {
    const quantities = addends.flatMap(({ quantity }) => (quantity ? [convertQuantity(quantity, unit)] : []));
    // A quantity such as "hundreds of MW" has no number, so its lower bound counts.
    const numbers = quantities.flatMap(({ value, lower }) => value ?? lower ?? []);
    return {
      value: numbers.length === 0 && quantities.length > 0 ? null : sumOf(numbers),
      unit,
      modifier: modifierOfSum(quantities.map(({ modifier }) => modifier)),
      lower: sumOfBounds(quantities, 'lower'),
      upper: sumOfBounds(quantities, 'upper'),
      figures: addends.length,
      deals: new Set(addends.map(({ deal }) => deal)).size,
    };
  });
}

function sumOfBounds(quantities: readonly Quantity[], bound: 'lower' | 'upper'): number | null {
  if (quantities.every((quantity) => quantity[bound] === null)) return null;
  const bounds = quantities.map((quantity) => (quantity.modifier === 'as-stated' ? quantity.value : quantity[bound]));
  return bounds.every((number) => number !== null) ? sumOf(bounds) : null;
}

function sumOf(numbers: readonly number[]): number {
  return roundToPrecision(numbers.reduce((sum, number) => sum + number, 0));
}

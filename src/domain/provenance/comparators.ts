// Compares reported dates, quantities, codes and texts by the rules of docs/method.md.
import { BEGINNING_OF_TIME, END_OF_TIME } from '../dates/day.ts';
import { formatDate } from '../dates/format.ts';
import type { Bounds, UncertainDate } from '../dates/uncertain-date.ts';
import { formatQuantity } from '../quantities/format.ts';
import { convertQuantity, type Quantity } from '../quantities/quantity.ts';
import { areCommensurable, convert } from '../quantities/units.ts';
import { type Bilingual, foldCase } from './bilingual.ts';
import type { Comparison, Exactness } from './comparison.ts';
import { formatCode } from './format.ts';

/** Returns whether at least one day lies within both dates. */
export function datesAgree(a: Bounds, b: Bounds): boolean {
  return (
    (a.earliest ?? BEGINNING_OF_TIME) <= (b.latest ?? END_OF_TIME) &&
    (b.earliest ?? BEGINNING_OF_TIME) <= (a.latest ?? END_OF_TIME)
  );
}

/** Returns the first and last day that the source states; an inferred first day becomes null. */
function statedBounds({ earliest, latest, inferred }: UncertainDate): Bounds {
  return { earliest: inferred.includes('earliest') ? null : earliest, latest };
}

/** Returns whether `a` contains every day of `b` and at least one more; inferred first days do not count. */
function containsDate(a: UncertainDate, b: UncertainDate): boolean {
  const [outer, inner] = [statedBounds(a), statedBounds(b)];
  const [from, to] = [outer.earliest ?? BEGINNING_OF_TIME, outer.latest ?? END_OF_TIME];
  const [innerFrom, innerTo] = [inner.earliest ?? BEGINNING_OF_TIME, inner.latest ?? END_OF_TIME];
  return from <= innerFrom && innerTo <= to && (from < innerFrom || innerTo < to);
}

/** Compares first and last days, except inferred first days, because they depend on the publication day. */
export function sameDate(a: UncertainDate, b: UncertainDate): boolean {
  const [one, other] = [statedBounds(a), statedBounds(b)];
  return one.earliest === other.earliest && one.latest === other.latest;
}

export function exactnessOfDates(a: UncertainDate, b: UncertainDate): Exactness {
  if (sameDate(a, b)) return 'same';
  return containsDate(a, b) ? 'less' : 'other';
}

export const comparePastDates: Comparison<UncertainDate, unknown> = {
  compatible: datesAgree,
  same: sameDate,
  exactness: exactnessOfDates,
  isPast: () => true,
  text: ({ edtf }) => edtf,
  words: (date) => ({ en: formatDate(date, 'en'), fr: formatDate(date, 'fr') }),
  contradiction: { en: 'No day fits both', fr: 'Aucun jour ne convient à la fois à' },
};

export function exactnessOfPlans(a: UncertainDate, b: UncertainDate, shareOrigin: boolean): Exactness {
  const exactness = exactnessOfDates(a, b);
  return exactness === 'less' && !shareOrigin ? 'other' : exactness;
}

/** A less exact planned date counts as new if the origins differ, because it may mean a delay. */
export const comparePlannedDates: Comparison<UncertainDate, unknown> = {
  ...comparePastDates,
  exactness: (a, b, { shareOrigin }) => exactnessOfPlans(a, b, shareOrigin),
  isPast: () => false,
};

/** Share by which a number with "about" or "nearly" may deviate in comparisons, to allow for rounding. */
const TOLERANCE = 0.1;

type Reach = { lower: number; upper: number; aboveLower: boolean };

/** Returns the range of numbers that a quantity can mean; without a qualifier, only the number itself. */
function reachOf({ value, modifier, lower, upper }: Quantity): Reach {
  const around = value !== null && (modifier === 'about' || modifier === 'nearly');
  const bare = value !== null && modifier === 'as-stated' ? value : null;
  return {
    lower: around ? value * (1 - TOLERANCE) : (bare ?? lower ?? -Infinity),
    upper: value !== null && modifier === 'about' ? value * (1 + TOLERANCE) : (bare ?? upper ?? Infinity),
    aboveLower: modifier === 'more-than',
  };
}

/** Returns whether some number satisfies both quantities; true for different currencies, which are not compared. */
export function quantitiesAgree(a: Quantity, b: Quantity): boolean {
  if (!areCommensurable(a.unit, b.unit)) return true;
  const [one, other] = [reachOf(a), reachOf(b)];
  const inUnitOfA = (number: number) => (Number.isFinite(number) ? convert(number, b.unit, a.unit) : number);
  const [lower, upper] = [inUnitOfA(other.lower), inUnitOfA(other.upper)];
  const reaches = (from: number, open: boolean, to: number) => (open ? from < to : from <= to);
  return reaches(one.lower, one.aboveLower, upper) && reaches(lower, other.aboveLower, one.upper);
}

function sameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.modifier !== b.modifier || !areCommensurable(a.unit, b.unit)) return false;
  const { value, lower, upper } = convertQuantity(b, a.unit);
  return a.value === value && a.lower === lower && a.upper === upper;
}

/** Compares exactness: "1 GW" is less exact than "up to 1 GW". */
function exactnessOfQuantities(a: Quantity, b: Quantity): Exactness {
  if (sameQuantity(a, b)) return 'same';
  if (!areCommensurable(a.unit, b.unit) || b.value === null) return 'other';
  const value = convert(b.value, b.unit, a.unit);
  const isLess =
    a.value === null
      ? (a.lower ?? -Infinity) <= value && value <= (a.upper ?? Infinity)
      : a.modifier === 'as-stated' && b.modifier !== 'as-stated' && a.value === value;
  return isLess ? 'less' : 'other';
}

/** Date and quantity of a figure, compared together because they are one assertion. */
type DatedQuantity = { date: UncertainDate; quantity: Quantity };

export const compareQuantities: Comparison<Quantity, DatedQuantity> = {
  compatible: quantitiesAgree,
  same: sameQuantity,
  // Compares the dates, too: after "up to 1 GW" for 2026, "1 GW" for 2028 is a new assertion.
  exactness: (a, b, { a: one, b: other, shareOrigin }) => {
    const parts = [exactnessOfQuantities(a, b), exactnessOfOptionalDates(one.date, other.date, shareOrigin)];
    if (parts.includes('other')) return 'other';
    return parts.includes('less') ? 'less' : 'same';
  },
  text: ({ modifier, value, lower, upper, unit }) =>
    value === null ? `${lower ?? '..'}/${upper ?? '..'} ${unit}` : `${modifier} ${value} ${unit}`,
  words: (quantity) => ({ en: formatQuantity(quantity, 'en'), fr: formatQuantity(quantity, 'fr') }),
  contradiction: { en: 'No number fits both', fr: 'Aucun nombre ne convient à la fois à' },
};

function exactnessOfOptionalDates(a: UncertainDate | null, b: UncertainDate | null, shareOrigin: boolean): Exactness {
  if (a === null) return b === null ? 'same' : 'less';
  return b === null ? 'other' : exactnessOfPlans(a, b, shareOrigin);
}

/** Compares dates of figures; a figure's current date and current quantity come from the same report. */
export const compareFigureDates: Comparison<UncertainDate, DatedQuantity> = {
  ...comparePlannedDates,
  sameReportAs: 'quantity',
};

export const codesContradiction: Bilingual = { en: 'It cannot be both', fr: 'Ce ne peut être à la fois' };

/** @param compatible returns whether two codes can both be true; by default, only equal codes can */
export function compareCodes<Code extends string>(
  compatible: (a: Code, b: Code) => boolean = (a, b) => a === b,
): Comparison<Code, unknown> {
  return {
    compatible,
    same: (a, b) => a === b,
    text: (code) => code,
    words: formatCode,
    contradiction: codesContradiction,
  };
}

/** Compares names, such as those of municipalities, without regard to case. Two names can be true of one place. */
export const compareNames: Comparison<string, unknown> = {
  compatible: () => true,
  same: (a, b) => foldCase(a) === foldCase(b),
  isPast: () => true,
  text: (name) => name,
  words: (name) => ({ en: name, fr: name }),
  contradiction: codesContradiction,
};

/** Texts in the register's own words never contradict each other. */
export const compareTexts: Comparison<Bilingual, unknown> = {
  compatible: () => true,
  same: (a, b) => a.en === b.en && a.fr === b.fr,
  text: ({ en }) => en,
  words: (text) => text,
  contradiction: { en: '', fr: '' },
};

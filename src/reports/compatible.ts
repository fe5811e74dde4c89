// How reported values compare: which can both hold, which say the same, and how a person says so.
import { BEGINNING_OF_TIME, type Day, END_OF_TIME } from '../dates/day.ts';
import { dateInWords } from '../dates/in-words.ts';
import type { Bounds, UncertainDate } from '../dates/uncertain-date.ts';
import { quantityInWords } from '../quantities/in-words.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { areCommensurable, convert } from '../quantities/units.ts';
import { inWords } from './in-words.ts';
import type { Bilingual } from './text.ts';

/** What the rules of what counts need to know of the values of a field. */
export type Comparison<Value> = {
  /** Whether both can hold. Values that cannot, said by independent sources, are disputed. */
  compatible(a: Value, b: Value): boolean;
  /** Whether they say the same: then one confirms the other. */
  same(a: Value, b: Value): boolean;
  /** Whether `a` only says less exactly what `b` says: then it takes nothing back. */
  vaguer?(a: Value, b: Value): boolean;
  /** Whether `a` is no more in question now that `current` counts: a plan, once it has come to something. */
  settled?(a: Value, current: Value): boolean;
  /** As a program reads it: EDTF, a word of the vocabulary, a number with its unit. */
  text(value: Value): string;
  /** As a person says it. */
  words(value: Value): Bilingual;
  /** What cannot be both, as in "no day fits both". */
  what: Bilingual;
};

/** Two dates can both hold when some day satisfies both. */
export function datesAgree(a: Bounds, b: Bounds): boolean {
  return (
    (a.earliest ?? BEGINNING_OF_TIME) <= (b.latest ?? END_OF_TIME) &&
    (b.earliest ?? BEGINNING_OF_TIME) <= (a.latest ?? END_OF_TIME)
  );
}

/** Whether every day of `b` is one of `a`, and `a` has more. */
function containsDate(a: Bounds, b: Bounds): boolean {
  const [from, to] = [a.earliest ?? BEGINNING_OF_TIME, a.latest ?? END_OF_TIME];
  const [innerFrom, innerTo] = [b.earliest ?? BEGINNING_OF_TIME, b.latest ?? END_OF_TIME];
  return from <= innerFrom && innerTo <= to && (from < innerFrom || innerTo < to);
}

/** What the register inferred from the day of a report, the report did not say. */
function firstDaySaid({ earliest, inferred }: UncertainDate): Day | null {
  return inferred.includes('earliest') ? null : earliest;
}

/** Dates of what has happened: a later source that is less exact about it is no news. */
export const comparePastDates: Comparison<UncertainDate> = {
  compatible: datesAgree,
  same: (a, b) => firstDaySaid(a) === firstDaySaid(b) && a.latest === b.latest,
  vaguer: containsDate,
  text: ({ edtf }) => edtf,
  words: (date) => ({ en: dateInWords(date, 'en'), fr: dateInWords(date, 'fr') }),
  what: { en: 'No day fits both', fr: 'Aucun jour ne convient à la fois à' },
};

/** Dates of plans: one that is less exact than before is news. */
export const compareDates: Comparison<UncertainDate> = { ...comparePastDates, vaguer: () => false };

/**
 * How far "about" and "nearly" are taken to reach, as a share of the number, when two wordings are held against each other.
 * Wide enough for any rounding, narrow enough to tell 120,000 from 500,000. It is never served as a bound.
 */
const TOLERANCE = 0.1;

type Reach = { lower: number; upper: number; aboveLower: boolean };

function reachOf({ value, modifier, lower, upper }: Quantity): Reach {
  const around = value !== null && (modifier === 'about' || modifier === 'nearly');
  return {
    lower: around ? value * (1 - TOLERANCE) : (lower ?? -Infinity),
    upper: value !== null && modifier === 'about' ? value * (1 + TOLERANCE) : (upper ?? Infinity),
    aboveLower: modifier === 'more-than',
  };
}

/** Two quantities can both hold when some number satisfies both wordings. Different currencies are not compared. */
export function quantitiesAgree(a: Quantity, b: Quantity): boolean {
  if (!areCommensurable(a.unit, b.unit)) return true;
  const [one, other] = [reachOf(a), reachOf(b)];
  const inUnitOfA = (number: number) => (Number.isFinite(number) ? convert(number, b.unit, a.unit) : number);
  const [lower, upper] = [inUnitOfA(other.lower), inUnitOfA(other.upper)];
  const reaches = (from: number, open: boolean, to: number) => (open ? from < to : from <= to);
  return reaches(one.lower, one.aboveLower, upper) && reaches(lower, other.aboveLower, one.upper);
}

export const compareQuantities: Comparison<Quantity> = {
  compatible: quantitiesAgree,
  same: (a, b) =>
    a.modifier === b.modifier &&
    areCommensurable(a.unit, b.unit) &&
    (['value', 'lower', 'upper'] as const).every((bound) => {
      const number = b[bound];
      return a[bound] === (number === null ? null : convert(number, b.unit, a.unit));
    }),
  text: ({ modifier, value, lower, upper, unit }) =>
    value === null ? `${lower ?? '..'}/${upper ?? '..'} ${unit}` : `${modifier} ${value} ${unit}`,
  words: (quantity) => ({ en: quantityInWords(quantity, 'en'), fr: quantityInWords(quantity, 'fr') }),
  what: { en: 'No number fits both', fr: 'Aucun nombre ne convient à la fois à' },
};

/** Words of the vocabulary: one thing or another, unless `compatible` knows better. */
export function compareWords<Word extends string>(
  compatible: (a: Word, b: Word) => boolean = (a, b) => a === b,
  words: (word: Word) => Bilingual = inWords,
): Comparison<Word> {
  return {
    compatible,
    same: (a, b) => a === b,
    text: (word) => word,
    words,
    what: { en: 'It cannot be both', fr: 'Ce ne peut être à la fois' },
  };
}

/** Our own words about it: put otherwise, they contradict nothing, and take nothing back. */
export const compareTexts: Comparison<Bilingual> = {
  compatible: () => true,
  same: (a, b) => a.en === b.en && a.fr === b.fr,
  text: ({ en }) => en,
  words: (text) => text,
  what: { en: '', fr: '' },
};

/** Why two values cannot both hold, in words. */
export function reasonFor<Value>({ what, words }: Comparison<Value>, a: Value, b: Value): Bilingual {
  const [one, other] = [words(a), words(b)];
  return {
    en: `${what.en} “${one.en}” and “${other.en}”.`,
    fr: `${what.fr} « ${one.fr} » et « ${other.fr} ».`,
  };
}

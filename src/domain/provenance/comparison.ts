// The functions that each field gives to the rules of docs/method.md: whether two values agree, and which is less
// exact.
import type { Bilingual } from './bilingual.ts';

/** All values in two reports `a` and `b`. `shareOrigin`: the sources of both reports go back to the same original. */
type ReportPair<Fields> = Record<'a' | 'b', { readonly [Name in keyof Fields]: Fields[Name] | null }> & {
  shareOrigin: boolean;
};

export type Exactness = 'same' | 'less' | 'other';

export type Comparison<Value, Fields = never> = {
  /** Returns whether both values can be true. If not, independent sources dispute each other with them (rule 8). */
  compatible(a: Value, b: Value): boolean;
  /** Returns whether two sources that report these values agree. This must be an equivalence relation. */
  same(a: Value, b: Value): boolean;
  /**
   * Returns how exactly the report of `a` states the value of the report of `b`: the same, or less exactly (rules 3 and
   * 4). "Same" must be an equivalence relation, and "less" a strict partial order of its classes. Without this
   * function, `same` decides.
   */
  exactness?(a: Value, b: Value, pair: ReportPair<Fields>): Exactness;
  /** Returns whether the value is a fact about the past, which rule 2 selects. By default, it is a promise (rule 3). */
  isPast?(value: Value): boolean;
  /** Rank of the value. A lower rank never replaces a higher one (rule 3). By default, all ranks are equal. */
  rank?(value: Value): number;
  /** Returns whether grade D alone can make the value current, because it is a warning such as `cancelled` (rule 5). */
  isWarning?(value: Value): boolean;
  /** Returns whether the value suits the current values of other fields: a planned date does not suit `reached`. */
  fits?(value: Value, selected: { readonly [Name in keyof Fields]?: Fields[Name] | null }): boolean;
  /** Name of another field. This value is current only if that field's current value is from the same report. */
  sameReportAs?: keyof Fields;
  /** Returns whether the current value ends disputes about this value, as completion ends disputes about a plan. */
  settled?(value: Value, current: Value): boolean;
  /** Formats a value for machines: EDTF, a code, or a number with its unit. */
  text(value: Value): string;
  /** Formats a value for readers. */
  words(value: Value): Bilingual;
  /** Start of the sentence that explains a contradiction between two values, such as "No day fits both". */
  contradiction: Bilingual;
};

export type Comparisons<Fields> = { [Name in keyof Fields]: Comparison<NonNullable<Fields[Name]>, Fields> };

/** Explains in one sentence why two values cannot both be true: "No day fits both “2026” and “2027”." */
export function reasonFor<Value, Fields>(
  { contradiction, words }: Pick<Comparison<Value, Fields>, 'contradiction' | 'words'>,
  a: Value,
  b: Value,
): Bilingual {
  const [one, other] = [words(a), words(b)];
  return {
    en: `${contradiction.en} “${one.en}” and “${other.en}”.`,
    fr: `${contradiction.fr} «\u00a0${one.fr}\u00a0» et «\u00a0${other.fr}\u00a0».`,
  };
}

// Functions by which the rules of docs/method.md compare the values of a field. Each field has its own functions.
import type { Bilingual } from './bilingual.ts';

/** The values of all fields in two reports, `a` and `b`. `shareOrigin`: whether they share an origin (rule 6). */
type ReportPair<Fields> = Record<'a' | 'b', { readonly [Name in keyof Fields]: Fields[Name] | null }> & {
  shareOrigin: boolean;
};

export type Exactness = 'same' | 'less' | 'other';

export type Comparison<Value, Fields = never> = {
  /** Returns whether both values can be true. If not, independent sources that report them are in dispute (rule 8). */
  compatible(a: Value, b: Value): boolean;
  /** Returns whether the values are equal, so that sources confirm each other. It must be an equivalence relation. */
  same(a: Value, b: Value): boolean;
  /**
   * Compares how exactly two reports state a value (rules 3 and 4). `same`: equally exact and equal. `less`: `a` is a
   * less exact form of `b`. `other`: all other cases. Without this function, the result is `same` or `other`, as the
   * function `same` decides.
   *
   * `same` must be an equivalence relation, and `less` a strict partial order of its classes.
   */
  exactness?(a: Value, b: Value, pair: ReportPair<Fields>): Exactness;
  /** Returns whether the value is a fact about the past (rule 2). By default, all values are promises (rule 3). */
  isPast?(value: Value): boolean;
  /** Returns the rank of the value. Lower ranks never replace higher ones (rule 3). By default, all ranks are equal. */
  rank?(value: Value): number;
  /** Returns whether the value is a warning, such as `cancelled`, which grade D alone can make current (rule 5). */
  isWarning?(value: Value): boolean;
  /** Returns whether the value suits the current values of other fields. A planned date does not suit `reached`. */
  fits?(value: Value, selected: { readonly [Name in keyof Fields]?: Fields[Name] | null }): boolean;
  /** Name of another field. The current values of both fields must come from the same report. */
  sameReportAs?: keyof Fields;
  /** Returns whether `current` ends disputes about `value`, as completion ends disputes about a planned date. */
  settled?(value: Value, current: Value): boolean;
  /** Formats a value for programs: EDTF, a code, or a number with its unit. */
  text(value: Value): string;
  /** Formats a value in words, for people. */
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

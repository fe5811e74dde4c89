// Functions by which the rules of docs/method.md compare the values of a field.
import type { Bilingual } from './bilingual.ts';

/** The values of all fields in two reports, and whether the reports share an origin (rule 6). */
type ReportPair<Fields> = Record<'a' | 'b', { readonly [Name in keyof Fields]: Fields[Name] | null }> & {
  shareOrigin: boolean;
};

export type Exactness = 'same' | 'less' | 'other';

export type Comparison<Value, Fields = never> = {
  /** Returns whether both values can be true; if not, independent sources that report them are in dispute (rule 8). */
  compatible(a: Value, b: Value): boolean;
  /** Returns whether sources of the two values confirm each other; must be an equivalence relation. */
  same(a: Value, b: Value): boolean;
  /**
   * Returns `same` for equal values, `less` if `a` is a less exact form of `b`, otherwise `other` (rules 3 and 4).
   * `same` must be an equivalence relation, and `less` a strict partial order of its classes.
   */
  exactness?(a: Value, b: Value, pair: ReportPair<Fields>): Exactness;
  /** Returns whether the value is a past fact (rule 2) instead of a promise (rule 3, the default). */
  isPast?(value: Value): boolean;
  /** Returns the rank of the value; lower ranks never replace higher ones (rule 3). */
  rank?(value: Value): number;
  /** Returns whether the value is a warning, such as `cancelled`, which grade D alone can make current (rule 5). */
  isWarning?(value: Value): boolean;
  /** Returns whether the value suits the current values of other fields: a planned date does not suit `reached`. */
  fits?(value: Value, selected: { readonly [Name in keyof Fields]?: Fields[Name] | null }): boolean;
  /** Another field, whose current value must come from the same report. */
  sameReportAs?: keyof Fields;
  /** Returns whether `current` ends disputes about `value`, as completion ends disputes about a planned date. */
  settled?(value: Value, current: Value): boolean;
  /** Formats a value for programs: EDTF, a code, or a number with its unit. */
  text(value: Value): string;
  words(value: Value): Bilingual;
  /** Start of the sentence that explains a contradiction, such as "No day fits both". */
  contradiction: Bilingual;
};

export type Comparisons<Fields> = { [Name in keyof Fields]: Comparison<NonNullable<Fields[Name]>, Fields> };

/** Explains why two values cannot both be true: "No day fits both “2026” and “2027”." */
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

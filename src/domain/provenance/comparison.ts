// How the rules compare values of a field: when two agree, which is less exact, and which rule selects between them.
import type { Bilingual } from './bilingual.ts';

/** All values of the two reports, and whether their sources share an origin. */
type ReportPair<Fields> = Record<'a' | 'b', { readonly [Name in keyof Fields]: Fields[Name] | null }> & {
  shareOrigin: boolean;
};

export type Exactness = 'same' | 'less' | 'other';

export type Comparison<Value, Fields = never> = {
  /** Whether both values can hold. Otherwise, independent sources that report them dispute each other (rule 8). */
  compatible(a: Value, b: Value): boolean;
  /** Whether sources that report these values agree. An equivalence relation. */
  same(a: Value, b: Value): boolean;
  /**
   * Rules 3 and 4: whether the report of `a` states the same as that of `b`, or the same less exactly. "Same" is an equivalence
   * relation, and "less" is a strict partial order of its classes. Default: `same`.
   */
  exactness?(a: Value, b: Value, pair: ReportPair<Fields>): Exactness;
  /** Rule 2 selects between facts about the past, rule 3 between promises and statuses. Default: rule 3. */
  isPast?(value: Value): boolean;
  /** Rule 3: a value of a lower rank never replaces one of a higher rank. Default: all ranks are equal. */
  rank?(value: Value): number;
  /** Rule 5: whether the value is current even if only sources of grade D report it. */
  isWarning?(value: Value): boolean;
  /** Whether the value can be current together with the values already selected for other fields. */
  fits?(value: Value, selected: { readonly [Name in keyof Fields]?: Fields[Name] | null }): boolean;
  /** The field whose current report also gives this value, so that both form one assertion. */
  sameReportAs?: keyof Fields;
  /** Whether the value can no longer be disputed, given the current one: a plan once it has been reached. */
  settled?(value: Value, current: Value): boolean;
  /** Machine-readable: EDTF, a code, or a number with its unit. */
  text(value: Value): string;
  /** Human-readable. */
  words(value: Value): Bilingual;
  /** The start of a sentence that names two contradictory values: "No day fits both". */
  contradiction: Bilingual;
};

export type Comparisons<Fields> = { [Name in keyof Fields]: Comparison<NonNullable<Fields[Name]>, Fields> };

/** Explains why two values cannot both hold. */
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

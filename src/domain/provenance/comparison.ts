// What the rules need to know about the values of a field: when two agree, which is less exact, which rule selects between them.
import type { Bilingual } from './bilingual.ts';

/** What else the reports of two values say, and whether their sources share an origin. */
export type ReportPair<Fields> = {
  a: { readonly [Name in keyof Fields]: Fields[Name] | null };
  b: { readonly [Name in keyof Fields]: Fields[Name] | null };
  shareOrigin: boolean;
};

export type Exactness = 'same' | 'less' | 'other';

export type Comparison<Value, Fields = never> = {
  /** Whether both values can hold. Rule 8: values of independent sources that cannot are disputed. */
  compatible(a: Value, b: Value): boolean;
  /** Whether both values are the same: then one source agrees with the other. An equivalence relation. */
  same(a: Value, b: Value): boolean;
  /**
   * Rules 3 and 4: whether the report of `a` says the same as that of `b`, or the same less exactly. "Same" is an equivalence
   * relation and "less" a strict partial order between its classes. Default: what `same` says.
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
  /** The value for programs: EDTF, a code, a number with its unit. */
  text(value: Value): string;
  /** The value in words. */
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

// Questions that commands ask editors, and slugs that they suggest.

/** Answers, keyed by the name of the question. The answer to an optional question may be empty. */
export type Answers = { [name: string]: string };

export type Question = {
  name: string;
  prompt: string;
  isOptional?: boolean;
  defaultAnswer?: (answers: Answers) => string;
  /** Returns the error message for an invalid answer, otherwise undefined. @param existing ids that exist in the seed */
  check: (answer: string, existing: readonly string[]) => string | undefined;
};

type Schema = { safeParse(value: unknown): { error?: { issues: { message: string }[] } } };

/** Returns a check that reports the first error of the schema. */
export const matches = (schema: Schema) => (answer: string) => schema.safeParse(answer).error?.issues[0]?.message;

/** Latin letters that have no decomposition in Unicode. */
const letters: Record<string, string> = { œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', ß: 'ss', þ: 'th' };

/** Converts a name to a slug: lower-case letters, digits and hyphens. Empty if the name has no Latin letters or digits. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[œæøłđßþ]/g, (letter) => letters[letter] ?? '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

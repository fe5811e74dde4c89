// Who says what of a value: the reports side by side, those that say the same together, and why the one counts.
import { z } from 'zod';
import { idSchema, type publishedSchema } from '../contract/answers.ts';
import { BEGINNING_OF_TIME } from '../dates/day.ts';
import type { Grade } from '../reports/vocabulary.ts';
import type { Counted } from './values.ts';
import { said, type Value, valueSchema } from './words.ts';

export const positionSchema = z.object({
  value: valueSchema,
  says: z.string(),
  sources: z.array(idSchema),
  counts: z.boolean().meta({ description: 'Whether it is this that counts.' }),
  contradicts: z.boolean().meta({ description: 'Whether it is one of those that cannot all be right.' }),
});
export type Position = z.infer<typeof positionSchema>;

/** What one source says of a value. */
export type Said = { source: string; value: Value };

/** Those that say the same as what counts are those of the API; others say the same where they say it in the same words. */
export function positionsOf(
  { value, says, current }: Counted,
  all: readonly Said[],
  contradicting: readonly string[],
): Position[] {
  const agreeing = current ? [current.source, ...current.agreeing] : [];
  const position = (value: Value, says: string, sources: string[], counts: boolean): Position => {
    return { value, says, sources, counts, contradicts: sources.some((source) => contradicting.includes(source)) };
  };
  const others = Map.groupBy(
    all.filter(({ source }) => !agreeing.includes(source)),
    (each) => said(each.value),
  );
  return [
    ...(current ? [position(value, says, agreeing, true)] : []),
    ...[...others].map(([words, group]) => {
      const sources = group.map(({ source }) => source);
      return position((group[0] as Said).value, words, sources, false);
    }),
  ];
}

/** How sources stand to each other over a value. */
export const verdicts = ['disputed', 'worked-out', 'different', 'agreed', 'one-voice', 'one-source'] as const;
export type Verdict = (typeof verdicts)[number];

export function verdictOn(positions: readonly Position[], { current, dispute }: Counted): Verdict {
  if (dispute) return 'disputed';
  if (!current) return 'worked-out';
  if (positions.length > 1) return 'different';
  if ((positions[0]?.sources.length ?? 0) < 2) return 'one-source';
  return current.independent > 1 ? 'agreed' : 'one-voice';
}

export const verdictWords: Record<Verdict, string> = {
  disputed: 'sources that do not repeat each other contradict each other',
  'worked-out': 'no source says so: the register works it out from other figures',
  different: 'sources say different things, but these can all hold, or what was planned has come to something',
  agreed: 'independent sources say the same',
  'one-voice': 'several sources say the same, but they pass on one another: that is one voice',
  'one-source': 'one source alone says so, and nobody else says anything',
};

/** What decides which report counts. */
export type Weighed = { source: string; published: z.infer<typeof publishedSchema>; grade: Grade };

/** Why the first of them counts and not one of the others: docs/method.md has the rules. */
export function whyItCounts(first: Weighed, others: readonly Weighed[]): string {
  if (others.length === 0) return 'Nobody says otherwise.';
  const [from, until] = daysOf(first);
  const rivals = others.filter((other) => daysOf(other)[1] >= from);
  if (rivals.length === 0) return `${first.source} was certainly published after all that say otherwise.`;
  const isWeaker = (rival: Weighed) => daysOf(rival)[0] > until || rival.grade < first.grade;
  if (rivals.some(isWeaker)) {
    return `What others say takes nothing back from ${first.source}: it only passes on what another says, or says it less exactly of what has happened.`;
  }
  const tied = rivals.map(({ source, grade }) => `${source} (${grade})`).join(', ');
  return rivals.every(({ grade }) => grade > first.grade)
    ? `It is not certain which was published later, ${first.source} or ${tied}: the better grade counts, ${first.grade}.`
    : `It is not certain which was published later, ${first.source} or ${tied}, and the grade does not tell them apart: the one that the editor preferred counts, or else the one that may have come later.`;
}

/** Between which days it was published. */
function daysOf({ published: { earliest, latest } }: Weighed): [earliest: string, latest: string] {
  return [earliest ?? BEGINNING_OF_TIME, latest ?? BEGINNING_OF_TIME];
}

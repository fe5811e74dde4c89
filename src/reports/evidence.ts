// Where in a source's text a report or claim stands.
import { z } from 'zod';

/** A source's words stay the source's: enough of them to find the place, and no more. */
export const MAX_QUOTE_WORDS = 8;

const quote = z.string().meta({ description: `The value's own words, at most ${MAX_QUOTE_WORDS} of them.` });

const locatedSchema = z
  .object({
    located: z.literal(true),
    sentence: z.int().positive().meta({ description: 'Which sentence of the text, from 1.' }),
    start: z.int().nonnegative().meta({ description: 'Code points before the quote, from the start of the text.' }),
    end: z.int().positive().meta({ description: 'Code points before the end of the quote.' }),
    quote,
  })
  .meta({
    id: 'LocatedEvidence',
    description:
      'A place in the text of a source: `start` and `end` as in the W3C TextPositionSelector, counted in Unicode code points.',
  });

const unlocatedSchema = z
  .object({ located: z.literal(false), quote })
  .meta({ id: 'UnlocatedEvidence', description: 'Words of a source whose text was not at hand: no place is given.' });

export const evidenceSchema = z.discriminatedUnion('located', [locatedSchema, unlocatedSchema]).meta({
  id: 'Evidence',
  description: 'The words of a source that say so and, where its text was at hand, their place.',
});
export type Evidence = z.infer<typeof evidenceSchema>;
export type LocatedEvidence = z.infer<typeof locatedSchema>;

/** The evidence whose place is known. */
export function locatedIn(evidence: readonly Evidence[]): LocatedEvidence[] {
  return evidence.filter((each) => each.located);
}

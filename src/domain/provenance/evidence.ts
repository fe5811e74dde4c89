// Schemas of evidence: a quote from a source and, if the text of the source was available, the position of the quote.
import { z } from 'zod';

/** Maximum words of a quote: enough to find the quote in the source's text, too few to replace the source. */
export const MAX_QUOTE_WORDS = 8;

const quote = z.string().describe(`Quote from the source, at most ${MAX_QUOTE_WORDS} words.`);

const locatedSchema = z
  .object({
    located: z.literal(true).describe('Whether the position of the quote is known.'),
    sentence: z.int().positive().describe('Number of the sentence in the text, from 1.'),
    start: z.int().nonnegative().describe('Start offset of the quote in the full text, in Unicode code points from 0.'),
    end: z.int().positive().describe('Exclusive end offset of the quote, in Unicode code points.'),
    quote,
  })
  .meta({
    id: 'LocatedEvidence',
    description:
      'A quote with its position in the full text of the source. `start` and `end` follow the W3C TextPositionSelector.',
  });

const unlocatedSchema = z
  .object({ located: z.literal(false).describe('Whether the position of the quote is known.'), quote })
  .meta({
    id: 'UnlocatedEvidence',
    description: 'A quote from a source whose full text was not available, and so without a position.',
  });

export const evidenceSchema = z.discriminatedUnion('located', [locatedSchema, unlocatedSchema]).meta({
  id: 'Evidence',
  description: 'A quote from a source, with its position if the full text was available.',
});
export type Evidence = z.infer<typeof evidenceSchema>;
type LocatedEvidence = z.infer<typeof locatedSchema>;

export function locatedEvidence(evidence: readonly Evidence[]): LocatedEvidence[] {
  return evidence.filter((each) => each.located);
}

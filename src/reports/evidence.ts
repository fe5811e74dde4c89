// Where in a source's text a report or claim stands.
import { z } from 'zod';

/** A source's words stay the source's: enough of them to find the place, and no more. */
export const MAX_PHRASE_WORDS = 8;

export const evidenceSchema = z
  .object({
    sentence: z.int().positive().meta({ description: 'Which sentence of the text, from 1.' }),
    start: z.int().nonnegative().meta({ description: 'Code points before the phrase, from the start of the text.' }),
    end: z.int().positive().meta({ description: 'Code points before the end of the phrase.' }),
    phrase: z.string().meta({ description: `The value's own words, at most ${MAX_PHRASE_WORDS} of them.` }),
  })
  .meta({
    id: 'Evidence',
    description:
      'A place in the text of a source: `start` and `end` as in the W3C TextPositionSelector, counted in Unicode code points.',
  });
export type Evidence = z.infer<typeof evidenceSchema>;

// Zod schemas of values in seed files: ids, texts, dates, units and evidence.
import { z } from 'zod';
import { parseUncertainDate } from '../domain/dates/uncertain-date.ts';
import { type Evidence, MAX_QUOTE_WORDS } from '../domain/provenance/evidence.ts';
import { isUnit, unitSchema } from '../domain/quantities/units.ts';
import { SEPARATOR } from '../formats/csv-columns.ts';
import { ID_PATTERN, SLUG_PATTERN } from '../http/query-params.ts';

export const slug = z
  .string()
  .regex(SLUG_PATTERN, 'must be a slug: lower-case letters, digits and single hyphens, such as service-start')
  .refine((text) => !(text in {}), 'is a reserved name, like constructor. Choose another');

/** Id of a milestone or figure in a source's file. */
export const dealPartIdText = z
  .string()
  .refine(
    (text) => ID_PATTERN.test(text) && text.includes('.'),
    'must be the id of the deal, a dot and the slug of the record, such as france-fluidstack.service-start',
  );

/** Id of a record of any kind. */
export const recordIdText = z
  .string()
  .regex(ID_PATTERN, 'must be the id of a record, such as fluidstack or france-fluidstack.service-start');

/** Rejects a list that contains a string twice: duplicates would violate unique keys of the database. */
export const distinct = <Schema extends z.ZodArray>(schema: Schema) =>
  schema.refine((items) => new Set(items).size === items.length, 'must not contain duplicates');

/**
 * Control characters, line separators, halves of surrogate pairs, characters without a meaning (private use, U+FFFD), and invisible
 * characters. Joiners, marks of direction and variation selectors are allowed, because some scripts and emoji need them.
 */
const FORBIDDEN =
  /[^\P{Cc}\n\t]|[\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\ufffd]|(?!\u200c|\u200d|\u200e|\u200f|\ufe0e|\ufe0f)\p{Default_Ignorable_Code_Point}/u;

export const plainText = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .superRefine((text, context) => {
    const [character] = FORBIDDEN.exec(text) ?? [];
    const code = character?.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
    if (code) context.addIssue(`must not contain control characters or invisible characters, such as U+${code} here`);
  });

/** A text that shares one CSV cell with other texts, so it must not contain their separator. */
export const listedText = plainText.refine(
  (text) => !text.includes(SEPARATOR),
  `must not contain "${SEPARATOR}", which separates several values in one CSV cell`,
);
export const bilingual = z
  .strictObject({ en: plainText, fr: plainText })
  .describe("Text in the register's own words, in both languages.");

/** A date in EDTF. Accepts a number as well, because YAML parses `2026` as a number. */
export const date = z
  .union([z.string(), z.int()], 'must be a date in EDTF, such as 2026 or 2025-02-10')
  .transform(String)
  .superRefine((text, context) => {
    try {
      parseUncertainDate(text);
    } catch (error) {
      // `continue: false` skips later refinements, which would parse the invalid date again and throw an error.
      context.addIssue({ code: 'custom', message: (error as Error).message, continue: false });
    }
  })
  .describe(
    'A date in EDTF: 2025-02-10, 2025-02, 2026, 2025-35 (third quarter), [..2028] (by 2028), 2025-11-14/2026-05-30.',
  );

export const day = z.iso.date('must be a day that exists, such as 2026-05-20');

export const recordedIfLater = day
  .optional()
  .describe(
    'Day (UTC) on which the register added this report or claim, or last corrected its facts. Omit it if it is the `recorded` of the source.',
  );

export const unit = unitSchema.refine(isUnit, 'is not a UCUM unit or an ISO 4217 code (case-sensitive: MW, kW.h, EUR)');

export const quoteText = listedText.refine(
  (text) => text.split(/\s+/).length <= MAX_QUOTE_WORDS,
  `must be at most ${MAX_QUOTE_WORDS} words long: the register stores no sentence of a source`,
);

export const evidence = z
  .array(
    z
      .strictObject({
        sentence: z.int().positive().optional(),
        start: z.int().nonnegative().optional(),
        end: z.int().positive().optional(),
        quote: quoteText,
        located: z
          .boolean()
          .optional()
          .describe('Set to false if the full text of the source is not available: the quote then has no position.'),
      })
      .describe('A quote and its position in the text: number of the sentence, start and end in Unicode code points.')
      .transform(({ sentence, start, end, quote, located }, context): Evidence => {
        const missing = Object.entries({ sentence, start, end }).filter(([, position]) => position === undefined);
        if (located === false && missing.length === 3) return { located, quote };
        if (sentence !== undefined && start !== undefined && end !== undefined && located !== false)
          return { located: true, sentence, start, end, quote };
        context.addIssue(
          located === false
            ? 'has `located: false`, but also a place. Remove sentence, start and end, or `located`'
            : `${missing.map(([name]) => `\`${name}\``).join(', ')} missing. If the source has no \`text\`, set \`located: false\``,
        );
        return z.NEVER;
      }),
  )
  .min(1, 'must have at least one entry');

// The query parameters that endpoints share.
import { z } from 'zod';
import { lastDayOf, partialDateSchema } from '../dates/partial-date.ts';
import { editionParameter as edition } from './editions.ts';

export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const slugSchema = z
  .string()
  .regex(SLUG)
  .meta({ id: 'Slug', description: 'An id: small letters, digits and single hyphens.' });

/** Path parameter of single things. A text that is no slug names nothing, so it ends in a 404, not here. */
export const pathId = (example: string, description: string) =>
  z.strictObject({ id: z.string().meta({ description, examples: [example] }) });

const asOf = partialDateSchema
  .transform(lastDayOf)
  .optional()
  .meta({
    description:
      'Answer as a reader of that day would have known: a source counts once its publication date is certainly past. ' +
      'A year or month means its last day; today by default. A day to come means: if nothing more were published until then.',
    examples: ['2025-12-31'],
  });

const source = z
  .string()
  .optional()
  .meta({
    description: 'Only what this source reports, and as it reports it.',
    examples: ['lanouvelletribune-2025-02'],
  });

const deal = z
  .string()
  .optional()
  .meta({ description: 'Only what belongs to this deal.', examples: ['france-fluidstack'] });

/** `expand=reports`, described as the resource means it. */
export const expand = (description = '`reports` puts every report with its evidence into the items.') =>
  z
    .enum(['reports'])
    .optional()
    .meta({ description, examples: ['reports'] });

export const MAX_LIMIT = 200;
/** How many items a page holds that nobody gave a size. */
export const STANDARD_LIMIT = 50;
/** One check and so one message, whatever is wrong with the number. */
const isLimit = (text: string) => /^\d{1,9}$/.test(text) && Number(text) >= 1 && Number(text) <= MAX_LIMIT;
const limit = z
  .string()
  .refine(isLimit, `must be a whole number from 1 to ${MAX_LIMIT}`)
  .transform(Number)
  .optional()
  .meta({
    description:
      'How many items a page holds at most. Formats that are written item by item (`csv`, `ndjson`, `ics`) hold the whole list unless it is given.',
    type: 'integer',
    minimum: 1,
    maximum: MAX_LIMIT,
    default: STANDARD_LIMIT,
    examples: [20],
    pattern: undefined,
  });

const cursor = z.string().optional().meta({
  description: 'The place where the page begins, as given in `next`. Opaque: it is made here, and only here.',
});

/** `earliest` or `-earliest`: which column orders the list, and which way. */
export type Sort<Column extends string> = Column extends `-${infer Bare}` ? Column | Bare : Column | `-${Column}`;

const sort = <const Column extends string>(columns: readonly [Column, ...Column[]]) => {
  const both = columns.flatMap((column) => [column, column.startsWith('-') ? column.slice(1) : `-${column}`]) as [
    Sort<Column>,
    ...Sort<Column>[],
  ];
  return z
    .enum(both)
    .default(both[0] as never)
    .meta({ description: 'The order of the items; a minus sign turns it round.', examples: [both[1] ?? both[0]] });
};

/** Of addresses that take no parameter. */
export const nothingAsked = z.strictObject({});

/** What may be asked of a single thing. */
export const thingQuery = z.strictObject({ asOf, source, edition });

/** `true` or `false`. */
export const yesOrNo = (description: string) =>
  z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .meta({ description, type: 'boolean', examples: [true], enum: undefined });

/**
 * What may be asked of a list of facts: its resource's own filters, and what all lists take. It is ordered by the first of the
 * columns, falling where that has a minus sign, unless `sort` says otherwise.
 */
export const listQuery = <const Column extends string, Filters extends z.ZodRawShape>(
  columns: readonly [Column, ...Column[]],
  filters: Filters,
) => {
  const common = { deal, source, asOf, edition, expand: expand(), sort: sort(columns), limit, cursor };
  // Twice, so that they come first and still have the last word.
  return z.strictObject({ ...filters, ...common, ...filters });
};

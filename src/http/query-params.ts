// Zod schemas of the query parameters that several endpoints share.
import { z } from 'zod';
import { lastDayOf, partialDateSchema } from '../domain/dates/partial-date.ts';
import { confidences } from '../domain/provenance/enums.ts';
import { editionParameter as edition } from './edition-param.ts';

export const SLUG_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A slug or, for milestones and figures, `<deal>.<slug>`; ids of their reports and changes begin with such an id. */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$/;

/** Accepts any text as id, because an unknown id must return 404, not 400. */
export const idParams = (example: string, description: string) =>
  z.strictObject({ id: z.string().meta({ description, examples: [example] }) });

const asOf = partialDateSchema
  .transform(lastDayOf)
  .optional()
  .meta({
    description:
      'Returns what was known on this date. Default: today (UTC). A source is used from the last day on which it can have been published. ' +
      'A year, quarter (`2026-Q3`) or month means its last day. A future date assumes that nothing more is published.',
    examples: ['2025-12-31'],
  });

const source = z
  .string()
  .optional()
  .meta({
    description: 'Uses only the reports of this source (an id from `/v1/sources`), as if no other source existed.',
    examples: ['lanouvelletribune-2025-02'],
  });

const deal = z
  .string()
  .optional()
  .meta({ description: 'Filters by deal (an id from `/v1/deals`).', examples: ['france-fluidstack'] });

export const expandParameter = (
  description = '`reports` adds to each item all reports about it, with their evidence. Not available in `csv`, `xlsx`, `geojson`, `ics` and `atom`.',
) =>
  z
    .enum(['reports'])
    .optional()
    .meta({ description, examples: ['reports'] });

export const MAX_LIMIT = 200;
export const DEFAULT_LIMIT = 50;
/** Checks digits and range at once, so that every invalid value gets the same message. */
const isLimit = (text: string) => /^\d{1,9}$/.test(text) && Number(text) >= 1 && Number(text) <= MAX_LIMIT;
const limit = z
  .string()
  .refine(isLimit, `must be a whole number from 1 to ${MAX_LIMIT}`)
  .transform(Number)
  .optional()
  .meta({
    description: `Maximum number of items per page (1–${MAX_LIMIT}, default ${DEFAULT_LIMIT}). If omitted, \`csv\`, \`ndjson\`, \`xlsx\` and \`ics\` return the full list.`,
    type: 'integer',
    minimum: 1,
    maximum: MAX_LIMIT,
    default: DEFAULT_LIMIT,
    examples: [20],
    pattern: undefined,
  });

const cursor = z.string().optional().describe('Opaque page position, taken from `next`. Do not build or modify it.');

/** `earliest` is ascending, `-earliest` is descending. */
export type Sort<Column extends string> = Column extends `-${infer Bare}` ? Column | Bare : Column | `-${Column}`;

const sort = <const Column extends string>(columns: readonly [Column, ...Column[]]) => {
  const both = columns.flatMap((column) => [column, column.startsWith('-') ? column.slice(1) : `-${column}`]);
  return z
    .enum(both as [Sort<Column>, ...Sort<Column>[]])
    .default(both[0] as never)
    .meta({
      description: `Sort key. A leading \`-\` means descending order. Default: \`${both[0]}\`.`,
      examples: [both[1] ?? both[0]],
    });
};

export const noParameters = z.strictObject({});

export const recordQuery = z.strictObject({ asOf, source, edition });

export const booleanParameter = (description: string) =>
  z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .meta({ description, type: 'boolean', examples: [true], enum: undefined });

/**
 * Parses a comma-separated list of values; `a,b` matches either.
 * @param items JSON Schema of a value for the API description, if `values` are too many to list
 * @param requirement message for an invalid value, if `values` are too many to list
 */
export const anyOf = <const Value extends string>(
  values: readonly [Value, ...Value[]] | readonly Value[],
  items: object = { type: 'string', enum: values },
  requirement?: string,
) => {
  const value = z.enum(values as readonly [Value, ...Value[]], requirement);
  return z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(value))
    .optional()
    .meta({ type: 'array', items });
};

/** Parameter `id` of lists: returns only these records. */
export const idsParameter = (kind: string, example: string) =>
  z
    .string()
    .transform((text) => text.split(','))
    .optional()
    .meta({
      type: 'array',
      items: { type: 'string' },
      description: `Returns only these ${kind}s: one id, or several separated by commas.`,
      examples: [example],
    });

/** @param subject the value whose confidence is filtered */
export const confidenceParameter = (subject: string) =>
  anyOf(confidences).meta({
    description: `Filters by confidence of ${subject}: high, medium or low. Several values, separated by commas, mean any of them.`,
    examples: ['high'],
  });

/** @param columns sort keys, descending with a leading `-`; the first one is the default */
export const listQuery = <const Column extends string, Filters extends z.ZodRawShape>(
  columns: readonly [Column, ...Column[]],
  filters: Filters,
) => {
  const common = { deal, source, asOf, sort: sort(columns), limit, expand: expandParameter(), edition, cursor };
  const own = Object.entries(filters).filter(([name]) => !(name in common));
  // openapi.yaml shows the list's own filters first; a filter that replaces a common parameter keeps its position.
  return z.strictObject({ ...(Object.fromEntries(own) as Filters), ...common, ...filters });
};

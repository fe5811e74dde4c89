// Defines endpoints: their parameters, formats and response schema.
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { Kind } from '../domain/kinds.ts';
import { SEPARATOR } from '../formats/csv-columns.ts';
import type { FormatName } from '../formats/media-types.ts';
import { type Formats, type ItemFormats, itemFormats, listFormats } from '../formats/types.ts';
import { pageSchema } from './common-schemas.ts';
import { calendarParameter, formatParameter } from './content-negotiation.ts';
import { type Link, link } from './link-header.ts';
import { listPath } from './list-registry.ts';
import type { References } from './query-context.ts';
import { columnsLink, describedByLink } from './related-links.ts';

type Description = { operationId: string; summary: string; description: string };

/** At run time, `querystring` also contains the parameters `format` and `as`, which its type omits. */
type ListRouteSchema<Query extends z.ZodObject> = Description & {
  tags: string[];
  querystring: Query;
  response: { 200: z.ZodType };
};
type ItemRouteSchema<Path extends z.ZodObject, Query extends z.ZodObject> = ListRouteSchema<Query> & { params: Path };

export type ListEndpoint<Item extends object = never> = {
  formats: Formats<Item>;
  available: readonly FormatName[];
  /** Query parameters, besides `deal` and `source`, whose value must name an existing record. */
  references: References;
  /** Whether `source` only filters items; otherwise all values are recomputed from the reports of that source. */
  filtersBySource: boolean;
  descriptions: Record<'page' | 'item' | 'columns', Link>;
};

type ListDefinition<Query extends z.ZodObject, Item extends object> = Description & {
  query: Query;
  item: z.ZodType<Item>;
  formats: Formats<Item>;
  references?: References;
  filtersBySource?: true;
  /** Properties of a page in JSON, besides `items` and `next`. */
  pageMembers?: z.ZodRawShape;
};

/** Defines the list endpoint of a resource, and registers it in `app.lists`. */
export function defineList<Query extends z.ZodObject, Item extends object>(
  app: FastifyInstance,
  definition: ListDefinition<Query, Item>,
): ListEndpoint<Item> & { schema: ListRouteSchema<Query> } {
  const { query, item, references = {}, filtersBySource = false, pageMembers } = definition;
  const formats = app.basePath === '' ? definition.formats : withPrefixedCells(definition.formats, app);
  app.lists.push(definition);
  const available = listFormats(formats);
  const page = pageSchema(item, pageMembers);
  return {
    formats,
    available,
    references,
    filtersBySource,
    descriptions: { page: describedByLink(page), item: describedByLink(item), columns: columnsLink(formats.name) },
    schema: { ...describe(definition), querystring: withFormat(query, available), response: { 200: page } },
  };
}

/** Adds the base path to the paths in the cells of all formats that are tables. */
function withPrefixedCells<Item>(formats: Formats<Item>, { prefixPaths }: FastifyInstance): Formats<Item> {
  const prefixed = (value: string) => (value.startsWith('/') ? prefixPaths(value, 'data') : value);
  const columns = formats.columns.map((column) => ({
    ...column,
    value(item: Item) {
      const cell = column.value(item);
      return typeof cell === 'string' ? cell.split(SEPARATOR).map(prefixed).join(SEPARATOR) : cell;
    },
  }));
  return { ...formats, columns };
}

export type ItemEndpoint<Item extends object = never> = {
  formats: ItemFormats<Item>;
  available: readonly FormatName[];
  /** `Link` header values of every response. */
  links: readonly Link[];
};

type ItemDefinition<Path extends z.ZodObject, Query extends z.ZodObject, Item extends object> = Description & {
  path: Path;
  query: Query;
  item: z.ZodType<Item>;
  formats: ItemFormats<Item>;
  links?: readonly Link[];
};

export function defineItem<Path extends z.ZodObject, Query extends z.ZodObject, Item extends object>(
  definition: ItemDefinition<Path, Query, Item>,
): ItemEndpoint<Item> & { schema: ItemRouteSchema<Path, Query> } {
  const { formats, path: params, query, item, links = [] } = definition;
  const available = itemFormats(formats);
  return {
    formats,
    available,
    links: [...links, describedByLink(item)],
    schema: { ...describe(definition), params, querystring: withFormat(query, available), response: { 200: item } },
  };
}

export type RecordEndpoint<Item extends object = never> = ItemEndpoint<Item> & { kind: Kind; filtersBySource: boolean };

/** Defines an endpoint that returns one record, or its history or timeline. */
export function defineRecord<Path extends z.ZodObject, Query extends z.ZodObject, Item extends object>(
  definition: ItemDefinition<Path, Query, Item> & { kind: Kind; filtersBySource?: true },
): RecordEndpoint<Item> & { schema: ItemRouteSchema<Path, Query> } {
  const { kind, filtersBySource = false } = definition;
  const links = [link(listPath(definition.formats.name), 'collection')];
  return { ...defineItem({ ...definition, links }), kind, filtersBySource };
}

function describe({ operationId, summary, description, formats }: Description & { formats: { name: string } }) {
  return { operationId, summary, description, tags: [formats.name] };
}

function withFormat<Query extends z.ZodObject>(query: Query, available: readonly FormatName[]): Query {
  const calendar: z.ZodRawShape = available.includes('ics') ? { as: calendarParameter } : {};
  return query.safeExtend({ format: formatParameter(available), ...calendar }) as z.ZodObject as Query;
}

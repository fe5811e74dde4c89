// The endpoints of a resource: its list and its single things, in all of its formats, with all that HTTP wants of them.
// A resource says what is asked, what is found and what its rows are; the rest is the same for all.
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify';
import type { z } from 'zod';
import type { CursorPosition, Page } from '../db/pagination.ts';
import type { GetRepository } from '../db/repository.ts';
import type { Day } from '../domain/dates/day.ts';
import type { Kind } from '../domain/kinds.ts';
import type { Edition } from '../editions/edition.ts';
import type { Serialized } from '../formats/json-text.ts';
import { type FormatName, isSequence, mediaTypes } from '../formats/media-types.ts';
import { serializeItem, serializePage, serializerOf } from '../formats/serialize.ts';
import { type Formats, type ItemFormats, itemFormats, listFormats, type ResponseContext } from '../formats/types.ts';
import { emptyBodyForHead, hasCurrentTag, isUnchanged, notModified } from './cache-headers.ts';
import { pageSchema } from './common-schemas.ts';
import { formatParameter, negotiateFormat } from './content-negotiation.ts';
import { editionOf, withEdition } from './edition-param.ts';
import { addLinks, type Link, link, parseUrl, pathOf } from './link-header.ts';
import { listPath } from './list-registry.ts';
import { completePage, isComplete, streamList } from './list-stream.ts';
import {
  expansionFor,
  type ListQuery,
  type ListQueryContext,
  type ListRequest,
  pageUrl,
  type RecordQuery,
  type References,
  readListQuery,
  readRecordQuery,
  recordOrProblem,
  type View,
} from './query-context.ts';
import { DEFAULT_LIMIT } from './query-params.ts';
import { columnsLink, describedByLink, relatedLinks } from './related-links.ts';
import { type ExtraInput, setCacheHeaders } from './validators.ts';

/** Which part of a list is read. */
type Part = { limit: number; place?: CursorPosition };

type Described = { operationId: string; summary: string; description: string };

type List<Query extends ListQuery, Item extends object> = Described & {
  /** What may be asked. */
  query: z.ZodObject & z.ZodType<Query>;
  item: z.ZodType<Item>;
  formats: Formats<Item>;
  /** Which parameters name something that must exist, besides `deal` and `source`. */
  references?: References;
  /** What only the register can tell of what is asked. @throws ProblemError */
  check?: (repository: GetRepository, asked: ListQueryContext<Query>) => void;
  /** Whether `source` only filters the items. Otherwise they are those of a register with this source alone. */
  filtersBySource?: true;
  /** What decides the bytes of a page besides the edition and the URL. */
  madeOf?: () => ExtraInput;
  find: (repository: GetRepository, asked: ListRequest<Query>) => Page<Serialized<Item>>;
};

type Thing<Query extends RecordQuery, Item extends object> = Described & {
  kind: Kind;
  path: z.ZodObject;
  query: z.ZodObject & z.ZodType<Query>;
  thing: z.ZodType<Item>;
  formats: ItemFormats<Item>;
  /** As in lists. */
  filtersBySource?: true;
  find: (repository: GetRepository, id: string, asked: Query & View) => Serialized<Item> | undefined;
};

type Document<Asked extends { asOf?: Day | undefined }, Item extends object> = Described & {
  path?: z.ZodObject;
  query: z.ZodObject;
  thing: z.ZodType<Item>;
  formats: ItemFormats<Item>;
  links?: readonly Link[];
  /** What was asked, of which day if it depends on any. @throws ProblemError */
  read: (request: FastifyRequest, edition: Edition) => Asked;
  /** What decides its bytes besides the edition and the address. */
  madeOf?: () => ExtraInput;
  /** @throws ProblemError when there is none */
  find: (edition: Edition, asked: Asked) => Serialized<Item>;
};

/** Adds the list of a resource at its prefix. */
export function addList<Query extends ListQuery, Item extends object>(
  app: FastifyInstance,
  list: List<Query, Item>,
): void {
  const { formats, find, references, check, filtersBySource, madeOf } = list;
  app.lists.push(list);
  const available = listFormats(formats);
  const response = pageSchema(list.item);
  const schema = {
    ...described(list, formats),
    querystring: withFormat(list.query, available),
    response: { 200: response },
  };
  const shapes = {
    page: describedByLink(response),
    item: describedByLink(list.item),
    columns: columnsLink(formats.name),
  };
  const answer: Answer = (request, reply, edition) => {
    const format = negotiateFormat(request, reply, available);
    const asked = readListQuery<Query>(request, edition, references);
    const expand = expansionFor(asked, format);
    check?.(edition.repository, asked);
    const { mediaType: type, contentType } = mediaTypes[format];
    setCacheHeaders(request, reply, { edition, type, day: asked.asOf, madeOf: madeOf?.() });
    if (isUnchanged(request, reply)) return notModified(request, reply);

    reply.header('content-type', contentType);
    const target = targetOf(request, edition);
    const parts = parseUrl(target.address);
    const { repository } = edition.view(filtersBySource ? undefined : asked.source);
    const page = (part: Part) => find(repository, { ...asked, expand, ...part });
    const links: Link[] = [
      ...relatedLinks(target.address, parts, format, available),
      format === 'csv' ? shapes.columns : format === 'ndjson' ? shapes.item : shapes.page,
    ];
    if (isSequence(format)) reply.header('content-disposition', `inline; filename="${formats.name}.${format}"`);
    // What leads back leads back a page: the whole list is read forwards.
    if (isSequence(format) && asked.limit === undefined && asked.place?.side !== 'before') {
      addLinks(reply, links);
      // The body of a HEAD would be read to the end, and thrown away.
      return emptyBodyForHead(request) ?? streamList(request, edition, serializerOf(format, formats, target), page);
    }
    const bytesOfPage = ({ items, next, previous }: Page<Serialized<Item>>) => {
      const pageBeside = (place: CursorPosition) => pageUrl(request, parts, edition, asked, place);
      const nextPage = next && pageBeside({ key: next, side: 'after' });
      if (nextPage) links.push(link(nextPage, 'next'));
      if (previous) links.push(link(pageBeside({ key: previous, side: 'before' }), 'prev'));
      addLinks(reply, links);
      return bytesOf(serializePage(format, formats, { items, next: nextPage }, target));
    };
    const part = { limit: asked.limit ?? DEFAULT_LIMIT, side: asked.place?.side ?? 'after' } as const;
    const read = page(part);
    return isComplete(read, part)
      ? bytesOfPage(read)
      : completePage(request.server, edition, read, part, page).then(bytesOfPage);
  };
  addEndpoint(app, '', schema, answer);
}

/**
 * Adds the single things of a resource below its prefix.
 *
 * @param below the last part of the address, of what there is to tell about a thing besides what it is
 */
export function addThing<Query extends RecordQuery, Item extends object>(
  app: FastifyInstance,
  thing: Thing<Query, Item>,
  below?: 'history' | 'timeline',
): void {
  const { kind, formats, find, filtersBySource } = thing;
  addDocument(app, below === undefined ? '/:id' : `/:id/${below}`, {
    ...thing,
    links: [link(listPath(formats.name), 'collection')],
    read: (request, edition) => ({
      ...readRecordQuery<Query>(request, edition),
      id: (request.params as { id: string }).id,
    }),
    find: (edition, { id, ...asked }) => {
      const { repository } = edition.view(filtersBySource ? undefined : asked.source);
      return recordOrProblem(edition, kind, id, asked, find(repository, id, asked as Query & View));
    },
  });
}

/** Adds an address with one thing to tell. */
export function addDocument<Asked extends { asOf?: Day | undefined }, Item extends object>(
  app: FastifyInstance,
  url: string,
  document: Document<Asked, Item>,
): void {
  const { path, formats, read, find, madeOf, links = [] } = document;
  const available = itemFormats(formats);
  const schema = {
    ...described(document, formats),
    ...(path && { params: path }),
    querystring: withFormat(document.query, available),
    response: { 200: document.thing },
  };
  const around = [...links, describedByLink(document.thing)];
  const answer: Answer = (request, reply, edition) => {
    const format = negotiateFormat(request, reply, available);
    const asked = read(request, edition);
    const { mediaType: type, contentType } = mediaTypes[format];
    setCacheHeaders(request, reply, { edition, type, day: asked.asOf, madeOf: madeOf?.() });
    if (hasCurrentTag(request, reply)) return notModified(request, reply);
    const item = find(edition, asked);
    if (isUnchanged(request, reply)) return notModified(request, reply);
    const target = targetOf(request, edition);
    reply.header('content-type', contentType);
    addLinks(reply, [...relatedLinks(target.address, parseUrl(target.address), format, available), ...around]);
    return bytesOf(serializeItem(format, formats, item, target));
  };
  addEndpoint(app, url, schema, answer);
}

/** @returns the body; undefined for an empty one. @throws ProblemError */
type Answer = (
  request: FastifyRequest,
  reply: FastifyReply,
  edition: Edition,
) => Buffer | Readable | Promise<Buffer | Readable> | undefined;

function addEndpoint(app: FastifyInstance, url: string, schema: FastifySchema, answer: Answer): void {
  app.get(url, { schema }, (request, reply) =>
    withEdition(editionOf(request), (edition) => {
      const body = answer(request, reply, edition);
      // Only a body that takes several turns costs a promise.
      return body instanceof Promise ? body : reply.send(body);
    }),
  );
}

function described({ operationId, summary, description }: Described, { name }: { name: string }) {
  return { operationId, summary, description, tags: [name] };
}

/** `format` comes last among the parameters. */
function withFormat(query: z.ZodObject, available: readonly FormatName[]): z.ZodObject {
  return query.safeExtend({ format: formatParameter(available) });
}

/** Text with a type of JSON would be sent with a charset, which such types do not have. */
function bytesOf(text: string | Promise<string>): Buffer | Promise<Buffer> {
  return text instanceof Promise ? text.then((written) => Buffer.from(written)) : Buffer.from(text);
}

function targetOf(request: FastifyRequest, { recorded }: Edition): ResponseContext {
  return { origin: request.server.originOf(request), address: pathOf(request.url), recorded };
}

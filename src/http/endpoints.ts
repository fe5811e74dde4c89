// The endpoints of a resource: its list and its single things, in all of its formats, with all that HTTP wants of them.
// A resource says what is asked, what is found and what its rows are; the rest is the same for all.
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest, FastifySchema } from 'fastify';
import type { z } from 'zod';
import type { Page } from '../db/pagination.ts';
import type { GetRepository } from '../db/repository.ts';
import type { Day } from '../domain/dates/day.ts';
import type { Kind } from '../domain/kinds.ts';
import type { Edition } from '../editions/edition.ts';
import type { Served } from '../formats/json-text.ts';
import { catalogue, type FormatName, isSequence } from '../formats/media-types.ts';
import { pageText, sequenceOf, thingText } from '../formats/serialize.ts';
import { type Formats, listFormats, type Target, type ThingFormats, thingFormats } from '../formats/types.ts';
import { isUnchanged, namesTag, noBody, notModified } from './cache-headers.ts';
import { pageOf } from './common-schemas.ts';
import { formatParameter, negotiate } from './content-negotiation.ts';
import type { CursorPosition } from './cursor.ts';
import { editionOf, whenOpen } from './edition-param.ts';
import { addLinks, type Link, linkTo, partsOf, pathOf } from './link-header.ts';
import { addressOfList } from './list-registry.ts';
import { isRead, readOn, streamed } from './list-stream.ts';
import {
  type Asked,
  addressOfPage,
  expansionFor,
  found,
  type ListQuery,
  type ListRequest,
  type References,
  readList,
  readThing,
  type ThingQuery,
  type View,
} from './query-context.ts';
import { STANDARD_LIMIT } from './query-params.ts';
import { aroundLinks, columnsOf, describedBy } from './related-links.ts';
import { type MadeOf, tellCaches } from './validators.ts';

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
  check?: (use: GetRepository, asked: Asked<Query>) => void;
  /** Whether `source` only filters the items. Otherwise they are those of a register with this source alone. */
  filtersBySource?: true;
  /** What decides the bytes of a page besides the edition and the URL. */
  madeOf?: () => MadeOf;
  find: (use: GetRepository, asked: ListRequest<Query>) => Page<Served<Item>>;
};

type Thing<Query extends ThingQuery, Item extends object> = Described & {
  kind: Kind;
  path: z.ZodObject;
  query: z.ZodObject & z.ZodType<Query>;
  thing: z.ZodType<Item>;
  formats: ThingFormats<Item>;
  /** As in lists. */
  filtersBySource?: true;
  find: (use: GetRepository, id: string, asked: Query & View) => Served<Item> | undefined;
};

type Document<Asked extends { asOf?: Day | undefined }, Item extends object> = Described & {
  path?: z.ZodObject;
  query: z.ZodObject;
  thing: z.ZodType<Item>;
  formats: ThingFormats<Item>;
  links?: readonly Link[];
  /** What was asked, of which day if it depends on any. @throws ProblemError */
  read: (request: FastifyRequest, edition: Edition) => Asked;
  /** What decides its bytes besides the edition and the address. */
  madeOf?: () => MadeOf;
  /** @throws ProblemError when there is none */
  find: (edition: Edition, asked: Asked) => Served<Item>;
};

/** Adds the list of a resource at its prefix. */
export function addList<Query extends ListQuery, Item extends object>(
  app: FastifyInstance,
  list: List<Query, Item>,
): void {
  const { formats, find, references, check, filtersBySource, madeOf } = list;
  app.lists.push(list);
  const available = listFormats(formats);
  const pageSchema = pageOf(list.item);
  const schema = {
    ...described(list, formats),
    querystring: withFormat(list.query, available),
    response: { 200: pageSchema },
  };
  const shapes = { page: describedBy(pageSchema), item: describedBy(list.item), columns: columnsOf(formats.name) };
  const answer: Answer = (request, reply, edition) => {
    const format = negotiate(request, reply, available);
    const asked = readList<Query>(request, edition, references);
    const expand = expansionFor(asked, format);
    check?.(edition.repository, asked);
    const { mediaType: type, contentType } = catalogue[format];
    tellCaches(request, reply, { edition, type, day: asked.asOf, madeOf: madeOf?.() });
    if (isUnchanged(request, reply)) return notModified(request, reply);

    reply.header('content-type', contentType);
    const target = targetOf(request, edition);
    const parts = partsOf(target.address);
    const { use } = edition.view(filtersBySource ? undefined : asked.source);
    const page = (part: Part) => find(use, { ...asked, expand, ...part });
    const links: Link[] = [
      ...aroundLinks(target.address, parts, format, available),
      format === 'csv' ? shapes.columns : format === 'ndjson' ? shapes.item : shapes.page,
    ];
    if (isSequence(format)) reply.header('content-disposition', `inline; filename="${formats.name}.${format}"`);
    // What leads back leads back a page: the whole list is read forwards.
    if (isSequence(format) && asked.limit === undefined && asked.place?.side !== 'before') {
      addLinks(reply, links);
      // The body of a HEAD would be read to the end, and thrown away.
      return noBody(request) ?? streamed(request, edition, sequenceOf(format, formats, target), page);
    }
    const bytesOfPage = ({ items, next, previous }: Page<Served<Item>>) => {
      const pageBeside = (place: CursorPosition) => addressOfPage(request, parts, edition, asked, place);
      const nextPage = next && pageBeside({ key: next, side: 'after' });
      if (nextPage) links.push(linkTo(nextPage, 'next'));
      if (previous) links.push(linkTo(pageBeside({ key: previous, side: 'before' }), 'prev'));
      addLinks(reply, links);
      return bytesOf(pageText(format, formats, { items, next: nextPage }, target));
    };
    const part = { limit: asked.limit ?? STANDARD_LIMIT, side: asked.place?.side ?? 'after' } as const;
    const read = page(part);
    return isRead(read, part) ? bytesOfPage(read) : readOn(request.server, edition, read, part, page).then(bytesOfPage);
  };
  addEndpoint(app, '', schema, answer);
}

/**
 * Adds the single things of a resource below its prefix.
 *
 * @param below the last part of the address, of what there is to tell about a thing besides what it is
 */
export function addThing<Query extends ThingQuery, Item extends object>(
  app: FastifyInstance,
  thing: Thing<Query, Item>,
  below?: 'history' | 'timeline',
): void {
  const { kind, formats, find, filtersBySource } = thing;
  addDocument(app, below === undefined ? '/:id' : `/:id/${below}`, {
    ...thing,
    links: [linkTo(addressOfList(formats.name), 'collection')],
    read: (request, edition) => ({
      ...readThing<Query>(request, edition),
      id: (request.params as { id: string }).id,
    }),
    find: (edition, { id, ...asked }) => {
      const { use } = edition.view(filtersBySource ? undefined : asked.source);
      return found(edition, kind, id, asked, find(use, id, asked as Query & View));
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
  const available = thingFormats(formats);
  const schema = {
    ...described(document, formats),
    ...(path && { params: path }),
    querystring: withFormat(document.query, available),
    response: { 200: document.thing },
  };
  const around = [...links, describedBy(document.thing)];
  const answer: Answer = (request, reply, edition) => {
    const format = negotiate(request, reply, available);
    const asked = read(request, edition);
    const { mediaType: type, contentType } = catalogue[format];
    tellCaches(request, reply, { edition, type, day: asked.asOf, madeOf: madeOf?.() });
    if (namesTag(request, reply)) return notModified(request, reply);
    const item = find(edition, asked);
    if (isUnchanged(request, reply)) return notModified(request, reply);
    const target = targetOf(request, edition);
    reply.header('content-type', contentType);
    addLinks(reply, [...aroundLinks(target.address, partsOf(target.address), format, available), ...around]);
    return bytesOf(thingText(format, formats, item, target));
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
    whenOpen(editionOf(request), (edition) => {
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

function targetOf(request: FastifyRequest, { recorded }: Edition): Target {
  return { origin: request.server.originOf(request), address: pathOf(request.url), recorded };
}

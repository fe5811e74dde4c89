// Sends lists, records and other documents: negotiates the format, and sets links and cache headers.
import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { nameRepository } from '../db/names.ts';
import type { CursorPosition, Page } from '../db/pagination.ts';
import type { GetRepository } from '../db/repository.ts';
import type { Day } from '../domain/dates/day.ts';
import type { Edition } from '../editions/edition.ts';
import type { Serialized } from '../formats/json-text.ts';
import { isSequence, mediaTypes } from '../formats/media-types.ts';
import { sequences, serializeItem, serializePage } from '../formats/serialize.ts';
import type { ResponseContext } from '../formats/types.ts';
import { emptyBodyForHead, hasCurrentTag, isUnchanged, notModified } from './cache-headers.ts';
import { negotiateFormat } from './content-negotiation.ts';
import { editionOf, withEdition } from './edition-param.ts';
import type { ItemEndpoint, ListEndpoint, RecordEndpoint } from './endpoints.ts';
import { addLinks, type Link, link, parseUrl, pathOf } from './link-header.ts';
import { completePage, isComplete, streamList } from './list-stream.ts';
import {
  calendarModeFor,
  expansionFor,
  type ListQuery,
  type ListRequest,
  pageUrl,
  type RecordQuery,
  type RecordRequest,
  readListQuery,
  readRecordQuery,
  recordOrProblem,
} from './query-context.ts';
import { DEFAULT_LIMIT } from './query-params.ts';
import { relatedLinks } from './related-links.ts';
import { type ExtraInput, setCacheHeaders } from './validators.ts';

type Body = Buffer | Readable | undefined;

type Sent = FastifyReply | Promise<Body>;

declare module 'fastify' {
  interface FastifyReply {
    /** Sends a page of a list, or streams the full list; calls `find` once for each batch of items. */
    sendList: typeof sendList;
    /** Sends a record as of the requested date, or a 404 if `find` returns undefined. */
    sendRecord: typeof sendRecord;
    /** Sends another document, such as the description of the dataset. */
    sendItem: typeof sendItem;
  }
}

type ListOptions<Query> = {
  /** Checks that need a database query. @throws ProblemError if a parameter is invalid */
  check?: (repository: GetRepository, query: Query) => void;
  /** Data that also determines the response, but is not part of the edition. */
  extraInput?: ExtraInput;
};

export function sendList<Query extends ListQuery, Item extends object>(
  this: FastifyReply,
  list: ListEndpoint<Item>,
  query: Query,
  find: (repository: GetRepository, request: ListRequest<Query>) => Page<Serialized<Item>>,
  { check, extraInput }: ListOptions<Query> = {},
): Sent {
  const { formats, available, descriptions } = list;
  return respond(this, query, (request, reply, edition) => {
    const format = negotiateFormat(request, reply, query.format, available);
    const { mediaType: type, contentType } = mediaTypes[format];
    const context = readListQuery(query, edition, {
      today: request.server.today(),
      route: request.routeOptions.url,
      references: list.references,
    });
    const expand = expansionFor(query, format);
    const calendar = calendarModeFor(query, format);
    check?.(edition.repository, query);
    setCacheHeaders(request, reply, { edition, mediaType: type, query, day: context.asOf, extraInput });
    if (isUnchanged(request, reply)) return notModified(request, reply);

    reply.header('content-type', contentType);
    const responseContext = responseContextOf(request, edition, { asOf: context.asOf, calendar });
    const url = parseUrl(responseContext.url);
    const { repository } = edition.view(list.filtersBySource ? undefined : context.source);
    const findPart = (part: { limit: number; cursor?: CursorPosition }) =>
      find(repository, { ...context, expand, ...part });
    const links: Link[] = [
      ...relatedLinks(responseContext.url, url, format, available),
      format === 'csv' || format === 'xlsx'
        ? descriptions.columns
        : format === 'ndjson'
          ? descriptions.item
          : descriptions.page,
    ];
    if (isSequence(format)) {
      const disposition = format === 'xlsx' ? 'attachment' : 'inline';
      reply.header('content-disposition', `${disposition}; filename="${formats.name}.${format}"`);
      // A full export reads forwards only, so a cursor that points backwards gets a page.
      if (context.limit === undefined && context.cursor?.side !== 'before') {
        addLinks(reply, links);
        // Fastify would read the stream of a HEAD response to its end.
        return (
          emptyBodyForHead(request) ??
          streamList(request, edition, sequences[format](formats, responseContext), findPart)
        );
      }
    }
    const sendPage = ({ items, next, previous, members }: Page<Serialized<Item>>) => {
      const urlFrom = (cursor: CursorPosition) => pageUrl(request, url, edition, query, context.asOf, cursor);
      const nextPage = next && urlFrom({ key: next, side: 'after' });
      if (nextPage) links.push(link(nextPage, 'next'));
      if (previous) links.push(link(urlFrom({ key: previous, side: 'before' }), 'prev'));
      addLinks(reply, links);
      return toBuffer(serializePage(format, formats, { items, next: nextPage, members }, responseContext));
    };
    const part = { limit: context.limit ?? DEFAULT_LIMIT, side: context.cursor?.side ?? 'after' } as const;
    const page = findPart(part);
    return isComplete(page, part)
      ? sendPage(page)
      : completePage(request.server, edition, page, part, findPart).then(sendPage);
  });
}

export function sendRecord<Query extends RecordQuery, Item extends object>(
  this: FastifyReply,
  endpoint: RecordEndpoint<Item>,
  id: string,
  query: Query,
  find: (
    repository: GetRepository,
    id: string,
    request: RecordRequest<Query>,
  ) => Serialized<Item> | undefined | Promise<Serialized<Item> | undefined>,
): Sent {
  const { kind, filtersBySource } = endpoint;
  return this.sendItem(endpoint, query, (edition, request) => {
    const { repository } = edition.view(filtersBySource ? undefined : request.source);
    const orProblem = (item: Serialized<Item> | undefined) => recordOrProblem(edition, kind, id, request, item);
    const found = find(repository, id, request);
    return found instanceof Promise ? found.then(orProblem) : orProblem(found);
  });
}

type FindItem<Query, Item extends object> = (
  edition: Edition,
  request: RecordRequest<Query>,
) => Serialized<Item> | Promise<Serialized<Item>>;

export function sendItem<Query extends RecordQuery, Item extends object>(
  this: FastifyReply,
  { formats, available, links }: ItemEndpoint<Item>,
  query: Query,
  find: FindItem<Query, Item>,
  { isTimeless = false, extraInput }: { isTimeless?: boolean; extraInput?: ExtraInput } = {},
): Sent {
  return respond(this, query, (request, reply, edition) => {
    const format = negotiateFormat(request, reply, query.format, available);
    const { mediaType: type, contentType } = mediaTypes[format];
    const calendar = calendarModeFor(query, format);
    const recordRequest = readRecordQuery(query, edition, request.server.today());
    const day: Day | undefined = isTimeless ? undefined : recordRequest.asOf;
    setCacheHeaders(request, reply, { edition, mediaType: type, query, day, extraInput });
    if (hasCurrentTag(request, reply)) return notModified(request, reply);
    const bodyOf = (item: Serialized<Item>): Body | Promise<Body> => {
      // Check conditions after `find`: an unknown item must return 404, not 304 or 412.
      if (isUnchanged(request, reply)) return notModified(request, reply);
      const responseContext = responseContextOf(request, edition, { asOf: day, calendar });
      reply.header('content-type', contentType);
      const related = relatedLinks(responseContext.url, parseUrl(responseContext.url), format, available);
      addLinks(reply, [...related, ...links]);
      return toBuffer(serializeItem(format, formats, item, responseContext));
    };
    const item = find(edition, recordRequest);
    return item instanceof Promise ? whileOpen(edition, item.then(bodyOf)) : bodyOf(item);
  });
}

/** Keeps the edition open until the result is complete. */
function whileOpen<Result>(edition: Edition, result: Promise<Result>): Promise<Result> {
  return result.finally(edition.acquire());
}

/** Keeps the edition open until the body is complete, or until a stream has acquired it. */
function respond(
  reply: FastifyReply,
  query: RecordQuery,
  bodyOf: (request: FastifyRequest, reply: FastifyReply, edition: Edition) => Body | Promise<Body>,
): Sent {
  const { request } = reply;
  return withEdition(editionOf(request, query), (edition): Sent => {
    const body = bodyOf(request, reply, edition);
    return body instanceof Promise ? body : reply.send(body);
  }) as Sent;
}

/** Converts the text to a Buffer: with a string, Fastify would add `charset` to every JSON media type. */
function toBuffer(body: string | Promise<string | Buffer>): Buffer | Promise<Buffer> {
  const convert = (complete: string | Buffer) => (typeof complete === 'string' ? Buffer.from(complete) : complete);
  return body instanceof Promise ? body.then(convert) : convert(body);
}

function responseContextOf(
  request: FastifyRequest,
  { id, recorded, repository }: Edition,
  chosen: Pick<ResponseContext, 'asOf' | 'calendar'>,
): ResponseContext {
  const [origin, url] = [request.server.originOf(request), pathOf(request.url)];
  return { origin, url, edition: id, recorded, names: repository(nameRepository), ...chosen };
}

// From a validated query to what queries.ts needs: the day, the view, the place in the list.
import type { FastifyRequest } from 'fastify';
import { lookupRepository, type NamedKind } from '../db/lookup.ts';
import type { CursorPosition } from '../db/pagination.ts';
import type { GetRepository } from '../db/repository.ts';
import type { Day } from '../domain/dates/day.ts';
import { type Kind, recordPath } from '../domain/kinds.ts';
import type { Edition } from '../editions/edition.ts';
import type { FormatName } from '../formats/media-types.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { type UrlParts, withParameter } from './link-header.ts';
import type { Message } from './messages.ts';
import { invalidParameter, ProblemError } from './problems.ts';

/** The as-of date of a request. */
export type AsOf = { asOf: Day };

/** What a response is based on: the as-of date, and the only source that is considered; undefined for all sources. */
export type View = AsOf & { source?: string | undefined };

export type RecordQuery = { asOf?: string | undefined; source?: string | undefined; edition?: string | undefined };
export type ListQuery = RecordQuery & {
  cursor?: string | undefined;
  limit?: number | undefined;
  expand?: 'reports' | undefined;
};

/** The request as a list's queries take it. */
export type ListRequest<Query> = Filters<Query> &
  View &
  Pick<ListQuery, 'expand'> & { limit: number; place: CursorPosition | null };

/** What a list's own parameters say. */
type Filters<Query> = Omit<Query, keyof ListQuery>;

/** The request before it is known how much of the list is read at a time. */
export type ListQueryContext<Query> = Filters<Query> &
  View &
  Pick<ListQuery, 'expand' | 'limit'> & { place: CursorPosition | null };

/** Which parameters name something that must exist, and as what. */
export type References = Record<string, readonly NamedKind[]>;
const commonReferences: References = { source: ['source'], deal: ['deal'] };

/** The parts of a request that decide what it reads; tools of /mcp have no more than these. */
export type Question = Pick<FastifyRequest, 'query'> & { server: Pick<FastifyRequest['server'], 'today'> };
type OfRoute = { routeOptions: { url?: string | undefined } };

/** Reads what was asked of a single thing. @throws ProblemError when it names what does not exist */
export function readRecordQuery<Query extends RecordQuery>(request: Question, { repository }: Edition): Query & View {
  const query = request.query as Query;
  checkReferences(repository, query, commonReferences);
  return { ...query, asOf: query.asOf ?? request.server.today() };
}

/** Reads what was asked of a list. @throws ProblemError when it names what does not exist, or the cursor is another query's */
export function readListQuery<Query extends ListQuery>(
  request: Question & OfRoute,
  { repository }: Edition,
  references: References = {},
): ListQueryContext<Query> {
  const { asOf, source, edition, cursor, limit, expand, ...filters } = request.query as Query;
  checkReferences(repository, request.query as Query, { ...commonReferences, ...references });
  const place = cursor === undefined ? undefined : decodeCursor(identityOf(request), cursor);
  return {
    ...filters,
    limit,
    expand,
    asOf: place?.asOf ?? asOf ?? request.server.today(),
    source,
    place: place ?? null,
  };
}

/** The path and query of another page. The cursor keeps the day and the edition, so that a list stays one list. */
export function pageUrl(
  request: FastifyRequest,
  parts: UrlParts,
  { id }: Edition,
  { asOf }: View,
  place: CursorPosition,
): string {
  const cursor = encodeCursor(identityOf(request), id, { asOf, ...place });
  return withParameter(parts, 'cursor', cursor);
}

/** Formats whose items have no room for reports: asking for them there is refused, not ignored. */
const flat: readonly FormatName[] = ['csv', 'ics', 'atom'];
export const isFlat = (format: FormatName): boolean => flat.includes(format);

/** Whether the items are to carry their reports. @throws ProblemError when the format has no room for them */
export function expansionFor({ expand }: ListQuery, format: FormatName): ListQuery['expand'] {
  if (expand && isFlat(format)) {
    throw invalidParameter(
      'expand',
      `\`expand\` is not available in ${format}. Omit it, or use /v1/reports for one row per report.`,
    );
  }
  // An event is told by who reported it, and how often.
  return format === 'ics' ? 'reports' : expand;
}

/** The thing itself, or a 404 that says what is there instead. */
export function recordOrProblem<Thing>(
  { repository }: Edition,
  kind: Kind,
  id: string,
  { asOf, source }: View,
  thing: Thing | undefined,
): Thing {
  if (thing !== undefined) return thing;
  const names = repository(lookupRepository);
  if (names.has(kind, id)) {
    const since = names.knownSince(kind, id);
    throw new ProblemError('not-yet-known', (say) => {
      if (since === undefined) return say.neverReported(kind, id);
      return since > asOf ? say.notYetReported(kind, id, asOf, since) : say.notReportedBy(source ?? '', kind, id, asOf);
    });
  }
  const other = names.kindOf(id);
  if (other) throw new ProblemError('not-found', (say) => say.otherKind(kind, id, other, recordPath(other, id)));
  const near = names.near(kind, id);
  const message: Message = (say) => say.unknownRecord(kind, id, near);
  throw new ProblemError('not-found', message, [
    { in: 'path', name: 'id', message, ...(near !== undefined && { suggestion: near }) },
  ]);
}

/** @throws ProblemError for a parameter that names nothing of the kinds it may name */
export function checkReferences(repository: GetRepository, query: object, references: References): void {
  for (const [parameter, kinds] of Object.entries(references)) {
    const name = (query as Record<string, unknown>)[parameter];
    if (typeof name !== 'string') continue;
    const names = repository(lookupRepository);
    if (kinds.some((kind) => names.has(kind, name))) continue;
    const near = kinds.map((kind) => names.near(kind, name)).find((suggestion) => suggestion !== undefined);
    throw invalidParameter(parameter, (say) => say.unknownName(parameter, kinds, name, near), near);
  }
}

/** What must stay the same from page to page: everything asked but the size of the pages and what items look like. */
function identityOf(request: Pick<FastifyRequest, 'query'> & OfRoute): string {
  // In the order of the schema, in whichever it was asked.
  const { cursor, limit, expand, format, ...query } = request.query as Record<string, unknown>;
  return JSON.stringify([request.routeOptions.url, query]);
}

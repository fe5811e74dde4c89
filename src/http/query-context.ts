// Converts validated query parameters into as-of date, source, filters and cursor position.
import type { FastifyRequest } from 'fastify';
import { lookupRepository, type NamedKind } from '../db/lookup.ts';
import type { CursorPosition } from '../db/pagination.ts';
import type { GetRepository } from '../db/repository.ts';
import type { Day } from '../domain/dates/day.ts';
import { type Kind, recordPath } from '../domain/kinds.ts';
import type { Edition } from '../editions/edition.ts';
import type { FormatName } from '../formats/media-types.ts';
import type { CalendarMode } from '../formats/types.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { type UrlParts, withParameter } from './link-header.ts';
import type { Message } from './messages.ts';
import { invalidParameter, ProblemError } from './problems.ts';

export type AsOf = { asOf: Day };

/** If `source` is set, the response uses only the reports of this source. */
export type View = AsOf & { source?: string | undefined };

export type RecordQuery = Partial<Record<'asOf' | 'source' | 'edition' | 'format', string | undefined>> & {
  as?: CalendarMode | undefined;
};
export type ListQuery = RecordQuery & {
  cursor?: string | undefined;
  limit?: number | undefined;
  expand?: 'reports' | undefined;
};

export type RecordRequest<Query> = Query & View;

/** `limit` is undefined for a full export, and for a page of default size. */
export type ListContext<Query> = Omit<Query, keyof ListQuery> &
  View &
  Pick<ListQuery, 'expand' | 'limit'> & { cursor: CursorPosition | null };

export type ListRequest<Query> = ListContext<Query> & { limit: number };

/** Query parameters whose value must name an existing record, with the accepted kinds of record. */
export type References = Record<string, readonly NamedKind[]>;
const commonReferences: References = { source: ['source'], deal: ['deal'], site: ['site'] };

/** @throws ProblemError if `source`, `deal` or `site` is not the id of an existing record */
export function readRecordQuery<Query extends RecordQuery>(
  query: Query,
  { repository }: Edition,
  today: Day,
): RecordRequest<Query> {
  checkReferences(repository, query, commonReferences);
  return { ...query, asOf: query.asOf ?? today };
}

/** @throws ProblemError if a parameter names an unknown record, or the cursor belongs to another query */
export function readListQuery<Query extends ListQuery>(
  query: Query,
  { repository }: Edition,
  { today, route, references = {} }: { today: Day; route: string | undefined; references?: References },
): ListContext<Query> {
  const { asOf, source, edition, cursor, limit, expand, format, as, ...filters } = query;
  checkReferences(repository, query, { ...commonReferences, ...references });
  const position = cursor === undefined ? undefined : decodeCursor(queryIdentity(route, query), cursor);
  return { ...filters, limit, expand, asOf: position?.asOf ?? asOf ?? today, source, cursor: position ?? null };
}

/** The cursor in the URL contains the as-of date and edition, so that all pages show the same data. */
export function pageUrl(
  { routeOptions: { url: route } }: FastifyRequest,
  url: UrlParts,
  { id }: Edition,
  query: ListQuery,
  asOf: Day,
  position: CursorPosition,
): string {
  const cursor = encodeCursor(queryIdentity(route, query), id, { asOf, ...position });
  return withParameter(url, 'cursor', cursor);
}

/** Formats that cannot contain nested reports. */
const flat: readonly FormatName[] = ['csv', 'xlsx', 'geojson', 'ics', 'atom'];
export const isFlat = (format: FormatName): boolean => flat.includes(format);

/** @throws ProblemError if the query has `expand`, but the format cannot contain nested reports */
export function expansionFor({ expand }: ListQuery, format: FormatName): ListQuery['expand'] {
  if (expand && isFlat(format)) {
    throw invalidParameter(
      'expand',
      `\`expand\` is not available in ${format}. Omit it, or use /v1/reports for one row per report.`,
    );
  }
  // Calendar events cite the reports.
  return format === 'ics' ? 'reports' : expand;
}

/** @throws ProblemError if the query has `as`, but the format is not a calendar */
export function calendarModeFor({ as }: RecordQuery, format: FormatName): CalendarMode {
  if (as !== undefined && format !== 'ics') {
    throw invalidParameter('as', `\`as\` is only available in ics. Omit it, or add \`format=ics\`.`);
  }
  return as ?? 'spans';
}

/** @throws ProblemError with a similar id, another kind or a later as-of date if `record` is undefined */
export function recordOrProblem<Found>(
  { repository }: Edition,
  kind: Kind,
  id: string,
  { asOf, source }: View,
  record: Found | undefined,
): Found {
  if (record !== undefined) return record;
  const names = repository(lookupRepository);
  if (names.has(kind, id)) {
    const since = names.knownSince(kind, id);
    throw new ProblemError('not-yet-known', (messages) => {
      if (since === undefined) return messages.neverReported(kind, id);
      return since > asOf
        ? messages.notYetReported(kind, id, asOf, since)
        : messages.notReportedBy(source ?? '', kind, id, asOf);
    });
  }
  const other = names.findKind(id);
  if (other)
    throw new ProblemError('not-found', (messages) => messages.otherKind(kind, id, other, recordPath(other, id)));
  const near = names.findSimilar(kind, id);
  const message: Message = (messages) => messages.unknownRecord(kind, id, near);
  throw new ProblemError('not-found', message, [
    { in: 'path', name: 'id', message, ...(near !== undefined && { suggestion: near }) },
  ]);
}

/** @throws ProblemError if a parameter in `references` names an unknown record */
export function checkReferences(repository: GetRepository, query: object, references: References): void {
  for (const [parameter, kinds] of Object.entries(references)) {
    const value = (query as Record<string, unknown>)[parameter];
    if (value === undefined) continue;
    const names = repository(lookupRepository);
    for (const name of [value].flat()) {
      if (typeof name !== 'string' || kinds.some((kind) => names.has(kind, name))) continue;
      const near = kinds.map((kind) => names.findSimilar(kind, name)).find((suggestion) => suggestion !== undefined);
      throw invalidParameter(parameter, (messages) => messages.unknownName(parameter, kinds, name, near), near);
    }
  }
}

/** Identifies the list that a cursor belongs to. */
export function queryIdentity(route: string | undefined, query: ListQuery): string {
  // The validated query has the order of the schema, so the order of parameters in the URL does not matter.
  const { cursor, limit, expand, format, as, ...identifying } = query;
  return JSON.stringify([route, identifying]);
}

// From a validated query to what queries.ts needs: the day, the view, the place in the list. And from its answer to the client's.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Page } from '../database/pages.ts';
import type { Day } from '../dates/day.ts';
import { decodeCursor, encodeCursor, type Key } from './cursor.ts';
import { addressOf, type Kind } from './kinds.ts';
import { invalidParameter, ProblemError } from './problems.ts';
import { type Named, nameQueries } from './queries.ts';
import { quoted } from './suggest.ts';

/** As of which day, and in whose view: a source's id, or empty for all sources together. */
export type View = { asOf: Day; scope: string };

type ThingQuery = { asOf?: string | undefined; source?: string | undefined };
type ListQuery = ThingQuery & { cursor?: string | undefined; limit: number };

/** The request as a list's queries take it. */
export type ListRequest<Query> = Omit<Query, 'asOf' | 'source' | 'cursor'> & View & { after: Key | null };

/** Which parameters name something that must exist, and as what. */
type References = Record<string, readonly Named[]>;
const commonReferences: References = { source: ['source'], deal: ['deal'] };

/** Reads what was asked of a single thing. @throws ProblemError when it names what does not exist */
export function readThing<Query extends ThingQuery>(request: FastifyRequest): Query & View {
  const query = request.query as Query;
  checkReferences(request, query, commonReferences);
  return { ...query, asOf: query.asOf ?? request.server.today(), scope: query.source ?? '' };
}

/** Reads what was asked of a list. @throws ProblemError when it names what does not exist, or the cursor is another query's */
export function readList<Query extends ListQuery>(
  request: FastifyRequest,
  references: References = {},
): ListRequest<Query> {
  const { asOf, source, cursor, ...query } = request.query as Query;
  checkReferences(request, request.query as Query, { ...commonReferences, ...references });
  const place = cursor === undefined ? undefined : decodeCursor(identityOf(request), cursor);
  return {
    ...query,
    asOf: place?.asOf ?? asOf ?? request.server.today(),
    scope: source ?? '',
    after: place?.after ?? null,
  };
}

/** The envelope of every list. The cursor keeps the day, so that a list read across midnight stays one list. */
export function answerPage<Item>(
  request: FastifyRequest,
  reply: FastifyReply,
  { asOf }: View,
  { items, next }: Page<Item>,
) {
  if (!next) return { items, next: null };
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  searchParams.set('cursor', encodeCursor(identityOf(request), { asOf, after: next }));
  const address = `${pathname}?${searchParams}`;
  reply.header('link', `<${address}>; rel="next"`);
  return { items, next: address };
}

/** The thing itself, or a 404 that says what is there instead. */
export function found<Thing>(
  request: FastifyRequest,
  kind: Kind,
  { asOf, scope }: View,
  thing: Thing | undefined,
): Thing {
  if (thing !== undefined) return thing;
  const { id } = request.params as { id: string };
  const names = request.server.store.current.use(nameQueries);
  if (names.has(kind, id)) {
    const since = names.knownSince(kind, id);
    if (since === undefined) {
      throw new ProblemError('not-yet-known', `The register has the name of the ${kind} ${id}, but no report of it.`);
    }
    if (since > asOf) {
      throw new ProblemError(
        'not-yet-known',
        `No source had reported the ${kind} ${id} by ${asOf}. It is known since ${since}.`,
      );
    }
    throw new ProblemError(
      'not-yet-known',
      `The source ${scope} had not reported the ${kind} ${id} by ${asOf}. Other sources had.`,
    );
  }
  const other = names.kindOf(id);
  if (other) {
    const detail = `There is no ${kind} ${quoted(id)}, but a ${other}: see ${addressOf(other, id)}.`;
    throw new ProblemError('not-found', detail);
  }
  const near = names.near(kind, id);
  throw new ProblemError(
    'not-found',
    `There is no ${kind} ${quoted(id)} in /v1/${kind}s.${near === undefined ? '' : ` Did you mean ${near}?`}`,
    [{ in: 'path', name: 'id', message: `no such ${kind}`, ...(near !== undefined && { suggestion: near }) }],
  );
}

function checkReferences(request: FastifyRequest, query: object, references: References): void {
  for (const [parameter, kinds] of Object.entries(references)) {
    const name = (query as Record<string, unknown>)[parameter];
    if (typeof name !== 'string') continue;
    const names = request.server.store.current.use(nameQueries);
    if (kinds.some((kind) => names.has(kind, name))) continue;
    const near = kinds.map((kind) => names.near(kind, name)).find((suggestion) => suggestion !== undefined);
    throw invalidParameter(parameter, `There is no ${either.format(kinds)} ${quoted(name)} in the register.`, near);
  }
}

const either = new Intl.ListFormat('en', { type: 'disjunction' });

/** What must stay the same from page to page: everything asked but the size of the pages and what items carry. */
function identityOf(request: FastifyRequest): string {
  const { cursor, limit, expand, ...query } = request.query as Record<string, unknown>;
  return JSON.stringify([request.routeOptions.url, ...Object.entries(query).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
}

// Redirects URLs that contain a former id of a record (in the path, a parameter or a cursor) to its present id.
import type { FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { lookupRepository } from '../db/lookup.ts';
import { renameInCursor } from '../http/cursor.ts';
import { editionOf, withEdition } from '../http/edition-param.ts';
import { parseUrl, pathOf } from '../http/link-header.ts';
import { ProblemError, type ProblemType } from '../http/problems.ts';
import { type ListQuery, queryIdentity } from '../http/query-context.ts';

/** Parameters whose value is the id of a record or, for `id`, a list of ids. */
const idParameters = ['id', 'about', 'deal', 'partner', 'site', 'source'];

/** Problems of a URL with a former id. Only these URLs and those with a cursor are looked up, so other valid requests need no database query. */
const problemsOfFormerIds: readonly ProblemType[] = ['not-found', 'invalid-parameter'];

export const formerIdsPlugin = plugin(
  async (app) => {
    // The handler accepts a cursor with a former id but returns the wrong page, so redirect before it runs.
    app.addHook('preHandler', (request, reply, done) => {
      if (typeof (request.query as ListQuery | undefined)?.cursor !== 'string') return done();
      findPresentUrl(request).then((location) => {
        if (location === undefined) done();
        else reply.redirect(location, 308);
      }, done);
    });
  },
  { name: 'former-ids', dependencies: ['edition-store'] },
);

/** Returns the URL to which a request redirects that has failed because of a former id; otherwise undefined. */
export function findRedirect(error: unknown, request: FastifyRequest): Promise<string | undefined> | undefined {
  const mayBeFormerId = error instanceof ProblemError && problemsOfFormerIds.includes(error.problem);
  return mayBeFormerId ? findPresentUrl(request) : undefined;
}

/** Looks ids up in the edition that the request reads, because a later edition can have renamed a record. */
async function findPresentUrl(request: FastifyRequest): Promise<string | undefined> {
  try {
    return await withEdition(editionOf(request, request.query as ListQuery), ({ repository }) =>
      presentUrl(request, repository(lookupRepository).presentId),
    );
  } catch {
    // The handler reports the same error, such as an unknown edition.
    return undefined;
  }
}

type PresentId = (id: string) => string;

/** @returns undefined if the URL contains no former id */
function presentUrl(request: FastifyRequest, presentId: PresentId): string | undefined {
  const { id } = request.params as { id?: string };
  const query = request.query as ListQuery & Record<string, unknown>;
  const renamed = new Map<string, string | string[]>();
  for (const name of idParameters) {
    const value = query[name];
    const ids = [value].flat().filter((each) => typeof each === 'string');
    const present = ids.map(presentId);
    if (present.some((each, index) => each !== ids[index]))
      renamed.set(name, Array.isArray(value) ? present : (present[0] ?? ''));
  }
  const { cursor } = query;
  if (typeof cursor === 'string') {
    const [route, after] = [request.routeOptions.url, { ...query, ...Object.fromEntries(renamed) }];
    const present = renameInCursor(cursor, presentId, queryIdentity(route, query), queryIdentity(route, after));
    if (present !== cursor) renamed.set('cursor', present);
  }
  const isMoved = id !== undefined && presentId(id) !== id;
  if (!isMoved && renamed.size === 0) return undefined;
  const { path, parameters } = parseUrl(pathOf(request.url));
  const segments = path
    .split('/')
    .map((segment) => (isMoved && decodeURIComponent(segment) === id ? encodeURIComponent(presentId(id)) : segment));
  const texts = parameters.map(({ name, text }) => {
    const value = renamed.get(name);
    return value === undefined ? text : `${name}=${[value].flat().map(encodeURIComponent).join(',')}`;
  });
  return segments.join('/') + (texts.length === 0 ? '' : `?${texts.join('&')}`);
}

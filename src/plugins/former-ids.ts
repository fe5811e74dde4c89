// Redirects URLs that contain a former id of a record (in the path, a parameter or a cursor) to its present id.
import type { FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { lookupRepository } from '../db/lookup.ts';
import { renameInCursor } from '../http/cursor.ts';
import { parseUrl, pathOf } from '../http/link-header.ts';
import { type ListQuery, queryIdentity } from '../http/query-context.ts';

/** Parameters whose value is the id of a record. */
const idParameters = ['about', 'deal', 'partner', 'site', 'source'];

export const formerIdsPlugin = plugin(
  async (app) => {
    app.addHook('preHandler', (request, reply, done) => {
      const location = presentUrl(request, app.store.current.repository(lookupRepository).presentId);
      if (location === undefined) return done();
      reply.redirect(location, 308);
    });
  },
  { name: 'former-ids', dependencies: ['edition-store'] },
);

type PresentId = (id: string) => string;

/** @returns undefined if the URL contains no former id */
function presentUrl(request: FastifyRequest, presentId: PresentId): string | undefined {
  const { id } = request.params as { id?: string };
  const query = request.query as ListQuery & Record<string, unknown>;
  const renamed = new Map<string, string>();
  for (const name of idParameters) {
    const value = query[name];
    if (typeof value === 'string' && presentId(value) !== value) renamed.set(name, presentId(value));
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
    .map((segment) => (isMoved && decodeURIComponent(segment) === id ? presentId(id) : segment));
  const texts = parameters.map(({ name, text }) => {
    const value = renamed.get(name);
    return value === undefined ? text : `${name}=${value}`;
  });
  return segments.join('/') + (texts.length === 0 ? '' : `?${texts.join('&')}`);
}

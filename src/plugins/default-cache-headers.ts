// Sets cache headers on responses whose handler sets none; the entity tag is a hash of the body.
import type { FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { programVersion } from '../build-info.ts';
import {
  entityTag,
  isUnchanged,
  latestDate,
  notModified,
  setValidators,
  untilNextEdition,
} from '../http/cache-headers.ts';

export const defaultCacheHeadersPlugin = plugin(
  async (app) => {
    app.decorateReply('madeFrom', null);
    app.addHook('onSend', (request, reply, payload, done) => done(null, withCacheHeaders(request, reply, payload)));

    function withCacheHeaders(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
      if (reply.statusCode !== 200 || reply.hasHeader('etag') || reply.getHeader('cache-control') === 'no-store')
        return payload;
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', untilNextEdition);
      if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
      // A body without an entity tag of its own changes only with the version of the program or with the edition.
      const modified = latestDate([programVersion().since, app.store.current.since], app.now());
      reply.madeFrom = app.store.current;
      const type = String(reply.getHeader('content-type'));
      setValidators(request, reply, { tag: entityTag(payload), modified: modified.toUTCString(), mediaType: type });
      return isUnchanged(request, reply) ? (notModified(request, reply) ?? null) : payload;
    }
  },
  { name: 'default-cache-headers', dependencies: ['edition-store'] },
);

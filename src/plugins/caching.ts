// What no handler has told caches itself: pages, the contract, assets. Their bytes tell their entity tag.
import plugin from 'fastify-plugin';
import { identify, isUnchanged, lastOf, notModified, tagOver, untilNextEdition } from '../contract/caching.ts';
import { programVersion } from '../project.ts';

export const cachingPlugin = plugin(
  async (app) => {
    app.addHook('onSend', async (request, reply, payload) => {
      if (reply.statusCode !== 200 || reply.hasHeader('etag') || reply.getHeader('cache-control') === 'no-store')
        return;
      if (!reply.hasHeader('cache-control')) reply.header('cache-control', untilNextEdition);
      if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return;
      // Pages come with the program, and some tell the edition.
      const modified = lastOf([programVersion().since, new Date(app.store.current.recorded)], app.now());
      identify(request, reply, { tag: tagOver(payload), modified, type: String(reply.getHeader('content-type')) });
      if (isUnchanged(request, reply)) return notModified(request, reply) ?? null;
    });
  },
  { name: 'caching', dependencies: ['register'] },
);

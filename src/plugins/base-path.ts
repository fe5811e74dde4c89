// Adds the base path to all links, redirects and other paths in responses, so that nothing else needs to know it.
import { pipeline, type Readable, Transform } from 'node:stream';
import type { FastifyReply } from 'fastify';
import plugin from 'fastify-plugin';
import { pathPrefixer, type TextKind } from '../http/base-path.ts';
import { IMMUTABLE } from '../http/cache-headers.ts';
import { EDITION_HEADER } from '../http/validators.ts';
import { UserError } from '../user-error.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Path below which clients find the server, without a final slash; empty by default. */
    basePath: string;
    /** Adds the base path to the paths in a text, which needs it only if the text is not sent through `onSend`. */
    prefixPaths(text: string, kind: TextKind): string;
  }
}

/** CSV and other tables get the base path in `defineList`; calendars and feeds contain only absolute URLs. */
const TYPES_WITH_PATHS = /\b(?:html|json|ndjson|plain|markdown|yaml|xml)\b/;

export const basePathPlugin = plugin<{ basePath: string }>(
  async (app, { basePath }) => {
    app.decorate('basePath', basePath);
    if (basePath === '') {
      app.decorate('prefixPaths', (text) => text);
      return;
    }
    const firstSegments = new Set<string>();
    const prefixPaths = pathPrefixer(basePath, firstSegments);
    app.decorate('prefixPaths', prefixPaths);
    app.addHook('onRoute', ({ url }) => {
      if (url === basePath || url.startsWith(`${basePath}/`))
        throw new UserError(`The base path ${basePath} is a path of the server itself (${url}). Choose another one.`);
      const [, first = ''] = url.split('/');
      if (!/[:*]/.test(first)) firstSegments.add(first);
    });
    app.addHook('onSend', (_request, reply, payload, done) => {
      for (const name of ['link', 'location']) {
        const value = reply.getHeader(name);
        if (typeof value === 'string') reply.header(name, prefixTargets(value));
      }
      done(null, hasPaths(reply) ? prefixBody(reply, payload) : payload);
    });

    function prefixTargets(header: string): string {
      return header.replace(/(?<=^|<)\/(?!\/)/g, (slash, offset) =>
        header.startsWith(`${basePath}/`, offset) ? slash : `${basePath}/`,
      );
    }

    function prefixBody(reply: FastifyReply, payload: unknown): unknown {
      const kind = reply.statusCode < 400 && reply.hasHeader(EDITION_HEADER) ? 'data' : 'prose';
      // Paths are ASCII, and Latin-1 maps each byte to one character, so that all other bytes stay as they are.
      const prefixBytes = (bytes: Buffer) => Buffer.from(prefixPaths(bytes.toString('latin1'), kind), 'latin1');
      reply.removeHeader('content-length');
      if (typeof payload === 'string') return prefixPaths(payload, kind);
      if (Buffer.isBuffer(payload)) return prefixBytes(payload);
      if (payload === null || payload === undefined) return payload;
      // A list is streamed in chunks of whole items, so that no path is split.
      const transform = new Transform({ transform: (chunk, _encoding, done) => done(null, prefixBytes(chunk)) });
      return pipeline(payload as Readable, transform, () => undefined);
    }
  },
  { name: 'base-path' },
);

/** Immutable files have the same bytes on every server: paths in downloads stay relative to the base URL. */
function hasPaths(reply: FastifyReply): boolean {
  return (
    TYPES_WITH_PATHS.test(String(reply.getHeader('content-type'))) && reply.getHeader('cache-control') !== IMMUTABLE
  );
}

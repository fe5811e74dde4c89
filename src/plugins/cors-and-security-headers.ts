// Sets the headers of every response: CORS (https://fetch.spec.whatwg.org/#http-cors-protocol), security, request id.
import type { FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { ALLOW } from './not-found.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Headers of every response, except the request id, with names in lower case. */
    commonHeaders: Readonly<Record<string, string>>;
  }
}

/** Response header with the id under which the request is logged. */
export const REQUEST_ID = 'x-request-id';

/** Headers that scripts of other origins may read, besides those that browsers always expose. */
const EXPOSED_HEADERS =
  'Accept-Ranges, Allow, Content-Disposition, Content-Encoding, Content-Range, ETag, Gigawatt-Edition, Link, RateLimit, RateLimit-Policy, Retry-After, Vary, X-Request-Id';

/** `*` covers every header except `Authorization`, which must be named (https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name). */
const ALLOWED_HEADERS = '*, Authorization';

const PREFLIGHT_MAX_AGE_SECONDS = 86_400;

/** HSTS (RFC 6797): two years, as the preload list of browsers recommends. */
const HSTS_MAX_AGE_SECONDS = 63_072_000;

export const corsAndSecurityHeadersPlugin = plugin<{ publicUrl: string | undefined }>(
  async (app, { publicUrl }) => {
    app.decorate('commonHeaders', {
      'access-control-allow-origin': '*',
      'access-control-expose-headers': EXPOSED_HEADERS,
      'x-content-type-options': 'nosniff',
      ...(publicUrl?.startsWith('https:') && { 'strict-transport-security': `max-age=${HSTS_MAX_AGE_SECONDS}` }),
    });
    app.addHook('onRequest', (request, reply, done) => {
      setCommonHeaders(request, reply);
      if (request.method === 'OPTIONS') {
        reply
          .header('access-control-allow-methods', ALLOW)
          .header('access-control-allow-headers', ALLOWED_HEADERS)
          .header('access-control-max-age', PREFLIGHT_MAX_AGE_SECONDS);
      }
      done();
    });
  },
  { name: 'cors-and-security-headers' },
);

export function setCommonHeaders({ id, server: { commonHeaders } }: FastifyRequest, reply: FastifyReply): void {
  for (const name of Object.keys(commonHeaders)) reply.header(name, commonHeaders[name] as string);
  reply.header(REQUEST_ID, id);
}

// What every answer says, whoever gives it: that pages of any origin may read it (https://fetch.spec.whatwg.org/#http-cors-protocol),
// that it is what its type says, and where there is TLS, that it shall stay so.
import plugin from 'fastify-plugin';
import type { Answering } from '../contract/exchange.ts';
import { ALLOW } from './methods.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Headers, with names in small letters, that every answer has. */
    everyAnswer: Readonly<Record<string, string>>;
  }
}

/** Names the answer in the log; each has its own, also one that was kept. */
export const REQUEST_ID = 'x-request-id';

/** What scripts may read besides the headers that they always may. */
const EXPOSED =
  'Accept-Ranges, Allow, Content-Disposition, Content-Encoding, Content-Range, ETag, Gigawatt-Edition, Link, RateLimit, RateLimit-Policy, Retry-After, Vary, X-Request-Id';

/** In seconds: how long a browser need not ask again. Browsers take a day at most, some less. */
const PREFLIGHT_AGE = 86_400;

/** For how long clients shall come by TLS only, in seconds (RFC 6797): two years, as lists of such sites ask for. */
const TLS_AGE = 63_072_000;

export const everyAnswerPlugin = plugin<{ publicUrl: string | undefined }>(
  async (app, { publicUrl }) => {
    app.decorate('everyAnswer', {
      'access-control-allow-origin': '*',
      'access-control-expose-headers': EXPOSED,
      'x-content-type-options': 'nosniff',
      ...(publicUrl?.startsWith('https:') && { 'strict-transport-security': `max-age=${TLS_AGE}` }),
    });
    app.addHook('onRequest', (request, reply, done) => {
      sayAlways(reply, app.everyAnswer);
      if (request.method === 'OPTIONS') {
        reply
          .header('access-control-allow-methods', ALLOW)
          .header('access-control-allow-headers', '*')
          .header('access-control-max-age', PREFLIGHT_AGE);
      }
      done();
    });
  },
  { name: 'every-answer' },
);

export function sayAlways(reply: Answering, everyAnswer: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(everyAnswer)) reply.header(name, everyAnswer[name] as string);
}

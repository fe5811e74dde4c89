// Open to browsers of any origin, for reading (https://fetch.spec.whatwg.org/#http-cors-protocol).
import plugin from 'fastify-plugin';
import type { Answering } from '../contract/exchange.ts';
import { ALLOW } from './methods.ts';

/** What scripts may read besides the headers that they always may. */
const EXPOSED =
  'Accept-Ranges, Allow, Content-Disposition, Content-Encoding, Content-Range, ETag, Gigawatt-Edition, Link, Vary';

/** In seconds: how long a browser need not ask again. Browsers take a day at most, some less. */
const PREFLIGHT_AGE = 86_400;

export const corsPlugin = plugin(
  async (app) => {
    app.addHook('onRequest', (request, reply, done) => {
      openToAll(reply);
      if (request.method === 'OPTIONS') {
        reply
          .header('access-control-allow-methods', ALLOW)
          .header('access-control-allow-headers', '*')
          .header('access-control-max-age', PREFLIGHT_AGE);
      }
      done();
    });
  },
  { name: 'cors' },
);

/** Lets pages of any origin read the answer. */
export function openToAll(reply: Answering): void {
  reply.header('access-control-allow-origin', '*').header('access-control-expose-headers', EXPOSED);
}

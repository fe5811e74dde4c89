// Every address answers every method: GET and HEAD as it does, OPTIONS with what is allowed, others with 405.
import plugin from 'fastify-plugin';
import { ProblemError } from '../contract/problems.ts';

export const ALLOW = 'GET, HEAD, OPTIONS';

export const methodsPlugin = plugin(
  async (app) => {
    const refused = app.supportedMethods.filter((method) => !ALLOW.split(', ').includes(method));
    app.addHook('onRoute', ({ method, url }) => {
      if (method !== 'GET') return;
      app.route({
        method: 'OPTIONS',
        url,
        schema: { hide: true },
        handler: (_request, reply) => reply.code(204).header('allow', ALLOW).send(),
      });
      app.route({
        method: refused,
        url,
        schema: { hide: true },
        // Before the body is read: whatever it holds, nobody wants it.
        onRequest: (request) => {
          throw methodNotAllowed(request.method);
        },
        handler: () => undefined,
      });
    });
  },
  { name: 'methods', dependencies: ['errors'] },
);

export function methodNotAllowed(method: string): ProblemError {
  return new ProblemError('method-not-allowed', `${method} does nothing here: the register answers ${ALLOW}.`);
}

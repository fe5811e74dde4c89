// Handles requests without a route: unknown paths (404), unsupported methods (405) and OPTIONS (204).
import plugin from 'fastify-plugin';
import { ProblemError } from '../http/problems.ts';
import { nearest } from '../util/did-you-mean.ts';

export const ALLOW = 'GET, HEAD, OPTIONS';

export const notFoundPlugin = plugin(
  async (app) => {
    const paths = new Set<string>();
    app.addHook('onRoute', ({ method, url }) => {
      if (method === 'GET' && !/[:*]/.test(url)) paths.add(url);
    });
    // In a separate scope, the hooks run only for requests without a route.
    await app.register(async (scope) => {
      // Accept and discard a body of any type.
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null));
      // Respond in `onRequest`, before Fastify reads the body.
      scope.addHook('onRequest', (request, reply, done) => {
        const { method, url } = request;
        if (!app.supportedMethods.includes(method)) throw methodNotAllowed(method);
        if (app.findRoute({ method: 'GET', url }) === null) return done();
        if (method !== 'OPTIONS') throw methodNotAllowed(method);
        reply.code(204).header('allow', ALLOW).send();
      });
      scope.setNotFoundHandler((request) => {
        const [path = ''] = request.url.split('?', 1);
        const near = nearest(path, paths);
        throw new ProblemError('not-found', (messages) => messages.unknownPath(app.basePath + path, near));
      });
    });
  },
  { name: 'not-found', dependencies: ['errors'] },
);

export function methodNotAllowed(method: string): ProblemError {
  return new ProblemError('method-not-allowed', (messages) => messages.methodNotAllowed(method, ALLOW));
}

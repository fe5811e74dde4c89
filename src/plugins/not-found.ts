// What no route answers: other methods than those of reading, and addresses where there is nothing.
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
    // In a scope of its own: what is looked at here costs the requests nothing that have a route.
    await app.register(async (scope) => {
      // What a body holds decides nothing where there is nothing: only how much of it is read is limited.
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null));
      // Before the body is read: whatever it holds, nobody wants it.
      scope.addHook('onRequest', (request, reply, done) => {
        const { method, url } = request;
        // Methods that the router does not know are allowed nowhere.
        if (!app.supportedMethods.includes(method)) throw methodNotAllowed(method);
        if (app.findRoute({ method: 'GET', url }) === null) return done();
        if (method !== 'OPTIONS') throw methodNotAllowed(method);
        reply.code(204).header('allow', ALLOW).send();
      });
      scope.setNotFoundHandler((request) => {
        const [path = ''] = request.url.split('?', 1);
        const near = nearest(path, paths);
        throw new ProblemError('not-found', (say) => say.unknownPath(path, near));
      });
    });
  },
  { name: 'methods', dependencies: ['errors'] },
);

export function methodNotAllowed(method: string): ProblemError {
  return new ProblemError('method-not-allowed', (say) => say.methodNotAllowed(method, ALLOW));
}

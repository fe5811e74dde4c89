// /mcp: the register for language models (Model Context Protocol, https://modelcontextprotocol.io). Behind all that other requests
// pass through, and loaded when the first model asks.
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { nothingAsked } from '../contract/parameters.ts';
import { ProblemError } from '../contract/problems.ts';
import type { Serving } from './serving.ts';

const PATH = '/mcp';
const ALLOW = 'POST, OPTIONS';

/** In bytes: a question to a tool is far below. */
const MOST_BYTES = 64 * 1024;

const hidden = { schema: { hide: true, querystring: nothingAsked } };

export const mcpPlugin: FastifyPluginAsync = async (app) => {
  let loading: Promise<Serving> | undefined;
  function loaded(): Promise<Serving> {
    // What could not be loaded is tried again by whoever asks next.
    loading ??= import('./serving.ts').then(
      ({ serving }) => serving(app),
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  }

  // The protocol reads its messages itself, and says in its own way what is wrong with them.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));

  app.post<{ Body: string | undefined }>(PATH, { ...hidden, bodyLimit: MOST_BYTES }, async (request, reply) => {
    const serve = await loaded();
    const url = app.originOf(request) + PATH;
    const response = await serve({ url, headers: headersOf(request), body: request.body ?? '' });
    reply.code(response.status).headers(Object.fromEntries(response.headers));
    return reply.header('cache-control', 'no-store').send(await response.text());
  });

  app.options(PATH, hidden, (_request, reply) =>
    reply.code(204).header('allow', ALLOW).header('access-control-allow-methods', ALLOW).send(),
  );

  app.route({
    ...hidden,
    method: app.supportedMethods.filter((method) => !ALLOW.includes(method) && method !== 'HEAD'),
    url: PATH,
    // Before the body is read: whatever it holds, nobody wants it.
    onRequest(request, reply) {
      reply.header('allow', ALLOW);
      throw new ProblemError(
        'method-not-allowed',
        `${request.method} does nothing here: language models ask with POST.`,
      );
    },
    handler: () => undefined,
  });
};

/** Those that the protocol reads. */
function headersOf({ headers }: FastifyRequest): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' && (name === 'content-type' || name.startsWith('mcp-')) ? [[name, value]] : [],
    ),
  );
}

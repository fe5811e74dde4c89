// Serves the Model Context Protocol (https://modelcontextprotocol.io) at /mcp.
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { ProblemError } from '../http/problems.ts';
import { noParameters } from '../http/query-params.ts';
import type { McpHandler } from './http-transport.ts';

const PATH = '/mcp';
const ALLOWED_METHODS = 'POST, OPTIONS';

const MAX_BODY_BYTES = 64 * 1024;

const hidden = { schema: { hide: true, querystring: noParameters } };

export const mcpPlugin: FastifyPluginAsync = async (app) => {
  let loading: Promise<McpHandler> | undefined;
  function loadHandler(): Promise<McpHandler> {
    // If loading the SDK fails, the next request tries again.
    loading ??= import('./http-transport.ts').then(
      ({ createHandler }) => createHandler(app),
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  }

  // Pass bodies on as strings, because the MCP handler reports invalid JSON as a JSON-RPC error.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));

  app.post<{ Body: string | undefined }>(PATH, { ...hidden, bodyLimit: MAX_BODY_BYTES }, async (request, reply) => {
    const handle = await loadHandler();
    const url = app.originOf(request) + PATH;
    const response = await handle({ url, headers: protocolHeaders(request), body: request.body ?? '' });
    reply.code(response.status).headers(Object.fromEntries(response.headers));
    return reply.header('cache-control', 'no-store').send(await response.text());
  });

  app.options(PATH, hidden, (_request, reply) =>
    reply.code(204).header('allow', ALLOWED_METHODS).header('access-control-allow-methods', ALLOWED_METHODS).send(),
  );

  app.route({
    ...hidden,
    method: app.supportedMethods.filter((method) => !ALLOWED_METHODS.includes(method) && method !== 'HEAD'),
    url: PATH,
    // Reject unsupported methods before the request body is read.
    onRequest(request, reply) {
      reply.header('allow', ALLOWED_METHODS);
      const message = `${request.method} is not supported. \`/mcp\` accepts only POST with a JSON-RPC message.`;
      throw new ProblemError('method-not-allowed', message);
    },
    handler: () => undefined,
  });
};

function protocolHeaders({ headers }: FastifyRequest): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' && (name === 'content-type' || name.startsWith('mcp-')) ? [[name, value]] : [],
    ),
  );
}

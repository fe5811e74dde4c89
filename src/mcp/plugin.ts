// Serves the Model Context Protocol (https://modelcontextprotocol.io) at /mcp.
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from '../http/problems.ts';
import { noParameters } from '../http/query-params.ts';
import { quoteInput } from '../util/did-you-mean.ts';
import type { McpHandler } from './http-transport.ts';

const PATH = '/mcp';
const ALLOWED_METHODS = 'POST, OPTIONS';

const MAX_BODY_BYTES = 64 * 1024;

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

const hidden = { schema: { hide: true, querystring: noParameters } };

type Options = { publicUrl: string | undefined; mcpAllowedOrigins: readonly string[] };

export const mcpPlugin: FastifyPluginAsync<Options> = async (app, { publicUrl, mcpAllowedOrigins }) => {
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

  // MCP demands this check, against DNS rebinding: a page could otherwise reach a server on the reader's own machine.
  app.addHook('onRequest', (request, _reply, done) => {
    const { origin } = request.headers;
    if (origin === undefined || isAllowed(origin)) return done();
    throw new ProblemError(
      'origin-not-allowed',
      `Web pages of ${quoteInput(origin)} cannot use \`/mcp\`. The operator of this server can add this origin to the variable \`MCP_ALLOWED_ORIGINS\`. Clients that send no \`Origin\` header are not affected.`,
    );
  });
  // The error handler allows every origin to read errors.
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (reply.statusCode === 403) reply.removeHeader('access-control-allow-origin');
    done(null, payload);
  });

  function isAllowed(origin: string): boolean {
    if (mcpAllowedOrigins.includes('*') || mcpAllowedOrigins.includes(origin)) return true;
    const { protocol, hostname, origin: normal } = URL.parse(origin) ?? {};
    if (publicUrl !== undefined) return normal === new URL(publicUrl).origin;
    return /^https?:$/.test(protocol ?? '') && LOOPBACK.includes(hostname ?? '');
  }

  // Pass bodies on as bytes, because the MCP handler reports invalid JSON as a JSON-RPC error.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));

  app.post<{ Body: Buffer | undefined }>(
    PATH,
    { ...hidden, bodyLimit: MAX_BODY_BYTES, onRequest: requireJson },
    async (request, reply) => {
      const handle = await loadHandler();
      const url = app.originOf(request) + PATH;
      const response = await handle({
        url,
        headers: protocolHeaders(request),
        body: request.body ?? Buffer.alloc(0),
      });
      reply.code(response.status).headers(Object.fromEntries(response.headers));
      return reply.header('cache-control', 'no-store').send(await response.text());
    },
  );

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

const WRONG_TYPE = {
  jsonrpc: '2.0',
  error: { code: -32600, message: 'Invalid request: `Content-Type` must be `application/json`.' },
  id: null,
};

function requireJson({ headers }: FastifyRequest, reply: FastifyReply, done: () => void): void {
  if (/^application\/json *(;|$)/i.test(headers['content-type'] ?? '')) done();
  else reply.code(415).header('cache-control', 'no-store').type('application/json').send(JSON.stringify(WRONG_TYPE));
}

function protocolHeaders({ headers }: FastifyRequest): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value === 'string' && (name === 'content-type' || name.startsWith('mcp-')) ? [[name, value]] : [],
    ),
  );
}

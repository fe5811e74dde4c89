// Serves MCP over HTTP without sessions: each request is independent.
import {
  createMcpHandler,
  isLegacyRequest,
  METHOD_NOT_FOUND,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import { readMessage } from './read-message.ts';
import { createMcpServer } from './server.ts';
import type { Services } from './tool-context.ts';

export type McpHandler = (request: { url: string; headers: Record<string, string>; body: Buffer }) => Promise<Response>;

/** Handles requests of MCP revision 2026-07-28 and, through `serveLegacy`, of earlier revisions. */
export function createHandler(services: Services): McpHandler {
  const onerror = (error: Error) => services.log.debug({ err: error }, 'rejected an MCP message');
  const modern = createMcpHandler(
    ({ requestInfo }) => createMcpServer(services, originOfRequest(requestInfo), 'modern'),
    {
      legacy: 'reject',
      onerror,
    },
  );

  async function serveLegacy(request: Request, parsedBody: unknown): Promise<Response> {
    const server = createMcpServer(services, originOfRequest(request), 'legacy');
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    transport.onerror = onerror;
    try {
      await server.connect(transport);
      return await transport.handleRequest(request, { parsedBody });
    } finally {
      await server.close();
    }
  }

  return async ({ url, headers, body }) => {
    // Set the Accept header, which MCP requires but some clients omit.
    const accept = 'application/json, text/event-stream';
    const request = new Request(url, { method: 'POST', headers: { ...headers, accept } });
    const read = readMessage(body);
    if ('rejection' in read) {
      const { rejection } = read;
      return Response.json(rejection, { status: rejection.error.code === METHOD_NOT_FOUND ? 404 : 400 });
    }
    const { message } = read;
    return (await isLegacyRequest(request, message))
      ? serveLegacy(request, message)
      : modern.fetch(request, { parsedBody: message });
  };
}

/** Returns the URL of the request without the last segment of its path, which is `/mcp`. */
function originOfRequest(request: Request | undefined): string {
  return request?.url.replace(/\/[^/]*$/, '') ?? '';
}

// Serves MCP over HTTP without sessions: each request is independent.
import {
  createMcpHandler,
  INVALID_REQUEST,
  isJsonContentType,
  isLegacyRequest,
  PARSE_ERROR,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import { createMcpServer } from './server.ts';
import type { Services } from './tool-context.ts';

export type McpHandler = (request: { url: string; headers: Record<string, string>; body: string }) => Promise<Response>;

/** Handles requests of MCP revision 2026-07-28 and, through `serveLegacy`, of earlier revisions. */
export function createHandler(services: Services): McpHandler {
  const onerror = (error: Error) => services.log.debug({ err: error }, 'rejected an MCP message');
  const modern = createMcpHandler(({ requestInfo }) => createMcpServer(services, originOfRequest(requestInfo)), {
    legacy: 'reject',
    // Reject subscriptions, because data change only with the edition, which every result names.
    maxSubscriptions: 0,
    onerror,
  });

  async function serveLegacy(request: Request, parsedBody: unknown): Promise<Response> {
    const server = createMcpServer(services, originOfRequest(request));
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
    const request = new Request(url, { method: 'POST', headers: { ...headers, accept }, body });
    if (!isJsonContentType(request.headers.get('content-type'))) return modern.fetch(request);
    const message = parseJson(body);
    if (message === undefined) return jsonRpcError(PARSE_ERROR, 'Parse error: the body is not valid JSON.');
    // Reject JSON-RPC batches, because MCP removed them.
    if (typeof message !== 'object' || message === null || Array.isArray(message)) {
      return jsonRpcError(INVALID_REQUEST, 'Invalid request: send one JSON-RPC message at a time, not a batch.');
    }
    return (await isLegacyRequest(request, message))
      ? serveLegacy(request, message)
      : modern.fetch(request, { parsedBody: message });
  };
}

function originOfRequest(request: Request | undefined): string {
  return request ? new URL(request.url).origin : '';
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function jsonRpcError(code: number, message: string): Response {
  return Response.json({ jsonrpc: '2.0', error: { code, message }, id: null }, { status: 400 });
}

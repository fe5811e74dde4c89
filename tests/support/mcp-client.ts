// Connects the MCP client of the official SDK to an application without a socket.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { App, Json } from './app.ts';

export type Revision = '2025-11-25' | '2026-07-28';

export async function connectClient(app: App, revision: Revision): Promise<Client> {
  const client = newClient(revision);
  const fetch = async (url: string | URL, init?: RequestInit) => {
    const { method = 'GET', headers, body } = init ?? {};
    const { pathname, host } = new URL(url);
    const response = await app.inject({
      url: pathname,
      method: method as 'POST',
      headers: { ...Object.fromEntries(new Headers(headers)), host },
      payload: body as string,
    });
    const isEmpty = response.statusCode === 202 || response.statusCode === 204;
    return new Response(isEmpty ? null : response.body, {
      status: response.statusCode,
      headers: response.headers as Record<string, string>,
    });
  };
  await client.connect(new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), { fetch }));
  return client;
}

/** Creates a client that is not connected yet, for one revision of the MCP protocol. */
export function newClient(revision: Revision): Client {
  const isNewest = revision === '2026-07-28';
  return new Client(
    { name: 'tests', version: '1.0.0' },
    isNewest ? { versionNegotiation: { mode: { pin: revision } } } : {},
  );
}

/** Calls a tool. Returns the structured content as `answer`, and the first text content as `text`. */
export async function runTool(client: Client, name: string, args: Record<string, unknown> = {}) {
  const { content, structuredContent, isError = false } = await client.callTool({ name, arguments: args });
  const [first] = content as { text: string }[];
  return { answer: structuredContent as Json, text: first?.text ?? '', isError };
}

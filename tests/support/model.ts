// The MCP client of the SDK, connected to an application without a socket.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { App, Json } from './app.ts';

export type Revision = '2025-11-25' | '2026-07-28';

/** A client that is connected with this revision of the protocol. */
export async function connectClient(app: App, revision: Revision): Promise<Client> {
  const client = newClient(revision);
  const fetch = async (url: string | URL, init?: RequestInit) => {
    const { method = 'GET', headers, body } = init ?? {};
    const { pathname, host } = new URL(url);
    const answer = await app.inject({
      url: pathname,
      method: method as 'POST',
      headers: { ...Object.fromEntries(new Headers(headers)), host },
      payload: body as string,
    });
    const isEmpty = answer.statusCode === 202 || answer.statusCode === 204;
    return new Response(isEmpty ? null : answer.body, {
      status: answer.statusCode,
      headers: answer.headers as Record<string, string>,
    });
  };
  await client.connect(new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), { fetch }));
  return client;
}

/** A client that is not connected yet, and that uses this revision only. */
export function newClient(revision: Revision): Client {
  const isNewest = revision === '2026-07-28';
  return new Client(
    { name: 'tests', version: '1.0.0' },
    isNewest ? { versionNegotiation: { mode: { pin: revision } } } : {},
  );
}

/** The result of a tool: its structured content, its text, and whether it is an error. */
export async function runTool(client: Client, name: string, given: Record<string, unknown> = {}) {
  const { content, structuredContent, isError = false } = await client.callTool({ name, arguments: given });
  const [first] = content as { text: string }[];
  return { answer: structuredContent as Json, text: first?.text ?? '', isError };
}

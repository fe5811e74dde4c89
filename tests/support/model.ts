// A language model's client: the SDK's own, talking to an application without a socket.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import type { App, Json } from './app.ts';

export type Revision = '2025-11-25' | '2026-07-28';

/** A client that has said hello in the revision of the protocol. */
export async function clientOf(app: App, revision: Revision): Promise<Client> {
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

/** A client that is to be connected, and that tries no other revision. */
export function newClient(revision: Revision): Client {
  const isNewest = revision === '2026-07-28';
  return new Client(
    { name: 'tests', version: '1.0.0' },
    isNewest ? { versionNegotiation: { mode: { pin: revision } } } : {},
  );
}

/** What a tool answers: its shape, its text, and whether it refuses. */
export async function askTool(client: Client, name: string, given: Record<string, unknown> = {}) {
  const { content, structuredContent, isError = false } = await client.callTool({ name, arguments: given });
  const [first] = content as { text: string }[];
  return { answer: structuredContent as Json, text: first?.text ?? '', isError };
}

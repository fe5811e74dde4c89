// HTTP byte by byte: what no library would send, and everything that comes back for it.
import { connect } from 'node:net';
import type { Json } from './app.ts';

/** Longer than any answer takes; what is left hanging must not hang the tests. In milliseconds. */
const PATIENCE = 10_000;

/** What a server says, in HTTP/1.1. */
export type Answer = { status: number; headers: Headers; body: string; json: () => Json };

/** Opens a connection, sends the bytes as they are, and reads until the server ends it: ask for `Connection: close`. */
export function send(port: number, bytes: string | Uint8Array): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1' });
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error('no answer, and the connection stays open')));
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('end', () => {
      const answer = parsed(Buffer.concat(chunks).toString());
      if (answer) resolve(answer);
      else reject(new Error('the server closes the connection and says nothing in HTTP'));
    });
    // One character, one byte: a string can hold bytes that are no UTF-8.
    socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  });
}

/** The bytes of a request without a body. */
export function requestFor(target: string, { method = 'GET', headers = '' } = {}): string {
  return `${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`;
}

function parsed(text: string): Answer | undefined {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const status = /^HTTP\/1\.1 (\d{3}) /.exec(statusLine)?.[1];
  if (!status) return undefined;
  const headers = new Headers(lines.map((line) => line.split(/: */, 2) as [string, string]));
  const body = rest.join('\r\n\r\n');
  return { status: Number(status), headers, body, json: () => JSON.parse(body) };
}

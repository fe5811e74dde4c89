// HTTP byte by byte: what no library would send, and everything that comes back for it.
import { connect } from 'node:net';
import type { Json } from './app.ts';

/** Longer than any answer takes, in milliseconds: what is left hanging must not hang the tests. */
const PATIENCE = 10_000;

/** What a server says. */
export type Answer = { status: number; headers: Headers; body: string; json: () => Json };

/** Connects, sends the bytes as they are, and reads until the server ends the connection: ask it to with `requestFor`. */
export function send(port: number, bytes: string | Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1' });
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error('the connection stays open, and nothing more comes')));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('end', () => {
      const answer = parsed(Buffer.concat(chunks).toString());
      if (answer) resolve(answer);
      else reject(new Error('the server ends the connection and says nothing in HTTP'));
    });
    // One character, one byte: a string can hold bytes that are no UTF-8.
    socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
  });
}

/** The bytes of a request, after which the server is to end the connection. Lines of `headers` end with CRLF. */
export function requestFor(target: string, { method = 'GET', headers = '', body = '' } = {}): string {
  return `${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n${body}`;
}

function parsed(text: string): Answer | undefined {
  const headEnd = text.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = text.slice(0, headEnd).split('\r\n');
  const status = /^HTTP\/1\.1 (\d{3}) /.exec(statusLine)?.[1];
  if (!status) return undefined;
  const headers = new Headers();
  for (const line of lines) headers.append(line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim());
  const body = text.slice(headEnd + 4);
  return { status: Number(status), headers, body, json: () => JSON.parse(body) };
}

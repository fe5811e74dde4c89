// HTTP byte by byte.
import { connect } from 'node:net';
import type { Json } from './app.ts';

/** Timeout in milliseconds. */
const PATIENCE = 10_000;

/** Between parts, in milliseconds: long enough that the server reads one before the next comes. */
const PAUSE = 20;

/** A response. */
export type RawResponse = { status: number; headers: Headers; body: string; json: () => Json };

/** Connects, sends the bytes as they are, and reads until the server ends the connection: ask it to with `requestFor`. */
export async function sendRaw(port: number, bytes: string | Buffer): Promise<RawResponse> {
  const answer = parsed((await received(port, [bytes])).toString());
  if (!answer) throw new Error('the server ends the connection and says nothing in HTTP');
  return answer;
}

/** Sends the parts one by one, and reads all responses until the server closes the connection. */
export async function sendInParts(port: number, parts: readonly (string | Buffer)[]): Promise<RawResponse[]> {
  const answers: RawResponse[] = [];
  // In Latin-1, lengths count bytes.
  let rest = (await received(port, parts)).toString('latin1');
  while (rest !== '') {
    const answer = parsed(rest);
    if (!answer) throw new Error(`the server says what is no HTTP: ${rest}`);
    const { status, headers } = answer;
    const head = rest.length - answer.body.length;
    const isChunked = headers.get('transfer-encoding') === 'chunked';
    const length = isChunked ? answer.body.indexOf('\r\n0\r\n\r\n') + 7 : Number(headers.get('content-length') ?? 0);
    const body = Buffer.from(answer.body.slice(0, length), 'latin1').toString();
    answers.push({ status, headers, body, json: () => JSON.parse(body) });
    rest = rest.slice(head + length);
  }
  return answers;
}

function received(port: number, parts: readonly (string | Buffer)[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1' });
    socket.setTimeout(PATIENCE, () => socket.destroy(new Error('the connection stays open, and nothing more comes')));
    socket.setNoDelay();
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('end', () => resolve(Buffer.concat(chunks)));
    // One character, one byte: a string can hold bytes that are no UTF-8.
    const [first, ...later] = parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part));
    socket.write(first ?? Buffer.alloc(0));
    // Each in a packet of its own.
    for (const [index, part] of later.entries()) setTimeout(() => socket.write(part), PAUSE * (index + 1));
  });
}

/** The bytes of a request, after which the server is to end the connection. Lines of `headers` end with CRLF. */
export function requestFor(target: string, { method = 'GET', headers = '', body = '' } = {}): string {
  return `${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n${body}`;
}

function parsed(text: string): RawResponse | undefined {
  const headEnd = text.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = text.slice(0, headEnd).split('\r\n');
  const status = /^HTTP\/1\.1 (\d{3}) /.exec(statusLine)?.[1];
  if (!status) return undefined;
  const headers = new Headers();
  for (const line of lines) headers.append(line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim());
  const body = text.slice(headEnd + 4);
  return { status: Number(status), headers, body, json: () => JSON.parse(body) };
}

// Sends HTTP requests as raw bytes over a socket.
import { connect } from 'node:net';
import type { Json } from './app.ts';

const TIMEOUT_MS = 10_000;

/** Delay between the parts of a request, so that the server reads each part before the next one arrives. */
const PART_DELAY_MS = 20;

export type RawResponse = { status: number; headers: Headers; body: string; json: () => Json };

/** Sends bytes, and reads until the server closes the connection. @throws Error if there is no HTTP response */
export async function sendRaw(port: number, bytes: string | Buffer): Promise<RawResponse> {
  const response = parseResponse((await exchange(port, [bytes])).toString());
  if (!response) throw new Error('the server closed the connection without an HTTP response');
  return response;
}

/** Sends each part in its own packet, and reads all responses until the server closes the connection. */
export async function sendInParts(port: number, parts: readonly (string | Buffer)[]): Promise<RawResponse[]> {
  const responses: RawResponse[] = [];
  // Latin-1 decodes each byte to one character, so that string lengths equal byte counts such as Content-Length.
  let rest = (await exchange(port, parts)).toString('latin1');
  while (rest !== '') {
    const response = parseResponse(rest);
    if (!response) throw new Error(`not an HTTP response: ${rest}`);
    const { status, headers, body: remainder } = response;
    const headLength = rest.length - remainder.length;
    const isChunked = headers.get('transfer-encoding') === 'chunked';
    const length = isChunked ? remainder.indexOf('\r\n0\r\n\r\n') + 7 : Number(headers.get('content-length') ?? 0);
    const body = Buffer.from(remainder.slice(0, length), 'latin1').toString();
    responses.push({ status, headers, body, json: () => JSON.parse(body) });
    rest = rest.slice(headLength + length);
  }
  return responses;
}

/** Sends the parts in separate packets. @returns all bytes that the server sends until it closes the connection */
function exchange(port: number, parts: readonly (string | Buffer)[]): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1' });
    socket.setTimeout(TIMEOUT_MS, () => socket.destroy(new Error('timeout: the server has not closed the connection')));
    socket.setNoDelay();
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('end', () => resolve(Buffer.concat(chunks)));
    // Latin-1 encodes each character as one byte, so that a string can express invalid UTF-8.
    const [first, ...later] = parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part));
    socket.write(first ?? Buffer.alloc(0));
    for (const [index, part] of later.entries()) setTimeout(() => socket.write(part), PART_DELAY_MS * (index + 1));
  });
}

/** Returns an HTTP/1.1 request with `Connection: close`. Each line of `headers` must end with CRLF. */
export function requestFor(target: string, { method = 'GET', headers = '', body = '' } = {}): string {
  return `${method} ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n${body}`;
}

function parseResponse(text: string): RawResponse | undefined {
  const headEnd = text.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = text.slice(0, headEnd).split('\r\n');
  const status = /^HTTP\/1\.1 (\d{3}) /.exec(statusLine)?.[1];
  if (!status) return undefined;
  const headers = new Headers();
  for (const line of lines) headers.append(line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim());
  const body = text.slice(headEnd + 4);
  return { status: Number(status), headers, body, json: () => JSON.parse(body) };
}

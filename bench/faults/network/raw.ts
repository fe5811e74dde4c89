// Requests byte by byte, each on a connection of its own, and what comes back for them.
import { connect } from 'node:net';

export type RawAnswer = { status: number; headers: Map<string, string>; body: string };

export type Asked = {
  method?: string;
  headers?: Record<string, string>;
  /** The address from which it is asked: 127.0.0.1, or another of this machine. */
  from?: string;
};

/** In milliseconds. */
const PATIENCE = 30_000;

/** @returns undefined where the server takes no connection, ends it without an answer, or takes too long */
export function askRaw(
  address: string,
  target: string,
  { method = 'GET', headers = {}, from = '127.0.0.1' }: Asked = {},
): Promise<RawAnswer | undefined> {
  const { hostname, port } = new URL(address);
  const lines = Object.entries({ Host: 'localhost', Connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value}\r\n`,
  );
  return new Promise((resolve) => {
    let said = '';
    const socket = connect({ host: hostname, port: Number(port), localAddress: from });
    socket
      .setEncoding('latin1')
      .setTimeout(PATIENCE, () => socket.destroy())
      .on('data', (text) => {
        said += text;
      })
      .on('error', () => undefined)
      .on('close', () => resolve(answersIn(said, method === 'HEAD')[0]))
      .write(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`);
  });
}

/**
 * What was said on a connection until it ended, one answer after the other: those with a length, and a last one without.
 *
 * @param bodiless whether they answer HEAD, and tell the length of what they leave out
 */
export function answersIn(said: string, bodiless = false): RawAnswer[] {
  const answers: RawAnswer[] = [];
  for (let rest = said; rest !== ''; ) {
    const [head = '', ...bodies] = rest.split('\r\n\r\n');
    const [first = '', ...lines] = head.split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1]);
    if (!status) break;
    const headers = new Map(lines.map((line) => [nameOf(line), line.slice(line.indexOf(':') + 1).trim()]));
    const after = bodies.join('\r\n\r\n');
    const length = bodiless ? 0 : Number(headers.get('content-length') ?? after.length);
    // Cut off: no answer.
    if (after.length < length) break;
    answers.push({ status, headers, body: after.slice(0, length) });
    rest = after.slice(length);
  }
  return answers;
}

function nameOf(line: string): string {
  return line.slice(0, line.indexOf(':')).toLowerCase();
}

/** Whether it is this error, in the shape that all errors have. */
export function refusesFor(answer: RawAnswer | undefined, status: number): boolean {
  return (
    answer?.status === status &&
    answer.headers.get('content-type') === 'application/problem+json' &&
    JSON.parse(answer.body).status === status
  );
}

// What is hardly HTTP, or stops half-way: there is no request yet, only a socket. It leaves as a problem all the same.
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionError, FastifyInstance } from 'fastify';
import plugin from 'fastify-plugin';
import { PROBLEM_MEDIA_TYPE, ProblemError, type ProblemType, problemDocument, problemTypes } from '../http/problems.ts';
import { newRequestId } from '../http/request-logging.ts';
import { REQUEST_ID } from './cors-and-security-headers.ts';
import { ALLOW, methodNotAllowed } from './not-found.ts';
import { MAX_URL_LENGTH } from './request-validation.ts';

export const clientErrorsPlugin = plugin(
  async (app) => {
    // Node would close the connection without a word.
    app.server.on('connect', (_request, socket: Socket) =>
      refuse(socket, methodNotAllowed('CONNECT'), app.everyAnswer),
    );
  },
  { name: 'client-errors' },
);

/** Fastify gives itself as `this`. */
export function handleClientError(this: FastifyInstance, error: ConnectionError, socket: Socket): void {
  if (refused.has(socket)) return;
  // What comes after a request that was to be the last is no trouble: its answer ends the connection.
  if (error.code === 'HPE_CLOSED_CONNECTION') return;
  // Who has said nothing at all waits for no answer, and there may be thousands of them.
  if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesRead === 0) {
    socket.destroy();
    return;
  }
  refuse(socket, clientProblemOf(error), this.everyAnswer);
}

/** In milliseconds: how long what still comes is read and thrown away. To close at once could lose the answer on its way. */
const LINGER = 2_000;

/** What they send does not matter any more. */
const refused = new WeakSet<Socket>();

/** Ends a connection with a problem, after the answers to what was asked before. */
function refuse(
  socket: Socket,
  { problem, message }: ProblemError,
  everyAnswer: Readonly<Record<string, string>>,
): void {
  refused.add(socket);
  whenAnswered(socket, () => {
    const { status, title } = problemTypes[problem];
    const id = newRequestId();
    const body = JSON.stringify(problemDocument(problem, message, `urn:uuid:${id}`));
    const headers = {
      ...everyAnswer,
      [REQUEST_ID]: id,
      ...(problem === 'method-not-allowed' && { allow: ALLOW }),
      'content-type': PROBLEM_MEDIA_TYPE,
      'content-length': Buffer.byteLength(body),
      connection: 'close',
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${status} ${title}\r\n${lines.join('')}\r\n${body}`);
    const lingering = setTimeout(() => socket.destroy(), LINGER).unref();
    socket.once('close', () => clearTimeout(lingering)).resume();
  });
}

/** Node answers one request after the other, and notes on the socket which answer is being sent. */
type AnsweringSocket = Socket & { _httpMessage?: ServerResponse | null };

function whenAnswered(socket: AnsweringSocket, proceed: () => void): void {
  const { _httpMessage: current } = socket;
  // A request that itself is in trouble, as in its body, may wait for the rest.
  if (!current || (!current.req.complete && !current.headersSent)) proceed();
  else current.once('close', () => whenAnswered(socket, proceed));
}

/** A request line that is well-formed, with a method that Node does not know. */
const UNKNOWN_METHOD = /^([\w!#$%&'*+.^`|~-]{1,40}) [^\s]+ HTTP\/1\.[01]\r\n/;

function clientProblemOf({ code, rawPacket }: ConnectionError): ProblemError {
  const packet: unknown = rawPacket;
  const problem = (name: ProblemType) => new ProblemError(name, (say) => say.meaning(name));
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return problem('request-timeout');
    case 'HPE_HEADER_OVERFLOW': {
      // Node counts the request line among the headers; when it does not even end, it is the address that is too long.
      const lineEnd = Buffer.isBuffer(packet) ? packet.indexOf('\r\n') : 0;
      return problem(lineEnd < 0 || lineEnd > MAX_URL_LENGTH ? 'uri-too-long' : 'header-fields-too-large');
    }
    case 'HPE_INVALID_METHOD': {
      const [, method] =
        UNKNOWN_METHOD.exec(Buffer.isBuffer(packet) ? packet.toString('latin1', 0, MAX_URL_LENGTH) : '') ?? [];
      return method === undefined ? problem('malformed-request') : methodNotAllowed(method);
    }
    default:
      return problem('malformed-request');
  }
}

// Writes an error response to connections without a valid request: malformed HTTP, timeout, CONNECT.
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionError, FastifyInstance } from 'fastify';
import plugin from 'fastify-plugin';
import { explainParseError } from '../http/parse-errors.ts';
import {
  PROBLEM_MEDIA_TYPE,
  type ProblemError,
  problemDocument,
  problemOfType,
  problemTypes,
} from '../http/problems.ts';
import { newRequestId } from '../http/request-logging.ts';
import { REQUEST_ID } from './cors-and-security-headers.ts';
import { ALLOW, methodNotAllowed } from './not-found.ts';
import { MAX_URL_BYTES } from './request-validation.ts';

declare module 'fastify' {
  interface FastifyInstance {
    rejectConnection(socket: Socket, error: ConnectionError): void;
  }
}

export const clientErrorsPlugin = plugin(
  async (app) => {
    const rejected = new WeakSet<Socket>();

    function reject(socket: Socket, problem: ProblemError): void {
      rejected.add(socket);
      const id = newRequestId();
      // As for other requests, only a log of every request contains a client's errors.
      app.log.info({ reqId: id, remoteAddress: socket.remoteAddress, problem: problem.problem }, problem.message);
      sendAndClose(socket, problem, id, app);
    }

    app.decorate('rejectConnection', (socket, error) => {
      // An error response is being sent: ignore all further input.
      if (rejected.has(socket)) return;
      // Ignore data after a request with `Connection: close`: the response closes the connection.
      if (error.code === 'HPE_CLOSED_CONNECTION') return;
      // A client that has sent nothing expects no response.
      if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesRead === 0) socket.destroy();
      else reject(socket, connectionProblem(error));
    });
    // Without this listener, Node would close the connection of a CONNECT request without a response.
    app.server.on('connect', (_request, socket: Socket) => reject(socket, methodNotAllowed('CONNECT')));
  },
  { name: 'client-errors' },
);

/** Fastify calls its option `clientErrorHandler` with the application as `this`. */
export function handleClientError(this: FastifyInstance, error: ConnectionError, socket: Socket): void {
  this.rejectConnection(socket, error);
}

/** Time to keep reading after an error response: closing at once could discard the response. */
const LINGER_MS = 2_000;

/** Sends an error after the pending responses of the connection, and then closes the connection. */
function sendAndClose(socket: Socket, { problem, message }: ProblemError, id: string, app: FastifyInstance): void {
  afterPendingResponses(socket, () => {
    const { status, title } = problemTypes[problem];
    const body = app.prefixPaths(JSON.stringify(problemDocument(problem, message, `urn:uuid:${id}`)), 'prose');
    const headers = {
      ...app.commonHeaders,
      [REQUEST_ID]: id,
      ...(problem === 'method-not-allowed' && { allow: ALLOW }),
      'cache-control': 'no-store',
      date: new Date().toUTCString(),
      'content-type': PROBLEM_MEDIA_TYPE,
      'content-length': Buffer.byteLength(body),
      connection: 'close',
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${status} ${title}\r\n${lines.join('')}\r\n${body}`);
    const lingering = setTimeout(() => socket.destroy(), LINGER_MS).unref();
    socket.once('close', () => clearTimeout(lingering)).resume();
  });
}

/** `_httpMessage`, a private property of Node, is the response that is being sent on the socket. */
type RespondingSocket = Socket & { _httpMessage?: ServerResponse | null };

function afterPendingResponses(socket: RespondingSocket, proceed: () => void): void {
  const { _httpMessage: current } = socket;
  // The response to an incomplete request, for example one with an invalid body, never starts.
  if (!current || (!current.req.complete && !current.headersSent)) proceed();
  else current.once('close', () => afterPendingResponses(socket, proceed));
}

/** Distinguishes an unknown method (405) from malformed HTTP (400), for which Node has the same error. */
const UNKNOWN_METHOD = /^([\w!#$%&'*+.^`|~-]{1,40}) [^\s]+ HTTP\/1\.[01]\r\n/;

function connectionProblem(error: ConnectionError): ProblemError {
  const { code, rawPacket } = error;
  const packet: unknown = rawPacket;
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return problemOfType('request-timeout');
    case 'HPE_HEADER_OVERFLOW': {
      // Node's limit for headers includes the request line, so a long URL also exceeds it.
      const lineEnd = Buffer.isBuffer(packet) ? packet.indexOf('\r\n') : 0;
      return problemOfType(lineEnd < 0 || lineEnd > MAX_URL_BYTES ? 'uri-too-long' : 'header-fields-too-large');
    }
    case 'HPE_INVALID_METHOD': {
      const [, method] =
        UNKNOWN_METHOD.exec(Buffer.isBuffer(packet) ? packet.toString('latin1', 0, MAX_URL_BYTES) : '') ?? [];
      return method === undefined ? problemOfType('malformed-request') : methodNotAllowed(method);
    }
    default:
      return explainParseError(error);
  }
}

// Handles connections without a valid request (malformed HTTP, timeout, CONNECT): writes an error response to the socket.
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionError, FastifyInstance } from 'fastify';
import plugin from 'fastify-plugin';
import { PROBLEM_MEDIA_TYPE, ProblemError, type ProblemType, problemDocument, problemTypes } from '../http/problems.ts';
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
      sendAndClose(socket, problem, app.commonHeaders);
    }

    app.decorate('rejectConnection', (socket, error) => {
      // An error response is being sent: ignore all further input of this connection.
      if (rejected.has(socket)) return;
      // The client sent data after a request with `Connection: close`. Ignore it: the response to the request closes
      // the connection.
      if (error.code === 'HPE_CLOSED_CONNECTION') return;
      // A client that has sent nothing expects no response. Close its connection at once, because there may be thousands of them.
      if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesRead === 0) socket.destroy();
      else reject(socket, connectionProblem(error));
    });
    // Without this listener, Node would close the connection of a CONNECT request without a response.
    app.server.on('connect', (_request, socket: Socket) => reject(socket, methodNotAllowed('CONNECT')));
  },
  { name: 'client-errors' },
);

/** Value of the Fastify option `clientErrorHandler`. Fastify calls it with the application as `this`. */
export function handleClientError(this: FastifyInstance, error: ConnectionError, socket: Socket): void {
  this.rejectConnection(socket, error);
}

/**
 * The server continues to read for this time after an error response. Closing at once could discard the response before
 * it arrives.
 */
const LINGER_MS = 2_000;

/** Sends an error after the pending responses of the connection, and then closes the connection. */
function sendAndClose(
  socket: Socket,
  { problem, message }: ProblemError,
  commonHeaders: Readonly<Record<string, string>>,
): void {
  afterPendingResponses(socket, () => {
    const { status, title } = problemTypes[problem];
    const id = newRequestId();
    const body = JSON.stringify(problemDocument(problem, message, `urn:uuid:${id}`));
    const headers = {
      ...commonHeaders,
      [REQUEST_ID]: id,
      ...(problem === 'method-not-allowed' && { allow: ALLOW }),
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

/** `_httpMessage` is a private property of Node: the response that is being sent on the socket. */
type RespondingSocket = Socket & { _httpMessage?: ServerResponse | null };

function afterPendingResponses(socket: RespondingSocket, proceed: () => void): void {
  const { _httpMessage: current } = socket;
  // Do not wait for the response to an incomplete request, for example one with an invalid body: it never starts.
  if (!current || (!current.req.complete && !current.headersSent)) proceed();
  else current.once('close', () => afterPendingResponses(socket, proceed));
}

/**
 * Matches a valid request line with any method. Node reports unknown methods and malformed HTTP as the same error: if
 * the request line matches, the client gets a 405, otherwise a 400.
 */
const UNKNOWN_METHOD = /^([\w!#$%&'*+.^`|~-]{1,40}) [^\s]+ HTTP\/1\.[01]\r\n/;

function connectionProblem({ code, rawPacket }: ConnectionError): ProblemError {
  const packet: unknown = rawPacket;
  const problemOfType = (name: ProblemType) => new ProblemError(name, (messages) => messages.meaning(name));
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return problemOfType('request-timeout');
    case 'HPE_HEADER_OVERFLOW': {
      // Node's limit for headers includes the request line. If the request line does not end within the packet, the URL
      // is too long.
      const lineEnd = Buffer.isBuffer(packet) ? packet.indexOf('\r\n') : 0;
      return problemOfType(lineEnd < 0 || lineEnd > MAX_URL_BYTES ? 'uri-too-long' : 'header-fields-too-large');
    }
    case 'HPE_INVALID_METHOD': {
      const [, method] =
        UNKNOWN_METHOD.exec(Buffer.isBuffer(packet) ? packet.toString('latin1', 0, MAX_URL_BYTES) : '') ?? [];
      return method === undefined ? problemOfType('malformed-request') : methodNotAllowed(method);
    }
    default:
      return problemOfType('malformed-request');
  }
}

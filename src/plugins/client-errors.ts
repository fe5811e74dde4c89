// Errors of connections without a valid request: malformed HTTP, timeouts and CONNECT. The response is written to the socket.
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
      // The response is on its way: whatever else arrives is ignored.
      if (rejected.has(socket)) return;
      // Bytes after a request with `Connection: close`: the response to that request ends the connection.
      if (error.code === 'HPE_CLOSED_CONNECTION') return;
      // Clients that have sent nothing do not wait for a response, and there may be thousands of them.
      if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesRead === 0) socket.destroy();
      else reject(socket, toProblem(error));
    });
    // Node would close the connection without a response.
    app.server.on('connect', (_request, socket: Socket) => reject(socket, methodNotAllowed('CONNECT')));
  },
  { name: 'client-errors' },
);

/** The `clientErrorHandler` of Fastify, which calls it with the application as `this`. */
export function handleClientError(this: FastifyInstance, error: ConnectionError, socket: Socket): void {
  this.rejectConnection(socket, error);
}

/** After the response, the socket is read for this time. Closing it at once could discard the response on its way. */
const LINGER_MS = 2_000;

/** Sends the error after the responses to earlier requests. */
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

/** Node stores the response being sent on the socket. */
type RespondingSocket = Socket & { _httpMessage?: ServerResponse | null };

function afterPendingResponses(socket: RespondingSocket, proceed: () => void): void {
  const { _httpMessage: current } = socket;
  // If the request itself is invalid, for example its body, its response never starts.
  if (!current || (!current.req.complete && !current.headersSent)) proceed();
  else current.once('close', () => afterPendingResponses(socket, proceed));
}

/** A valid request line. It matches if only the method is unknown. */
const UNKNOWN_METHOD = /^([\w!#$%&'*+.^`|~-]{1,40}) [^\s]+ HTTP\/1\.[01]\r\n/;

function toProblem({ code, rawPacket }: ConnectionError): ProblemError {
  const packet: unknown = rawPacket;
  const problemOfType = (name: ProblemType) => new ProblemError(name, (messages) => messages.meaning(name));
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return problemOfType('request-timeout');
    case 'HPE_HEADER_OVERFLOW': {
      // Node's limit covers the request line too. If that line does not end within the packet, the URL is too long.
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

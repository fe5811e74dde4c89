// Every error, ours or the framework's, leaves here, as a problem of the catalogue.
import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { hasZodFastifySchemaValidationErrors } from '@fastify/type-provider-zod';
import type { ConnectionError, FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { logError } from '../contract/logging.ts';
import {
  type ParameterError,
  PROBLEM_MEDIA_TYPE,
  ProblemError,
  type ProblemName,
  problemDocument,
  problemTypes,
} from '../contract/problems.ts';
import { openToAll } from './cors.ts';
import { ALLOW, methodNotAllowed } from './methods.ts';
import { parameterErrors } from './parameter-errors.ts';
import { MAX_URL_LENGTH } from './well-formed.ts';

export const errorsPlugin = plugin(
  async (app) => {
    app.setErrorHandler<FastifyError>((error, request, reply) => answerError(error, request, reply));
    // Node would close the connection without a word.
    app.server.on('connect', (_request, socket: Socket) => refuse(socket, methodNotAllowed('CONNECT')));
  },
  { name: 'errors' },
);

/** For errors that Fastify meets before a route is found, as in a path that cannot be decoded. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { problem, message, errors } = problemOf(error, request);
  const { status } = problemTypes[problem];
  if (status >= 500) logError(request, error, 'failed to answer');
  if (problem === 'method-not-allowed') reply.header('allow', ALLOW);
  // Errors met before there is a route pass no hook.
  openToAll(reply);
  // What was said of the answer that did not come of it.
  for (const name of ['etag', 'last-modified', 'link', 'content-disposition']) reply.removeHeader(name);
  return reply
    .code(status)
    .type(PROBLEM_MEDIA_TYPE)
    .header('cache-control', 'no-store')
    .serializer(JSON.stringify)
    .send(problemDocument(problem, message, instanceOf(request), errors));
}

/** Answers what is no HTTP at all, or stops half-way: there is no request yet, only a socket. */
export function answerClientError(error: ConnectionError, socket: Socket): void {
  if (refused.has(socket)) return;
  // What comes after a request that was to be the last is no trouble: its answer ends the connection.
  if (error.code === 'HPE_CLOSED_CONNECTION') return;
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  refuse(socket, clientProblemOf(error));
}

/** In milliseconds: how long what still comes is read and thrown away. To close at once could lose the answer on its way. */
const LINGER = 2_000;

/** What they send does not matter any more. */
const refused = new WeakSet<Socket>();

/** Ends a connection with a problem, after the answers to what was asked before. */
function refuse(socket: Socket, { problem, message }: ProblemError): void {
  refused.add(socket);
  whenAnswered(socket, () => {
    const { status, title } = problemTypes[problem];
    const body = JSON.stringify(problemDocument(problem, message, `urn:uuid:${crypto.randomUUID()}`));
    const allow = problem === 'method-not-allowed' ? `Allow: ${ALLOW}\r\n` : '';
    socket.end(
      `HTTP/1.1 ${status} ${title}\r\n${allow}Content-Type: ${PROBLEM_MEDIA_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    );
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
  const problem = (name: ProblemName) => new ProblemError(name, problemTypes[name].meaning);
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

const frameworkProblems: Record<string, ProblemName> = {
  FST_ERR_BAD_URL: 'malformed-request',
  FST_ERR_CTP_BODY_TOO_LARGE: 'content-too-large',
  FST_ERR_MAX_PARAM_LENGTH: 'uri-too-long',
};

/** An error as a problem. What is not foreseen becomes a 500 that tells nothing of the inside. */
function problemOf(error: unknown, request: FastifyRequest): Pick<ProblemError, 'problem' | 'message' | 'errors'> {
  if (error instanceof ProblemError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = parameterErrors(error.validation, request);
    const message = errors.map(described).join(' ');
    return new ProblemError('invalid-parameter', message, errors);
  }
  const { code, statusCode = 500 } = error as Partial<FastifyError>;
  const known = frameworkProblems[code ?? ''];
  if (known) return new ProblemError(known, problemTypes[known].meaning);
  if (statusCode === 416)
    return new ProblemError('range-not-satisfiable', problemTypes['range-not-satisfiable'].meaning);
  if (statusCode >= 400 && statusCode < 500)
    return new ProblemError('malformed-request', problemTypes['malformed-request'].meaning);
  return new ProblemError('internal-error', problemTypes['internal-error'].meaning);
}

function described({ name, message, suggestion }: ParameterError): string {
  return `${name}: ${message}.${suggestion === undefined ? '' : ` Did you mean ${suggestion}?`}`;
}

function instanceOf(request: FastifyRequest): string {
  return `urn:uuid:${request.id}`;
}

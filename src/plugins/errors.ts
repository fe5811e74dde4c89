// Every error, ours or the framework's, leaves here, as a problem of the catalogue.
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
import { REQUEST_ID, sayAlways } from './every-answer.ts';
import { ALLOW } from './methods.ts';
import { parameterErrors } from './parameter-errors.ts';
import { MAX_URL_LENGTH } from './well-formed.ts';

/** In seconds: most of what hinders answers is over soon. */
const RETRY_AFTER = 2;

export const errorsPlugin = plugin(
  async (app) => {
    app.setErrorHandler<FastifyError>((error, request, reply) => answerError(error, request, reply));
  },
  { name: 'errors' },
);

/** For errors that Fastify meets before a route is found, as in a path that cannot be decoded. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { problem, message, errors } = problemOf(error, request);
  const { status } = problemTypes[problem];
  if (problem === 'internal-error') logError(request, error, 'failed to answer');
  if (problem === 'method-not-allowed') reply.header('allow', ALLOW);
  if (problem === 'unavailable') reply.header('retry-after', String(RETRY_AFTER));
  // Errors met before there is a route pass no hook.
  sayAlways(reply, request.server.everyAnswer);
  reply.header(REQUEST_ID, request.id);
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
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = clientProblemOf(error);
  const { status, title, meaning } = problemTypes[problem];
  const body = JSON.stringify(problemDocument(problem, meaning, `urn:uuid:${crypto.randomUUID()}`));
  socket.end(
    `HTTP/1.1 ${status} ${title}\r\nContent-Type: ${PROBLEM_MEDIA_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

function clientProblemOf({ code, rawPacket }: ConnectionError): ProblemName {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'request-timeout';
  if (code !== 'HPE_HEADER_OVERFLOW') return 'malformed-request';
  // Node counts the request line among the headers; when it does not even end, it is the address that is too long.
  const packet: unknown = rawPacket;
  const lineEnd = Buffer.isBuffer(packet) ? packet.indexOf('\r\n') : 0;
  return lineEnd < 0 || lineEnd > MAX_URL_LENGTH ? 'uri-too-long' : 'header-fields-too-large';
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

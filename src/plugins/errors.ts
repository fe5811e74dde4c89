// Every error, ours or the framework's, leaves here, as a problem of the catalogue.
import { hasZodFastifySchemaValidationErrors } from '@fastify/type-provider-zod';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import { hintsFor } from '../http/parameter-examples.ts';
import {
  PROBLEM_MEDIA_TYPE,
  ProblemError,
  type ProblemType,
  problemDocument,
  problemTypes,
  RETRY_AFTER,
} from '../http/problems.ts';
import { logError } from '../http/request-logging.ts';
import { invalidParameters } from '../http/validation-errors.ts';
import { errorPage, wantsPage } from '../web/errors.ts';
import { setCommonHeaders } from './cors-and-security-headers.ts';
import { ALLOW } from './not-found.ts';

export const errorsPlugin = plugin(
  async (app) => {
    app.setErrorHandler<FastifyError>((error, request, reply) => answerError(error, request, reply));
  },
  { name: 'errors' },
);

/** Answers errors that Fastify finds before routing, such as a path that cannot be decoded. No hooks run for these requests. */
export function handleFrameworkError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  request.server.countRequest(request, reply).then(
    () => answerError(error, request, reply),
    (limit: unknown) => answerError(limit, request, reply),
  );
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { problem, message, errors, translatable } = problemOf(error, request);
  const { status } = problemTypes[problem];
  if (problem === 'internal-error') logError(request, error, 'request failed');
  if (problem === 'method-not-allowed' && !reply.hasHeader('allow')) reply.header('allow', ALLOW);
  if (problem === 'unavailable') reply.header('retry-after', String(RETRY_AFTER));
  // The error may come from a hook that runs before the one that sets these headers.
  setCommonHeaders(request, reply);
  // Headers of the response that failed.
  for (const name of ['etag', 'last-modified', 'link', 'content-disposition']) reply.removeHeader(name);
  const document = problemDocument(problem, message, instanceOf(request), errors);
  reply.code(status).header('cache-control', 'no-store');
  if (wantsPage(request)) return reply.serializer(String).send(errorPage(request, reply, document, translatable));
  return reply.type(PROBLEM_MEDIA_TYPE).serializer(JSON.stringify).send(document);
}

const frameworkProblems: Record<string, ProblemType> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'content-too-large',
  FST_ERR_MAX_PARAM_LENGTH: 'uri-too-long',
};

/** An error as a problem. An unexpected error becomes a 500 without internal details. */
function problemOf(error: unknown, request: FastifyRequest): ProblemError {
  if (error instanceof ProblemError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const given = request.query as Record<string, unknown>;
    return invalidParameters(error.validation, given, parametersOf(request), hintsFor(request));
  }
  const { code, statusCode = 500 } = error as Partial<FastifyError>;
  if (code === 'FST_ERR_BAD_URL') return new ProblemError('malformed-request', (say) => say.percentEncoding());
  const known = frameworkProblems[code ?? ''];
  if (known) return ofType(known);
  if (statusCode === 416) return ofType('range-not-satisfiable');
  if (statusCode >= 400 && statusCode < 500) return ofType('malformed-request');
  return ofType('internal-error');
}

function ofType(problem: ProblemType): ProblemError {
  return new ProblemError(problem, (say) => say.meaning(problem));
}

/** The names that the route's query schema knows. */
function parametersOf({ routeOptions: { schema } }: FastifyRequest): string[] {
  return Object.keys((schema?.querystring as { shape?: object } | undefined)?.shape ?? {});
}

function instanceOf(request: FastifyRequest): string {
  return `urn:uuid:${request.id}`;
}

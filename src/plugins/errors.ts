// Error handler: every error becomes an RFC 9457 problem document, or a page for people.
import { hasZodFastifySchemaValidationErrors } from '@fastify/type-provider-zod';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import plugin from 'fastify-plugin';
import type { Message } from '../http/messages.ts';
import { hintFinder } from '../http/parameter-examples.ts';
import {
  PROBLEM_MEDIA_TYPE,
  type Problem,
  ProblemError,
  type ProblemType,
  problemDocument,
  problemTypes,
  RETRY_AFTER_SECONDS,
} from '../http/problems.ts';
import { logError } from '../http/request-logging.ts';
import { toInvalidParameters } from '../http/validation-errors.ts';
import { setCommonHeaders } from './cors-and-security-headers.ts';
import { ALLOW } from './not-found.ts';

declare module 'fastify' {
  interface FastifyInstance {
    sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply;
  }
}

/** Renders the error as a page, if the client wants one. @param message the detail in other languages, if there are any */
type RenderPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  message: Message | undefined,
) => string | undefined;

export const errorsPlugin = plugin<{ renderPage: RenderPage }>(
  async (app, { renderPage }) => {
    const sendError = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      const { problem, message, errors, translatable } = toProblem(error, request);
      const { status } = problemTypes[problem];
      if (problem === 'internal-error') logError(request, error, 'request failed');
      if (problem === 'method-not-allowed' && !reply.hasHeader('allow')) reply.header('allow', ALLOW);
      if (problem === 'unavailable') reply.header('retry-after', String(RETRY_AFTER_SECONDS));
      // The error may come from a hook that runs before the one that sets these headers.
      setCommonHeaders(request, reply);
      // Headers of the response that failed.
      for (const name of ['etag', 'last-modified', 'link', 'content-disposition']) reply.removeHeader(name);
      const document = problemDocument(problem, message, `urn:uuid:${request.id}`, errors);
      reply.code(status).header('cache-control', 'no-store');
      const page = renderPage(request, reply, document, translatable);
      if (page !== undefined) return reply.serializer(String).send(page);
      return reply.type(PROBLEM_MEDIA_TYPE).serializer(JSON.stringify).send(document);
    };
    app.decorate('sendError', sendError);
    app.setErrorHandler<FastifyError>(sendError);
  },
  { name: 'errors' },
);

/** Answers errors that Fastify finds before routing, such as a path that cannot be decoded. No hooks run for these requests. */
export function handleFrameworkError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  request.server.countRequest(request, reply).then(
    () => request.server.sendError(error, request, reply),
    (limit: unknown) => request.server.sendError(limit, request, reply),
  );
}

const frameworkProblems: Record<string, ProblemType> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'content-too-large',
  FST_ERR_MAX_PARAM_LENGTH: 'uri-too-long',
};

/** An error as a problem. An unexpected error becomes a 500 without internal details. */
function toProblem(error: unknown, request: FastifyRequest): ProblemError {
  if (error instanceof ProblemError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const given = request.query as Record<string, unknown>;
    return toInvalidParameters(error.validation, given, parametersOf(request), hintFinder(request));
  }
  const { code, statusCode = 500 } = error as Partial<FastifyError>;
  if (code === 'FST_ERR_BAD_URL')
    return new ProblemError('malformed-request', (messages) => messages.percentEncoding());
  const known = frameworkProblems[code ?? ''];
  if (known) return problemOfType(known);
  if (statusCode === 416) return problemOfType('range-not-satisfiable');
  if (statusCode >= 400 && statusCode < 500) return problemOfType('malformed-request');
  return problemOfType('internal-error');
}

function problemOfType(problem: ProblemType): ProblemError {
  return new ProblemError(problem, (messages) => messages.meaning(problem));
}

/** The names that the route's query schema knows. */
function parametersOf({ routeOptions: { schema } }: FastifyRequest): string[] {
  return Object.keys((schema?.querystring as { shape?: object } | undefined)?.shape ?? {});
}

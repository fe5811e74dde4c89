// Error handler: sends every error as an RFC 9457 problem document or, to browsers, as a web page.
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
  problemOfType,
  problemTypes,
  RETRY_AFTER_SECONDS,
} from '../http/problems.ts';
import { logError, logRejection } from '../http/request-logging.ts';
import { invalidPercentEncoding } from '../http/text-validation.ts';
import { toInvalidParameters } from '../http/validation-errors.ts';
import { setCommonHeaders } from './cors-and-security-headers.ts';
import { ALLOW } from './not-found.ts';

declare module 'fastify' {
  interface FastifyInstance {
    sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply;
  }
}

/** Returns undefined if the client wants no web page. @param message undefined if it exists only in English */
type RenderPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  message: Message | undefined,
) => string | undefined;

/** Returns the URL to redirect a failed request to; undefined if there is none. */
type FindRedirect = (error: unknown, request: FastifyRequest) => Promise<string | undefined> | undefined;

export const errorsPlugin = plugin<{ renderPage: RenderPage; findRedirect: FindRedirect }>(
  async (app, { renderPage, findRedirect }) => {
    const sendError = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
      const { problem, message, errors, translatable } = toProblem(error, request);
      const { status } = problemTypes[problem];
      if (problem === 'internal-error') logError(request, error, 'request failed');
      else if (status >= 500) logRejection(request, message);
      if (problem === 'method-not-allowed' && !reply.hasHeader('allow')) reply.header('allow', ALLOW);
      if (problem === 'unavailable') reply.header('retry-after', String(RETRY_AFTER_SECONDS));
      // An error can come from a hook that runs before the hook that sets the common headers.
      setCommonHeaders(request, reply);
      // Remove headers that the failed handler has set.
      for (const name of representationHeaders) reply.removeHeader(name);
      const document = problemDocument(problem, message, `urn:uuid:${request.id}`, errors);
      reply.code(status).header('cache-control', 'no-store');
      const page = renderPage(request, reply, document, translatable);
      if (page !== undefined) return reply.serializer(prefixPaths).send(page);
      return reply
        .type(PROBLEM_MEDIA_TYPE)
        .serializer((value: Problem) => prefixPaths(JSON.stringify(value)))
        .send(document);
    };
    // Fastify runs no `onSend` hooks for errors before routing.
    const prefixPaths = (text: string) => app.prefixPaths(text, 'prose');
    app.decorate('sendError', sendError);
    app.setErrorHandler<FastifyError>((error, request, reply) => {
      const found = findRedirect(error, request);
      if (found === undefined) return sendError(error, request, reply);
      return found.then((location) => {
        if (location === undefined) return sendError(error, request, reply);
        for (const name of [...representationHeaders, 'cache-control']) reply.removeHeader(name);
        return reply.redirect(location, 308);
      });
    });
  },
  { name: 'errors' },
);

/** Headers of a successful response, which the handler may have set before it failed. */
const representationHeaders = ['etag', 'last-modified', 'link', 'content-disposition'];

/** Counts errors before routing, such as an invalid path, for the rate limit: Fastify runs no hooks for them. */
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

/** An unexpected error becomes a 500 without internal details. */
function toProblem(error: unknown, request: FastifyRequest): ProblemError {
  if (error instanceof ProblemError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const given = request.query as Record<string, unknown>;
    return toInvalidParameters(error.validation, given, parametersOf(request), hintFinder(request));
  }
  const { code, statusCode = 500 } = error as Partial<FastifyError>;
  if (code === 'FST_ERR_BAD_URL') return invalidPercentEncoding(request.url);
  const known = frameworkProblems[code ?? ''];
  if (known) return problemOfType(known);
  if (statusCode === 416) return problemOfType('range-not-satisfiable');
  if (statusCode >= 400 && statusCode < 500) return problemOfType('malformed-request');
  return problemOfType('internal-error');
}

function parametersOf({ routeOptions: { schema } }: FastifyRequest): string[] {
  return Object.keys((schema?.querystring as { shape?: object } | undefined)?.shape ?? {});
}

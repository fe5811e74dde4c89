// A request that is refused before anything else is done, Fastify included: as a problem all the same.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { isLoggingRequests, logAnswer, newRequestId } from '../contract/logging.ts';
import { PROBLEM_MEDIA_TYPE, type ProblemError, problemDocument, problemTypes } from '../contract/problems.ts';
import { REQUEST_ID } from './every-answer.ts';

/** @param headers besides those of every answer: `retry-after`, for one */
export function refuseOutright(
  app: FastifyInstance,
  request: IncomingMessage,
  response: ServerResponse,
  { problem, message }: ProblemError,
  headers: Record<string, string>,
): void {
  const id = newRequestId();
  const { status } = problemTypes[problem];
  const body = JSON.stringify(problemDocument(problem, message, `urn:uuid:${id}`));
  response.writeHead(status, {
    ...app.everyAnswer,
    [REQUEST_ID]: id,
    ...headers,
    'cache-control': 'no-store',
    'content-type': PROBLEM_MEDIA_TYPE,
    'content-length': Buffer.byteLength(body),
  });
  response.end(request.method === 'HEAD' ? undefined : body);
  app.latencies.record(request.method, undefined, status, 0);
  if (isLoggingRequests(app.log)) logAnswer(app.log, request, { id, statusCode: status, duration: 0 });
}

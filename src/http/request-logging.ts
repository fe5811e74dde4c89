// Request logs: method, URL, client address, request id and trace.
import type { IncomingMessage } from 'node:http';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import type { ClientAddress } from './client-address.ts';

/** Log levels at which Fastify logs every request. */
const LEVELS_OF_REQUESTS = ['trace', 'debug', 'info'];

export function newRequestId(): string {
  return crypto.randomUUID();
}

/** Creates a child logger only if every request is logged; otherwise, `logError` creates it when needed. */
export function createRequestLogger(
  logger: FastifyBaseLogger,
  bindings: Record<string, unknown>,
  _options: object,
  request: IncomingMessage,
): FastifyBaseLogger {
  return LEVELS_OF_REQUESTS.includes(logger.level) ? logger.child({ ...bindings, ...traceOf(request) }) : logger;
}

/** Logs an error with the ids of its request and trace, even without a child logger. */
export function logError(request: FastifyRequest, error: unknown, message: string): void {
  loggerOf(request).error({ err: error }, message);
}

/** Logs why the server rejected a valid request, such as an overload. */
export function logRejection(request: FastifyRequest, reason: string): void {
  loggerOf(request).warn(reason);
}

function loggerOf({ log, server, id, raw }: FastifyRequest): FastifyBaseLogger {
  return log === server.log ? log.child({ reqId: id, ...traceOf(raw) }) : log;
}

export function logSerializers(clientOf: ClientAddress) {
  return {
    req: ({ raw }: { raw: IncomingMessage }) => ({ method: raw.method, url: raw.url, remoteAddress: clientOf(raw) }),
  };
}

/** Matches `traceparent` (W3C Trace Context, section 3.2) of version 00 and later compatible versions. */
const TRACE_PARENT = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-[\da-f]{2}(?:-|$)/;

function traceOf({ headers: { traceparent } }: IncomingMessage): { traceId?: string; parentId?: string } {
  const [, traceId, parentId] = TRACE_PARENT.exec(String(traceparent ?? '')) ?? [];
  return traceId && parentId ? { traceId, parentId } : {};
}

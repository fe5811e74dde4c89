// Request logs: method, URL, client address, request id and trace.
import type { IncomingMessage } from 'node:http';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import type { ClientAddress } from './client-address.ts';

/** Levels at which every request is logged. */
const LEVELS_OF_REQUESTS = ['trace', 'debug', 'info'];

function isLoggingRequests({ level }: FastifyBaseLogger): boolean {
  return LEVELS_OF_REQUESTS.includes(level);
}

export function newRequestId(): string {
  return crypto.randomUUID();
}

/**
 * Creates a logger with the request id only if every request is logged. At other levels hardly any request logs anything, and
 * `logError` creates the logger.
 */
export function createRequestLogger(
  logger: FastifyBaseLogger,
  bindings: Record<string, unknown>,
  _options: object,
  request: IncomingMessage,
): FastifyBaseLogger {
  return isLoggingRequests(logger) ? logger.child({ ...bindings, ...traceOf(request) }) : logger;
}

/** Logs an error with the id of its request. */
export function logError(request: FastifyRequest, error: unknown, message: string): void {
  const { log, server, id, raw } = request;
  const own = log === server.log ? log.child({ reqId: id, ...traceOf(raw) }) : log;
  own.error({ err: error }, message);
}

/** Log method, URL and client address only. */
export function logSerializers(clientOf: ClientAddress) {
  return {
    req: ({ raw }: { raw: IncomingMessage }) => ({ method: raw.method, url: raw.url, remoteAddress: clientOf(raw) }),
  };
}

/** `traceparent` (W3C Trace Context, section 3.2), of any version that begins as this one does. */
const TRACE_PARENT = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-[\da-f]{2}(?:-|$)/;

/** The ids of the trace and the parent span; empty without a valid `traceparent`. */
function traceOf({ headers: { traceparent } }: IncomingMessage): { traceId?: string; parentId?: string } {
  const [, traceId, parentId] = TRACE_PARENT.exec(String(traceparent ?? '')) ?? [];
  return traceId && parentId ? { traceId, parentId } : {};
}

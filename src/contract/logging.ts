// What is written to the log of requests: what was asked, by which address, and under which id the client knows of it.
import type { IncomingMessage } from 'node:http';
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import type { ClientAddress } from './client-address.ts';

/** The levels at which every request is logged. */
const LEVELS_OF_REQUESTS = ['trace', 'debug', 'info'];

function isLoggingRequests({ level }: FastifyBaseLogger): boolean {
  return LEVELS_OF_REQUESTS.includes(level);
}

export function newRequestId(): string {
  return crypto.randomUUID();
}

/**
 * Where requests are logged, each has a logger of its own, which tells its id. Elsewhere hardly any request has anything to log,
 * and a logger is made for those that have.
 */
export function loggerOf(
  logger: FastifyBaseLogger,
  bindings: Record<string, unknown>,
  _options: object,
  request: IncomingMessage,
): FastifyBaseLogger {
  return isLoggingRequests(logger) ? logger.child({ ...bindings, ...traceOf(request) }) : logger;
}

/** Logs what went wrong with a request, with its id. */
export function logError(request: FastifyRequest, error: unknown, message: string): void {
  const { log, server, id, raw } = request;
  const own = log === server.log ? log.child({ reqId: id, ...traceOf(raw) }) : log;
  own.error({ err: error }, message);
}

/** Of a request is told what was asked and by which address, and nothing else of who asked. */
export function serializersWith(clientOf: ClientAddress) {
  return {
    req: ({ raw }: { raw: IncomingMessage }) => ({ method: raw.method, url: raw.url, remoteAddress: clientOf(raw) }),
  };
}

/** `traceparent` (W3C Trace Context, section 3.2), of any version that begins as this one does. */
const TRACE_PARENT = /^(?!ff)[\da-f]{2}-(?!0{32})([\da-f]{32})-(?!0{16})([\da-f]{16})-[\da-f]{2}(?:-|$)/;

/** Of which trace the request is a part, and of which span; nothing where it does not say. */
function traceOf({ headers: { traceparent } }: IncomingMessage): { traceId?: string; parentId?: string } {
  const [, traceId, parentId] = TRACE_PARENT.exec(String(traceparent ?? '')) ?? [];
  return traceId && parentId ? { traceId, parentId } : {};
}

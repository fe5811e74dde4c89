// What is written to the log of requests.
import type { FastifyBaseLogger, FastifyRequest } from 'fastify';

/** The levels at which every request is logged. */
const LEVELS_OF_REQUESTS = ['trace', 'debug', 'info'];

/**
 * At these levels a request has a logger of its own, which tells its id. At others hardly any request has anything to log, and a
 * logger is made for those that have.
 */
export function loggerOf(logger: FastifyBaseLogger, bindings: Record<string, unknown>): FastifyBaseLogger {
  return LEVELS_OF_REQUESTS.includes(logger.level) ? logger.child(bindings) : logger;
}

/** Logs what went wrong with a request, with its id. */
export function logError(request: FastifyRequest, error: unknown, message: string): void {
  const { log, server, id } = request;
  const own = log === server.log ? log.child({ reqId: id }) : log;
  own.error({ err: error }, message);
}

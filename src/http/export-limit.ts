// Limits full exports that run at the same time. An export occupies one or two megabytes for as long as its client takes to read it.
import type { IncomingMessage } from 'node:http';
import { ProblemError } from './problems.ts';

/** Per client: more than the six connections that a browser opens to one host. */
const MAX_EXPORTS_PER_CLIENT = 8;
const MAX_EXPORTS = 128;

/** Counts an export until the returned function is called. @throws ProblemError if a limit is reached */
export type StartExport = (request: IncomingMessage) => () => void;

/** @param keyOf identifies the client of a request */
export function exportLimiter(keyOf: (request: IncomingMessage) => string): StartExport {
  const running = new Map<string, number>();
  let total = 0;

  return (request) => {
    if (total >= MAX_EXPORTS) throw limitReached(MAX_EXPORTS, 'on this server');
    const client = keyOf(request);
    const ofClient = running.get(client) ?? 0;
    if (ofClient >= MAX_EXPORTS_PER_CLIENT) throw limitReached(MAX_EXPORTS_PER_CLIENT, 'per client address');
    running.set(client, ofClient + 1);
    total += 1;

    return () => {
      total -= 1;
      const left = (running.get(client) ?? 1) - 1;
      if (left === 0) running.delete(client);
      else running.set(client, left);
    };
  };
}

function limitReached(limit: number, where: string): ProblemError {
  return new ProblemError(
    'unavailable',
    `The limit of ${limit} simultaneous full exports ${where} is reached. Retry after the number of seconds in \`Retry-After\`.`,
  );
}

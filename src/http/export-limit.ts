// Limits simultaneous full exports: each one occupies 1 to 2 MB of memory until its client has read it.
import type { IncomingMessage } from 'node:http';
import { ProblemError } from './problems.ts';

/** Exports per client: more than the six connections that a browser opens to one host. */
const MAX_EXPORTS_PER_CLIENT = 8;
const MAX_EXPORTS = 128;

/** Starts an export, and returns the function that ends it. @throws ProblemError if a limit is reached */
export type StartExport = (request: IncomingMessage) => () => void;

export function exportLimiter(clientKeyOf: (request: IncomingMessage) => string): StartExport {
  const running = new Map<string, number>();
  let total = 0;

  return (request) => {
    if (total >= MAX_EXPORTS) throw limitReached(MAX_EXPORTS, 'on this server');
    const client = clientKeyOf(request);
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

// Selects the edition that a request reads: the one that `edition` or `cursor` names, or the current edition.
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Edition } from '../editions/edition.ts';
import type { AcquiredEdition } from '../editions/edition-store.ts';
import { EditionNotBuiltError } from '../editions/errors.ts';
import { editionOfCursor } from './cursor.ts';
import type { Message } from './messages.ts';
import { invalidParameter, ProblemError } from './problems.ts';
import { logError } from './request-logging.ts';

export const editionParameter = z
  .string()
  .regex(
    /^(?:[0-9a-f]{64}|current)$/,
    'must be `current` or the id of an edition: 64 hexadecimal digits, as listed in /v1/editions',
  )
  .optional()
  .meta({
    description:
      'Queries the register as it was in this edition, without later corrections. An id from `/v1/editions`, or `current` (default).',
    examples: ['current'],
  });

export type EditionQuery = { edition?: string | undefined; cursor?: string | undefined };

/** Returns the parameter that names an edition, with the id or, from a cursor, the first 16 digits of the id. */
function requestedEdition({
  edition,
  cursor,
}: EditionQuery): { parameter: 'cursor' | 'edition'; id: string } | undefined {
  if (edition !== undefined && edition !== 'current') return { parameter: 'edition', id: edition };
  const id = cursor === undefined ? undefined : editionOfCursor(cursor);
  return id === undefined ? undefined : { parameter: 'cursor', id };
}

/** @throws ProblemError (or rejects with it) if the edition is unknown, no longer available or being rebuilt */
export function editionOf(request: FastifyRequest, query: EditionQuery): Edition | Promise<AcquiredEdition> {
  const { store } = request.server;
  const requested = requestedEdition(query);
  // Return the current edition without a promise, because nearly all requests read it.
  if (requested === undefined) return store.current;
  const { parameter, id } = requested;
  const throwProblem = (error: unknown): never => {
    if (error instanceof EditionNotBuiltError)
      throw error.isPending ? unavailable(parameter) : editionGone(parameter, error.edition);
    logError(request, error, 'cannot open an edition');
    throw unavailable(parameter);
  };
  let found: ReturnType<typeof store.edition>;
  try {
    found = store.edition(id);
  } catch (error) {
    return throwProblem(error);
  }
  if (found instanceof Promise) return found.catch(throwProblem);
  if (found) return found;
  if (parameter === 'edition') throw invalidParameter('edition', (messages) => messages.unknownEdition(id));
  throw editionGone('cursor', undefined);
}

/** @param edition id; undefined if the server does not know the edition */
function editionGone(parameter: 'cursor' | 'edition', edition: string | undefined): ProblemError {
  const message: Message = (messages) => messages.editionGone(parameter, edition);
  return new ProblemError('edition-gone', message, [{ in: 'query', name: parameter, message }]);
}

function unavailable(parameter: 'cursor' | 'edition'): ProblemError {
  return new ProblemError('unavailable', (messages) => messages.editionUnavailable(parameter));
}

/** Calls `use` with the edition, and then releases an edition that arrived as a promise. */
export function withEdition<Result>(
  edition: Edition | Promise<AcquiredEdition>,
  use: (edition: Edition) => Result,
): Result | Promise<Awaited<Result>> {
  return edition instanceof Promise ? edition.then((acquired) => useAndRelease(acquired, use)) : use(edition);
}

async function useAndRelease<Result>(
  { edition, release }: AcquiredEdition,
  use: (edition: Edition) => Result,
): Promise<Awaited<Result>> {
  try {
    return await use(edition);
  } finally {
    release();
  }
}

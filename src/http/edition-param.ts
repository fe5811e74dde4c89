// Which edition a request is answered from: the one it names, the one that its cursor was made in, or else the current one.
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Edition } from '../editions/edition.ts';
import type { AcquiredEdition } from '../editions/edition-store.ts';
import { EditionNotBuiltError } from '../editions/errors.ts';
import { editionOfCursor } from './cursor.ts';
import type { Message } from './messages.ts';
import { invalidParameter, ProblemError } from './problems.ts';
import { logError } from './request-logging.ts';

/** `edition=`: an id, or the current one by name. */
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

/** The current edition, if it is the one that is asked for, as nearly always. */
export function currentEditionIfRequested({
  query,
  server: { store },
}: Pick<FastifyRequest, 'query' | 'server'>): Edition | undefined {
  const asked = askedIn(query);
  return asked === undefined || store.current.id.startsWith(asked) ? store.current : undefined;
}

/** How the id begins of the edition that is asked for; undefined for the current one. */
function askedIn(query: unknown): string | undefined {
  const { edition, cursor } = query as { edition?: string; cursor?: string };
  const asked = (cursor === undefined ? undefined : editionOfCursor(cursor)) ?? edition;
  return asked === 'current' ? undefined : asked;
}

/** @throws ProblemError if there is no such edition, if it is no longer built, or if it is being built */
export function editionOf(request: FastifyRequest): Edition | Promise<AcquiredEdition> {
  const current = currentEditionIfRequested(request);
  if (current) return current;
  const { cursor } = request.query as { cursor?: string };
  const parameter = cursor === undefined ? 'edition' : 'cursor';
  const asked = askedIn(request.query) as string;
  const { store } = request.server;
  const problemOf = (error: unknown) => {
    if (error instanceof EditionNotBuiltError) {
      return error.isKept ? unavailable(parameter) : goneWith(parameter, error.edition);
    }
    logError(request, error, 'cannot open an edition');
    return unavailable(parameter);
  };
  let found: ReturnType<typeof store.edition>;
  try {
    found = store.edition(asked);
  } catch (error) {
    throw problemOf(error);
  }
  if (found instanceof Promise) {
    return found.catch((error: unknown) => {
      throw problemOf(error);
    });
  }
  if (found) return found;
  if (cursor === undefined) throw invalidParameter('edition', (say) => say.unknownEdition(asked));
  throw goneWith('cursor', undefined);
}

/** @param edition whose downloads are still available; undefined if it is unknown */
function goneWith(parameter: 'cursor' | 'edition', edition: string | undefined): ProblemError {
  const message: Message = (say) => say.editionGone(parameter, edition);
  return new ProblemError('edition-gone', message, [{ in: 'query', name: parameter, message }]);
}

function unavailable(parameter: 'cursor' | 'edition'): ProblemError {
  return new ProblemError('unavailable', (say) => say.editionUnavailable(parameter));
}

/** Calls with what is asked for: at once where it is at hand. */
export function withEdition<Result>(
  edition: Edition | Promise<AcquiredEdition>,
  answer: (edition: Edition) => Result,
): Result | Promise<Awaited<Result>> {
  return edition instanceof Promise ? edition.then((held) => untilAnswered(held, answer)) : answer(edition);
}

async function untilAnswered<Result>(
  { edition, release }: AcquiredEdition,
  answer: (edition: Edition) => Result,
): Promise<Awaited<Result>> {
  try {
    return await answer(edition);
  } finally {
    release();
  }
}

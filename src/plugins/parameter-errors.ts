// From what Zod found wrong with a query to words for the person who typed it.
import type { FastifySchemaValidationError } from 'fastify';
import type { WithExamples } from '../contract/parameter-examples.ts';
import { type ParameterError, ProblemError } from '../contract/problems.ts';
import { nearest, shortened } from '../contract/suggest.ts';

/** The most names or values that a message lists. */
const MAX_LISTED = 12;

/** @param given by name @param known the names that there are @param withExamples adds examples of what was probably meant */
export function invalidParameters(
  issues: readonly FastifySchemaValidationError[],
  given: Record<string, unknown>,
  known: readonly string[],
  withExamples: WithExamples = (errors, described) => errors.map((error) => ({ error, detail: described(error) })),
): ProblemError {
  const errors = issues.flatMap((issue) =>
    issue.keyword === 'unrecognized_keys' ? unknownNames(issue, known) : wrongValue(issue, given),
  );
  const reported = withExamples(errors, described);
  const details = reported.map(({ detail }) => detail).join(' ');
  return new ProblemError(
    'invalid-parameter',
    details,
    reported.map(({ error }) => error),
  );
}

function described({ name, message, suggestion }: ParameterError): string {
  return `${name}: ${message}.${suggestion === undefined ? '' : ` Did you mean ${suggestion}?`}`;
}

function unknownNames(issue: FastifySchemaValidationError, known: readonly string[]): ParameterError[] {
  return (issue.params.keys as string[]).map((name) => ({
    in: 'query',
    name: shortened(name),
    message:
      known.length === 0 ? 'no parameter is taken here' : `no such parameter here; there are ${known.join(', ')}`,
    ...suggestion(nearest(name, known)),
  }));
}

function wrongValue(issue: FastifySchemaValidationError, given: Record<string, unknown>): ParameterError[] {
  const name = issue.instancePath.split('/')[1] ?? '';
  const value = given[name];
  const values = issue.params.values as string[] | undefined;
  if (Array.isArray(value)) return [{ in: 'query', name, message: 'is given more than once; give it once' }];
  if (value === undefined) return [{ in: 'query', name, message: 'is needed' }];
  if (!values) return [{ in: 'query', name, message: issue.message ?? 'is not accepted' }];
  const message =
    values.length > MAX_LISTED ? (issue.message ?? 'is not accepted') : `must be one of ${values.join(', ')}`;
  return [{ in: 'query', name, message, ...suggestion(nearest(String(value), values)) }];
}

function suggestion(near: string | undefined): Pick<ParameterError, 'suggestion'> {
  return near === undefined ? {} : { suggestion: near };
}

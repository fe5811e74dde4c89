// From what Zod found wrong with a query to words for the person who typed it.
import type { FastifyRequest, FastifySchemaValidationError } from 'fastify';
import type { ParameterError } from '../contract/problems.ts';
import { nearest, shortened } from '../contract/suggest.ts';

/** The most names or values that a message lists. */
const MAX_LISTED = 12;

export function parameterErrors(
  issues: readonly FastifySchemaValidationError[],
  request: FastifyRequest,
): ParameterError[] {
  return issues.flatMap((issue) =>
    issue.keyword === 'unrecognized_keys' ? unknownNames(issue, request) : wrongValue(issue, request),
  );
}

function unknownNames(issue: FastifySchemaValidationError, request: FastifyRequest): ParameterError[] {
  const known = parametersOf(request);
  return (issue.params.keys as string[]).map((name) => ({
    in: 'query',
    name: shortened(name),
    message:
      known.length === 0 ? 'no parameter is taken here' : `no such parameter here; there are ${known.join(', ')}`,
    ...suggestion(nearest(name, known)),
  }));
}

function wrongValue(issue: FastifySchemaValidationError, request: FastifyRequest): ParameterError[] {
  const name = issue.instancePath.split('/')[1] ?? '';
  const value = (request.query as Record<string, unknown>)[name];
  const values = issue.params.values as string[] | undefined;
  if (Array.isArray(value)) return [{ in: 'query', name, message: 'is given more than once; give it once' }];
  if (value === undefined) return [{ in: 'query', name, message: 'is needed' }];
  if (!values) return [{ in: 'query', name, message: issue.message ?? 'is not accepted' }];
  const message =
    values.length > MAX_LISTED ? (issue.message ?? 'is not accepted') : `must be one of ${values.join(', ')}`;
  return [{ in: 'query', name, message, ...suggestion(nearest(String(value), values)) }];
}

/** The names that the route's query schema knows. */
function parametersOf(request: FastifyRequest): string[] {
  const schema = request.routeOptions.schema?.querystring as { shape?: object } | undefined;
  return Object.keys(schema?.shape ?? {});
}

function suggestion(near: string | undefined): Pick<ParameterError, 'suggestion'> {
  return near === undefined ? {} : { suggestion: near };
}

// Turns what Zod found wrong with a query into messages that name the parameter, quote the input and list what is allowed.
import type { FastifySchemaValidationError } from 'fastify';
import type { Message, Messages } from '../contract/messages.ts';
import { type ParameterProblem, ProblemError } from '../contract/problems.ts';
import { nearest, shortened } from '../contract/suggest.ts';

/** Maximum number of values that a message lists. For longer lists, the schema describes what is allowed. */
const MAX_LISTED = 12;

type TranslatableProblem = ParameterProblem & { message: Message };

/** @param given the query by name @param known the parameters of the resource */
export function invalidParameters(
  issues: readonly FastifySchemaValidationError[],
  given: Record<string, unknown>,
  known: readonly string[],
): ProblemError {
  const errors = issues.flatMap((issue) =>
    issue.keyword === 'unrecognized_keys' ? unknownNames(issue, known) : [wrongValue(issue, given)],
  );
  const detail: Message = (say) => errors.map(({ message }) => message(say)).join(' ');
  return new ProblemError('invalid-parameter', detail, errors);
}

function unknownNames(issue: FastifySchemaValidationError, known: readonly string[]): TranslatableProblem[] {
  return (issue.params.keys as string[]).map((name) => {
    const near = nearest(name, known);
    return {
      in: 'query',
      name: shortened(name),
      message: (say) => say.unknownParameter(name, near, known),
      ...suggestion(near),
    };
  });
}

function wrongValue(issue: FastifySchemaValidationError, given: Record<string, unknown>): TranslatableProblem {
  const name = issue.instancePath.split('/')[1] ?? '';
  const value = given[name];
  const values = issue.params.values as string[] | undefined;
  const near = values && nearest(String(value), values);
  const message: Message = (say) => {
    if (Array.isArray(value)) return say.repeatedParameter(name);
    if (value === undefined) return say.missingParameter(name);
    const received = typeof value === 'string' ? value : JSON.stringify(value);
    if (values && values.length <= MAX_LISTED) return say.notOneOf(name, received, values, near);
    return requirementOf(issue, say, { name, value: received, near });
  };
  const hasNear = value !== undefined && !Array.isArray(value);
  return { in: 'query', name, message, ...suggestion(hasNear ? near : undefined) };
}

/** Schemas state what a value "must" be. Any other message is about several parameters, so quoting one value does not explain it. */
function requirementOf(
  { keyword, params, message: stated = 'is not valid' }: FastifySchemaValidationError,
  say: Messages,
  { name, value, near }: { name: string; value: string; near: string | undefined },
): string {
  const message = keyword === 'invalid_type' ? `must be a ${params.expected}` : stated;
  return message.startsWith('must ')
    ? say.invalidValue(name, message, value, near)
    : say.invalidCombination(name, message);
}

function suggestion(near: string | undefined): Pick<ParameterProblem, 'suggestion'> {
  return near === undefined ? {} : { suggestion: near };
}

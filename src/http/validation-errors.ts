// Converts validation errors of Zod into messages that name the parameter, quote the input and list the allowed values.
import type { FastifySchemaValidationError } from 'fastify';
import { nearest, truncate } from '../util/did-you-mean.ts';
import type { Message, Messages } from './messages.ts';
import type { Hint } from './parameter-examples.ts';
import { type ParameterProblem, ProblemError } from './problems.ts';

/** `near` is the nearest valid name or value, which the text of `message` suggests. */
type Invalid = {
  name: string;
  near: string | undefined;
  message: (messages: Messages, near: string | undefined) => string;
};

/** Maximum number of errors that a response lists: a URL of 4,096 bytes can contain 2,000 unknown parameters. */
const MAX_ERRORS = 10;

/** Maximum length of an example URL in characters: it repeats the valid parameters of the request, in every error. */
const MAX_EXAMPLE_LENGTH = 1000;

/** `given` contains the query parameters of the request, `known` the parameter names of the endpoint. */
export function toInvalidParameters(
  issues: readonly FastifySchemaValidationError[],
  given: Record<string, unknown>,
  known: readonly string[],
  hintsFor: (names: readonly string[]) => (Hint | undefined)[] = () => [],
): ProblemError {
  const invalid = issues.flatMap((issue) =>
    issue.keyword === 'unrecognized_keys' ? unknownNames(issue, known) : [wrongValue(issue, given)],
  );
  const listed = invalid.slice(0, MAX_ERRORS);
  const hints = hintsFor(listed.map(({ name }) => name));
  const errors = listed.map((each, index) => withHint(each, hints[index], known));
  const more = invalid.length - listed.length;
  const detail: Message = (messages) =>
    [...errors.map(({ message }) => message(messages)), ...(more > 0 ? [messages.moreErrors(more)] : [])].join(' ');
  return new ProblemError('invalid-parameter', detail, errors);
}

function withHint(
  { name, near, message }: Invalid,
  hint: Hint | undefined,
  known: readonly string[],
): ParameterProblem & { message: Message } {
  const error = { in: 'query' as const, name: truncate(name) };
  const isValue = known.includes(name);
  // Suggest a similar valid value rather than another endpoint: a misspelling is more probable.
  if (!hint || (hint.isElsewhere && isValue && near !== undefined))
    return { ...error, message: (messages) => message(messages, near), ...suggestion(near) };
  const { example, suggestion: value } = hint;
  const instead: Message = isValue
    ? (messages) => messages.valueInstead(message(messages, undefined), hint)
    : (messages) => messages.parameterInstead(name, hint);
  return { ...error, message: instead, ...suggestion(value), ...(example.length <= MAX_EXAMPLE_LENGTH && { example }) };
}

function unknownNames(issue: FastifySchemaValidationError, known: readonly string[]): Invalid[] {
  return (issue.params.keys as string[]).map((name, index) => ({
    name,
    near: index < MAX_ERRORS ? nearest(name, known) : undefined,
    message: (messages, near) => messages.unknownParameter(name, near, known),
  }));
}

function wrongValue(issue: FastifySchemaValidationError, given: Record<string, unknown>): Invalid {
  const [, name = '', position] = issue.instancePath.split('/');
  const value = given[name];
  // In a list such as `signed,sinned`, only one value is wrong.
  const list = position !== undefined && typeof value === 'string' ? value.split(',') : [];
  const wrong = list[Number(position)] ?? value;
  const values = issue.params.values as string[] | undefined;
  const isOne = value !== undefined && !Array.isArray(value);
  return {
    name,
    near: isOne && values ? nearestInList(list, Number(position), nearest(String(wrong), values)) : undefined,
    message(messages, near) {
      if (Array.isArray(value)) return messages.repeatedParameter(name);
      if (value === undefined) return messages.missingParameter(name);
      const received = typeof wrong === 'string' ? wrong : JSON.stringify(wrong);
      // A schema with too many values to list has its own message, such as "must be a two-letter code".
      if (values && !issue.message?.startsWith('must ')) return messages.notOneOf(name, received, values, near);
      const { expected } = issue.params;
      const requirement =
        issue.keyword === 'invalid_type' ? `must be a ${expected}` : (issue.message ?? 'is not valid');
      // Quotes the value only if the message starts with "must": other messages describe several parameters.
      if (!requirement.startsWith('must ')) return messages.invalidCombination(name, requirement);
      return messages.invalidValue(name, requirement, received, near);
    },
  };
}

/** Replaces the wrong value in the list. @param list empty if the parameter has a single value */
function nearestInList(list: readonly string[], position: number, near: string | undefined): string | undefined {
  return near === undefined || list.length === 0 ? near : list.with(position, near).join(',');
}

function suggestion(near: string | undefined): Pick<ParameterProblem, 'suggestion'> {
  return near === undefined ? {} : { suggestion: near };
}

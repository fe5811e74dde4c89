// ProblemError, and the RFC 9457 problem documents that clients receive for it.
import { z } from 'zod';
import { inEnglish, type Message } from './messages.ts';
import { type ProblemType, problemTypes } from './problem-types.ts';

export { type ProblemType, problemNames, problemTypes } from './problem-types.ts';

const parameterErrorSchema = z
  .object({
    in: z.enum(['query', 'path']).describe('Part of the URL that contains the parameter: `query` or `path`.'),
    name: z.string().meta({ description: 'Name of the parameter.', examples: ['form'] }),
    message: z.string().describe('What is wrong with the parameter, and what is allowed.'),
    suggestion: z.string().optional().describe('Nearest valid name or value; absent if none is near.'),
    example: z
      .string()
      .optional()
      .meta({
        description: 'URL (path and query) of a request that does what was probably meant; absent if there is no hint.',
        examples: ['/v1/milestones?to=2025-12-31'],
      }),
  })
  .meta({ id: 'ParameterError', description: 'An invalid parameter.' });
type ParameterError = z.infer<typeof parameterErrorSchema>;

const problemSchema = z
  .object({
    type: z.string().describe('Problem type: URL of the page that explains it.'),
    title: z.string().describe('Name of the problem type.'),
    status: z.int().describe('HTTP status code.'),
    detail: z.string().describe('What is wrong with this request, what is allowed and what to do.'),
    instance: z
      .string()
      .describe(
        'Id of the request, also in `X-Request-Id`. The server logs it for every 5xx error, and with `LOG_LEVEL=info` for every request.',
      ),
    errors: z.array(parameterErrorSchema).optional().describe('Invalid parameters; absent for other problems.'),
  })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457).' });
export type Problem = z.infer<typeof problemSchema>;

/** Value of `Retry-After`: overload and restarts usually end within 2 s. */
export const RETRY_AFTER_SECONDS = 2;

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** `message` is English text, or a function that returns the text in any language. */
export type ParameterProblem = Omit<ParameterError, 'message'> & { message: string | Message };

/** An error that the error handler sends as a problem document, with the status code of its type. */
export class ProblemError extends Error {
  readonly problem: ProblemType;
  /** Returns the message in any language; undefined if it exists only in English. */
  readonly translatable: Message | undefined;
  readonly errors: ParameterError[] | undefined;

  constructor(problem: ProblemType, detail: string | Message, errors?: readonly ParameterProblem[]) {
    super(inEnglish(detail));
    this.problem = problem;
    this.translatable = typeof detail === 'string' ? undefined : detail;
    this.errors = errors?.map((error) => ({ ...error, message: inEnglish(error.message) }));
  }
}

/** Returns an error whose message is the description of its type. */
export function problemOfType(problem: ProblemType): ProblemError {
  return new ProblemError(problem, (messages) => messages.meaning(problem));
}

export function problemDocument(
  name: ProblemType,
  detail: string,
  instance: string,
  errors?: ParameterError[],
): Problem {
  const { title, status } = problemTypes[name];
  return { type: `/problems/${name}`, title, status, detail, instance, ...(errors && { errors }) };
}

/** @param message sentence that names the parameter and contains the suggestion */
export function invalidParameter(name: string, message: string | Message, suggestion?: string): ProblemError {
  return new ProblemError('invalid-parameter', message, [
    { in: 'query', name, message, ...(suggestion !== undefined && { suggestion }) },
  ]);
}

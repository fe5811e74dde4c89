// The catalogue of everything that can go wrong, as RFC 9457 problem types. Each has its own page under /problems/.
import { z } from 'zod';

type ProblemType = {
  status: number;
  title: string;
  /** For the page: what it means, and what the caller can do. */
  meaning: string;
  remedy: string;
};

export const problemTypes = {
  'invalid-parameter': {
    status: 400,
    title: 'A parameter is unknown or has a value that is not accepted',
    meaning:
      'The register refuses what it does not understand: an API that silently ignores a misspelt filter answers another question than the one asked.',
    remedy:
      'Read `errors`: each entry names the parameter, says what is wrong with it and, where it can, what was probably meant.',
  },
  'invalid-cursor': {
    status: 400,
    title: 'The cursor does not belong to this query',
    meaning:
      'A cursor holds a place in one list: the same path, filters, sort order and day. This one is damaged or was taken from another query.',
    remedy: 'Follow `next` (or the Link header) as it was given, or leave `cursor` out to begin at the first page.',
  },
  'malformed-request': {
    status: 400,
    title: 'The request is not well-formed',
    meaning:
      'The request breaks the rules of HTTP or of URLs: percent-encoding that is none, text that is not UTF-8, a control character.',
    remedy: 'Let an HTTP library or `encodeURIComponent` write the URL.',
  },
  'not-found': {
    status: 404,
    title: 'There is nothing at this address',
    meaning: 'The path is not one of the API, or the register holds no such thing.',
    remedy: 'Read `detail`: it names the collection and, where there is one, the nearest id. `/docs` lists every path.',
  },
  'not-yet-known': {
    status: 404,
    title: 'Nobody had reported this on that day',
    meaning:
      'The thing exists, but not in the view that was asked for: on the day of `asOf` no source had reported it, or the `source` asked for does not.',
    remedy: 'Ask for a later `asOf`, or leave `asOf` and `source` out.',
  },
  'method-not-allowed': {
    status: 405,
    title: 'This address cannot be used with that method',
    meaning: 'The register is read-only: it answers GET, HEAD and OPTIONS; language models ask /mcp with POST.',
    remedy: 'See the Allow header.',
  },
  'request-timeout': {
    status: 408,
    title: 'The request did not arrive in time',
    meaning: 'The server waited for the rest of the request and gave up.',
    remedy: 'Send the request again, in one go.',
  },
  'not-acceptable': {
    status: 406,
    title: 'The answer does not come in this format',
    meaning: 'The address exists, but not in a format that the request accepts: only milestones have a calendar, say.',
    remedy: 'Read `detail`: it lists the formats that there are. `format=` overrides the Accept header.',
  },
  'edition-gone': {
    status: 410,
    title: 'The edition is no longer there',
    meaning:
      'A list is read in one edition of the register from its first page to its last, and `edition=` names one. The register no longer holds what it takes to answer from this one, as when it has been made anew.',
    remedy: 'Ask again without `cursor`, or without `edition`: the answer is of the current edition.',
  },
  'precondition-failed': {
    status: 412,
    title: 'It is not as it was',
    meaning:
      'The request wants the answer only if it is still a certain one (If-Match, If-Unmodified-Since). It is another one.',
    remedy: 'Ask without the condition, or with the entity tag of the answer as it is now.',
  },
  'content-too-large': {
    status: 413,
    title: 'The request has too large a body',
    meaning: 'No request to the register needs a body but those of language models to /mcp, which are short.',
    remedy: 'Send a GET without one.',
  },
  'uri-too-long': {
    status: 414,
    title: 'The address is too long',
    meaning: 'No query of the register is as long as that.',
    remedy: 'Shorten the query; a search takes a few words.',
  },
  'range-not-satisfiable': {
    status: 416,
    title: 'The file has no such part',
    meaning: 'The Range header asks for bytes that lie behind the end of the file.',
    remedy: 'Read Content-Range: it tells how long the file is.',
  },
  'expectation-failed': {
    status: 417,
    title: 'The request expects what is not done here',
    meaning: 'The Expect header asks for something else than 100-continue.',
    remedy: 'Leave the Expect header out.',
  },
  'header-fields-too-large': {
    status: 431,
    title: 'The headers are too large',
    meaning: 'The headers of the request are together larger than the server reads.',
    remedy: 'Send fewer or smaller headers; cookies are never needed here.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many requests',
    meaning:
      'The operator of this server lets each client ask only so often. RateLimit and RateLimit-Policy say how often, and what is left of it.',
    remedy: 'Wait as long as Retry-After says. Who wants everything has it in one request: see /v1/dataset.',
  },
  'internal-error': {
    status: 500,
    title: 'Something went wrong on our side',
    meaning:
      'The server failed to answer a request that may have been right. What happened is in its log, under the id in `instance`.',
    remedy: 'Try again; if it stays, tell the operator the `instance`.',
  },
  unavailable: {
    status: 503,
    title: 'Not at the moment',
    meaning:
      'More is asked of the server than it can answer, it is about to go, its register turned out to be damaged, or it cannot make an edition again that is past, as when there is no room for it.',
    remedy: 'Ask again after as long as Retry-After says.',
  },
} as const satisfies Record<string, ProblemType>;

export type ProblemName = keyof typeof problemTypes;
export const problemNames = Object.keys(problemTypes) as [ProblemName, ...ProblemName[]];

/** Where in the request the trouble is. */
const parameterErrorSchema = z
  .object({
    in: z
      .enum(['query', 'path'])
      .meta({ description: 'Part of the URL that contains the parameter: `query` or `path`.' }),
    name: z.string().meta({ description: 'Name of the parameter.', examples: ['form'] }),
    message: z.string().meta({ description: 'What is wrong with the parameter, and what is allowed.' }),
    suggestion: z.string().optional().meta({ description: 'Nearest valid name or value; absent if none is near.' }),
    example: z
      .string()
      .optional()
      .meta({
        description: 'URL (path and query) of a request that does what was probably meant; absent if there is no hint.',
        examples: ['/v1/milestones?to=2025-12-31'],
      }),
  })
  .meta({ id: 'ParameterError', description: 'An invalid parameter.' });
export type ParameterError = z.infer<typeof parameterErrorSchema>;

export const problemSchema = z
  .object({
    type: z.string().meta({ description: 'Problem type: URL of the page that explains it.' }),
    title: z.string().meta({ description: 'Name of the problem type.' }),
    status: z.int().meta({ description: 'HTTP status code.' }),
    detail: z.string().meta({ description: 'What is wrong with this request, what is allowed and what to do.' }),
    instance: z.string().meta({ description: 'Id of the request in the log of the server.' }),
    errors: z
      .array(parameterErrorSchema)
      .optional()
      .meta({ description: 'Invalid parameters; absent for other problems.' }),
  })
  .meta({ id: 'Problem', description: 'Problem details (RFC 9457).' });
export type Problem = z.infer<typeof problemSchema>;

/** In seconds: most of what makes the register unavailable is over soon. */
export const RETRY_AFTER = 2;

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** Thrown by handlers, answered in one place. */
export class ProblemError extends Error {
  readonly problem: ProblemName;
  readonly errors: ParameterError[] | undefined;

  constructor(problem: ProblemName, detail: string, errors?: ParameterError[]) {
    super(detail);
    this.problem = problem;
    this.errors = errors;
  }
}

/** The problem as the client gets it. */
export function problemDocument(
  name: ProblemName,
  detail: string,
  instance: string,
  errors?: ParameterError[],
): Problem {
  const { title, status } = problemTypes[name];
  return { type: `/problems/${name}`, title, status, detail, instance, ...(errors && { errors }) };
}

/** A 400 for one query parameter. */
export function invalidParameter(name: string, message: string, suggestion?: string): ProblemError {
  const detail = suggestion === undefined ? message : `${message} Did you mean ${suggestion}?`;
  return new ProblemError('invalid-parameter', detail, [
    { in: 'query', name, message, ...(suggestion !== undefined && { suggestion }) },
  ]);
}

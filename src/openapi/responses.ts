// Headers and responses that operations share in the API description: 304, errors and downloads.
import type { OpenAPIV3_1 } from 'openapi-types';
import { PROBLEM_MEDIA_TYPE, type ProblemType, problemDocument, problemTypes } from '../http/problems.ts';
import type { SendRequest } from './examples.ts';

type Response = OpenAPIV3_1.ResponseObject;
type Header = OpenAPIV3_1.HeaderObject;

const header = (description: string, type: 'string' | 'integer' = 'string'): Header => ({
  description,
  schema: { type },
});

export const headers: Record<string, Header> = {
  ETag: header('Strong entity tag. Send it as `If-None-Match` to receive 304 if nothing changed.'),
  'Last-Modified': header(
    'Time of the last change. For a response that depends on the current day, not earlier than the beginning of that day (UTC).',
  ),
  'Cache-Control': header(
    'Caching rules. A response that depends on the current day expires at midnight UTC at the latest.',
  ),
  Vary: header('Request headers that the response depends on.'),
  Link: header(
    'Related URLs (RFC 8288): `self`, `next`, `prev`, `alternate` formats, `collection`, `describedby`, `license`.',
  ),
  'Gigawatt-Edition': header('Id of the edition that the response comes from; absent if none was read.'),
  'Content-Disposition': header('File name for saving the response.'),
  'X-Request-Id': header('Id of the request in the log of the server.'),
  'RateLimit-Policy': header(
    'Limit of requests per client and minute (IETF draft RateLimit headers); absent if there is no limit.',
  ),
  RateLimit: header('Requests that remain, and seconds until the limit is reset; absent if there is no limit.'),
  'Retry-After': header('Seconds to wait before the next request (429 and 503).', 'integer'),
  Allow: header('Methods that the URL supports (405).'),
  'Accept-Ranges': header('Always `bytes`: parts can be requested with `Range`.'),
  'Content-Range': header('Position of the part in the file, and size of the file in bytes; for 416, the size only.'),
  Location: header('URL of the file in the edition being served.'),
};

type HeaderName = keyof typeof headers;

const always: HeaderName[] = ['X-Request-Id', 'RateLimit-Policy', 'RateLimit'];
/** Headers of a response that caches may store. */
const cached: HeaderName[] = ['ETag', 'Last-Modified', 'Cache-Control', 'Vary', 'Link'];

function headerRefs(...names: HeaderName[]) {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

export function successHeaders({ hasFormats, isList }: { hasFormats: boolean; isList: boolean }) {
  if (!hasFormats) return headerRefs('Cache-Control', 'Vary', ...always);
  return headerRefs(...cached, 'Gigawatt-Edition', ...(isList ? ['Content-Disposition'] : []), ...always);
}

function responseRef(name: string) {
  return { $ref: `#/components/responses/${name}` };
}

export const commonResponses: OpenAPIV3_1.ResponsesObject = {
  304: responseRef('NotModified'),
  400: responseRef('InvalidRequest'),
  404: responseRef('NotFound'),
  default: responseRef('Problem'),
};

/** Only the readiness probe declares the 503 response. */
export const unavailableResponse: OpenAPIV3_1.ResponsesObject = { 503: responseRef('Unavailable') };

export function downloadResponses(mediaTypes: readonly string[]): OpenAPIV3_1.ResponsesObject {
  const content = Object.fromEntries(
    mediaTypes.toSorted().map((type) => [type, { schema: { type: 'string', format: 'binary' } as const }]),
  );
  const fileHeaders = headerRefs(...cached, 'Content-Disposition', 'Accept-Ranges', ...always);
  return {
    200: { description: 'The whole file.', headers: fileHeaders, content },
    206: {
      description: 'The part of the file that `Range` requests.',
      headers: { ...fileHeaders, ...headerRefs('Content-Range') },
      content,
    },
    302: {
      description: 'Redirect from `current` to the edition being served.',
      headers: headerRefs('Location', 'Cache-Control', ...always),
    },
    ...commonResponses,
  };
}

const INSTANCE = 'urn:uuid:7b1f6c0e-5d0a-4f6e-9d6b-2a4f8f0c9e11';

async function problemExample(url: string, status: number, send: SendRequest): Promise<OpenAPIV3_1.ExampleObject> {
  return { summary: `GET ${url}`, value: { ...JSON.parse(await send(url, status)), instance: INSTANCE } };
}

/** @param send requests most of the error examples from the server */
export async function sharedResponses(send: SendRequest): Promise<Record<string, Response>> {
  const problem = (
    description: string,
    examples: Record<string, OpenAPIV3_1.ExampleObject>,
    ...names: HeaderName[]
  ) => ({
    description,
    headers: headerRefs(...names, 'Cache-Control', 'Vary', 'Gigawatt-Edition', ...always),
    content: { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: '#/components/schemas/Problem' }, examples } },
  });
  const unavailable = problemDocument('unavailable', 'The server is shutting down.', INSTANCE);
  return {
    NotModified: {
      description: 'The client already has the response: its `If-None-Match` or `If-Modified-Since` still holds.',
      headers: headerRefs('ETag', 'Last-Modified', 'Cache-Control', 'Vary', 'Gigawatt-Edition', ...always),
    },
    InvalidRequest: problem(problemTypes['invalid-parameter'].meaning, {
      unknownParameter: await problemExample('/v1/milestones?form=2026', 400, send),
    }),
    NotFound: problem(problemTypes['not-found'].meaning, {
      unknownId: await problemExample('/v1/milestones/servce-start', 404, send),
    }),
    Unavailable: problem(
      problemTypes.unavailable.meaning,
      { shuttingDown: { summary: 'The server is shutting down.', value: unavailable } },
      'Retry-After',
    ),
    Problem: problem(
      ['Any other error. `/problems` explains each type of problem.', '', ...otherProblems()].join('\n'),
      {
        notAcceptable: await problemExample('/v1/partners?format=ics', 406, send),
      },
      'Retry-After',
      'Allow',
      'Content-Range',
    ),
  };
}

/** Lists the problem types, except those with status 400 or 404, which have their own responses. */
function otherProblems(): string[] {
  return (Object.keys(problemTypes) as ProblemType[])
    .map((name) => problemTypes[name])
    .filter(({ status }) => status !== 400 && status !== 404)
    .toSorted((a, b) => a.status - b.status)
    .map(
      ({ status, title }) =>
        `- ${status}: ${title}${status === 429 || status === 503 ? '; `Retry-After` gives the seconds to wait' : ''}`,
    );
}

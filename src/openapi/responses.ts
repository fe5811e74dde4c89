// Headers and responses that operations share in the API description: 304, errors and downloads.
import type { OpenAPIV3_1 } from 'openapi-types';
import { PROBLEM_MEDIA_TYPE, problemDocument, problemTypes } from '../http/problems.ts';
import type { SendRequest } from './examples.ts';

type Response = OpenAPIV3_1.ResponseObject;
type Examples = Record<string, OpenAPIV3_1.ExampleObject>;

const headerDescriptions = {
  ETag: 'Strong entity tag. Send it as `If-None-Match` to receive 304 if nothing changed.',
  'Last-Modified':
    'Time of the last change. For a response that depends on the current day, not earlier than the beginning of that day (UTC).',
  'Cache-Control': 'Caching rules. A response that depends on the current day expires at midnight UTC at the latest.',
  Vary: 'Request headers that the response depends on.',
  Link: 'Related URLs (RFC 8288): `self`, `next`, `prev`, `alternate` formats, `collection`, `describedby`, `license`.',
  'Gigawatt-Edition': 'Id of the edition that the response comes from; absent if none was read.',
  'Content-Disposition': 'File name for saving the response.',
  'Content-Encoding': 'Compression of the body (`zstd`, `br` or `gzip`); absent if the body is not compressed.',
  'X-Request-Id': 'Id of the request in the log of the server.',
  'Access-Control-Allow-Origin': 'Always `*`: web pages of all origins can read the response (CORS).',
  'Access-Control-Expose-Headers': 'Headers that web pages of other origins can read (CORS).',
  'X-Content-Type-Options': 'Always `nosniff`: browsers must not guess the media type.',
  'Strict-Transport-Security':
    'How long browsers must use HTTPS only; absent if the public URL of the server is not an HTTPS URL.',
  'RateLimit-Policy':
    'Limit of requests per client and minute (IETF draft RateLimit headers); absent if there is no limit.',
  RateLimit: 'Requests that remain, and seconds until the limit is reset; absent if there is no limit.',
  'Retry-After': 'Seconds to wait before the next request (429 and 503).',
  Allow: 'Methods that the URL supports (405).',
  'Accept-Ranges': 'Always `bytes`: parts can be requested with `Range`.',
  'Content-Range': 'Position of the part in the file, and size of the file in bytes; for 416, the size only.',
  Location: 'URL of the file in the edition being served.',
};
type HeaderName = keyof typeof headerDescriptions;

export const headers: Record<string, OpenAPIV3_1.HeaderObject> = Object.fromEntries(
  Object.entries(headerDescriptions).map(([name, description]) => {
    const type = name === 'Retry-After' ? ('integer' as const) : ('string' as const);
    return [name, { description, schema: { type } }];
  }),
);

export const always: HeaderName[] = [
  'X-Request-Id',
  'RateLimit',
  'RateLimit-Policy',
  'Access-Control-Allow-Origin',
  'Access-Control-Expose-Headers',
  'X-Content-Type-Options',
  'Strict-Transport-Security',
];
/** Headers of a response that caches may store. */
const cached: HeaderName[] = ['ETag', 'Last-Modified', 'Cache-Control', 'Vary', 'Link', 'Content-Encoding'];

export function headerRefs(...names: HeaderName[]) {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

export function successHeaders({ hasFormats, isList }: { hasFormats: boolean; isList: boolean }) {
  if (!hasFormats) return headerRefs('Cache-Control', 'Vary', 'Content-Encoding', ...always);
  const fileName: HeaderName[] = isList ? ['Content-Disposition'] : [];
  return headerRefs(...cached, 'Gigawatt-Edition', ...fileName, ...always);
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
  // A schema without a type allows any bytes (OpenAPI 3.1); only JSON is parsed before it is validated.
  const schemaOf = (type: string) =>
    type.endsWith('json') && !type.includes('ndjson') ? { type: 'object' as const } : {};
  const content = Object.fromEntries(mediaTypes.toSorted().map((type) => [type, { schema: schemaOf(type) }]));
  const fileHeaders = headerRefs(...cached, 'Content-Disposition', 'Accept-Ranges', ...always);
  const partHeaders = { ...fileHeaders, ...headerRefs('Content-Range') };
  return {
    200: { description: 'The whole file.', headers: fileHeaders, content },
    206: { description: 'The part of the file that `Range` requests.', headers: partHeaders, content },
    302: {
      description: 'Redirect from `current` to the edition being served.',
      headers: headerRefs('Location', 'Cache-Control', ...always),
    },
    ...commonResponses,
  };
}

export const INSTANCE = 'urn:uuid:7b1f6c0e-5d0a-4f6e-9d6b-2a4f8f0c9e11';

async function problemExample(url: string, status: number, send: SendRequest): Promise<OpenAPIV3_1.ExampleObject> {
  return { summary: `GET ${url}`, value: { ...JSON.parse(await send(url, status)), instance: INSTANCE } };
}

export function problemContent(examples: Examples) {
  return { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: '#/components/schemas/Problem' }, examples } };
}

/** @param send requests most of the error examples from the server */
export async function sharedResponses(send: SendRequest): Promise<Record<string, Response>> {
  const problem = (description: string, examples: Examples, ...names: HeaderName[]) => ({
    description,
    headers: headerRefs(...names, 'Cache-Control', 'Vary', 'Content-Encoding', 'Gigawatt-Edition', ...always),
    content: problemContent(examples),
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
      { notAcceptable: await problemExample('/v1/partners?format=ics', 406, send) },
      'Retry-After',
      'Allow',
      'Content-Range',
    ),
  };
}

/** Lists the problem types, except those with their own responses; 403 is a response of `/mcp` only. */
export function otherProblems(): string[] {
  return Object.values(problemTypes)
    .filter(({ status }) => status !== 400 && status !== 403 && status !== 404)
    .toSorted((a, b) => a.status - b.status)
    .map(({ status, title }) => {
      const retry = status === 429 || status === 503 ? '; `Retry-After` gives the seconds to wait' : '';
      return `- ${status}: ${title}${retry}`;
    });
}

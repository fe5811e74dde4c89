// Responses that operations share: headers, 304, errors and downloads.
import type { OpenAPIV3_1 } from 'openapi-types';
import { PROBLEM_MEDIA_TYPE, type ProblemType, problemDocument, problemTypes } from '../http/problems.ts';
import type { SendRequest } from './examples.ts';

type Response = OpenAPIV3_1.ResponseObject;
type Header = OpenAPIV3_1.HeaderObject;

const text = { type: 'string' } as const;

export const headers: Record<string, Header> = {
  ETag: {
    description: 'Strong entity tag. Send it as `If-None-Match` to receive 304 if nothing changed.',
    schema: text,
  },
  'Last-Modified': {
    description:
      'Time of the last change. For a response that depends on the current day, not earlier than the beginning of that day (UTC).',
    schema: text,
  },
  'Cache-Control': {
    description: 'Caching rules. A response that depends on the current day expires at midnight UTC at the latest.',
    schema: text,
  },
  Vary: { description: 'Request headers that the response depends on.', schema: text },
  Link: {
    description:
      'Related URLs (RFC 8288): `self`, `next`, `prev`, `alternate` formats, `collection`, `describedby`, `license`.',
    schema: text,
  },
  'Gigawatt-Edition': {
    description: 'Id of the edition that the response comes from; absent if none was read.',
    schema: text,
  },
  'Content-Disposition': { description: 'File name for saving the response.', schema: text },
  'X-Request-Id': { description: 'Id of the request in the log of the server.', schema: text },
  'RateLimit-Policy': {
    description: 'Limit of requests per client and minute (IETF draft RateLimit headers); absent if there is no limit.',
    schema: text,
  },
  RateLimit: {
    description: 'Requests that remain, and seconds until the limit is reset; absent if there is no limit.',
    schema: text,
  },
  'Retry-After': { description: 'Seconds to wait before the next request (429 and 503).', schema: { type: 'integer' } },
  Allow: { description: 'Methods that the URL supports (405).', schema: text },
  'Accept-Ranges': { description: 'Always `bytes`: parts can be requested with `Range`.', schema: text },
  'Content-Range': {
    description: 'Position of the part in the file, and size of the file in bytes; for 416, the size only.',
    schema: text,
  },
  Location: { description: 'URL of the file in the edition being served.', schema: text },
};

type HeaderName = keyof typeof headers;

/** Headers of every response, whatever it contains. */
const always: HeaderName[] = ['X-Request-Id', 'RateLimit-Policy', 'RateLimit'];
/** Headers of a response that caches may store. */
const cached: HeaderName[] = ['ETag', 'Last-Modified', 'Cache-Control', 'Vary', 'Link'];

/** Refers to shared headers. */
function headerRefs(...names: HeaderName[]) {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

/** Headers of a successful response. */
export function successHeaders({ hasFormats, isList }: { hasFormats: boolean; isList: boolean }) {
  if (!hasFormats) return headerRefs('Cache-Control', 'Vary', ...always);
  return headerRefs(...cached, 'Gigawatt-Edition', ...(isList ? ['Content-Disposition'] : []), ...always);
}

/** Refers to a shared response. */
function responseRef(name: string) {
  return { $ref: `#/components/responses/${name}` };
}

/** What an operation can return besides its own responses. */
export const commonResponses: OpenAPIV3_1.ResponsesObject = {
  304: responseRef('NotModified'),
  400: responseRef('InvalidRequest'),
  404: responseRef('NotFound'),
  default: responseRef('Problem'),
};

/** What the readiness probe can return besides. */
export const unavailableResponse: OpenAPIV3_1.ResponsesObject = { 503: responseRef('Unavailable') };

/** @param mediaTypes of the files of an edition */
export function downloadResponses(mediaTypes: readonly string[]): OpenAPIV3_1.ResponsesObject {
  const content = Object.fromEntries(
    mediaTypes.toSorted().map((type) => [type, { schema: { type: 'string', format: 'binary' } as const }]),
  );
  const ofFile = headerRefs(...cached, 'Content-Disposition', 'Accept-Ranges', ...always);
  return {
    200: { description: 'The whole file.', headers: ofFile, content },
    206: {
      description: 'The part of the file that `Range` requests.',
      headers: { ...ofFile, ...headerRefs('Content-Range') },
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

async function problemExample(url: string, status: number, ask: SendRequest): Promise<OpenAPIV3_1.ExampleObject> {
  return { summary: `GET ${url}`, value: { ...JSON.parse(await ask(url, status)), instance: INSTANCE } };
}

/** The responses that operations refer to. */
export async function sharedResponses(ask: SendRequest): Promise<Record<string, Response>> {
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
      unknownParameter: await problemExample('/v1/milestones?form=2026', 400, ask),
    }),
    NotFound: problem(problemTypes['not-found'].meaning, {
      unknownId: await problemExample('/v1/milestones/servce-start', 404, ask),
    }),
    Unavailable: problem(
      problemTypes.unavailable.meaning,
      { shuttingDown: { summary: 'The server is shutting down.', value: unavailable } },
      'Retry-After',
    ),
    Problem: problem(
      ['Any other error. `/problems` explains each type of problem.', '', ...otherProblems()].join('\n'),
      {
        notAcceptable: await problemExample('/v1/partners?format=ics', 406, ask),
      },
      'Retry-After',
      'Allow',
      'Content-Range',
    ),
  };
}

/** A line for each error that has no response of its own. */
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

// What operations answer besides what their routes say: headers, errors, files.
import type { OpenAPIV3_1 } from 'openapi-types';
import { PROBLEM_MEDIA_TYPE, type ProblemName, problemDocument, problemTypes } from '../contract/problems.ts';

/** Answers a request to the API: what it says becomes an example. */
export type Ask = (url: string, status: number) => Promise<string>;

/** What every operation can answer besides; where a request shows it, that is the example. */
const errors = {
  InvalidRequest: { problem: 'invalid-parameter', url: '/v1/milestones?form=2026' },
  NotFound: { problem: 'not-found', url: '/v1/milestones/servce-start' },
  NotAcceptable: { problem: 'not-acceptable', url: '/v1/partners?format=ics' },
  EditionGone: { problem: 'edition-gone' },
  PreconditionFailed: { problem: 'precondition-failed' },
  UriTooLong: { problem: 'uri-too-long' },
  RangeNotSatisfiable: { problem: 'range-not-satisfiable' },
  HeadersTooLarge: { problem: 'header-fields-too-large' },
  InternalError: { problem: 'internal-error' },
} satisfies Record<string, { problem: ProblemName; url?: string }>;

/** Refers to one of the shared responses. */
export function response(name: keyof typeof errors | 'NotModified') {
  return { $ref: `#/components/responses/${name}` };
}

/** Refers to some of the shared headers. */
export function headersNamed(...names: string[]) {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

const text = { type: 'string' } as const;

/** What answers with facts are sent with. */
export const headers: Record<string, OpenAPIV3_1.HeaderObject> = {
  ETag: { description: 'Tells these bytes from all others of this address: a strong entity tag.', schema: text },
  'Last-Modified': {
    description: 'When the answer last changed; of an answer about today, not before the day began (UTC).',
    schema: text,
  },
  'Cache-Control': {
    description: 'How long it may be used without asking; what depends on the day, not past midnight UTC.',
    schema: text,
  },
  Vary: { description: 'Which headers of the request it depends on.', schema: text },
  Link: {
    description:
      '`self`, `next` and `prev` pages, `alternate` formats, `collection`, `describedby`, `license` (RFC 8288).',
    schema: text,
  },
};

const notModified: OpenAPIV3_1.ResponseObject = {
  description:
    'The client has it already: `If-None-Match` names its entity tag, or it did not change since `If-Modified-Since`.',
  headers: headersNamed('ETag', 'Cache-Control', 'Vary'),
};

const bytes = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } as const } };

/** What an address of a file answers. */
export const downloadResponses: OpenAPIV3_1.ResponsesObject = {
  200: {
    description: 'The file, in the media type that `/v1/dataset` tells.',
    headers: headersNamed('ETag', 'Last-Modified', 'Cache-Control', 'Link'),
    content: bytes,
  },
  206: { description: 'The part that `Range` asks for.', content: bytes },
  302: { description: 'Under `current`: where the file of the edition being served is.' },
  304: response('NotModified'),
  400: response('InvalidRequest'),
  404: response('NotFound'),
  412: response('PreconditionFailed'),
  414: response('UriTooLong'),
  416: response('RangeNotSatisfiable'),
  431: response('HeadersTooLarge'),
  500: response('InternalError'),
};

/** The responses that operations refer to. */
export async function sharedResponses(ask: Ask): Promise<Record<string, OpenAPIV3_1.ResponseObject>> {
  const responses: Record<string, OpenAPIV3_1.ResponseObject> = { NotModified: notModified };
  for (const [name, { problem, url }] of Object.entries<{ problem: ProblemName; url?: string }>(errors)) {
    const { status, title, meaning } = problemTypes[problem];
    const instance = 'urn:uuid:7b1f6c0e-5d0a-4f6e-9d6b-2a4f8f0c9e11';
    const example = url
      ? { ...JSON.parse(await ask(url, status)), instance }
      : problemDocument(problem, meaning, instance);
    const content = { [PROBLEM_MEDIA_TYPE]: { schema: { $ref: '#/components/schemas/Problem' }, example } };
    responses[name] = { description: `${title}. ${meaning}`, content };
  }
  return responses;
}

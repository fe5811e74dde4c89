// How the contract is made from the routes: their Zod schemas as JSON Schema, and what a route cannot say of itself.
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from '@fastify/type-provider-zod';
import type { OpenAPIV3_1 } from 'openapi-types';
import { stringify } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { columnsAddress } from '../contract/lists.ts';
import { PROBLEM_MEDIA_TYPE, type ProblemName, problemDocument, problemTypes } from '../contract/problems.ts';
import { catalogue, type FormatName } from '../formats/catalogue.ts';
import { shareParameters, usedSchemas } from './components.ts';
import { tidy } from './json-schema.ts';

type Document = OpenAPIV3_1.Document;
type Operation = OpenAPIV3_1.OperationObject;

const zodToJsonConfig = { override: tidy } as const;

/** The part of the contract that no route says. */
export const documentFromRoutes: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.1',
    info: {
      title: 'Gigawatt',
      version: manifest.version,
      summary: 'A register of promises about AI-compute deals.',
      description: [
        'Who promised what in deals about computing power for AI, for when, and who reported it.',
        'Every value has a unit, a date that keeps its own uncertainty, the source that reported it and the place in that source.',
        '',
        '- **Dates** are kept as reported, in EDTF, with the first and last day they can be. `from` and `to` ask which milestones can fall in a window; `match=certain` asks which must.',
        '- **`asOf`** answers as a reader of that day would have known; **`source`** answers with what one source alone reports.',
        '- **Lists** come in pages: follow `next`.',
        '- **Formats** are chosen by `Accept` or `format`: JSON, CSV, NDJSON, JSON-LD, and where it makes sense iCalendar or Atom. CSV, NDJSON and iCalendar hold a whole list unless `limit` is given.',
        '- **Caches** get entity tags: ask again with `If-None-Match`, and what you have is not sent twice.',
        '- **Downloads** of the whole are at `/v1/dataset`.',
        '- **Mistakes** are refused with the nearest parameter or value that exists, as problems of RFC 9457.',
      ].join('\n'),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'This server' }],
    security: [],
    tags: [
      { name: 'deals', description: 'What was agreed, by whom, and what became of it.' },
      { name: 'milestones', description: 'What is due or done, and when.' },
      { name: 'figures', description: 'Quantities with units: reported, or derived from reported ones.' },
      { name: 'partners', description: 'Who takes part in deals, and as what.' },
      { name: 'claims', description: 'What sources say that is neither a date nor a number.' },
      {
        name: 'sources',
        description: 'What was published, how reliable it is, and what each of its sentences yielded.',
      },
      { name: 'reports', description: 'What each source says of each thing, as one list and feed.' },
      { name: 'search', description: 'Full-text search over all of it.' },
      { name: 'dataset', description: 'The register as a whole.' },
      { name: 'health', description: 'For whoever keeps the server running.' },
    ],
  },
  transform: createJsonSchemaTransform({ zodToJsonConfig }),
  transformObject: createJsonSchemaTransformObject({ zodToJsonConfig }),
};

/** Answers a request to the API: what it says becomes an example. */
export type Ask = (url: string, status: number) => Promise<string>;

/** The contract as YAML: what the routes say, completed with real examples and with all that can go wrong. */
export async function contractOf(fromRoutes: Document, ask: Ask): Promise<string> {
  const document = structuredClone(fromRoutes);
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    const operation = item?.get;
    if (operation) await complete(operation, path, ask);
  }
  const { components, ...rest } = document;
  const contract = {
    ...rest,
    components: {
      parameters: shareParameters(document),
      headers,
      responses: { NotModified: notModified, ...(await errorResponses(ask)) },
      schemas: usedSchemas(document, 'Problem'),
    },
  };
  return stringify(contract, { lineWidth: 100, aliasDuplicateObjects: false });
}

/** What every operation can answer besides; where a request shows it, that is the example. */
const errors = {
  InvalidRequest: { problem: 'invalid-parameter', url: '/v1/milestones?form=2026' },
  NotFound: { problem: 'not-found', url: '/v1/milestones/servce-start' },
  NotAcceptable: { problem: 'not-acceptable', url: '/v1/partners?format=ics' },
  UriTooLong: { problem: 'uri-too-long' },
  RangeNotSatisfiable: { problem: 'range-not-satisfiable' },
  HeadersTooLarge: { problem: 'header-fields-too-large' },
  InternalError: { problem: 'internal-error' },
} satisfies Record<string, { problem: ProblemName; url?: string }>;

async function complete(operation: Operation, path: string, ask: Ask): Promise<void> {
  const url = exampleOf(operation, path);
  const [ok] = Object.values(operation.responses ?? {}) as OpenAPIV3_1.ResponseObject[];
  const content = ok?.content?.['application/json'];
  if (ok && !content) {
    operation.responses = downloadResponses;
    return;
  }
  if (!ok || !content) throw new Error(`${path} has no answer`);
  const parameters = (operation.parameters ?? []) as OpenAPIV3_1.ParameterObject[];
  const formats = parameters.find(({ name }) => name === 'format')?.schema as { enum?: FormatName[] } | undefined;
  content.example = JSON.parse(await ask(url, 200));
  for (const name of formats?.enum ?? []) {
    if (name !== 'json') Object.assign(ok.content ?? {}, await inFormat(name, url, path, ask));
  }
  for (const parameter of parameters) moveExample(parameter, content.example);
  ok.description = `What \`GET ${url}\` answers, for example.`;
  if (formats) ok.headers = Object.fromEntries(Object.keys(headers).map((name) => [name, reference('headers', name)]));
  const error = (name: keyof typeof errors) => reference('responses', name);
  operation.responses = {
    200: ok,
    ...(formats && { 304: reference('responses', 'NotModified') }),
    400: error('InvalidRequest'),
    ...(path.includes('{') && { 404: error('NotFound') }),
    ...(formats && { 406: error('NotAcceptable') }),
    414: error('UriTooLong'),
    431: error('HeadersTooLarge'),
    500: error('InternalError'),
  };
}

function reference(kind: 'headers' | 'responses', name: string) {
  return { $ref: `#/components/${kind}/${name}` };
}

/** In characters: a longer example of another format than JSON buries more than it shows. */
const LONGEST_EXAMPLE = 2500;

/** The answer in another format than JSON, with an example; of a table, what its columns are. */
async function inFormat(
  format: FormatName,
  url: string,
  path: string,
  ask: Ask,
): Promise<Record<string, OpenAPIV3_1.MediaTypeObject>> {
  const { mediaType, says } = catalogue[format];
  const body = await ask(`${url}${url.includes('?') ? '&' : '?'}format=${format}`, 200);
  const isShort = body.length < LONGEST_EXAMPLE;
  if (format === 'jsonld')
    return {
      [mediaType]: { schema: { type: 'object', description: says }, ...(isShort && { example: JSON.parse(body) }) },
    };
  const description = format === 'csv' ? `${says} ${await columnsOf(path, ask)}` : says;
  return { [mediaType]: { schema: { type: 'string', description }, ...(isShort && { example: body }) } };
}

async function columnsOf(path: string, ask: Ask): Promise<string> {
  const { tableSchema } = JSON.parse(await ask(columnsAddress(path.split('/').at(-1) ?? ''), 200)) as {
    tableSchema: { columns: { name: string; 'dc:description': string }[] };
  };
  const columns = tableSchema.columns.map((column) => `- \`${column.name}\`: ${column['dc:description']}`);
  return `The columns:\n\n${columns.join('\n')}`;
}

const text = { type: 'string' } as const;

/** What answers with facts are sent with. */
const headers: Record<string, OpenAPIV3_1.HeaderObject> = {
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
  headers: Object.fromEntries(['ETag', 'Cache-Control', 'Vary'].map((name) => [name, reference('headers', name)])),
};

/** A request that the operation answers: its path and what it must be given, with the examples of the parameters. */
function exampleOf({ parameters = [] }: Operation, path: string): string {
  const query = new URLSearchParams();
  let filled = path;
  for (const parameter of parameters) {
    if (!('name' in parameter)) continue;
    const { name, required } = parameter;
    const example = String(parameter.example);
    if (parameter.in === 'path') filled = filled.replace(`{${name}}`, example);
    else if (required) query.set(name, example);
    else if (name === 'limit') query.set(name, '2');
  }
  return query.size > 0 ? `${filled}?${query}` : filled;
}

/**
 * Swagger UI fills a form with the examples of parameters, so that whoever just presses the button asks for all filters at
 * once. The examples of what need not be given stand in its schema, where they are read and not filled in.
 */
function moveExample(parameter: OpenAPIV3_1.ParameterObject, answer: { next?: string | null }): void {
  const next = new URL(answer.next ?? '', 'http://localhost').searchParams.get('cursor') ?? undefined;
  const example = parameter.name === 'cursor' ? next : parameter.example;
  if (parameter.required || example === undefined) return;
  delete parameter.example;
  Object.assign(parameter.schema ?? {}, { examples: [example] });
  const listed = parameter.schema && ('enum' in parameter.schema || parameter.name === 'cursor');
  if (!listed) parameter.description = `${parameter.description} For example \`${example}\`.`;
}

const bytes = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } as const } };

/** What an address of a file answers. */
const downloadResponses: OpenAPIV3_1.ResponsesObject = {
  200: {
    description: 'The file, in the media type that `/v1/dataset` tells.',
    headers: Object.fromEntries(
      ['ETag', 'Last-Modified', 'Cache-Control', 'Link'].map((name) => [name, reference('headers', name)]),
    ),
    content: bytes,
  },
  206: { description: 'The part that `Range` asks for.', content: bytes },
  302: { description: 'Under `current`: where the file of the edition being served is.' },
  304: reference('responses', 'NotModified'),
  400: reference('responses', 'InvalidRequest'),
  404: reference('responses', 'NotFound'),
  414: reference('responses', 'UriTooLong'),
  416: reference('responses', 'RangeNotSatisfiable'),
  431: reference('responses', 'HeadersTooLarge'),
  500: reference('responses', 'InternalError'),
};

async function errorResponses(ask: Ask): Promise<Record<string, OpenAPIV3_1.ResponseObject>> {
  const responses: Record<string, OpenAPIV3_1.ResponseObject> = {};
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

// How the contract is made from the routes: their Zod schemas as JSON Schema, and what a route cannot say of itself.
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from '@fastify/type-provider-zod';
import type { OpenAPIV3_1 } from 'openapi-types';
import { stringify } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { columnsAddress } from '../contract/lists.ts';
import { catalogue, type FormatName } from '../formats/catalogue.ts';
import { shareParameters, usedSchemas } from './components.ts';
import { tidy } from './json-schema.ts';
import { type Ask, downloadResponses, headers, headersNamed, response, sharedResponses } from './responses.ts';

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
        '- **`asOf`** answers as a reader of that day would have known; **`source`** answers with what one source alone reports; **`edition`** answers from what the register itself held, whatever was corrected since.',
        '- **`current`** says whose report a value is, how reliable that source is and how many independent ones say the same; **`dispute`** says on what sources cannot agree, and why.',
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
      { name: 'changes', description: 'What became known, day by day.' },
      { name: 'editions', description: 'The states that the register has been in, and what each of them changed.' },
      { name: 'search', description: 'Full-text search over all of it.' },
      { name: 'dataset', description: 'The register as a whole.' },
      { name: 'health', description: 'For whoever keeps the server running.' },
    ],
  },
  transform: createJsonSchemaTransform({ zodToJsonConfig }),
  transformObject: createJsonSchemaTransformObject({ zodToJsonConfig }),
};

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
      responses: await sharedResponses(ask),
      schemas: usedSchemas(document, 'Problem'),
    },
  };
  return stringify(contract, { lineWidth: 100, aliasDuplicateObjects: false });
}

async function complete(operation: Operation, path: string, ask: Ask): Promise<void> {
  const url = exampleOf(operation, path);
  if (operation.operationId === 'downloadFile') {
    operation.responses = downloadResponses;
    return;
  }
  const [ok] = Object.values(operation.responses ?? {}) as OpenAPIV3_1.ResponseObject[];
  const content = ok?.content?.['application/json'];
  if (!ok || !content) throw new Error(`${path} has no answer in JSON`);
  const parameters = (operation.parameters ?? []) as OpenAPIV3_1.ParameterObject[];
  const formats = parameters.find(({ name }) => name === 'format')?.schema as { enum?: FormatName[] } | undefined;
  const mayBeOfAnyEdition = parameters.some(({ name }) => name === 'edition' || name === 'cursor');
  content.example = JSON.parse(await ask(url, 200));
  for (const name of formats?.enum ?? []) {
    if (name !== 'json') Object.assign(ok.content ?? {}, await inFormat(name, url, path, ask));
  }
  for (const parameter of parameters) moveExample(parameter, content.example);
  ok.description = `What \`GET ${url}\` answers, for example.`;
  if (formats) ok.headers = headersNamed(...Object.keys(headers));
  operation.responses = {
    200: ok,
    ...(formats && { 304: response('NotModified') }),
    400: response('InvalidRequest'),
    ...(path.includes('{') && { 404: response('NotFound') }),
    ...(formats && { 406: response('NotAcceptable') }),
    ...(mayBeOfAnyEdition && { 410: response('EditionGone') }),
    ...(formats && { 412: response('PreconditionFailed') }),
    414: response('UriTooLong'),
    431: response('HeadersTooLarge'),
    500: response('InternalError'),
  };
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

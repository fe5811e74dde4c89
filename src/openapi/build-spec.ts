// Builds openapi.yaml from the routes, and adds examples and shared responses.
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from '@fastify/type-provider-zod';
import type { OpenAPIV3_1 } from 'openapi-types';
import manifest from '../../package.json' with { type: 'json' };
import { type FormatName, mediaTypes } from '../formats/media-types.ts';
import { columnsPath } from '../http/list-registry.ts';
import { resources } from '../resources/index.ts';
import { extractSharedParameters, referencedSchemas } from './components.ts';
import { exampleUrl, jsonExample, type SendRequest, textExample } from './examples.ts';
import { mcpPath, mcpSchemas } from './mcp-path.ts';
import {
  commonResponses,
  downloadResponses,
  headers,
  sharedResponses,
  successHeaders,
  unavailableResponse,
} from './responses.ts';
import { tidySchema } from './tidy-schema.ts';
import { toYaml } from './yaml.ts';

type Document = OpenAPIV3_1.Document;
type Operation = OpenAPIV3_1.OperationObject;
type Parameter = OpenAPIV3_1.ParameterObject;
type Content = Record<string, OpenAPIV3_1.MediaTypeObject>;
type Examples = Record<string, OpenAPIV3_1.ExampleObject>;

const zodToJsonConfig = { override: tidySchema } as const;

const DESCRIPTION = [
  'Gigawatt is a register of promises about computing power for AI: who promised what, by when, who reported it, and what happened. ' +
    'The same data are on web pages for people, [in English](/en) and [in French](/fr).',
  '',
  '- **Example:** [`/v1/milestones?deal=france-fluidstack`](/v1/milestones?deal=france-fluidstack) lists the milestones of the deal between France and Fluidstack.',
  '- **Dates** are returned as reported, in EDTF (ISO 8601-2), with the first and last possible day. `from` and `to` select milestones that can fall in a window; with `match=certain`, those that must.',
  '- **Current values:** sources report different values. The register selects one per field; `current` gives its source, the grade of the source (A to D) and the number of independent sources. Sources are independent if none repeats another or shares an origin with it.',
  '- **Disputes:** `dispute` lists the values that independent sources contradict each other on, with the reason.',
  '- **Outcomes:** `outcome` says whether a milestone is scheduled, met, overdue or dropped.',
  '- **Points of view:** `asOf` returns what was known on a date. `source` returns what one source reports. `edition` queries an edition: an immutable snapshot of the register, without later corrections.',
  '- **Lists** are paged: follow `next` until it is null.',
  '- **Formats:** `Accept` or `format` selects JSON, CSV, NDJSON or JSON-LD; also iCalendar for milestones and Atom for reports and changes. CSV, NDJSON and iCalendar return the full list unless `limit` is given.',
  '- **Caching:** send the `ETag` as `If-None-Match` to receive 304.',
  '- **Downloads** of the whole register are at [`/v1/dataset`](/v1/dataset).',
  '- **Errors** are RFC 9457 problem details and suggest the nearest valid parameter or value. [`/problems`](/problems) explains each type.',
  '- **Language models** can use the tools at `/mcp` (Model Context Protocol over HTTP, POST only).',
];

/** Resources that Swagger UI shows before the others. */
const mainResources = ['deals', 'milestones', 'figures'];

/** Content of the API description that does not come from routes. */
export const swaggerOptions: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.1',
    info: {
      title: 'Gigawatt',
      version: manifest.version,
      summary: 'A register of promises about AI-compute deals.',
      description: DESCRIPTION.join('\n'),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/', description: 'This server' }],
    security: [],
    tags: [
      ...mainResources.flatMap((main) => resources.filter(({ name }) => name === main)),
      ...resources.filter(({ name }) => !mainResources.includes(name)),
      { name: 'mcp', description: 'Tools for language models (Model Context Protocol).' },
      { name: 'health', description: 'Liveness and readiness probes.' },
    ].map(({ name, description }) => ({ name, description })),
  },
  transform: createJsonSchemaTransform({ zodToJsonConfig }),
  transformObject: createJsonSchemaTransformObject({ zodToJsonConfig }),
};

/** Returns the API description as YAML. @param send sends requests, whose responses become the examples */
export async function buildSpec(fromRoutes: Document, send: SendRequest): Promise<string> {
  const document = structuredClone(fromRoutes);
  const examples: Examples = {};
  for (const [path, item] of Object.entries(document.paths ?? {})) {
    const operation = item?.get;
    if (operation) Object.assign(examples, await completeOperation(operation, path, send));
  }
  Object.assign(document.paths ?? {}, { '/mcp': mcpPath });
  const { components, ...rest } = document;
  return toYaml({
    ...rest,
    components: {
      parameters: extractSharedParameters(document),
      headers,
      responses: await sharedResponses(send),
      examples,
      schemas: { ...referencedSchemas(document, 'Problem'), ...mcpSchemas },
    },
  });
}

/** @returns the examples of the operation by name, for `components.examples` */
async function completeOperation(operation: Operation, path: string, send: SendRequest): Promise<Examples> {
  const parameters = (operation.parameters ?? []) as Parameter[];
  if (operation.operationId === 'downloadFile') {
    operation.parameters = parameters.map(simplifyParameter);
    operation.responses = downloadResponses(await downloadMediaTypes(send));
    return {};
  }
  const [ok] = Object.values(operation.responses ?? {}) as OpenAPIV3_1.ResponseObject[];
  const json = ok?.content?.['application/json'];
  if (!ok || !json) throw new Error(`${path} has no response in JSON`);
  const url = exampleUrl(operation, path);
  const name = operation.operationId ?? path;
  const examples: Examples = { [name]: await jsonExample(url, send) };
  json.examples = { [name]: { $ref: `#/components/examples/${name}` } };

  const formats = (parameters.find((parameter) => parameter.name === 'format')?.schema as { enum?: FormatName[] })
    ?.enum;
  for (const format of formats ?? []) {
    if (format === 'json') continue;
    // The list of milestones has an example of a calendar.
    const hasExample = !isBinary(format) && !(format === 'ics' && path.includes('{'));
    const example = hasExample ? await textExample(format, url, send) : undefined;
    if (example) examples[`${name}.${format}`] = example;
    ok.content = { ...ok.content, ...formatContent(format, path, example && `${name}.${format}`) };
  }
  const isList = parameters.some((parameter) => parameter.name === 'limit');
  const listed = name === 'search' ? 'matching records' : operation.tags?.[0];
  ok.description = isList ? `A page of the list of ${listed}.` : `${operation.summary}.`;
  ok.headers = successHeaders({ hasFormats: formats !== undefined, isList });
  operation.parameters = sortParameters(parameters).map(simplifyParameter);
  operation.responses = { 200: ok, ...commonResponses, ...(name === 'isReady' && unavailableResponse) };
  return examples;
}

async function downloadMediaTypes(send: SendRequest): Promise<string[]> {
  const { distributions } = JSON.parse(await send('/v1/dataset', 200)) as { distributions: { mediaType: string }[] };
  return [...new Set(distributions.map(({ mediaType }) => mediaType))];
}

/** Order of the parameters that many lists share; all other parameters come before these. */
const COMMON_PARAMETERS = ['deal', 'source', 'asOf', 'sort', 'limit', 'format', 'as', 'expand', 'edition', 'cursor'];

function sortParameters(parameters: readonly Parameter[]): Parameter[] {
  const rank = ({ name, in: place }: Parameter) => (place === 'path' ? -2 : COMMON_PARAMETERS.indexOf(name));
  return parameters.toSorted((a, b) => rank(a) - rank(b));
}

const isBinary = (format: FormatName): boolean => format === 'xlsx';

function formatContent(format: FormatName, path: string, example: string | undefined): Content {
  const { mediaType, description: text } = mediaTypes[format];
  const columns = columnsPath(path.split('/').at(-1) ?? '');
  const description = format === 'csv' ? `${text} \`${columns}\` describes the columns.` : text;
  // A schema without a type allows any bytes (OpenAPI 3.1).
  const type = isBinary(format) ? {} : { type: format === 'jsonld' ? ('object' as const) : ('string' as const) };
  const examples = example && { [example]: { $ref: `#/components/examples/${example}` } };
  return {
    [mediaType]: {
      schema: { ...type, description },
      ...(examples && { examples }),
    },
  };
}

/** Moves examples of optional parameters to their schemas, so that Swagger UI does not send all filters at once. */
function simplifyParameter({ name, in: place, description, required, example, schema }: Parameter): Parameter {
  const list =
    schema && 'type' in schema && schema.type === 'array' ? ({ style: 'form', explode: false } as const) : {};
  if (required) return { name, in: place, required, description, example, ...list, schema };
  if (example === undefined) return { name, in: place, description, ...list, schema };
  const isObvious = schema && ('enum' in schema || ('type' in schema && schema.type === 'boolean'));
  const text = isObvious ? description : `${description} Example: \`${example}\`.`;
  // An example of a list is a list.
  const examples = 'style' in list ? [String(example).split(',')] : [example];
  return { name, in: place, description: text, ...list, schema: Object.assign({}, schema, { examples }) };
}

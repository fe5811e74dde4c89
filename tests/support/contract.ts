// Reads openapi.yaml ("the contract"), and validates responses against its schemas.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import type { Json } from './app.ts';

export const openapi = parse(readFileSync(join(import.meta.dirname, '..', '..', 'openapi.yaml'), 'utf8'));

/** A GET operation of openapi.yaml. `get` is its OpenAPI object; `parameters` contain no `$ref`. */
export type Operation = { path: string; get: Json; parameters: Json[] };

export const allOperations: Operation[] = Object.entries<Json>(openapi.paths).flatMap(([path, { get }]) =>
  get ? [{ path, get, parameters: (get.parameters ?? []).map(dereference) }] : [],
);

/** Replaces a `$ref` object with its target in openapi.yaml. Returns all other objects unchanged. */
export function dereference(part: Json): Json {
  if (!part?.$ref) return part;
  return part.$ref
    .split('/')
    .slice(1)
    .reduce((inner: Json, name: string) => inner[name], openapi);
}

/** Returns the response documented for a status. This is `default` if only the description of `default` lists the status. */
export function documentedResponse({ responses }: Json, status: number): Json | undefined {
  const specific = dereference(responses[status]);
  const general = dereference(responses.default);
  return specific ?? (general.description.includes(`\n- ${status}: `) ? general : undefined);
}

/** Headers of the connection and of the body's length and type, which OpenAPI does not document as response headers. */
const transportHeaders = ['connection', 'content-length', 'content-type', 'date', 'keep-alive', 'transfer-encoding'];

type Sent = { statusCode: number; headers: Record<string, unknown>; body: string };

/** Lists what a response contains but its operation does not document: status, media type and headers. */
export function undocumentedParts(operation: Json, { statusCode, headers, body }: Sent): string[] {
  const documented = documentedResponse(operation, statusCode);
  if (!documented) return [`status ${statusCode}`];
  const [mediaType = ''] = String(headers['content-type'] ?? '').split(';');
  const isUnknownType = body !== '' && !Object.hasOwn(documented.content ?? {}, mediaType);
  const known = [...transportHeaders, ...Object.keys(documented.headers ?? {}).map((name) => name.toLowerCase())];
  return [
    ...(isUnknownType ? [`media type ${mediaType} of status ${statusCode}`] : []),
    ...Object.keys(headers).flatMap((name) => (known.includes(name) ? [] : [`header ${name} of status ${statusCode}`])),
  ];
}

/** Compiles a schema that forbids additional properties, so that undocumented fields fail the tests. */
function compileValidator(name: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  return ajv.compile({ $ref: `#/components/schemas/${name}`, components: forbidAdditional(openapi.components) });
}

function forbidAdditional(part: Json): Json {
  if (Array.isArray(part)) return part.map(forbidAdditional);
  if (part === null || typeof part !== 'object') return part;
  const inner = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, forbidAdditional(value)]));
  return part.type === 'object' && part.properties ? { ...inner, additionalProperties: false } : inner;
}

const validators = new Map<string, ValidateFunction>();

/** Returns the validation errors of a response body; empty if the body matches the schema. */
export function validationErrors(body: Json, schema: string): NonNullable<ValidateFunction['errors']> {
  const validate = validators.get(schema) ?? compileValidator(schema);
  validators.set(schema, validate);
  return validate(body) ? [] : (validate.errors ?? []);
}

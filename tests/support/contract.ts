// The contract, and the validation of responses.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse } from 'yaml';
import type { Json } from './app.ts';

export const document = parse(readFileSync(join(import.meta.dirname, '..', '..', 'openapi.yaml'), 'utf8'));

export type Operation = { path: string; get: Json; parameters: Json[] };

export const allOperations: Operation[] = Object.entries<Json>(document.paths).map(([path, { get }]) => ({
  path,
  get,
  parameters: (get.parameters ?? []).map(dereferenced),
}));

/** The target of a reference in the contract. */
export function dereferenced(part: Json): Json {
  if (!part?.$ref) return part;
  return part.$ref
    .split('/')
    .slice(1)
    .reduce((inner: Json, name: string) => inner[name], document);
}

/** The documented response of a status; `default` documents the statuses that its description lists. */
export function responseOf({ responses }: Json, status: number): Json | undefined {
  const own = dereferenced(responses[status]);
  const others = dereferenced(responses.default);
  return own ?? (others.description.includes(`\n- ${status}: `) ? others : undefined);
}

/** A schema of the contract without additional properties: undocumented fields are errors in tests. */
function validatorOf(name: string): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  return ajv.compile({ $ref: `#/components/schemas/${name}`, components: closed(document.components) });
}

function closed(part: Json): Json {
  if (Array.isArray(part)) return part.map(closed);
  if (part === null || typeof part !== 'object') return part;
  const inner = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closed(value)]));
  return part.type === 'object' && part.properties ? { ...inner, additionalProperties: false } : inner;
}

const validators = new Map<string, ValidateFunction>();

/** The validation errors of a response; empty if it is valid. */
export function flawsOf(answer: Json, schema: string): NonNullable<ValidateFunction['errors']> {
  const validate = validators.get(schema) ?? validatorOf(schema);
  validators.set(schema, validate);
  return validate(answer) ? [] : (validate.errors ?? []);
}

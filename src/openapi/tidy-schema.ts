// Simplifies the JSON Schema that Zod generates for the API description and the MCP tools.
import { z } from 'zod';

type Context = { zodSchema: z.core.$ZodTypes; jsonSchema: z.core.JSONSchema.BaseSchema };

/** Changes a schema in place, as `override` of Zod's `toJSONSchema`. */
export function tidySchema({ zodSchema, jsonSchema }: Context): void {
  keepExamples(zodSchema, jsonSchema);
  // Drop the pattern of dates, because `format: date` says the same.
  if (jsonSchema.format === 'date' || jsonSchema.format === 'date-time') delete jsonSchema.pattern;
  // Drop the safe-integer limits that Zod adds to every integer, because they are not limits of the API.
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  // Allow additional properties, because clients must accept new fields.
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  joinNull(jsonSchema);
}

/** Restores the examples and defaults that Zod omits if a schema has a transform. */
function keepExamples(zodSchema: z.core.$ZodType, jsonSchema: z.core.JSONSchema.BaseSchema): void {
  const { examples, default: standard } = z.globalRegistry.get(zodSchema) ?? {};
  Object.assign(jsonSchema, examples !== undefined && { examples }, standard !== undefined && { default: standard });
}

/** Replaces `anyOf: [{ type: string }, { type: null }]` by `type: [string, null]`. */
function joinNull(jsonSchema: z.core.JSONSchema.BaseSchema): void {
  const [value, nullSchema, ...others] = jsonSchema.anyOf ?? [];
  if (!value || nullSchema?.type !== 'null' || others.length > 0 || typeof value.type !== 'string') return;
  const { anyOf, ...rest } = jsonSchema;
  const joined = { ...value, ...rest, type: [value.type, 'null'], ...(value.enum && { enum: [...value.enum, null] }) };
  delete jsonSchema.anyOf;
  Object.assign(jsonSchema, joined);
}

// Simplifies the JSON Schema that Zod generates.
import { z } from 'zod';

type Context = { zodSchema: z.core.$ZodTypes; jsonSchema: z.core.JSONSchema.BaseSchema };

/** An `override` for Zod's `toJSONSchema`. */
export function tidySchema({ zodSchema, jsonSchema }: Context): void {
  keepExamples(zodSchema, jsonSchema);
  // `format: date` is enough; its pattern takes four lines.
  if (jsonSchema.format === 'date' || jsonSchema.format === 'date-time') delete jsonSchema.pattern;
  // Zod adds the bounds of safe integers, which are not limits of the API.
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  // Clients must accept fields that are added later. Tests check that no field is undocumented.
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  joinNull(jsonSchema);
}

/** Zod omits examples and defaults of transformed schemas. Those of this API show the input, so they are valid. */
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

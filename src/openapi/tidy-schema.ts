// Zod's JSON Schema, tidied for people: nothing said twice, nothing that only a machine would write.
import { z } from 'zod';

type Context = { zodSchema: z.core.$ZodTypes; jsonSchema: z.core.JSONSchema.BaseSchema };

/** For `override` of Zod's `toJSONSchema`. */
export function tidySchema({ zodSchema, jsonSchema }: Context): void {
  keepExamples(zodSchema, jsonSchema);
  // `format: date` says it all; the pattern behind it is four lines long.
  if (jsonSchema.format === 'date' || jsonSchema.format === 'date-time') delete jsonSchema.pattern;
  // The bounds of safe integers are no bounds of ours.
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  // A client must bear fields that are added later; the tests see to it that none is undocumented.
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  joinNull(jsonSchema);
}

/** Zod leaves examples out of what is transformed. Ours show what is typed, so they hold all the same. */
function keepExamples(zodSchema: z.core.$ZodType, jsonSchema: z.core.JSONSchema.BaseSchema): void {
  const { examples, default: standard } = z.globalRegistry.get(zodSchema) ?? {};
  Object.assign(jsonSchema, examples !== undefined && { examples }, standard !== undefined && { default: standard });
}

/** `anyOf: [{ type: string }, { type: null }]` is `type: [string, null]`. */
function joinNull(jsonSchema: z.core.JSONSchema.BaseSchema): void {
  const [value, nothing, ...others] = jsonSchema.anyOf ?? [];
  if (!value || nothing?.type !== 'null' || others.length > 0 || typeof value.type !== 'string') return;
  const { anyOf, ...rest } = jsonSchema;
  const joined = { ...value, ...rest, type: [value.type, 'null'], ...(value.enum && { enum: [...value.enum, null] }) };
  delete jsonSchema.anyOf;
  Object.assign(jsonSchema, joined);
}

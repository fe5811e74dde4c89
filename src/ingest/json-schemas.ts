// JSON Schemas of seed files, for completion and validation in text editors.
import { z } from 'zod';
import { dealFileSchema, sourceFileSchema } from './schema.ts';

/** JSON Schemas, keyed by file name in seed/schemas/. */
export const jsonSchemas: Record<string, object> = {
  'deal.json': toJsonSchema('A deal and its things: ids and names', dealFileSchema),
  'source.json': toJsonSchema('A source, and everything taken from it', sourceFileSchema),
};

function toJsonSchema(title: string, schema: z.ZodType): object {
  return { ...z.toJSONSchema(schema, { io: 'input', reused: 'inline' }), title };
}

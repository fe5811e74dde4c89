// The schemas of the seed's files as JSON Schema, so that editors complete and check what somebody types.
import { z } from 'zod';
import { dealFileSchema, sourceFileSchema } from './schema.ts';

/** By the name of the file in seed/schemas/. */
export const jsonSchemas: Record<string, object> = {
  'deal.json': jsonSchemaOf('A deal and its things: ids and names', dealFileSchema),
  'source.json': jsonSchemaOf('A source, and everything taken from it', sourceFileSchema),
};

function jsonSchemaOf(title: string, schema: z.ZodType): object {
  return { ...z.toJSONSchema(schema, { io: 'input', reused: 'inline' }), title };
}

// The lists that there are: each endpoint that adds one tells it here, so that the home page, the metadata of tables and the
// contract need not be told again.
import type { z } from 'zod';
import type { Formats } from '../formats/types.ts';

export type ListedList = { summary: string; description: string; query: z.ZodObject; formats: Formats<never> };

declare module 'fastify' {
  interface FastifyInstance {
    lists: ListedList[];
  }
}

/** Where a list is served. */
export function addressOfList(name: string): string {
  return `/v1/${name}`;
}

/** The list as anybody may ask for it: with examples of what it must be given. */
export function exampleAddress({ query, formats }: ListedList, format?: string): string {
  const asked = new URLSearchParams();
  for (const [name, schema] of Object.entries(query.shape)) {
    const parameter = schema as z.ZodType;
    const [example] = (parameter.meta()?.examples ?? []) as unknown[];
    if (!parameter.isOptional()) asked.set(name, String(example));
  }
  if (format !== undefined) asked.set('format', format);
  const address = addressOfList(formats.name);
  return asked.size > 0 ? `${address}?${asked}` : address;
}

/** Where the columns of a list are described. */
export function columnsAddress(name: string): string {
  return `/v1/columns/${name}`;
}

// The lists that there are: each endpoint that adds one tells it here, so that the home page, the metadata of tables and the
// contract need not be told again.
import type { z } from 'zod';
import type { Formats } from '../formats/types.ts';

export type RegisteredList = { summary: string; description: string; query: z.ZodObject; formats: Formats<never> };

declare module 'fastify' {
  interface FastifyInstance {
    lists: RegisteredList[];
  }
}

/** Where a list is served. */
export function listPath(name: string): string {
  return `/v1/${name}`;
}

/** The list as anybody may ask for it: with examples of what it must be given. */
export function exampleUrl({ query, formats }: RegisteredList, format?: string): string {
  const asked = new URLSearchParams();
  for (const [name, schema] of Object.entries(query.shape)) {
    const parameter = schema as z.ZodType;
    const [example] = (parameter.meta()?.examples ?? []) as unknown[];
    if (!parameter.isOptional()) asked.set(name, String(example));
  }
  if (format !== undefined) asked.set('format', format);
  const address = listPath(formats.name);
  return asked.size > 0 ? `${address}?${asked}` : address;
}

/** Where the columns of a list are described. */
export function columnsPath(name: string): string {
  return `/v1/columns/${name}`;
}

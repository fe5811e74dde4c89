// Registry of all lists of the API: the index page, the descriptions of CSV columns and the downloads read it.
import type { z } from 'zod';
import type { Formats } from '../formats/types.ts';

export type RegisteredList = { summary: string; description: string; query: z.ZodObject; formats: Formats<never> };

declare module 'fastify' {
  interface FastifyInstance {
    lists: RegisteredList[];
  }
}

export function listPath(name: string): string {
  return `/v1/${name}`;
}

/** Returns the URL of a list, with an example value for each required parameter. */
export function exampleListUrl({ query, formats }: RegisteredList, format?: string): string {
  const parameters = new URLSearchParams();
  for (const [name, schema] of Object.entries(query.shape)) {
    const type = schema as z.ZodType;
    const [example] = (type.meta()?.examples ?? []) as unknown[];
    if (!type.isOptional()) parameters.set(name, String(example));
  }
  if (format !== undefined) parameters.set('format', format);
  const path = listPath(formats.name);
  return parameters.size > 0 ? `${path}?${parameters}` : path;
}

export function columnsPath(name: string): string {
  return `/v1/columns/${name}`;
}

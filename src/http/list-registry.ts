// The lists of the API, for the index page, the descriptions of CSV columns and the downloads.
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

/** URL of the list with an example for each required parameter. */
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

/** Path of the description of the CSV columns. */
export function columnsPath(name: string): string {
  return `/v1/columns/${name}`;
}

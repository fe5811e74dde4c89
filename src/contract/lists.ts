// The lists that there are: each endpoint that adds one tells it here, so that the home page, the metadata of tables and the
// contract need not be told again.
import type { z } from 'zod';
import type { Formats } from '../formats/writing.ts';

export type ListedList = { summary: string; description: string; query: z.ZodObject; formats: Formats<never> };

declare module 'fastify' {
  interface FastifyInstance {
    lists: ListedList[];
  }
}

/** Where the columns of a list are described. */
export function columnsAddress(name: string): string {
  return `/v1/columns/${name}`;
}

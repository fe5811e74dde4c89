// Defines an optional query parameter that filters a list.
import type { z } from 'zod';

export const filterParameter = <Schema extends z.ZodType>(schema: Schema, description: string, example?: string) =>
  schema.optional().meta({ description, ...(example !== undefined && { examples: [example] }) });

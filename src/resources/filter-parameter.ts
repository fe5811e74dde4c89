// Defines an optional query parameter that filters a list.
import type { z } from 'zod';

/** @param example value shown in the API description */
export const filterParameter = <Schema extends z.ZodType>(schema: Schema, description: string, example?: string) =>
  schema.optional().meta({ description, ...(example !== undefined && { examples: [example] }) });

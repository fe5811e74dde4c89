// Quantities as sources report them: a number with its unit, a qualifier such as "about", and lower and upper bounds.
import { z } from 'zod';
import { modifiers, type Range } from './modifiers.ts';
import { convert, unitSchema } from './units.ts';

export const quantitySchema = z
  .object({
    value: z
      .number()
      .nullable()
      .meta({ description: 'Number as reported; null if the source gives none ("thousands").', examples: [500000] }),
    unit: unitSchema,
    modifier: z.enum(modifiers).meta({
      description:
        'How the source qualifies the number. `as-stated`: a bare number without bounds. `exactly`: only if the source says so. For a derived figure, inherited from its inputs.',
      examples: ['nearly'],
    }),
    lower: z.number().nullable().describe('Lowest value that the wording allows; null if the wording sets no bound.'),
    upper: z.number().nullable().describe('Highest value that the wording allows; null if the wording sets no bound.'),
    quote: z.string().nullable().describe('Quote from the source, at most 8 words; null for a derived figure.'),
  })
  .meta({
    id: 'Quantity',
    description: 'A number with unit, qualifier and the bounds that the wording of the source sets.',
  });
export type Quantity = z.infer<typeof quantitySchema>;

export function convertQuantity(quantity: Quantity, unit: string): Quantity {
  return { ...quantity, ...convertRange(quantity, quantity.unit, unit), unit };
}

export function convertRange({ value, lower, upper }: Range, from: string, to: string): Range {
  const converted = (number: number | null) => (number === null ? null : convert(number, from, to));
  return { value: converted(value), lower: converted(lower), upper: converted(upper) };
}

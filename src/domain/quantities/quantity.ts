// A number as a source words it: value, unit, and the range that the wording allows.
import { z } from 'zod';
import { modifiers } from './modifiers.ts';
import { convert, unitSchema } from './units.ts';

export const quantitySchema = z
  .object({
    value: z
      .number()
      .nullable()
      .meta({
        description: 'Number as reported; null if the source gives none ("thousands").',
        examples: [500000],
      }),
    unit: unitSchema,
    modifier: z.enum(modifiers).meta({
      description:
        'How the source qualifies the number. `as-stated`: a bare number without bounds. `exactly`: only if the source says so. For a derived figure, inherited from its inputs.',
      examples: ['nearly'],
    }),
    lower: z
      .number()
      .nullable()
      .meta({ description: 'Lowest value that the wording allows; null if the wording sets no bound.' }),
    upper: z
      .number()
      .nullable()
      .meta({ description: 'Highest value that the wording allows; null if the wording sets no bound.' }),
    quote: z
      .string()
      .nullable()
      .meta({ description: 'Quote from the source, at most 8 words; null for a derived figure.' }),
  })
  .meta({
    id: 'Quantity',
    description: 'A number with unit, qualifier and the bounds that the wording of the source sets.',
  });
export type Quantity = z.infer<typeof quantitySchema>;

/** The same quantity in another unit, which must be commensurable. The quote stays the source's own. */
export function convertQuantity(quantity: Quantity, unit: string): Quantity {
  const change = (number: number | null) => (number === null ? null : convert(number, quantity.unit, unit));
  return {
    ...quantity,
    value: change(quantity.value),
    lower: change(quantity.lower),
    upper: change(quantity.upper),
    unit,
  };
}

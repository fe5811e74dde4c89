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
        description: 'The number given; null where the source gives none ("thousands"). Precision is never invented.',
        examples: [500000],
      }),
    unit: unitSchema,
    modifier: z.enum(modifiers).meta({
      description:
        'How the source qualifies the number. `as-stated`: a bare number, without bounds. `exactly`: only if the source says so. For a derived figure, inherited from its inputs.',
      examples: ['nearly'],
    }),
    lower: z
      .number()
      .nullable()
      .meta({ description: 'The least that the wording allows; null where it says nothing.' }),
    upper: z.number().nullable().meta({ description: 'The most that the wording allows; null where it says nothing.' }),
    quote: z.string().nullable().meta({ description: "The source's own words; null for a derived figure." }),
  })
  .meta({
    id: 'Quantity',
    description: 'A number with its unit, how the source qualified it, and the range that its wording allows.',
  });
export type Quantity = z.infer<typeof quantitySchema>;

/** The same quantity in another unit, which must be commensurable. The quote stays the source's own. */
export function inUnit(quantity: Quantity, unit: string): Quantity {
  const change = (number: number | null) => (number === null ? null : convert(number, quantity.unit, unit));
  return {
    ...quantity,
    value: change(quantity.value),
    lower: change(quantity.lower),
    upper: change(quantity.upper),
    unit,
  };
}

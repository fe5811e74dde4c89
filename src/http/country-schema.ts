// Zod schema of country codes: the assigned two-letter codes of ISO 3166-1.
import { iso31661 } from 'iso-3166';
import { z } from 'zod';

const codes = iso31661.filter(({ state }) => state === 'assigned').map(({ alpha2 }) => alpha2) as [string, ...string[]];

export const COUNTRY_REQUIREMENT = 'must be a two-letter code of ISO 3166-1, such as FR (the United Kingdom is GB)';

export const countrySchema = z.enum(codes, COUNTRY_REQUIREMENT).meta({
  description: 'Country code (ISO 3166-1 alpha-2).',
  examples: ['FR'],
  enum: undefined,
  pattern: '^[A-Z]{2}$',
});

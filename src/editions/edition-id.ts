import { z } from 'zod';

export const editionIdSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ description: 'Id of an edition: SHA-256 of its seed, hexadecimal.' });

// What a model reads and repeats: values in words, each date with its EDTF and the days that it can be.
import { z } from 'zod';
import { dateInWords } from '../dates/in-words.ts';
import type { Slippage } from '../dates/slippage.ts';
import { type UncertainDate, uncertainDateSchema } from '../dates/uncertain-date.ts';
import { once } from '../once.ts';
import { quantityInWords } from '../quantities/in-words.ts';
import { quantitySchema } from '../quantities/quantity.ts';
import { bilingualSchema } from '../reports/text.ts';
import { partnerRoles } from '../reports/vocabulary.ts';

const rolesSchema = z.object({ deal: z.string(), roles: z.array(z.enum(partnerRoles)) });
export type Roles = z.infer<typeof rolesSchema>;

/** A value as the API has it. */
export const valueSchema = z
  .union([uncertainDateSchema, quantitySchema, bilingualSchema, rolesSchema, z.string()])
  .meta({ description: 'As the API has it: a date, a quantity, a text, roles in a deal, or a word.' });
export type Value = z.infer<typeof valueSchema>;

/** In English; each text is in French as well where the value has it. */
export function said(value: Value): string {
  if (typeof value === 'string') return value.replaceAll('-', ' ');
  if ('edtf' in value) return dateSaid(value);
  if ('unit' in value) return quantityInWords(value, 'en');
  if ('roles' in value) return `${listed(value.roles)} in ${value.deal}`;
  return value.en;
}

/** "Q3 2025 (EDTF 2025-35: 2025-07-01 to 2025-09-30)"; of a single day, that day. */
export function dateSaid({ edtf, earliest, latest }: Pick<UncertainDate, 'edtf' | 'earliest' | 'latest'>): string {
  const words = dateInWords({ edtf }, 'en');
  if (earliest !== null && earliest === latest) return `${words} (${edtf})`;
  return `${words} (EDTF ${edtf}: ${earliest ?? 'open'} to ${latest ?? 'open'})`;
}

/** Days later or sooner, as far as that is certain. */
export function slippageSaid({ earliest, latest }: Slippage): string {
  if (earliest !== null && earliest === latest) return daysSaid(earliest);
  const least = earliest === null ? 'by an unknown number of days' : daysSaid(earliest);
  return `between ${least} and ${latest === null ? 'an unknown number of days later' : daysSaid(latest)}`;
}

function daysSaid(days: number): string {
  return `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days < 0 ? 'sooner' : 'later'}`;
}

const lists = once(() => new Intl.ListFormat('en'));

export function listed(words: readonly string[]): string {
  return lists().format(words);
}

// Formats values as English text for language models.
import { z } from 'zod';
import { coordinatesSchema } from '../domain/coordinates.ts';
import { formatDate } from '../domain/dates/format.ts';
import type { Slippage } from '../domain/dates/slippage.ts';
import { type UncertainDate, uncertainDateSchema } from '../domain/dates/uncertain-date.ts';
import { bilingualSchema } from '../domain/provenance/bilingual.ts';
import { partnerRoles } from '../domain/provenance/enums.ts';
import { formatQuantity } from '../domain/quantities/format.ts';
import { quantitySchema } from '../domain/quantities/quantity.ts';
import type { Figure } from '../resources/figures/schema.ts';
import { lazy } from '../util/lazy.ts';

const dealRolesSchema = z.object({ deal: z.string(), roles: z.array(z.enum(partnerRoles)) });
export type Roles = z.infer<typeof dealRolesSchema>;

export const valueSchema = z
  .union([uncertainDateSchema, quantitySchema, bilingualSchema, dealRolesSchema, coordinatesSchema, z.string()])
  .describe('The value as in the API: a date, a quantity, a text, a role in a deal, or a code.');
export type Value = z.infer<typeof valueSchema>;

export function formatValue(value: Value): string {
  if (typeof value === 'string') return value.replaceAll('-', ' ');
  if ('edtf' in value) return formatDateValue(value);
  if ('unit' in value) return formatQuantity(value, 'en');
  if ('latitude' in value) return `${value.latitude}, ${value.longitude} (${value.precision})`;
  if ('roles' in value) return `${joinList(value.roles)} in ${value.deal}`;
  return value.en;
}

/** Example: "Q3 2025 (EDTF 2025-35: 2025-07-01 to 2025-09-30)". */
export function formatDateValue(date: Pick<UncertainDate, 'edtf' | 'earliest' | 'latest'>): string {
  const { edtf, earliest, latest } = date;
  const text = formatDate({ edtf }, 'en');
  if (earliest !== null && earliest === latest) return `${text} (${edtf})`;
  return `${text} (EDTF ${edtf}: ${earliest ?? 'open'} to ${latest ?? 'open'})`;
}

export function formatSlippage(slippage: Slippage): string {
  return formatDayRange(slippage, 'later', 'sooner');
}

export function formatDayRange({ earliest, latest }: Slippage, after: string, before: string): string {
  const days = (number: number) => `${formatDays(Math.abs(number))} ${number < 0 ? before : after}`;
  if (earliest !== null && earliest === latest) return days(earliest);
  const least = earliest === null ? 'an unknown number of days' : days(earliest);
  return `between ${least} and ${latest === null ? `an unknown number of days ${after}` : days(latest)}`;
}

export function formatCoverage({ covers, phase }: Pick<Figure, 'covers' | 'phase'>): string {
  return { whole: 'for the whole deal', phase: `for ${phase} only`, 'per-unit': 'per unit' }[covers];
}

export function formatDays(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

const regions = lazy(() => new Intl.DisplayNames('en', { type: 'region' }));

/** Returns the English name of an ISO 3166-1 alpha-2 code, or the code itself if it is unknown. */
export function formatCountry(code: string): string {
  return regions().of(code) ?? code;
}

const lists = lazy(() => new Intl.ListFormat('en'));

export function joinList(texts: readonly string[]): string {
  return lists().format(texts);
}

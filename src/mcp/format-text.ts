// Values in words, for texts that models read and repeat: each date with its EDTF form and its possible days.
import { z } from 'zod';
import { formatDate } from '../domain/dates/format.ts';
import type { Slippage } from '../domain/dates/slippage.ts';
import { type UncertainDate, uncertainDateSchema } from '../domain/dates/uncertain-date.ts';
import { bilingualSchema } from '../domain/provenance/bilingual.ts';
import { partnerRoles } from '../domain/provenance/enums.ts';
import { formatQuantity } from '../domain/quantities/format.ts';
import { quantitySchema } from '../domain/quantities/quantity.ts';
import type { Figure } from '../resources/figures/schema.ts';
import { lazy } from '../util/lazy.ts';

const rolesSchema = z.object({ deal: z.string(), roles: z.array(z.enum(partnerRoles)) });
export type Roles = z.infer<typeof rolesSchema>;

/** A value as the API returns it. */
export const valueSchema = z
  .union([uncertainDateSchema, quantitySchema, bilingualSchema, rolesSchema, z.string()])
  .meta({ description: 'The value as in the API: a date, a quantity, a text, a role in a deal, or a code.' });
export type Value = z.infer<typeof valueSchema>;

/** The value in English. */
export function formatValue(value: Value): string {
  if (typeof value === 'string') return value.replaceAll('-', ' ');
  if ('edtf' in value) return formatDateValue(value);
  if ('unit' in value) return formatQuantity(value, 'en');
  if ('roles' in value) return `${joinList(value.roles)} in ${value.deal}`;
  return value.en;
}

/** "Q3 2025 (EDTF 2025-35: 2025-07-01 to 2025-09-30)"; of a single day, that day. */
export function formatDateValue({
  edtf,
  earliest,
  latest,
}: Pick<UncertainDate, 'edtf' | 'earliest' | 'latest'>): string {
  const words = formatDate({ edtf }, 'en');
  if (earliest !== null && earliest === latest) return `${words} (${edtf})`;
  return `${words} (EDTF ${edtf}: ${earliest ?? 'open'} to ${latest ?? 'open'})`;
}

/** How far a date moved, as a range of days. */
export function formatSlippage(slippage: Slippage): string {
  return formatDayRange(slippage, 'later', 'sooner');
}

/** How late a milestone was met, as a range of days. */
export function formatLateness(daysLate: Slippage): string {
  return formatDayRange(daysLate, 'late', 'early');
}

function formatDayRange({ earliest, latest }: Slippage, after: string, before: string): string {
  const days = (number: number) => `${formatDays(Math.abs(number))} ${number < 0 ? before : after}`;
  if (earliest !== null && earliest === latest) return days(earliest);
  const least = earliest === null ? 'an unknown number of days' : days(earliest);
  return `between ${least} and ${latest === null ? `an unknown number of days ${after}` : days(latest)}`;
}

/** What a figure is for. */
export function formatCoverage({ covers, phase }: Pick<Figure, 'covers' | 'phase'>): string {
  return { whole: 'for the whole deal', phase: `for ${phase} only`, 'per-unit': 'per unit' }[covers];
}

export function formatDays(days: number): string {
  return `${days} ${days === 1 ? 'day' : 'days'}`;
}

const regions = lazy(() => new Intl.DisplayNames('en', { type: 'region' }));

/** The name of a country instead of its code. */
export function formatCountry(code: string): string {
  return regions().of(code) ?? code;
}

const lists = lazy(() => new Intl.ListFormat('en'));

export function joinList(words: readonly string[]): string {
  return lists().format(words);
}

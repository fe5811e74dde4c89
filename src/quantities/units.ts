// Units: UCUM codes (https://ucum.org), and ISO 4217 codes for money, alone or over a unit (`EUR`, `EUR/W`).
import { ucum } from '@atomic-ehr/ucum';
import { z } from 'zod';

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Longer than any unit of use; a code is read by a recursive parser, so its length is bounded first. */
const MAX_LENGTH = 40;

export const unitSchema = z
  .string()
  .max(MAX_LENGTH)
  .meta({
    description:
      'A UCUM code (`GW`, `W/{processor}`); money is an ISO 4217 code, alone or over a unit (`EUR`, `EUR/W`). ' +
      'Case matters: `MW` is a megawatt, `mW` a milliwatt.',
    examples: ['GW'],
  });

/** Whether the text is a unit the register understands. */
export function isUnit(code: string): boolean {
  const namesCurrency = code.match(/\{[^}]*\}/g)?.some((counted) => currencies.has(counted.slice(1, -1)));
  return code.length <= MAX_LENGTH && !namesCurrency && ucum.validate(ucumOf(code)).valid;
}

/** Whether one unit can be turned into the other: the same dimension, the same thing counted, the same currency. */
export function areCommensurable(a: string, b: string): boolean {
  return annotationsOf(a) === annotationsOf(b) && ucum.isConvertible(ucumOf(a), ucumOf(b));
}

/** A number in one unit as a number in a commensurable one, without the last digits that binary fractions add. */
export function convert(value: number, from: string, to: string): number {
  return from === to ? value : rounded(ucum.convert(value, ucumOf(from), ucumOf(to)));
}

/** Twelve significant digits: more than any source gives, fewer than binary fractions get wrong. */
export function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** The currency of an amount of money, alone or over a unit; null where the unit is not money. */
export function currencyOf(code: string): string | null {
  const [, currency = ''] = /^([A-Z]{3})(\/|$)/.exec(code) ?? [];
  return currencies.has(currency) ? currency : null;
}

/** Codes of UN/ECE Recommendation 20, as schema.org wants them in `unitCode`. */
const commonCodes: Record<string, string> = {
  W: 'WTT',
  kW: 'KWT',
  MW: 'MAW',
  GW: 'A90',
  TW: 'D31',
  'W.h': 'WHR',
  'kW.h': 'KWH',
  'MW.h': 'MWH',
  'GW.h': 'GWH',
  'TW.h': 'D32',
};

/** The UN/CEFACT common code of a unit; null where there is none. Things counted are `C62`, one. */
export function commonCodeOf(code: string): string | null {
  return /^\{[^}]*\}$/.test(code) ? 'C62' : (commonCodes[code] ?? null);
}

/** `EUR/W` as `{EUR}/W`: to UCUM a currency is an annotation, a thing counted. */
export function ucumOf(code: string): string {
  const currency = currencyOf(code);
  return currency ? `{${currency}}${code.slice(3)}` : code;
}

/** UCUM holds `{processor}` and `{job}` for the same number one; the register does not. */
function annotationsOf(code: string): string {
  return (ucumOf(code).match(/\{[^}]*\}/g) ?? []).toSorted().join();
}

// Units: UCUM codes (https://ucum.org), and ISO 4217 codes for money, alone or over a unit (`EUR`, `EUR/W`).

import { toCanonicalForm, ucum } from '@atomic-ehr/ucum';
import { z } from 'zod';
import { memoize } from '../../util/memoize.ts';

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Longer than any unit of use; a code is read by a recursive parser, so its length is bounded first. */
const MAX_LENGTH = 40;

export const unitSchema = z
  .string()
  .max(MAX_LENGTH)
  .meta({
    description:
      'UCUM code (`GW`, `W/{processor}`). For money, an ISO 4217 code, alone or over a unit (`EUR`, `EUR/W`). ' +
      'Case-sensitive: `MW` is a megawatt, `mW` a milliwatt.',
    examples: ['GW'],
  });

/** Whether the text is a unit the register understands. */
export function isUnit(code: string): boolean {
  return code.length <= MAX_LENGTH && readingOf(code).isUnit;
}

/** Whether one unit can be turned into the other: the same dimension, the same thing counted, the same currency. */
export function areCommensurable(a: string, b: string): boolean {
  const [one, other] = [readingOf(a), readingOf(b)];
  return one.counted === other.counted && one.dimension !== null && one.dimension === other.dimension;
}

/** A number in one unit as a number in a commensurable one, without the last digits that binary fractions add. */
export function convert(value: number, from: string, to: string): number {
  if (from === to) return value;
  const factor = factorBetween(readingOf(from), readingOf(to));
  return roundToPrecision(factor === null ? ucum.convert(value, ucumOf(from), ucumOf(to)) : value * factor);
}

/** Null where there is none, and where one unit cannot be turned into the other: UCUM says why. */
function factorBetween(from: Reading, to: Reading): number | null {
  if (from.magnitude === null || to.magnitude === null || from.dimension !== to.dimension) return null;
  return from.magnitude / to.magnitude;
}

/** Twelve significant digits: more than any source gives, fewer than binary fractions get wrong. */
export function roundToPrecision(value: number): number {
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
  return /^\{[^{}]*\}$/.test(code) ? 'C62' : (commonCodes[code] ?? null);
}

/** `EUR/W` as `{EUR}/W`: to UCUM a currency is an annotation, a thing counted. */
export function ucumOf(code: string): string {
  const currency = currencyOf(code);
  return currency ? `{${currency}}${code.slice(3)}` : code;
}

/** What there is to know of a code. */
type Reading = {
  isUnit: boolean;
  /** UCUM holds `{processor}` and `{job}` for the same number one; the register does not. */
  counted: string;
  /** The powers of base units that it is a multiple of; null where UCUM cannot read it. */
  dimension: string | null;
  /** Which multiple; null where it is none, as degrees Celsius are none of kelvins. */
  magnitude: number | null;
};

/** The UCUM library parses a code at every call. */
const readingOf = memoize(1000, read);

function read(code: string): Reading {
  const annotations = code.match(/\{[^{}]*\}/g) ?? [];
  const namesCurrency = annotations.some((counted) => currencies.has(counted.slice(1, -1)));
  const form = canonicalFormOf(code);
  return {
    isUnit: !namesCurrency && isCalculable(form.magnitude) && isRead(code),
    counted: (ucumOf(code).match(/\{[^{}]*\}/g) ?? []).toSorted().join(),
    ...form,
  };
}

/** Far beyond any prefix, and no number in such a unit leaves the range of numbers. */
const LARGEST = 1e100;

function isCalculable(magnitude: number | null): boolean {
  return magnitude === null || (magnitude >= 1 / LARGEST && magnitude <= LARGEST);
}

/** What is not written as units are makes UCUM throw. */
function isRead(code: string): boolean {
  try {
    return ucum.validate(ucumOf(code)).valid;
  } catch {
    return false;
  }
}

function canonicalFormOf(code: string): Pick<Reading, 'dimension' | 'magnitude'> {
  try {
    const { dimension, magnitude, specialFunction } = toCanonicalForm(ucumOf(code));
    return { dimension: JSON.stringify(dimension), magnitude: specialFunction ? null : magnitude };
  } catch {
    return { dimension: null, magnitude: null };
  }
}

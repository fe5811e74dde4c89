// Units: UCUM codes (https://ucum.org), and ISO 4217 codes for money, alone or over a unit (`EUR`, `EUR/W`).
import { toCanonicalForm, ucum } from '@atomic-ehr/ucum';
import { z } from 'zod';
import { memoize } from '../../util/memoize.ts';

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** In characters. The parser is recursive, so the length of its input must be bounded. */
const MAX_CODE_LENGTH = 40;

export const unitSchema = z
  .string()
  .max(MAX_CODE_LENGTH)
  .meta({
    description:
      'UCUM code (`GW`, `W/{processor}`). For money, an ISO 4217 code, alone or over a unit (`EUR`, `EUR/W`). ' +
      'Case-sensitive: `MW` is a megawatt, `mW` a milliwatt.',
    examples: ['GW'],
  });

/** Whether the register supports the unit. */
export function isUnit(code: string): boolean {
  return code.length <= MAX_CODE_LENGTH && parseUnit(code).isUnit;
}

/** Whether both units have the same dimension, and count the same objects or the same currency. */
export function areCommensurable(a: string, b: string): boolean {
  const [one, other] = [parseUnit(a), parseUnit(b)];
  return one.counted === other.counted && one.dimension !== null && one.dimension === other.dimension;
}

/** Converts a number to a commensurable unit, without the last digits that binary fractions add. @throws Error for other units */
export function convert(value: number, from: string, to: string): number {
  if (from === to) return value;
  const [source, target] = [parseUnit(from), parseUnit(to)];
  if (source.magnitude === null || target.magnitude === null || source.dimension !== target.dimension)
    return roundToPrecision(ucum.convert(value, ucumOf(from), ucumOf(to)));
  return roundToPrecision(value * (source.magnitude / target.magnitude));
}

/** Rounds to 12 significant digits: more than any source gives, and without errors of binary fractions. */
export function roundToPrecision(value: number): number {
  return Number(value.toPrecision(12));
}

/** The currency of an amount of money, alone or over a unit; null for other units. */
export function currencyOf(code: string): string | null {
  const [, currency = ''] = /^([A-Z]{3})(\/|$)/.exec(code) ?? [];
  return currencies.has(currency) ? currency : null;
}

/** Codes of UN/ECE Recommendation 20, for `unitCode` of schema.org. */
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

/** The UN/CEFACT common code of a unit; null if there is none. Counted objects have `C62` (one). */
export function commonCodeOf(code: string): string | null {
  return /^\{[^{}]*\}$/.test(code) ? 'C62' : (commonCodes[code] ?? null);
}

/** Writes a currency as a UCUM annotation: `EUR/W` as `{EUR}/W`. */
export function ucumOf(code: string): string {
  const currency = currencyOf(code);
  return currency ? `{${currency}}${code.slice(3)}` : code;
}

type ParsedUnit = {
  isUnit: boolean;
  /** The annotations, such as `{processor}`. UCUM treats all of them as the number 1; the register distinguishes them. */
  counted: string;
  /** The powers of base units, as JSON; null if UCUM cannot parse the code. */
  dimension: string | null;
  /** The factor to the base units; null for units without a factor, such as degrees Celsius. */
  magnitude: number | null;
};

const ANNOTATION = /\{[^{}]*\}/g;

/** Memoized, because the UCUM library parses a code at every call. */
const parseUnit = memoize(1000, (code): ParsedUnit => {
  const namesCurrency = (code.match(ANNOTATION) ?? []).some((annotation) => currencies.has(annotation.slice(1, -1)));
  const form = canonicalForm(code);
  return {
    isUnit: !namesCurrency && isCalculable(form.magnitude) && isValidUcum(code),
    counted: (ucumOf(code).match(ANNOTATION) ?? []).toSorted().join(),
    ...form,
  };
});

/** Far beyond any prefix. Numbers in a unit within this range stay finite. */
const MAX_MAGNITUDE = 1e100;

function isCalculable(magnitude: number | null): boolean {
  return magnitude === null || (magnitude >= 1 / MAX_MAGNITUDE && magnitude <= MAX_MAGNITUDE);
}

/** The library throws on text that has no form of a unit. */
function isValidUcum(code: string): boolean {
  try {
    return ucum.validate(ucumOf(code)).valid;
  } catch {
    return false;
  }
}

function canonicalForm(code: string): Pick<ParsedUnit, 'dimension' | 'magnitude'> {
  try {
    const { dimension, magnitude, specialFunction } = toCanonicalForm(ucumOf(code));
    return { dimension: JSON.stringify(dimension), magnitude: specialFunction ? null : magnitude };
  } catch {
    return { dimension: null, magnitude: null };
  }
}

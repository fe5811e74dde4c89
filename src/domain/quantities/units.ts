// Parses, compares and converts units: UCUM codes (https://ucum.org), or ISO 4217 codes as in `EUR` and `EUR/W`.
import { toCanonicalForm, ucum } from '@atomic-ehr/ucum';
import { z } from 'zod';
import { memoize } from '../../util/memoize.ts';

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Maximum characters of a unit code; the limit is needed because the UCUM parser is recursive. */
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

/** Returns whether the text is a UCUM code, or money with an ISO 4217 code. */
export function isUnit(code: string): boolean {
  // The UCUM library ignores white space, which UCUM does not allow.
  return code.length <= MAX_CODE_LENGTH && !/\s/.test(code) && parseUnit(code).isUnit;
}

/** Returns whether amounts can be converted between two units: same dimension, and same currency or counted object. */
export function areCommensurable(a: string, b: string): boolean {
  const [one, other] = [parseUnit(a), parseUnit(b)];
  return one.counted === other.counted && one.dimension !== null && one.dimension === other.dimension;
}

/** Converts a number, rounded to 12 significant digits. @throws Error if the dimensions differ */
export function convert(value: number, from: string, to: string): number {
  if (from === to) return value;
  const [source, target] = [parseUnit(from), parseUnit(to)];
  if (source.magnitude === null || target.magnitude === null || source.dimension !== target.dimension)
    return roundToPrecision(ucum.convert(value, ucumOf(from), ucumOf(to)));
  return roundToPrecision(value * (source.magnitude / target.magnitude));
}

/** Rounds to 12 significant digits, which removes errors of binary fractions. */
export function roundToPrecision(value: number): number {
  return Number(value.toPrecision(12));
}

/** Returns the currency of a money unit (`EUR` for `EUR/W`); null for other units. */
export function currencyOf(code: string): string | null {
  const [, currency = ''] = /^([A-Z]{3})(\/|$)/.exec(code) ?? [];
  return currencies.has(currency) ? currency : null;
}

/** UN/CEFACT codes (Recommendation 20) of UCUM units, for the schema.org property `unitCode`. */
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

/** Returns the UN/CEFACT code of a unit (`C62` for counted objects such as `{job}`); null if there is none. */
export function commonCodeOf(code: string): string | null {
  return /^\{[^{}]*\}$/.test(code) ? 'C62' : (commonCodes[code] ?? null);
}

/** Writes a currency as a UCUM annotation, because UCUM has no currencies: `EUR/W` becomes `{EUR}/W`. */
export function ucumOf(code: string): string {
  const currency = currencyOf(code);
  return currency ? `{${currency}}${code.slice(3)}` : code;
}

type ParsedUnit = {
  isUnit: boolean;
  /** Names of counted objects, such as `{processor}`, which UCUM ignores. */
  counted: string;
  /** Exponents of the base units, as JSON; null if UCUM cannot parse the code. */
  dimension: string | null;
  /** Conversion factor to the base units; null for units without a factor, such as degrees Celsius. */
  magnitude: number | null;
};

const ANNOTATION = /\{[^{}]*\}/g;

/** Parses a unit code; memoized, because the UCUM library parses the code again at every call. */
const parseUnit = memoize(1000, (code): ParsedUnit => {
  const namesCurrency = (code.match(ANNOTATION) ?? []).some((annotation) => currencies.has(annotation.slice(1, -1)));
  const form = canonicalForm(code);
  return {
    isUnit: !namesCurrency && (form.magnitude === null || isCalculable(form.magnitude)) && isValidUcum(code),
    counted: (ucumOf(code).match(ANNOTATION) ?? []).toSorted().join(),
    ...form,
  };
});

/** Maximum conversion factor to the base units (minimum: its inverse), so that converted numbers stay finite. */
const MAX_MAGNITUDE = 1e100;

const isCalculable = (magnitude: number) => magnitude >= 1 / MAX_MAGNITUDE && magnitude <= MAX_MAGNITUDE;

/** Returns whether the UCUM library accepts the code; the library throws for text that does not look like a unit. */
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

// Formats quantities in English and French: "up to €75 billion", « jusqu’à 75 milliards d’euros ».
import { lazy } from '../../util/lazy.ts';
import { memoize } from '../../util/memoize.ts';
import type { Language } from '../provenance/bilingual.ts';
import type { Modifier } from './modifiers.ts';
import type { Quantity } from './quantity.ts';
import { currencyOf } from './units.ts';

const modifierWords: Record<Modifier, Record<Language, string>> = {
  'as-stated': { en: '', fr: '' },
  exactly: { en: 'exactly ', fr: 'exactement ' },
  about: { en: 'about ', fr: 'environ ' },
  nearly: { en: 'nearly ', fr: 'près de ' },
  'at-least': { en: 'at least ', fr: 'au moins ' },
  'more-than': { en: 'more than ', fr: 'plus de ' },
  'up-to': { en: 'up to ', fr: 'jusqu’à ' },
  'order-of-magnitude': { en: 'in the order of ', fr: 'de l’ordre de ' },
};

const rangeWords = {
  en: { between: 'between', and: 'and', upTo: 'up to', atLeast: 'at least' },
  fr: { between: 'entre', and: 'et', upTo: 'jusqu’à', atLeast: 'au moins' },
};

/** Words for quantities without a number, such as "thousands"; the key is the power of ten of the lower bound. */
const magnitudes: Record<number, Record<Language, string>> = {
  100: { en: 'hundreds', fr: 'des centaines' },
  1000: { en: 'thousands', fr: 'des milliers' },
  10000: { en: 'tens of thousands', fr: 'des dizaines de milliers' },
  100000: { en: 'hundreds of thousands', fr: 'des centaines de milliers' },
  1000000: { en: 'millions', fr: 'des millions' },
};

function createFormats(language: Language) {
  const perCurrency = (options: Intl.NumberFormatOptions) =>
    memoize(500, (currency) => new Intl.NumberFormat(language, { style: 'currency', currency, ...options }));
  return {
    numbers: new Intl.NumberFormat(language, { maximumFractionDigits: 12 }),
    plurals: new Intl.PluralRules(language),
    millions: new Intl.NumberFormat(language, {
      notation: 'compact',
      compactDisplay: 'long',
      maximumFractionDigits: 2,
    }),
    money: perCurrency({ trailingZeroDisplay: 'stripIfInteger' }),
    currencyNames: perCurrency({ currencyDisplay: 'name' }),
  };
}
const formats = { en: lazy(() => createFormats('en')), fr: lazy(() => createFormats('fr')) };

/** Formats a quantity: "up to 1 GW", or "between 1 GW and 2 GW" for a quantity without a number. */
export function formatQuantity({ value, lower, upper, unit, modifier, quote }: Quantity, language: Language): string {
  const { between, and, upTo, atLeast } = rangeWords[language];
  const amount = (number: number) => formatAmount(number, unit, language);
  if (value !== null) {
    const isRounded = modifier === 'about' && quote === null;
    return modifierWords[modifier][language] + amount(isRounded ? Number(value.toPrecision(DERIVED_DIGITS)) : value);
  }
  if (lower !== null && upper !== null) return `${between} ${amount(lower)} ${and} ${amount(upper)}`;
  if (upper !== null) return `${upTo} ${amount(upper)}`;
  if (lower === null) return formatUnit(unit, 2, language);
  const named = modifier === 'order-of-magnitude' ? magnitudes[10 ** Math.floor(Math.log10(lower))] : undefined;
  if (named === undefined) return `${atLeast} ${amount(lower)}`;
  const units = formatUnit(unit, 2, language);
  return `${named[language]} ${language === 'fr' ? withDe(units) : `of ${units}`}`;
}

/** Significant digits of an approximate derived figure; more would suggest false precision. */
const DERIVED_DIGITS = 2;

/** From this amount on, money is written with a word: "€75 billion". */
const MILLION = 1e6;

/** Formats a number with its unit: "€75 billion", "500 jobs". */
export function formatAmount(amount: number, unit: string, language: Language): string {
  const { numbers } = formats[language]();
  const currency = currencyOf(unit);
  if (currency !== null) {
    const per = unit.slice(currency.length + 1);
    const sum = formatMoney(amount, currency, language);
    return per === '' ? sum : `${sum} ${perWords[language]} ${formatDenominator(per, language)}`;
  }
  if (unit === '%' && language === 'en') return `${numbers.format(amount)}%`;
  return `${numbers.format(amount)}${language === 'fr' ? '\u00a0' : ' '}${formatUnit(unit, amount, language)}`;
}

function formatMoney(amount: number, currency: string, language: Language): string {
  const { money, millions, numbers } = formats[language]();
  const format = money(currency);
  const rounded = Math.abs(amount) < 1000 ? amount : Math.round(amount);
  const isLarge = Math.abs(amount) >= MILLION;
  if (language === 'fr') {
    if (isLarge) return `${formatFrenchMillions(amount)} ${withDe(currencyName(currency, amount, language))}`;
    return currency === 'EUR'
      ? format.format(rounded)
      : `${numbers.format(rounded)}\u00a0${currencyName(currency, rounded, language)}`;
  }
  if (!isLarge) return format.format(rounded);
  const [sign] = format.formatToParts(0).filter(({ type }) => type === 'currency');
  return `${amount < 0 ? '-' : ''}${sign?.value}${millions.format(Math.abs(amount))}`;
}

/** Formats 1e12 as « 1 000 milliards », because few readers know « billion » (1e12). */
function formatFrenchMillions(amount: number): string {
  const { millions, numbers } = formats.fr();
  if (Math.abs(amount) < 1e12) return millions.format(amount).replaceAll(' ', '\u00a0');
  return `${numbers.format(amount / 1e9)}\u00a0milliards`;
}

/** Returns the name of a currency: « livres sterling », but in French only « dollars » for US dollars. */
function currencyName(currency: string, amount: number, language: Language): string {
  const { plurals, currencyNames } = formats[language]();
  const isSingular = plurals.select(amount) === 'one';
  if (currency === 'USD' && language === 'fr') return isSingular ? 'dollar' : 'dollars';
  const name = currencyNames(currency)
    .formatToParts(amount)
    .find(({ type }) => type === 'currency');
  return name?.value ?? currency;
}

/** Adds the French preposition to a noun: « de dollars », « d’euros ». */
function withDe(name: string): string {
  return /^[aeiouyéèê]/i.test(name) ? `d’${name}` : `de ${name}`;
}

const perWords = { en: 'per', fr: 'par' };

/** Formats a unit code for readers: `TW.h` as "TWh", `W/{processor}` as "W per processor". */
export function formatUnit(unit: string, amount: number, language: Language): string {
  const [measured = '', ...per] = unit.split('/');
  const named = counted[measured]?.[language];
  const other = currencyOf(measured) ? currencyName(measured, amount, language) : measured.replaceAll('.', '');
  const word = named ? named[formats[language]().plurals.select(amount) === 'one' ? 0 : 1] : other;
  return [word, ...per.map((part) => formatDenominator(part, language))].join(` ${perWords[language]} `);
}

/** Formats the unit after "per", in the singular and spelled out: `GW` as "gigawatt". */
function formatDenominator(unit: string, language: Language): string {
  return denominators[unit]?.[language] ?? formatUnit(unit, 1, language);
}

const denominators: Record<string, Record<Language, string>> = {
  W: { en: 'watt', fr: 'watt' },
  kW: { en: 'kilowatt', fr: 'kilowatt' },
  MW: { en: 'megawatt', fr: 'mégawatt' },
  GW: { en: 'gigawatt', fr: 'gigawatt' },
};

const counted: Record<string, Record<Language, [one: string, several: string]>> = {
  '{processor}': { en: ['processor', 'processors'], fr: ['processeur', 'processeurs'] },
  '{job}': { en: ['job', 'jobs'], fr: ['emploi', 'emplois'] },
  har: { en: ['hectare', 'hectares'], fr: ['hectare', 'hectares'] },
  m2: { en: ['m²', 'm²'], fr: ['m²', 'm²'] },
  km2: { en: ['km²', 'km²'], fr: ['km²', 'km²'] },
  '{site}': { en: ['site', 'sites'], fr: ['site', 'sites'] },
};

// Quantities as text, in the languages of the register: "up to €75 billion", « jusqu’à 75 milliards d’euros ».
import { lazy } from '../../util/lazy.ts';
import type { Modifier } from './modifiers.ts';
import type { Quantity } from './quantity.ts';
import { currencyOf } from './units.ts';

type Language = 'en' | 'fr';

const modifierWords: Record<Language, Record<Modifier, string>> = {
  en: {
    'as-stated': '',
    exactly: 'exactly ',
    about: 'about ',
    nearly: 'nearly ',
    'at-least': 'at least ',
    'more-than': 'more than ',
    'up-to': 'up to ',
    'order-of-magnitude': 'in the order of ',
  },
  fr: {
    'as-stated': '',
    exactly: 'exactement ',
    about: 'environ ',
    nearly: 'près de ',
    'at-least': 'au moins ',
    'more-than': 'plus de ',
    'up-to': 'jusqu’à ',
    'order-of-magnitude': 'de l’ordre de ',
  },
};

const rangeWords = {
  en: { between: 'between', and: 'and', upTo: 'up to', atLeast: 'at least' },
  fr: { between: 'entre', and: 'et', upTo: 'jusqu’à', atLeast: 'au moins' },
};

/** Orders of magnitude that sources name without a number, by the power of ten below their lower bound: 2,000 for "thousands". */
const magnitudes: Record<number, Record<Language, string>> = {
  100: { en: 'hundreds', fr: 'des centaines' },
  1000: { en: 'thousands', fr: 'des milliers' },
  10000: { en: 'tens of thousands', fr: 'des dizaines de milliers' },
  100000: { en: 'hundreds of thousands', fr: 'des centaines de milliers' },
  1000000: { en: 'millions', fr: 'des millions' },
};

const inLanguage = (language: Language) => ({
  numbers: new Intl.NumberFormat(language, { maximumFractionDigits: 12 }),
  plurals: new Intl.PluralRules(language),
  millions: new Intl.NumberFormat(language, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 }),
  money: new Map<string, Intl.NumberFormat>(),
  currencyNames: new Map<string, Intl.NumberFormat>(),
});
const formats = { en: lazy(() => inLanguage('en')), fr: lazy(() => inLanguage('fr')) };

/** A quantity with its modifier. If the source gives no number, its order of magnitude or the bounds that its wording allows. */
export function formatQuantity({ value, lower, upper, unit, modifier, quote }: Quantity, language: Language): string {
  const { between, and, upTo, atLeast } = rangeWords[language];
  const amount = (number: number) => formatAmount(number, unit, language);
  if (value !== null) {
    const isRounded = modifier === 'about' && quote === null;
    return modifierWords[language][modifier] + amount(isRounded ? Number(value.toPrecision(DERIVED_DIGITS)) : value);
  }
  if (lower !== null && upper !== null) return `${between} ${amount(lower)} ${and} ${amount(upper)}`;
  if (upper !== null) return `${upTo} ${amount(upper)}`;
  if (lower === null) return unitInWords(unit, 2, language);
  const named = modifier === 'order-of-magnitude' ? magnitudes[10 ** Math.floor(Math.log10(lower))] : undefined;
  if (named === undefined) return `${atLeast} ${amount(lower)}`;
  const units = unitInWords(unit, 2, language);
  return `${named[language]} ${language === 'fr' ? elided(units) : `of ${units}`}`;
}

/** Digits of a derived "about": its inputs are rounded, so more would suggest a precision that no source gives. */
const DERIVED_DIGITS = 2;

/** From here on, words are shorter than zeros. */
const MILLION = 1e6;

/** A number with its unit: millions in words, currencies by sign or name. In French, with spaces that do not break. */
export function formatAmount(amount: number, unit: string, language: Language): string {
  const { numbers } = formats[language]();
  const currency = currencyOf(unit);
  if (currency !== null) {
    const per = unit.slice(currency.length + 1);
    const sum = moneyInWords(amount, currency, language);
    return per === '' ? sum : `${sum} ${perWords[language]} ${denominatorInWords(per, language)}`;
  }
  if (unit === '%' && language === 'en') return `${numbers.format(amount)}%`;
  return `${numbers.format(amount)}${language === 'fr' ? '\u00a0' : ' '}${unitInWords(unit, amount, language)}`;
}

function moneyInWords(amount: number, currency: string, language: Language): string {
  const { money, millions, numbers } = formats[language]();
  const format =
    money.get(currency) ??
    new Intl.NumberFormat(language, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' });
  money.set(currency, format);
  const rounded = Math.abs(amount) < 1000 ? amount : Math.round(amount);
  const isLarge = Math.abs(amount) >= MILLION;
  if (language === 'fr') {
    if (isLarge) return `${frenchMillions(amount)} ${elided(frenchCurrency(currency, amount))}`;
    return currency === 'EUR'
      ? format.format(rounded)
      : `${numbers.format(rounded)}\u00a0${frenchCurrency(currency, rounded)}`;
  }
  if (!isLarge) return format.format(rounded);
  const [sign] = format.formatToParts(0).filter(({ type }) => type === 'currency');
  return `${amount < 0 ? '-' : ''}${sign?.value}${millions.format(Math.abs(amount))}`;
}

/** « 75 milliards », « 1 000 milliards »: a French « billion » is a million millions, and few readers know it. */
function frenchMillions(amount: number): string {
  const { millions, numbers } = formats.fr();
  if (Math.abs(amount) < 1e12) return millions.format(amount).replaceAll(' ', '\u00a0');
  return `${numbers.format(amount / 1e9)}\u00a0milliards`;
}

/** « euros », « dollars » (French papers name a dollar's country unless it is the United States), « livres sterling ». */
function frenchCurrency(currency: string, amount: number): string {
  const { plurals, currencyNames } = formats.fr();
  const isSingular = plurals.select(amount) === 'one';
  if (currency === 'USD') return isSingular ? 'dollar' : 'dollars';
  const named =
    currencyNames.get(currency) ??
    new Intl.NumberFormat('fr', { style: 'currency', currency, currencyDisplay: 'name' });
  currencyNames.set(currency, named);
  return named.formatToParts(amount).find(({ type }) => type === 'currency')?.value ?? currency;
}

/** « de dollars », « d’euros ». */
function elided(name: string): string {
  return /^[aeiouyéèê]/i.test(name) ? `d’${name}` : `de ${name}`;
}

const perWords = { en: 'per', fr: 'par' };

/** `TW.h` as TWh, `W/{processor}` as W per processor. */
function unitInWords(unit: string, amount: number, language: Language): string {
  const [measured = '', ...per] = unit.split('/');
  const named = counted[measured]?.[language];
  const symbol = measured.replaceAll('.', '');
  const word = named ? named[formats[language]().plurals.select(amount) === 'one' ? 0 : 1] : symbol;
  return [word, ...per.map((part) => denominatorInWords(part, language))].join(` ${perWords[language]} `);
}

/** What a quantity is per: one of it, spelled out. */
function denominatorInWords(unit: string, language: Language): string {
  return denominators[unit]?.[language] ?? unitInWords(unit, 1, language);
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
  '{site}': { en: ['site', 'sites'], fr: ['site', 'sites'] },
};

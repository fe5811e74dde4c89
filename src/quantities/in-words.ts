// Quantities as a person says them, in the languages of the register.
import { once } from '../once.ts';
import type { Modifier } from './modifiers.ts';
import type { Quantity } from './quantity.ts';
import { currencyOf } from './units.ts';

type Language = 'en' | 'fr';

const modifierWords: Record<Language, Record<Modifier, string>> = {
  en: {
    exactly: '',
    about: 'about ',
    nearly: 'nearly ',
    'at-least': 'at least ',
    'more-than': 'more than ',
    'up-to': 'up to ',
    'order-of-magnitude': 'in the order of ',
  },
  fr: {
    exactly: '',
    about: 'environ ',
    nearly: 'près de ',
    'at-least': 'au moins ',
    'more-than': 'plus de ',
    'up-to': 'jusqu’à ',
    'order-of-magnitude': 'de l’ordre de ',
  },
};

const inLanguage = (language: Language) => ({
  numbers: new Intl.NumberFormat(language, { maximumFractionDigits: 12 }),
  plurals: new Intl.PluralRules(language),
  millions: new Intl.NumberFormat(language, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 }),
  money: new Map<string, Intl.NumberFormat>(),
});
const formats = { en: once(() => inLanguage('en')), fr: once(() => inLanguage('fr')) };

/** A number that is not given is told by what the wording allows. */
export function quantityInWords({ value, lower, upper, unit, modifier }: Quantity, language: Language): string {
  const { between, and, upTo, atLeast } = rangeWords[language];
  const number = (amount: number) =>
    `${formats[language]().numbers.format(amount)} ${unitInWords(unit, amount, language)}`;
  if (value !== null) return modifierWords[language][modifier] + number(value);
  if (lower !== null && upper !== null) return `${between} ${number(lower)} ${and} ${number(upper)}`;
  if (upper !== null) return `${upTo} ${number(upper)}`;
  return lower === null ? unitInWords(unit, 2, language) : `${atLeast} ${number(lower)}`;
}

/** The same for people who glance at it: millions in words, currencies by their sign, units as they are usually written. */
export function quantityAtAGlance({ value, lower, upper, unit, modifier }: Quantity, language: Language): string {
  const { between, and, upTo, atLeast } = rangeWords[language];
  const amount = (number: number) => amountAtAGlance(number, unit, language);
  if (value !== null) return modifierWords[language][modifier] + amount(value);
  if (lower !== null && upper !== null) return `${between} ${amount(lower)} ${and} ${amount(upper)}`;
  if (upper !== null) return `${upTo} ${amount(upper)}`;
  return lower === null ? unitInWords(unit, 2, language) : `${atLeast} ${amount(lower)}`;
}

/** From here on words are shorter than zeros. */
const MILLION = 1e6;

export function amountAtAGlance(amount: number, unit: string, language: Language): string {
  const { numbers } = formats[language]();
  const currency = currencyOf(unit);
  if (currency !== null) {
    const per = unit.slice(currency.length + 1);
    const sum = moneyAtAGlance(amount, currency, language);
    return per === '' ? sum : `${sum} ${perWords[language]} ${unitAtAGlance(per, 1, language)}`;
  }
  const unitWords = unitAtAGlance(unit, amount, language);
  return unit === '%' && language === 'en'
    ? `${numbers.format(amount)}%`
    : numbers.format(amount) + (unit.startsWith('{') ? ' ' : '\u00a0') + unitWords;
}

function moneyAtAGlance(amount: number, currency: string, language: Language): string {
  const { money, millions } = formats[language]();
  const format =
    money.get(currency) ??
    new Intl.NumberFormat(language, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' });
  money.set(currency, format);
  if (Math.abs(amount) < MILLION) return format.format(amount);
  // Where the language has its sign, before the number or after it.
  const [sign] = format.formatToParts(0).filter(({ type }) => type === 'currency');
  return language === 'en'
    ? `${amount < 0 ? '-' : ''}${sign?.value}${millions.format(Math.abs(amount))}`
    : `${millions.format(amount)}\u00a0${sign?.value}`;
}

const perWords = { en: 'per', fr: 'par' };

/** `TW.h` as TWh, `W/{processor}` as W per processor. */
function unitAtAGlance(unit: string, amount: number, language: Language): string {
  const [measured = '', ...per] = unit.split('/');
  const named = counted[measured] ? unitInWords(measured, amount, language) : measured.replaceAll('.', '');
  return [named, ...per.map((part) => unitAtAGlance(part, 1, language))].join(` ${perWords[language]} `);
}

const rangeWords = {
  en: { between: 'between', and: 'and', upTo: 'up to', atLeast: 'at least in the order of' },
  fr: { between: 'entre', and: 'et', upTo: 'jusqu’à', atLeast: 'au moins de l’ordre de' },
};

const counted: Record<string, Record<Language, [one: string, several: string]>> = {
  '{processor}': { en: ['processor', 'processors'], fr: ['processeur', 'processeurs'] },
  '{job}': { en: ['job', 'jobs'], fr: ['emploi', 'emplois'] },
  '{site}': { en: ['site', 'sites'], fr: ['site', 'sites'] },
};

/** A thing counted by its name; a currency by its code, and any other unit as UCUM writes it. */
function unitInWords(unit: string, amount: number, language: Language): string {
  const names = counted[unit]?.[language];
  if (!names) return unit;
  return names[formats[language]().plurals.select(amount) === 'one' ? 0 : 1];
}

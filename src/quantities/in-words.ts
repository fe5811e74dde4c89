// Quantities as a person says them, in the languages of the register.
import { once } from '../once.ts';
import type { Modifier } from './modifiers.ts';
import type { Quantity } from './quantity.ts';

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

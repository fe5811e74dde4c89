// Quantities as a person says them, in the languages of the register.
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
    'order-of-magnitude': 'at least in the order of ',
  },
  fr: {
    exactly: '',
    about: 'environ ',
    nearly: 'près de ',
    'at-least': 'au moins ',
    'more-than': 'plus de ',
    'up-to': 'jusqu’à ',
    'order-of-magnitude': 'au moins de l’ordre de ',
  },
};

/** Of an order of magnitude, the least that it can be stands for the number that is not given. */
export function quantityInWords({ value, lower, upper, unit, modifier }: Quantity, language: Language): string {
  const number = value ?? lower ?? upper;
  const written = number === null ? '' : new Intl.NumberFormat(language, { maximumFractionDigits: 12 }).format(number);
  return `${modifierWords[language][modifier]}${written} ${unitInWords(unit, language)}`.trim();
}

const counted: Record<string, Record<Language, string>> = {
  '{processor}': { en: 'processors', fr: 'processeurs' },
  '{job}': { en: 'jobs', fr: 'emplois' },
};

/** A currency by its code, a thing counted by its name, any other unit as UCUM writes it. */
function unitInWords(unit: string, language: Language): string {
  return currencyOf(unit) ? unit : (counted[unit]?.[language] ?? unit);
}

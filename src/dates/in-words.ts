// Dates as a person says them, in the languages of the register.
import { once } from '../once.ts';
import type { UncertainDate } from './uncertain-date.ts';

type Language = 'en' | 'fr';

/** What stands before a date, and what stands there before a day: French wants an article. */
const words = {
  en: {
    by: ['by', 'by'],
    from: ['from', 'from'],
    between: ['between', 'between'],
    and: ['and', 'and'],
    or: ['or', 'or'],
  },
  fr: {
    by: ['d’ici', 'd’ici au'],
    from: ['à partir de', 'à partir du'],
    between: ['entre', 'entre le'],
    and: ['et', 'et le'],
    or: ['ou', 'ou le'],
  },
} as const;

/** Letters for quarters and half-years. */
const periods = { en: { quarter: 'Q', half: 'H' }, fr: { quarter: 'T', half: 'S' } };

const months = { en: once(() => monthsIn('en-GB')), fr: once(() => monthsIn('fr-FR')) };

function monthsIn(locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month)));
}

/** `[..2028]` as "by 2028", `2025-02-10` as "10 February 2025". What it does not know how to say, it gives in EDTF. */
export function dateInWords({ edtf }: Pick<UncertainDate, 'edtf'>, language: Language): string {
  if (!/[/.,]/.test(edtf)) return simpleDate(edtf, language);
  const say = (word: keyof (typeof words)['en'], part: string) =>
    `${words[language][word][part.length === 10 ? 1 : 0]} ${simpleDate(part, language)}`;
  const bounds = edtf.replace(/\/\.\.$|^\.\.\//, '/');
  const [, first, second] = /^\[?([^[\]./,]*)(?:\/|\.\.|,)([^[\]./,]*)\]?$/.exec(bounds) ?? [];
  if (first === undefined || second === undefined) return edtf;
  if (first === '') return say('by', second);
  if (second === '') return say('from', first);
  return edtf.includes(',')
    ? `${simpleDate(first, language)} ${say('or', second)}`
    : `${say('between', first)} ${say('and', second)}`;
}

function simpleDate(text: string, language: Language): string {
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return text;
  const [year, number, day] = [text.slice(0, 4), Number(text.slice(5, 7)), Number(text.slice(8))];
  // ISO 8601-2 numbers the quarters 33 to 36 and the half-years 40 and 41.
  if (number >= 40) return `${periods[language].half}${number - 39} ${year}`;
  if (number >= 33) return `${periods[language].quarter}${number - 32} ${year}`;
  const month = `${months[language]()[number - 1]} ${Number(year)}`;
  if (day === 0) return month;
  return `${language === 'fr' && day === 1 ? '1er' : day} ${month}`;
}

// Dates as a person says them, in the languages of the register.
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

/** `[..2028]` as "by 2028", `2025-02-10` as "10 February 2025". What it does not know how to say, it gives in EDTF. */
export function dateInWords({ edtf }: Pick<UncertainDate, 'edtf'>, language: Language): string {
  const say = (word: keyof (typeof words)['en'] | null, part: string) =>
    [word && words[language][word][part.length === 10 ? 1 : 0], simpleDate(part, language)].filter(Boolean).join(' ');
  const bounds = edtf.replace(/\/\.\.$|^\.\.\//, '/');
  const [, first, second] = /^\[?([^[\]./,]*)(?:\/|\.\.|,)([^[\]./,]*)\]?$/.exec(bounds) ?? [];
  if (first === undefined || second === undefined) return say(null, edtf);
  if (first === '') return say('by', second);
  if (second === '') return say('from', first);
  return edtf.includes(',')
    ? `${say(null, first)} ${say('or', second)}`
    : `${say('between', first)} ${say('and', second)}`;
}

function simpleDate(text: string, language: Language): string {
  const [, year, part, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year === undefined || part === undefined) return text;
  const number = Number(part);
  // ISO 8601-2 numbers the quarters 33 to 36 and the half-years 40 and 41.
  if (number >= 40) return `${periods[language].half}${number - 39} ${year}`;
  if (number >= 33) return `${periods[language].quarter}${number - 32} ${year}`;
  const shown = { timeZone: 'UTC', year: 'numeric', month: 'long' } as const;
  const format = day === undefined ? shown : ({ ...shown, day: 'numeric' } as const);
  const locale = language === 'en' ? 'en-GB' : 'fr-FR';
  const said = new Intl.DateTimeFormat(locale, format).format(new Date(`${year}-${part}-${day ?? '01'}T00:00:00Z`));
  return language === 'fr' ? said.replace(/^1 /, '1er ') : said;
}

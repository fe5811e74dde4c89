// Dates as a person says them, in the languages of the register.
import type { UncertainDate } from './uncertain-date.ts';

type Language = 'en' | 'fr';

const words = {
  en: { by: 'by', from: 'from', between: 'between', and: 'and', or: 'or', quarter: 'Q', half: 'H' },
  fr: { by: 'd’ici', from: 'à partir de', between: 'entre', and: 'et', or: 'ou', quarter: 'T', half: 'S' },
};

/** `[..2028]` as "by 2028", `2025-02-10` as "10 February 2025". What it does not know how to say, it gives in EDTF. */
export function dateInWords({ edtf }: Pick<UncertainDate, 'edtf'>, language: Language): string {
  const { by, from, between, and, or } = words[language];
  const say = (part: string) => simpleDate(part, language);
  const [, first, second] =
    /^\[?([^[\]./,]*)(?:\/|\.\.|,)([^[\]./,]*)\]?$/.exec(edtf.replace(/\/\.\.$|^\.\.\//, '/')) ?? [];
  if (first === undefined || second === undefined) return say(edtf);
  if (first === '') return `${by} ${say(second)}`;
  if (second === '') return `${from} ${say(first)}`;
  return edtf.includes(',') ? `${say(first)} ${or} ${say(second)}` : `${between} ${say(first)} ${and} ${say(second)}`;
}

function simpleDate(text: string, language: Language): string {
  const [, year, part, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? [];
  if (year === undefined || part === undefined) return text;
  const number = Number(part);
  // ISO 8601-2 numbers the quarters 33 to 36 and the half-years 40 and 41.
  if (number >= 40) return `${words[language].half}${number - 39} ${year}`;
  if (number >= 33) return `${words[language].quarter}${number - 32} ${year}`;
  const shown = { timeZone: 'UTC', year: 'numeric', month: 'long' } as const;
  const format = day === undefined ? shown : ({ ...shown, day: 'numeric' } as const);
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'fr-FR', format).format(
    new Date(`${year}-${part}-${day ?? '01'}T00:00:00Z`),
  );
}

// Formats uncertain dates in English and French: `[..2028]` as "by 2028" and « d’ici à 2028 ».
import { lazy } from '../../util/lazy.ts';
import type { Language } from '../provenance/bilingual.ts';
import type { UncertainDate } from './uncertain-date.ts';

/** Kinds of dates for which French uses different prepositions and articles. */
type Form = 'year' | 'month' | 'period' | 'day';

type Preposition = 'by' | 'from' | 'between' | 'and' | 'or';

/** French prepositions and articles; « d’ici au » suits future days only, so "by" a day is « au plus tard le ». */
const french: Record<Preposition, Record<Form, string>> = {
  by: { year: 'd’ici à ', month: 'd’ici à ', period: 'au plus tard au ', day: 'au plus tard le ' },
  from: { year: 'à partir de ', month: 'à partir de ', period: 'à partir du ', day: 'à partir du ' },
  between: { year: 'entre ', month: 'entre ', period: 'entre le ', day: 'entre le ' },
  and: { year: 'et ', month: 'et ', period: 'et le ', day: 'et le ' },
  or: { year: 'ou ', month: 'ou ', period: 'ou le ', day: 'ou le ' },
};

const months = { en: lazy(() => monthNames('en-GB')), fr: lazy(() => monthNames('fr-FR')) };

function monthNames(locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month)));
}

/** Formats `[..2028]` as "by 2028" and `[2025,2027]` as "2025 or 2027", and returns unsupported EDTF unchanged. */
export function formatDate({ edtf }: Pick<UncertainDate, 'edtf'>, language: Language): string {
  if (!/[/.,]/.test(edtf)) return simpleDate(edtf, language);
  if (edtf.includes(',')) return alternatives(edtf.slice(1, -1).split(','), language);
  const bounds = edtf.replace(/\/\.\.$|^\.\.\//, '/');
  const [, first, second] = /^\[?([^[\]./]*)(?:\/|\.\.)([^[\]./]*)\]?$/.exec(bounds) ?? [];
  if (first === undefined || second === undefined) return edtf;
  if (first === '') return withPreposition('by', second, language);
  if (second === '') return withPreposition('from', first, language);
  return `${withPreposition('between', first, language)} ${withPreposition('and', second, language)}`;
}

/** @param members two or more dates, or periods such as `2025..2026` */
function alternatives(members: readonly string[], language: Language): string {
  const texts = members.map((member) => formatDate({ edtf: member.includes('..') ? `[${member}]` : member }, language));
  const [last = '', lastText = ''] = [members.at(-1), texts.at(-1)];
  const or = language === 'en' ? 'or' : 'ou';
  const end = last.includes('..') ? `${or} ${lastText}` : withPreposition('or', last, language);
  return `${texts.slice(0, -1).join(', ')} ${end}`;
}

function withPreposition(preposition: Preposition, part: string, language: Language): string {
  const date = simpleDate(part, language);
  if (language === 'en') return `${preposition} ${date}`;
  // French drops the last letter of "de" before a vowel: « à partir d’avril 2026 ».
  return (french[preposition][formOf(part)] + date).replace(/ de (?=[ao])/, ' d’');
}

function formOf(text: string): Form {
  if (text.length === 10) return 'day';
  if (text.length !== 7) return 'year';
  return Number(text.slice(5)) > 12 ? 'period' : 'month';
}

function simpleDate(text: string, language: Language): string {
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(text)) return text;
  const [year, number, day] = [text.slice(0, 4), Number(text.slice(5, 7)), Number(text.slice(8))];
  // ISO 8601-2 numbers the quarters 33 to 36 and the half-years 40 and 41.
  if (number >= 40) return period('half', number - 39, year, language);
  if (number >= 33) return period('quarter', number - 32, year, language);
  const month = `${months[language]()[number - 1]} ${Number(year)}`;
  if (day === 0) return month;
  return `${language === 'fr' && day === 1 ? '1er' : day} ${month}`;
}

function period(kind: 'half' | 'quarter', number: number, year: string, language: Language): string {
  if (language === 'en') return `${kind === 'half' ? 'H' : 'Q'}${number} ${year}`;
  return `${number === 1 ? '1er' : `${number}e`} ${kind === 'half' ? 'semestre' : 'trimestre'} ${year}`;
}

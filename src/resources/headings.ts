// Headings of calendar events and feed entries, which people read outside of the register.
import { formatDate } from '../domain/dates/format.ts';
import type { CitingKind } from '../domain/kinds.ts';
import type { Bilingual } from '../domain/provenance/bilingual.ts';
import type { FeedEntry, Names } from '../formats/types.ts';

/** Puts the title of the deal before that of its record. @param deal undefined for a partner */
export function inDeal(title: Bilingual, deal: Bilingual | undefined): Bilingual {
  if (deal === undefined || deal.en === title.en) return title;
  return { en: `${deal.en}: ${title.en}`, fr: `${deal.fr}\u00a0: ${title.fr}` };
}

type News = { kind: CitingKind; about: string; title: Bilingual; says: Bilingual; sources: readonly string[] };

/** Returns what changes and reports have in common as feed entries. @param date date as EDTF */
export function newsEntry(
  { kind, about, title, says, sources }: News,
  date: string,
  names: Names,
): Pick<FeedEntry, 'kind' | 'about' | 'title' | 'content' | 'author'> {
  const heading = inDeal(title, names.dealTitleOf(kind, about));
  const [en, fr] = [`${heading.en}: ${says.en}`, `${heading.fr}\u00a0: ${says.fr}`];
  const publishers = [...new Set(sources.map((source) => names.publisher(source) ?? source))].join(', ');
  const author = publishers || 'Gigawatt';
  return { kind, about, title: en, content: `${en}\n${fr}\n${author}, ${formatDate({ edtf: date }, 'en')}`, author };
}

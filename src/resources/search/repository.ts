// The SQL of the search, written by hand: Drizzle does not support MATCH.

import type { Connection } from '../../db/connection.ts';
import type { CursorPosition, Page, SortKey } from '../../db/pagination.ts';
import { FIRST_YEAR, reservedToken } from '../../db/search/build-index.ts';
import { type CountedColumn, openVocabulary, tokenize } from '../../db/search/vocabulary.ts';
import type { Day } from '../../domain/dates/day.ts';
import { type Kind, recordPath } from '../../domain/kinds.ts';
import type { View } from '../../http/query-context.ts';
import { matchesText, parseQuery, type ParsedQuery } from './parse-query.ts';
import { type ScanPart, estimateRowsRead, ScanBudget } from './scan-plan.ts';
import type { SearchResult } from './schema.ts';

type SearchRequest = View & {
  q: string;
  kind?: Kind | undefined;
  deal?: string | undefined;
  limit: number;
  cursor: CursorPosition | null;
};

type Row = { place: number; text: number; kind: Kind; id: string; titleEn: string; titleFr: string };

/** The full-text indexes of all words, and of titles only. A search in titles is cheaper in the latter. */
type Index = 'search' | 'search_titles';

const TITLES = '{title_en title_fr}';
const WORDS = '{title_en title_fr en fr quotes}';

/** Greater than every place. The key of a hit is its tier times this number, plus its place. */
const TIER = 2 ** 40;

/** A hit, or the place up to which the index was read. */
type Step = { key: SortKey; row?: Row };

export function searchRepository(db: Connection) {
  const { $client: client } = db;
  // In the order of the index: nothing is read but what is shown, however many there are.
  const hitsIn = (index: Index) =>
    client.prepare<unknown[], Row>(`
      SELECT place, text, texts.kind, texts.id, records.title_en AS titleEn, records.title_fr AS titleFr
      FROM ${index} JOIN search_order ON place = ${index}.rowid JOIN texts ON texts.rowid = search_order.text
        JOIN records ON records.kind = texts.kind AND records.id = texts.id
      WHERE ${index} MATCH :match AND ${index}.rowid > :after AND since <= :asOf
      ORDER BY ${index}.rowid`);
  const hits = { search: hitsIn('search'), search_titles: hitsIn('search_titles') };
  // An edition does not change, so these are looked up once. No text is newer than the newest source.
  const newest = client.prepare<[], string>('SELECT latest FROM totals').pluck().get() ?? '';
  const end = client.prepare<[], number | null>('SELECT max(place) FROM search_order').pluck().get() ?? 0;
  const vocabulary = openVocabulary(db);
  const body = client.prepare<[number], string[]>('SELECT en, fr, quotes FROM texts WHERE rowid = ?').raw();
  const bodyOf = ({ text }: Row): string[] => body.get(text) ?? [];

  /** Yields hits in order, each record once. If reading stops early, the last step has only a key. */
  function* found({ q, cursor, ...view }: SearchRequest): Generator<Step> {
    const asked = parseQuery(q, vocabulary);
    if (!asked) return;
    const { within, standIn } = chosenBy(view);
    const reading = new ScanBudget();
    const from = Number(cursor?.key[0] ?? 0);
    let last = cursor?.key[1] ?? '';
    for (const [tier, { index, match, fits, counted, sides }] of searchTiers(asked, bodyOf).entries()) {
      if ((tier + 1) * TIER <= from) continue;
      const keyAt = (place: number): SortKey => [tier * TIER + place, last];
      const start = Math.min(Math.max(from - tier * TIER, 0), end);
      const all =
        sides * estimateRowsRead([...asked.frequencies, ...standIn].map((stand) => Math.min(stand?.[counted] ?? end, end)));
      const part = reading.part(start, end, all);
      if (!part) return yield { key: keyAt(start) };
      const { asOf } = view;
      for (const row of hits[index].iterate({ match: match(part, within), after: start, asOf })) {
        if (fits?.(row) === false) {
          if (!reading.looksFurther()) return yield { key: keyAt(row.place) };
          continue;
        }
        // The texts of a thing follow one another.
        if (recordKey(row) === last) continue;
        last = recordKey(row);
        yield { key: keyAt(row.place), row };
      }
      if (part.upTo < end) return yield { key: keyAt(part.upTo) };
    }
  }

  /** The filters as terms of the index. They stand left of NOT, where they limit what the index reads. */
  function chosenBy({ asOf, kind, deal, source }: View & Pick<SearchRequest, 'kind' | 'deal'>) {
    const filters = Object.entries({ kind, deal, source }).flatMap(([column, value]) =>
      value === undefined ? [] : { column, word: reservedToken(value) },
    );
    // Skips texts that became known after the as-of date.
    const isPast = asOf < newest;
    return {
      within: [
        ...filters.map(({ column, word }) => `{${column}} : "${word}" AND `),
        ...(isPast ? [`{known} : (${dateWordsUntil(asOf).join(' OR ')}) AND `] : []),
      ].join(''),
      standIn: [...filters.map(({ word }) => vocabulary.find(word)), ...(isPast ? [undefined] : [])],
    };
  }

  return {
    /**
     * Best first. Text without a word finds nothing. If finding `limit` hits would read too much, the page is shorter or empty, and
     * `next` continues.
     */
    find(asked: SearchRequest): Page<SearchResult> {
      const { limit } = asked;
      const steps = found(asked)
        .take(limit + 1)
        .toArray();
      const last = steps.find(({ row }) => !row) ?? (steps.length > limit ? steps[limit - 1] : undefined);
      return {
        items: steps.slice(0, limit).flatMap(({ row }) => (row ? [toSearchResult(row)] : [])),
        next: last?.key ?? null,
        // The index is read forwards.
        previous: null,
      };
    },
  };
}

type Tier = {
  index: Index;
  /** What to look for in a part of the index. */
  match: (part: ScanPart, within: string) => string;
  /** A check that the index cannot do. */
  fits: ((row: Row) => boolean) | undefined;
  /** Where the index looks for the words, and how many times. */
  counted: CountedColumn;
  sides: 1 | 2;
};

/**
 * In this order: titles that contain the words; titles that contain them with an unfinished last word; texts that contain them.
 *
 * @param bodyOf reads what a text has besides its titles
 */
function searchTiers({ terms, completeWords: whole, withPrefix: begun }: ParsedQuery, bodyOf: (row: Row) => string[]): Tier[] {
  const titlesHold = (row: Row, isBegun: boolean) => matchesText(terms, tokenize([row.titleEn, row.titleFr]), isBegun);
  const textHolds = (row: Row) => matchesText(terms, tokenize([row.titleEn, row.titleFr, ...bodyOf(row)]), true);
  const isCalled = (row: Row) => titlesHold(row, false);
  const mayBeCalled = (row: Row) => titlesHold(row, true);

  // The index finds words. Phrases are checked in the text.
  const isToLookAt = terms.some(({ words }) => words.length > 1);
  const tier = (index: Index, has: string, hasNot: string | undefined, fits: (row: Row) => boolean): Tier => ({
    index,
    match: ({ blocks }, within) => {
      const inPart = blocks.length === 0 ? '' : `{block} : (${blocks.join(' OR ')}) AND `;
      const left = inPart + within + has;
      return hasNot === undefined || isToLookAt ? left : `(${left}) NOT (${inPart}${hasNot})`;
    },
    fits: isToLookAt ? fits : undefined,
    counted: index === 'search' ? 'texts' : 'titles',
    sides: hasNot === undefined ? 1 : 2,
  });
  const called = `${TITLES} : (${whole})`;
  const perhapsCalled = `${TITLES} : (${begun})`;
  return [
    tier('search_titles', called, undefined, isCalled),
    ...(whole === begun
      ? []
      : [tier('search_titles', perhapsCalled, called, (row) => mayBeCalled(row) && !isCalled(row))]),
    tier('search', `${WORDS} : (${begun})`, perhapsCalled, (row) => textHolds(row) && !mayBeCalled(row)),
  ];
}

/** The years, months of the last year and days of the last month until a day: what was known by then has one of these words. */
function dateWordsUntil(day: Day): string[] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (year < FIRST_YEAR) return [reservedToken(FIRST_YEAR)];
  const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const two = (number: number) => String(number).padStart(2, '0');
  return [
    ...upTo(FIRST_YEAR, year - 1).map((before) => reservedToken(before)),
    ...upTo(1, month - 1).map((before) => reservedToken(`${year}-${two(before)}`)),
    ...upTo(1, date).map((before) => reservedToken(`${year}-${two(month)}-${two(before)}`)),
  ];
}

function recordKey({ kind, id }: Row): string {
  return `${kind}/${id}`;
}

function toSearchResult({ kind, id, titleEn, titleFr }: Row): SearchResult {
  return { id, kind, title: { en: titleEn, fr: titleFr }, links: { self: recordPath(kind, id) } };
}

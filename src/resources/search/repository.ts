// Full-text search, with SQL written by hand because Drizzle does not support MATCH.
import type { Connection } from '../../db/connection.ts';
import type { CursorPosition, Page, SortKey } from '../../db/pagination.ts';
import { FIRST_YEAR, reservedToken } from '../../db/search/build-index.ts';
import { type CountedColumn, openVocabulary, tokenize } from '../../db/search/vocabulary.ts';
import type { Day } from '../../domain/dates/day.ts';
import { type Kind, recordPath } from '../../domain/kinds.ts';
import type { View } from '../../http/query-context.ts';
import { matchesText, type ParsedQuery, parseQuery } from './parse-query.ts';
import { estimateRowsRead, ScanBudget, type ScanPart } from './scan-plan.ts';
import type { SearchResult } from './schema.ts';

type SearchRequest = View & {
  q: string;
  kind?: Kind | undefined;
  deal?: string | undefined;
  limit: number;
  cursor: CursorPosition | null;
};

type Row = { place: number; text: number; kind: Kind; id: string; titleEn: string; titleFr: string };

/** `search` indexes titles, claims and quotes; `search_titles` indexes only titles. */
type Index = 'search' | 'search_titles';

const TITLES = '{title_en title_fr}';
const WORDS = '{title_en title_fr en fr quotes}';

/** Distance between the sort keys of two tiers: a sort key is tier number × TIER + row number in the index. */
const TIER = 2 ** 40;

/** A search result or, without `row`, the sort key at which the search stopped early. */
type Step = { key: SortKey; row?: Row };

export function searchRepository(db: Connection) {
  const { $client: client } = db;
  // SQLite reads only the rows that it returns, because the index contains the texts in the order of results.
  const prepareMatches = (index: Index) =>
    client.prepare<unknown[], Row>(`
      SELECT place, text, texts.kind, texts.id, records.title_en AS titleEn, records.title_fr AS titleFr
      FROM ${index} JOIN search_order ON place = ${index}.rowid JOIN texts ON texts.rowid = search_order.text
        JOIN records ON records.kind = texts.kind AND records.id = texts.id
      WHERE ${index} MATCH :match AND ${index}.rowid > :after AND since <= :asOf
      ORDER BY ${index}.rowid`);
  const matches = { search: prepareMatches('search'), search_titles: prepareMatches('search_titles') };
  // Newest publication day of any source; no text is newer.
  const newest = client.prepare<[], string>('SELECT latest FROM totals').pluck().get() ?? '';
  const lastPlace = client.prepare<[], number | null>('SELECT max(place) FROM search_order').pluck().get() ?? 0;
  const vocabulary = openVocabulary(db);
  const body = client.prepare<[number], string[]>('SELECT en, fr, quotes FROM texts WHERE rowid = ?').raw();
  const readBody = ({ text }: Row): string[] => body.get(text) ?? [];

  /** Yields each record once; the last step has no row if the scan budget runs out. */
  function* search({ q, cursor, ...view }: SearchRequest): Generator<Step> {
    const query = parseQuery(q, vocabulary);
    if (!query) return;
    const filters = toFilters(view);
    const budget = new ScanBudget();
    const from = Number(cursor?.key[0] ?? 0);
    let lastRecord = cursor?.key[1] ?? '';
    for (const [number, tier] of searchTiers(query, readBody).entries()) {
      if ((number + 1) * TIER <= from) continue;
      const keyAt = (place: number): SortKey => [number * TIER + place, lastRecord];
      const after = Math.min(Math.max(from - number * TIER, 0), lastPlace);
      const frequencies = [...query.frequencies, ...filters.frequencies].map((frequency) =>
        Math.min(frequency?.[tier.counted] ?? lastPlace, lastPlace),
      );
      const part = budget.nextPart(after, lastPlace, tier.scans * estimateRowsRead(frequencies));
      if (!part) return yield { key: keyAt(after) };
      const match = tier.match(part, filters.expression);
      for (const row of matches[tier.index].iterate({ match, after, asOf: view.asOf })) {
        if (tier.check?.(row) === false) {
          if (!budget.countMismatch()) return yield { key: keyAt(row.place) };
          continue;
        }
        // Compare with the previous record only, because the texts of a record are adjacent.
        if (recordKey(row) === lastRecord) continue;
        lastRecord = recordKey(row);
        yield { key: keyAt(row.place), row };
      }
      if (part.upTo < lastPlace) return yield { key: keyAt(part.upTo) };
    }
  }

  /** Converts the filters to an FTS5 expression, which limits what FTS5 reads only on the left side of NOT. */
  function toFilters({ asOf, kind, deal, source }: View & Pick<SearchRequest, 'kind' | 'deal'>) {
    const filters = Object.entries({ kind, deal, source }).flatMap(([column, value]) =>
      value === undefined ? [] : { column, token: reservedToken(value) },
    );
    const isPast = asOf < newest;
    return {
      expression: [
        ...filters.map(({ column, token }) => `{${column}} : "${token}" AND `),
        // Skip texts that became known after the as-of date.
        ...(isPast ? [`{known} : (${dateTokensUntil(asOf).join(' OR ')}) AND `] : []),
      ].join(''),
      frequencies: [...filters.map(({ token }) => vocabulary.find(token)), ...(isPast ? [undefined] : [])],
    };
  }

  return {
    /** If a search would read too much, the page has fewer than `limit` results, and `next` continues the search. */
    find(request: SearchRequest): Page<SearchResult> {
      const { limit } = request;
      const steps = search(request)
        .take(limit + 1)
        .toArray();
      const last = steps.find(({ row }) => !row) ?? (steps.length > limit ? steps[limit - 1] : undefined);
      return {
        items: steps.slice(0, limit).flatMap(({ row }) => (row ? [toSearchResult(row)] : [])),
        next: last?.key ?? null,
        // The index can only be read forwards, so there is no previous page.
        previous: null,
      };
    },
  };
}

type Tier = {
  index: Index;
  match: (part: ScanPart, filters: string) => string;
  /** Checks phrases in a row, because the index finds only words; undefined if the query has no phrase. */
  check: ((row: Row) => boolean) | undefined;
  /** Word frequencies for the cost estimate: in all texts, or in titles only. */
  counted: CountedColumn;
  /** Number of times that FTS5 scans the index: twice for an expression with NOT. */
  scans: 1 | 2;
};

/** Tiers, best first: all words in titles; in titles with the last word as a prefix; in titles and other text. */
function searchTiers({ terms, completeWords, withPrefix }: ParsedQuery, readBody: (row: Row) => string[]): Tier[] {
  const matchesTitles = (row: Row, allowPrefix: boolean) =>
    matchesText(terms, tokenize([row.titleEn, row.titleFr]), allowPrefix);
  const matchesPrefixOnly = (row: Row) => matchesTitles(row, true) && !matchesTitles(row, false);
  const matchesAll = (row: Row) => matchesText(terms, tokenize([row.titleEn, row.titleFr, ...readBody(row)]), true);

  const hasPhrase = terms.some(({ words }) => words.length > 1);
  const tier = (index: Index, included: string, excluded: string | undefined, check: (row: Row) => boolean): Tier => ({
    index,
    match: ({ blocks }, filters) => {
      const inBlocks = blocks.length === 0 ? '' : `{block} : (${blocks.join(' OR ')}) AND `;
      const left = inBlocks + filters + included;
      return excluded === undefined || hasPhrase ? left : `(${left}) NOT (${inBlocks}${excluded})`;
    },
    check: hasPhrase ? check : undefined,
    counted: index === 'search' ? 'texts' : 'titles',
    scans: excluded === undefined ? 1 : 2,
  });
  const completeTitle = `${TITLES} : (${completeWords})`;
  const prefixTitle = `${TITLES} : (${withPrefix})`;
  return [
    tier('search_titles', completeTitle, undefined, (row) => matchesTitles(row, false)),
    ...(completeWords === withPrefix ? [] : [tier('search_titles', prefixTitle, completeTitle, matchesPrefixOnly)]),
    tier('search', `${WORDS} : (${withPrefix})`, prefixTitle, (row) => matchesAll(row) && !matchesTitles(row, true)),
  ];
}

/** Returns index tokens for all earlier years, earlier months of the year, and days of the month up to `day`. */
function dateTokensUntil(day: Day): string[] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (year < FIRST_YEAR) return [reservedToken(FIRST_YEAR)];
  const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  return [
    ...range(FIRST_YEAR, year - 1),
    ...range(1, month - 1).map((month) => `${year}-${twoDigits(month)}`),
    ...range(1, date).map((date) => `${year}-${twoDigits(month)}-${twoDigits(date)}`),
  ].map(reservedToken);
}

function recordKey({ kind, id }: Row): string {
  return `${kind}/${id}`;
}

function toSearchResult({ kind, id, titleEn, titleFr }: Row): SearchResult {
  return { id, kind, title: { en: titleEn, fr: titleFr }, links: { self: recordPath(kind, id) } };
}

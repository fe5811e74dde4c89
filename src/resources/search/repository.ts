// Full-text search, with SQL written by hand because Drizzle does not support MATCH.
import type { Connection } from '../../db/connection.ts';
import type { CursorPosition, Page, SortKey } from '../../db/pagination.ts';
import { MAX_ROWS_RANKED } from '../../db/search/budgets.ts';
import { FIRST_YEAR, reservedToken } from '../../db/search/build-index.ts';
import { searchableText } from '../../db/search/text.ts';
import { type CountedColumn, openVocabulary, tokenize } from '../../db/search/vocabulary.ts';
import type { Day } from '../../domain/dates/day.ts';
import { type Kind, recordPath } from '../../domain/kinds.ts';
import type { View } from '../../http/query-context.ts';
import { memoize } from '../../util/memoize.ts';
import { pick } from '../../util/pick.ts';
import { containsPhrases, type ParsedQuery, parseQuery, type SearchWord } from './parse-query.ts';
import { estimateRowsRead, ScanBudget, type ScanPart } from './scan-plan.ts';
import type { SearchPageMembers, SearchResult } from './schema.ts';
import { snippetOf } from './snippet.ts';

type SearchRequest = View & {
  q: string;
  kind?: Kind | undefined;
  deal?: string | undefined;
  limit: number;
  cursor: CursorPosition | null;
};

/** A text in the index: its place in the results, and its record. */
type Row = { place: number; kind: Kind; id: string };

/** The contents of a text, and the title of its record. */
type TextRow = {
  titleEn: string;
  titleFr: string;
  deal: string;
  source: string;
  date: string | null;
  en: string;
  fr: string;
  quotes: string;
};

/** `search` indexes titles, current values, claims and quotes; `search_titles` indexes only titles. */
type Index = 'search' | 'search_titles';

const TITLES = '{title_en title_fr}';
const WORDS = '{title_en title_fr en fr quotes}';

/** Distance between the sort keys of two tiers: a sort key is tier number × TIER + row number in the index. */
const TIER = 2 ** 40;

/** Number of the tier whose texts contain at least one word; its sort keys contain the position in the results. */
const ANY_WORD_TIER = 2;

/** Maximum results that contain only some words of the query: later results are hardly relevant. */
const MAX_ANY_WORD_RESULTS = 200;

/** Minimum score of such a result, as a share of the best score. */
const MIN_SCORE_SHARE = 0.3;

/** A search result or, without `row`, the sort key at which the search stopped early. */
type Step = { key: SortKey; row?: Row };

type Publication = Pick<SearchResult, 'publisher' | 'published' | 'language'>;

type SearchPage = Page<SearchResult> & { members: SearchPageMembers };

export function searchRepository(db: Connection) {
  const { $client: client } = db;
  // SQLite reads only the rows that it returns, because the index contains the texts in the order of results.
  const prepareMatches = (index: Index) =>
    client.prepare<unknown[], Row>(`
      SELECT place, texts.kind, texts.id FROM ${index} JOIN texts ON place = ${index}.rowid
      WHERE ${index} MATCH :match AND ${index}.rowid > :after AND since <= :asOf AND until > :asOf
      ORDER BY ${index}.rowid`);
  const matches = { search: prepareMatches('search'), search_titles: prepareMatches('search_titles') };
  const preparePlaces = (index: Index) =>
    client
      .prepare<[string], number>(`SELECT rowid FROM ${index} WHERE ${index} MATCH ? LIMIT ${MAX_ROWS_RANKED}`)
      .pluck();
  const places = { search: preparePlaces('search'), search_titles: preparePlaces('search_titles') };
  const rowAt = client.prepare<{ place: number; asOf: Day }, Row>(
    'SELECT place, kind, id FROM texts WHERE place = :place AND since <= :asOf AND until > :asOf',
  );
  const textRow = client.prepare<[string], TextRow>(`
    SELECT title_en AS titleEn, title_fr AS titleFr, deal, source, date, en, fr, quotes
    FROM texts JOIN records ON records.kind = texts.kind AND records.id = texts.id WHERE place = ?`);
  // The first texts of the index are results of many searches.
  const textAt = memoize(MAX_CACHED, (place) => textRow.get(place) as TextRow);
  const readText = ({ place }: Row) => textAt(String(place));
  // Newest publication day of any source; no report is newer.
  const newest = client.prepare<[], string>('SELECT latest FROM totals').pluck().get() ?? '';
  const lastPlace = client.prepare<[], number | null>('SELECT max(place) FROM texts').pluck().get() ?? 0;
  const vocabulary = openVocabulary(db);
  const sourceRow = client.prepare<[string], { publisher: string; published: string; language: string }>(
    "SELECT publisher, language, body ->> '$.published' AS published FROM source_versions WHERE id = ? LIMIT 1",
  );
  const publicationOf = memoize(MAX_CACHED, (id): Publication => {
    const row = sourceRow.get(id);
    const published = row ? pick(JSON.parse(row.published), ['edtf', 'earliest', 'latest']) : null;
    return { publisher: row?.publisher ?? null, published, language: row?.language ?? null };
  });

  /** Yields each record with all words once; the last step has no row if the scan budget runs out. */
  function* searchAllWords(query: ParsedQuery, { cursor, ...view }: SearchRequest): Generator<Step> {
    const filters = toFilters(view);
    const budget = new ScanBudget();
    const from = Number(cursor?.key[0] ?? 0);
    let lastRecord = cursor?.key[1] ?? '';
    for (const [number, tier] of searchTiers(query, readText).entries()) {
      if ((number + 1) * TIER <= from) continue;
      const keyAt = (place: number): SortKey => [number * TIER + place, lastRecord];
      const after = Math.min(Math.max(from - number * TIER, 0), lastPlace);
      const frequencies = [...query.words.map((word) => word.frequency), ...filters.frequencies].map((frequency) =>
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

  /** Finds records with at least one word, best first: a rare word scores more, and a word in the title twice. */
  function* searchAnyWord({ words }: ParsedQuery, { asOf, ...filters }: SearchRequest): Generator<Row> {
    const { expression } = toFilters({ asOf, ...filters });
    const scores = new Map<number, number>();
    for (const { word, frequency } of rarestWords(words)) {
      const score = Math.log(1 + lastPlace / frequency);
      const found = [
        ...places.search.iterate(`${expression}${WORDS} : ${word.expression}`),
        ...places.search_titles.iterate(`${expression}${TITLES} : ${word.expression}`),
      ];
      for (const place of found) scores.set(place, (scores.get(place) ?? 0) + score);
    }
    const ranked = [...scores].toSorted(
      ([place, score], [otherPlace, otherScore]) => otherScore - score || place - otherPlace,
    );
    const minScore = (ranked[0]?.[1] ?? 0) * MIN_SCORE_SHARE;
    const seen = new Set<string>();
    for (const [place, score] of ranked) {
      if (score < minScore || seen.size === MAX_ANY_WORD_RESULTS) return;
      const row = rowAt.get({ place, asOf });
      if (!row || seen.has(recordKey(row))) continue;
      seen.add(recordKey(row));
      yield row;
    }
  }

  /** Converts the filters to an FTS5 expression for the left side of NOT: on the right, FTS5 would not read fewer rows. */
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

  function toSearchResult(row: Row, words: readonly SearchWord[], matched: SearchResult['matched']): SearchResult {
    const { kind, id } = row;
    const { titleEn, titleFr, deal, source, date, en, fr, quotes } = readText(row);
    const quoteLines = quotes.split('\n');
    return {
      id,
      kind,
      title: { en: titleEn, fr: titleFr },
      deal: deal || null,
      date: date === null ? null : JSON.parse(date),
      source: source || null,
      ...(source === '' ? { publisher: null, published: null, language: null } : publicationOf(source)),
      matched,
      snippet: {
        en: snippetOf([en, titleEn, ...quoteLines], words),
        fr: snippetOf([fr, titleFr, ...quoteLines], words),
      },
      links: { self: recordPath(kind, id) },
    };
  }

  function findAllWords(query: ParsedQuery, request: SearchRequest): Page<SearchResult> {
    const { limit } = request;
    const steps = searchAllWords(query, request)
      .take(limit + 1)
      .toArray();
    const last = steps.find(({ row }) => !row) ?? (steps.length > limit ? steps[limit - 1] : undefined);
    const rows = steps.slice(0, limit).flatMap(({ row }) => row ?? []);
    return {
      items: rows.map((row) => toSearchResult(row, query.words, 'all')),
      next: last?.key ?? null,
      // The index can only be read forwards, so there is no previous page.
      previous: null,
    };
  }

  function findAnyWord(query: ParsedQuery, request: SearchRequest, from: number): Page<SearchResult> {
    const rows = searchAnyWord(query, request)
      .drop(from)
      .take(request.limit + 1)
      .toArray();
    const hasNext = rows.length > request.limit;
    const marked = query.words.filter(({ isStopWord }) => !isStopWord);
    return {
      items: rows.slice(0, request.limit).map((row) => toSearchResult(row, marked, 'any')),
      next: hasNext ? [ANY_WORD_TIER * TIER + from + request.limit, ''] : null,
      previous: null,
    };
  }

  return {
    /**
     * Finds records with all words or, if there are none, with at least one word. If a search would read too much, the page
     * has fewer than `limit` results, and `next` continues the search.
     */
    find(request: SearchRequest): SearchPage {
      const query = parseQuery(request.q, vocabulary);
      if (!query) return { items: [], next: null, previous: null, members: { matched: 'all', corrected: null } };
      const { corrected } = query;
      const [position = 0, lastRecord = ''] = request.cursor?.key ?? [];
      const anyWordFrom = Number(position) - ANY_WORD_TIER * TIER;
      if (anyWordFrom < 0) {
        const page = findAllWords(query, request);
        const isFound = page.items.length > 0 || page.next !== null || lastRecord !== '';
        // A phrase stands for exactly its words, side by side.
        if (isFound || query.words.length === 1 || query.phrases.length > 0)
          return { ...page, members: { matched: 'all', corrected } };
      }
      const page = findAnyWord(query, request, Math.max(anyWordFrom, 0));
      const matched = page.items.length > 0 || anyWordFrom >= 0 ? 'any' : 'all';
      return { ...page, members: { matched, corrected } };
    },
  };
}

/** Maximum texts, and names of sources, that are cached: about 1 MB. */
const MAX_CACHED = 1000;

/** Returns known words except stop words, rarest first, until their texts exceed MAX_ROWS_RANKED; keeps the first word. */
function rarestWords(words: readonly SearchWord[]): { word: SearchWord; frequency: number }[] {
  const distinct = [...new Map(words.map((word) => [word.expression, word])).values()];
  const known = distinct
    .map((word) => ({ word, frequency: word.frequency?.texts ?? MAX_ROWS_RANKED }))
    .filter(({ word, frequency }) => frequency > 0 && !word.isStopWord)
    .toSorted((one, other) => one.frequency - other.frequency);
  let rows = 0;
  return known.filter(({ frequency }, index) => {
    rows += frequency;
    return index === 0 || rows <= MAX_ROWS_RANKED;
  });
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

/** Tiers, best first: all words in titles; all words in titles and other texts. */
function searchTiers({ phrases, allWords }: ParsedQuery, readText: (row: Row) => TextRow): Tier[] {
  const hasPhrases = (texts: string[]) => containsPhrases(phrases, tokenize(texts.map(searchableText)));
  const inTitles = ({ titleEn, titleFr }: TextRow) => hasPhrases([titleEn, titleFr]);
  const inTexts = ({ titleEn, titleFr, en, fr, quotes }: TextRow) => hasPhrases([titleEn, titleFr, en, fr, quotes]);

  const isChecked = phrases.length > 0;
  const tier = (
    index: Index,
    included: string,
    excluded: string | undefined,
    check: (text: TextRow) => boolean,
  ): Tier => ({
    index,
    match: ({ blocks }, filters) => {
      const inBlocks = blocks.length === 0 ? '' : `{block} : (${blocks.join(' OR ')}) AND `;
      const left = inBlocks + filters + included;
      return excluded === undefined || isChecked ? left : `(${left}) NOT (${inBlocks}${excluded})`;
    },
    check: isChecked ? (row) => check(readText(row)) : undefined,
    counted: index === 'search' ? 'texts' : 'titles',
    scans: excluded === undefined ? 1 : 2,
  });
  const allInTitles = `${TITLES} : (${allWords})`;
  return [
    tier('search_titles', allInTitles, undefined, inTitles),
    tier('search', `${WORDS} : (${allWords})`, allInTitles, (text) => inTexts(text) && !inTitles(text)),
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

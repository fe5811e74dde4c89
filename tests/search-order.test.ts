// Compares the search with a simple one that reads every text: it must find the same records in the same order.
import fc from 'fast-check';
import { beforeAll, expect, test, vi } from 'vitest';
import { MAX_PREFIX_LENGTH } from '../src/db/search/build-index.ts';
import { searchableText } from '../src/db/search/text.ts';
import { openVocabulary, type Vocabulary } from '../src/db/search/vocabulary.ts';
import { kinds } from '../src/domain/kinds.ts';
import { type Json, useApp } from './support/app.ts';
import { realSeed } from './support/register.ts';
import { spread } from './support/spread.ts';

/** Small limits: they make a search of this small register run the code that otherwise only a search of a million texts runs. */
const limits = vi.hoisted(() => ({ BLOCKS: { small: 2, large: 4 }, MAX_ROWS_READ: 0, MAX_ROWS_CHECKED: 0 }));
const MAX_ROWS_RANKED = vi.hoisted(() => 4000);
vi.mock('../src/db/search/budgets.ts', () => ({
  BLOCKS: limits.BLOCKS,
  MAX_ROWS_RANKED,
  get MAX_ROWS_READ() {
    return limits.MAX_ROWS_READ;
  },
  get MAX_ROWS_CHECKED() {
    return limits.MAX_ROWS_CHECKED;
  },
}));

// Use a separate database cache: this database stores search results in blocks of the small size above, unlike other tests.
process.env.GIGAWATT_TEST_CACHE += '/small-blocks';

const { app, get } = useApp({ seed: () => realSeed });

type Text = Record<'kind' | 'id' | 'deal' | 'source' | 'since' | 'until', string> & {
  titles: Words[];
  all: Words[];
  length: number;
};
type Words = string[];
type SearchRequest = {
  words: string[];
  isQuoted: boolean;
  kind?: string;
  deal?: string;
  source?: string;
  asOf: string;
};

const database = () => app().store.current.repository((db) => db.$client);

function wordsOf(text: string): Words {
  // Remove accents of Latin letters only, as the full-text index does.
  const folded = searchableText(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .toLowerCase();
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

let texts: Text[] = [];
let vocabulary: string[] = [];
let wordsInIndex: Vocabulary;

beforeAll(() => {
  const rows = database()
    .prepare<[], Record<string, string>>('SELECT * FROM texts JOIN records USING (kind, id)')
    .all();
  wordsInIndex = app().store.current.repository(openVocabulary);
  texts = rows.map(({ kind, id, deal, source, since, until, title_en = '', title_fr = '', ...others }) => {
    const titles = [title_en, title_fr].map(wordsOf);
    const all = [...titles, ...['en', 'fr', 'quotes'].map((column) => wordsOf(others[column] ?? ''))];
    const length = Math.min([...title_en].length, [...title_fr].length);
    return { kind, id, deal, source, since, until, titles, all, length } as Text;
  });
  vocabulary = [...new Set(texts.flatMap(({ all }) => all.flat()))].toSorted();
});

type Predicate = (columns: Words[]) => boolean;

/** Tests that a text contains the words side by side. */
function containsAdjacent(words: Words): Predicate {
  return (columns) =>
    columns.some((column) => column.some((_, start) => words.every((word, index) => column[start + index] === word)));
}

/** Tests that a text contains a word with the same stem or, if the last word of the query is unknown, one that it begins. */
function containsWord(word: string, isLast: boolean): Predicate {
  const variants = wordsInIndex.variants(word).map((variant) => variant.word);
  const isPrefix = isLast && variants.length === 0;
  return (columns) =>
    columns.some((column) => column.some((found) => (isPrefix ? found.startsWith(word) : variants.includes(found))));
}

function predicatesOf({ words, isQuoted }: SearchRequest): Predicate[] {
  if (isQuoted) return [containsAdjacent(words)];
  return words.map((word, index) => containsWord(word, index === words.length - 1));
}

/** Returns the rank of a text: 0 if its titles contain the words, 1 if titles and other columns together do, 2 otherwise. */
function tierOf({ titles, all }: Text, predicates: readonly Predicate[]): number {
  const matches = (columns: Words[]) => predicates.every((predicate) => predicate(columns));
  return [matches(titles), matches(all), true].indexOf(true);
}

/** Reads every text, and returns the results that the search must return, as `kind/id` in order. */
function expectedResults(request: SearchRequest): string[] {
  const textsByRecord = Map.groupBy(texts, ({ kind, id }) => `${kind}/${id}`);
  const reportsOf = (name: string) => textsByRecord.get(name)?.filter(({ source }) => source !== '').length ?? 0;
  const predicates = predicatesOf(request);
  const matchesFilters = ({ kind, deal, source, since, until }: Text) =>
    since <= request.asOf &&
    until > request.asOf &&
    kind === (request.kind ?? kind) &&
    deal === (request.deal ?? deal) &&
    source === (request.source ?? source);
  const found = texts
    .filter(matchesFilters)
    .map((text) => ({ name: `${text.kind}/${text.id}`, tier: tierOf(text, predicates), length: text.length }))
    .filter(({ tier }) => tier < 2)
    .map((each) => ({ ...each, key: [each.tier, each.length, -reportsOf(each.name)] }));
  const inOrder = found.toSorted(
    (one, other) =>
      one.key.map((part, index) => part - (other.key[index] ?? 0)).find((difference) => difference !== 0) ??
      (one.name < other.name ? -1 : 1),
  );
  return [...new Set(inOrder.map(({ name }) => name))];
}

/** Requests all pages of a search, and returns the results as `kind/id` in order. */
async function searchResults({ words, isQuoted, ...filters }: SearchRequest, limit: number): Promise<string[]> {
  const q = isQuoted ? `"${words.join(' ')}"` : words.join(' ');
  const given = Object.entries({ q, ...filters, limit: `${limit}` }).filter(([, value]) => value !== undefined);
  const names: string[] = [];
  for (let next = `/v1/search?${new URLSearchParams(given as [string, string][])}`; next; ) {
    const page = await get(next);
    // These are results for another query, or for some of the words.
    if (page.corrected !== null || page.matched === 'any') return [];
    names.push(...page.items.map(({ kind, id }: Json) => `${kind}/${id}`));
    next = page.next;
  }
  return names;
}

test('a search finds the same records as reading every text, in the same order, for any query, page size and batch size', async () => {
  const oneOf = <Value>(values: Value[]) => fc.constantFrom(...values);
  const column = (name: 'deal' | 'source' | 'since') => [...new Set(texts.map((text) => text[name]))].filter(Boolean);
  const sometimes = (values: string[]) => fc.option(oneOf(values), { nil: undefined, freq: 2 });
  const someWords = fc.tuple(
    oneOf(texts.flatMap(({ all }) => all).filter(({ length }) => length > 0)),
    fc.nat(),
    fc.nat(2),
  );
  const words = someWords
    .map(([from, start, more]) => from.slice(start % from.length, (start % from.length) + 1 + more))
    .chain((chosen) => fc.nat(6).map((cut) => [...chosen.slice(0, -1), (chosen.at(-1) ?? '').slice(0, cut + 1)]));
  const request = fc.record({
    words: fc.oneof(words, fc.array(oneOf(vocabulary), { minLength: 1, maxLength: 2 })),
    isQuoted: fc.boolean(),
    kind: sometimes([...kinds]),
    deal: sometimes(column('deal')),
    source: sometimes(column('source')),
    asOf: oneOf(['2000-01-01', '2026-11-22', '2026-11-22', ...column('since').filter((day) => day <= '2026-11-22')]),
  });
  const budgets = fc.record({
    MAX_ROWS_READ: oneOf([1, 300, 10_000, 300_000]),
    MAX_ROWS_CHECKED: oneOf([1, 10, 500]),
  });
  await fc.assert(
    fc.asyncProperty(request, oneOf([1, 3, 50]), budgets, async (each, limit, budget) => {
      Object.assign(limits, budget);
      expect(await searchResults(each as SearchRequest, limit)).toEqual(expectedResults(each as SearchRequest));
    }),
    { numRuns: 150 },
  );
  Object.assign(limits, { MAX_ROWS_READ: 300_000, MAX_ROWS_CHECKED: 500 });
}, 60_000);

test('a search for two quoted words finds every text in which they are adjacent, even if a page may check only one text', async () => {
  const words = texts.flatMap(({ all }) => all).flat();
  const occurrences = Map.groupBy(words, (word) => word);
  const common = new Set(
    [...occurrences]
      .toSorted(([, one], [, other]) => other.length - one.length)
      .map(([word]) => word)
      .slice(0, 40),
  );
  const pairs = words.flatMap((word, at) => {
    const next = words[at + 1] ?? '';
    return common.has(word) && common.has(next) ? [`${word} ${next}`] : [];
  });
  Object.assign(limits, { MAX_ROWS_READ: 300_000, MAX_ROWS_CHECKED: 1 });
  for (const pair of spread([...new Set(pairs)], 200)) {
    const request = { words: pair.split(' '), isQuoted: true, asOf: '2026-11-22' };
    expect(await searchResults(request, 50)).toEqual(expectedResults(request));
  }
}, 60_000);

test('a search with `deal`, `source` and `asOf` finds a record only when a single text of the record matches all filters', async () => {
  for (const recordTexts of Map.groupBy(texts, ({ kind, id }) => `${kind}/${id}`).values()) {
    const words = recordTexts[0]?.titles[0] ?? [];
    for (const { deal } of recordTexts.filter((text) => text.deal))
      for (const { source } of recordTexts.filter((text) => text.source)) {
        if (recordTexts.some((text) => text.deal === deal && text.source === source)) continue;
        const request = { words, isQuoted: true, deal, source, asOf: '2026-11-22' };
        expect(await searchResults(request, 50)).toEqual(expectedResults(request));
      }
    const [first] = recordTexts.map(({ since }) => since).toSorted();
    const later = recordTexts.find(({ since, source }) => source && since > (first ?? ''));
    if (!later) continue;
    const request = { words, isQuoted: true, source: later.source, asOf: first ?? '' };
    expect(await searchResults(request, 50)).toEqual(expectedResults(request));
  }
});

test('both full-text indexes store prefixes of 1 to 3 characters', () => {
  const prefixes = Array.from({ length: MAX_PREFIX_LENGTH }, (_, index) => index + 1).join(' ');
  const statements = database()
    .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE sql LIKE '%USING fts5 (%'")
    .pluck();
  expect(statements.all()).toHaveLength(2);
  for (const sql of statements.all()) expect(sql).toContain(`prefix = '${prefixes}'`);
});

// GET /v1/search: results, filters and order, and the parsing of queries.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize, tokenizeWithSqlite, type Vocabulary } from '../src/db/search/vocabulary.ts';
import { parseQuery } from '../src/resources/search/parse-query.ts';
import { type Json, useApp } from './support/app.ts';
import { realSeed } from './support/register.ts';

const { get, send } = useApp();
const real = useApp({ seed: () => realSeed });
const found = async (q: string, more = ''): Promise<string[]> =>
  (await get(`/v1/search?q=${encodeURIComponent(q)}${more}`)).items.map(({ id }: Json) => id);

describe('a search', () => {
  test.each([
    ['chaleur', 'residual-heat-recovered'],
    ['heat', 'residual-heat-recovered'],
    ['CHALEUR', 'residual-heat-recovered'],
    ['souverainete', 'european-digital-sovereignty'],
    ['souveraine\u0301', 'european-digital-sovereignty'],
    ['10 milliards', 'france-fluidstack.initial-investment'],
    ['"mise en service"', 'france-fluidstack.service-start'],
    ['Reuters', 'lanouvelletribune-2025-02'],
    ['macron', 'emmanuel-macron'],
    ['nouvelle tribune', 'lanouvelletribune-2025-02'],
    ['puissance par proc', 'france-fluidstack.power-per-processor'],
    ['OpenAI', 'us-companies-built-data-centres'],
  ])('a search for %j finds the record %s', async (q, id) => {
    expect(await found(q)).toContain(id);
  });

  test('a search for "Reuters OR nothing" finds no text with all three words, because OR is a word and not an operator', async () => {
    expect(await get('/v1/search?q=Reuters%20OR%20nothing')).toMatchObject({ matched: 'any' });
  });

  test('a search lists a record with the words in its title before records with the words in other texts', async () => {
    expect((await found('initial investment'))[0]).toBe('france-fluidstack.initial-investment');
  });

  test('a search lists each record once, also over several pages', async () => {
    const ids: string[] = [];
    for (let next = '/v1/search?q=fluidstack&limit=3'; next !== null; ) {
      const page = await real.get(next);
      ids.push(...page.items.map(({ kind, id }: Json) => `${kind}/${id}`));
      next = page.next;
    }
    expect(ids.length).toBeGreaterThan(10);
    expect(new Set(ids).size).toBe(ids.length);
    const { items } = await real.get('/v1/search?q=fluidstack&limit=200');
    expect(ids).toEqual(items.map(({ kind, id }: Json) => `${kind}/${id}`));
  });

  test('a search as of a date finds the records that were known by that date, in the same order as on a later date', async () => {
    const { $client: client } = real.app().store.current.repository((db) => db);
    const since = new Map(
      client
        .prepare<[], [string, string]>("SELECT kind || '/' || id, min(since) FROM texts GROUP BY kind, id")
        .raw()
        .all(),
    );
    const days = [...new Set(since.values())];
    const around = days.flatMap((day) => [-1, 0].map((more) => new Date(Date.parse(day) + more * 86_400_000)));
    expect(around.length).toBeGreaterThan(20);
    // Compare only records with the word in a title: they all have the same rank, which does not depend on `asOf`.
    const nameOf = ({ kind, id }: Json) => `${kind}/${id}`;
    for (const q of ['france', 'power', 'franc']) {
      const word = new RegExp(`(?<!\\p{L})${q}`, 'iu');
      const titled = ({ title }: Json) => [title.en, title.fr].some((text) => word.test(text));
      const all = (await real.get(`/v1/search?q=${q}&limit=200&asOf=2100`)).items.filter(titled);
      expect(all.length).toBeGreaterThan(2);
      for (const date of [new Date(0), ...around, new Date('1999-12-31'), new Date('2100-02-28')]) {
        const asOf = date.toISOString().slice(0, 10);
        const { items } = await real.get(`/v1/search?q=${q}&limit=200&asOf=${asOf}`);
        const known = all.filter(({ kind, id }: Json) => (since.get(`${kind}/${id}`) as string) <= asOf);
        expect([asOf, items.filter(titled).map(nameOf)]).toEqual([asOf, known.map(nameOf)]);
      }
    }
  });

  test.each([
    ['\u{E000}2025', '2025'],
    ['\u{E000}2025m02d28', '2025m02d28'],
    ['fluid\u{E000}stack', 'fluid stack'],
  ])('a search for %j equals a search for %j, because private-use characters separate words', async (typed, meant) => {
    expect(parseQuery(typed, vocabulary)?.allWords).toEqual(parseQuery(meant, vocabulary)?.allWords);
    expect(await found(typed)).toEqual(await found(meant));
  });

  test('a search can be filtered by kind, deal and source', async () => {
    expect(await found('fluidstack', '&kind=partner')).toEqual(['fluidstack']);
    expect((await found('fluidstack', '&deal=france-fluidstack')).length).toBeGreaterThan(3);
    // A search with `source` finds a derived figure when the source reports all inputs of the figure.
    const ids = async (source: string) =>
      (await real.get(`/v1/search?q=power&kind=figure&source=${source}`)).items.map(({ id }: Json) => id);
    expect(await ids('lanouvelletribune-2025-02')).toEqual([
      'france-fluidstack.electric-power',
      'france-fluidstack.power-per-processor',
      'france-fluidstack.energy-per-year',
    ]);
    expect(await ids('wsj-2025-02-10')).toContain('france-fluidstack.investment-per-processor');
  });

  test.each([' ', '', 'a'.repeat(201)])(
    'a search for %j, which is blank or longer than 200 characters, returns 400',
    async (q) => {
      const response = await send(`/v1/search?q=${encodeURIComponent(q)}`);
      expect(response.statusCode).toBe(400);
      expect(response.json().errors[0].name).toBe('q');
    },
  );

  test('a search for any Unicode text returns 200 or 400, never a server error', async () => {
    const typed = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(typed, async (q) => {
        const { statusCode } = await send(`/v1/search?q=${encodeURIComponent(q)}`);
        expect([200, 400]).toContain(statusCode);
      }),
      { numRuns: 300 },
    );
  });
});

const known: Record<string, [texts: number, titles: number]> = {
  recover: [3, 1],
  recovery: [4, 2],
  recycled: [5, 3],
  heat: [9, 0],
  site: [2, 1],
  sites: [1, 1],
  'y*': [70, 50],
  'rec*': [12, 6],
};
const wordOf = (word: string) => ({ word, texts: known[word]?.[0] ?? 0, titles: known[word]?.[1] ?? 0 });
const vocabulary: Vocabulary = {
  find: wordOf,
  complete: (beginning) =>
    beginning === 'many'
      ? undefined
      : Object.keys(known)
          .filter((word) => word.startsWith(beginning))
          .map(wordOf),
  variants: (word) => (/^sites?$/.test(word) ? ['site', 'sites'] : [word]).filter((each) => known[each]).map(wordOf),
  correct: (word) => (word === 'haet' ? 'heat' : undefined),
};

test('tokenize splits ASCII text into the same words as SQLite', () => {
  const ascii = fc.string({ unit: 'grapheme-ascii', maxLength: 40 });
  fc.assert(
    fc.property(fc.array(ascii, { maxLength: 5 }), (texts) => {
      expect(tokenize(texts)).toEqual(tokenizeWithSqlite(texts));
    }),
  );
});

test('tokenize removes accents in the normalization forms NFC and NFD', () => {
  expect(tokenize(["l'\u00c9tat", 'e\u0301t\u00e9-2', '"']).map((words) => words.join())).toEqual([
    'l,etat',
    'ete,2',
    '',
  ]);
});

test.each([
  ['heat recov', '("heat") AND ("recover" OR "recovery")'],
  ['heat Récov', '("heat") AND ("recover" OR "recovery")'],
  ['heat unknown', '("heat") AND ("unknown")'],
  ['heat rec', '("heat") AND "rec"*'],
  ['many', '"many"*'],
  ['site', '("site" OR "sites")'],
  ["l'IA d’énergie", '("ia") AND ("energie")'],
  ['"mise en service" 2026', '("mise") AND ("en") AND ("service") AND ("2026")'],
  ['"l’heat"', '("l") AND ("heat")'],
  ['500 000', '("500000")'],
  ['heat heat heat', '("heat")'],
])('parseQuery(%j) returns the FTS5 query %s', (typed, allWords) =>
  expect(parseQuery(typed, vocabulary)).toMatchObject({ allWords, corrected: null }),
);

test('parseQuery corrects a misspelt word and returns the corrected query', () =>
  expect(parseQuery('"mise en service" haet', vocabulary)).toMatchObject({ corrected: '"mise en service" heat' }));

test('parseQuery counts the texts that contain each word, or any completion of the last word', () => {
  const frequencies = (typed: string) => parseQuery(typed, vocabulary)?.words.map(({ frequency }) => frequency);
  expect(frequencies('heat recov')).toEqual([
    { texts: 9, titles: 0 },
    { texts: 7, titles: 3 },
  ]);
  expect(frequencies('"heat" "recov"')).toMatchObject([{ texts: 9 }, { texts: 0 }]);
  expect(frequencies('heat y')).toMatchObject([{ texts: 9 }, { texts: 70, titles: 50 }]);
  expect(frequencies('heat many')).toMatchObject([{ texts: 9 }, undefined]);
});

test('parseQuery returns null for a query without a letter or digit', () =>
  expect(parseQuery('* 🧨', vocabulary)).toBe(null));

// The search compared with reading every text: the same records in the same order.
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { MAX_PREFIX_LENGTH } from '../src/db/search/build-index.ts';
import { kinds } from '../src/domain/kinds.ts';
import { type Json, useApp } from './support/app.ts';
import { realSeed } from './support/register.ts';

/** Small blocks, so that this small register is searched like one with a million texts. */
const limits = vi.hoisted(() => ({ BLOCKS: { small: 2, large: 4 }, MOST_READ: 0, MOST_LOOKED_AT: 0 }));
vi.mock('../src/db/search/budgets.ts', () => ({
  BLOCKS: limits.BLOCKS,
  get MOST_READ() {
    return limits.MOST_READ;
  },
  get MOST_LOOKED_AT() {
    return limits.MOST_LOOKED_AT;
  },
}));

// The blocks are part of the database: it must not be shared with other tests.
process.env.GIGAWATT_TEST_CACHE += '/small-blocks';

const { app, get } = useApp({ seed: () => realSeed });

type Text = Record<'kind' | 'id' | 'deal' | 'source' | 'since', string> & {
  titles: Words[];
  all: Words[];
  length: number;
};
type Words = string[];
type Asked = { words: string[]; isQuoted: boolean; kind?: string; deal?: string; source?: string; asOf: string };

const database = () => app().store.current.repository((db) => db.$client);

function wordsOf(text: string): Words {
  // Removes accents of Latin letters only, as the index does.
  const folded = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .toLowerCase();
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

let texts: Text[] = [];
let vocabulary: string[] = [];

beforeAll(() => {
  const rows = database()
    .prepare<[], Record<string, string>>('SELECT * FROM texts JOIN records USING (kind, id)')
    .all();
  texts = rows.map(({ kind, id, deal, source, since, title_en = '', title_fr = '', ...others }) => {
    const titles = [title_en, title_fr].map(wordsOf);
    const all = [...titles, ...['en', 'fr', 'quotes'].map((column) => wordsOf(others[column] ?? ''))];
    const length = Math.min([...title_en].length, [...title_fr].length);
    return { kind, id, deal, source, since, titles, all, length } as Text;
  });
  vocabulary = [...new Set(texts.flatMap(({ all }) => all.flat()))].toSorted();
});

/** Whether words stand there one after the other, the last of them perhaps unfinished. */
function stand(words: Words, within: Words, isBegun: boolean): boolean {
  const last = words.length - 1;
  return within.some((_, start) =>
    words.every((word, index) => {
      const found = within[start + index];
      return isBegun && index === last ? found?.startsWith(word) : found === word;
    }),
  );
}

/** Titles with the words come first, then titles with a completion of the last word, then other texts. */
function tierOf({ titles, all }: Text, { words, isQuoted }: Asked): number {
  const terms = isQuoted ? [words] : words.map((word) => [word]);
  const holds = (columns: Words[], isBegun: boolean) =>
    terms.every((term, index) =>
      columns.some((column) => stand(term, column, isBegun && !isQuoted && index === terms.length - 1)),
    );
  return [holds(titles, false), holds(titles, true), holds(all, true), true].indexOf(true);
}

function read(asked: Asked): string[] {
  const told = Map.groupBy(texts, ({ kind, id }) => `${kind}/${id}`);
  const isAsked = ({ kind, deal, source, since }: Text) =>
    since <= asked.asOf &&
    kind === (asked.kind ?? kind) &&
    deal === (asked.deal ?? deal) &&
    source === (asked.source ?? source);
  const found = texts
    .filter(isAsked)
    .map((text) => ({ name: `${text.kind}/${text.id}`, tier: tierOf(text, asked), length: text.length }))
    .filter(({ tier }) => tier < 3)
    .map((each) => ({ ...each, key: [each.tier, each.length, -(told.get(each.name)?.length ?? 0)] }));
  const inOrder = found.toSorted(
    (one, other) =>
      one.key.map((part, index) => part - (other.key[index] ?? 0)).find((difference) => difference !== 0) ??
      (one.name < other.name ? -1 : 1),
  );
  return [...new Set(inOrder.map(({ name }) => name))];
}

/** From page to page. */
async function searched({ words, isQuoted, ...filters }: Asked, limit: number): Promise<string[]> {
  const q = isQuoted ? `"${words.join(' ')}"` : words.join(' ');
  const given = Object.entries({ q, ...filters, limit: `${limit}` }).filter(([, value]) => value !== undefined);
  const names: string[] = [];
  for (let next = `/v1/search?${new URLSearchParams(given as [string, string][])}`; next; ) {
    const page = await get(next);
    names.push(...page.items.map(({ kind, id }: Json) => `${kind}/${id}`));
    next = page.next;
  }
  return names;
}

describe('a search', () => {
  test('a search finds the same records as reading every text, in the same order, for any query, page size and batch size', async () => {
    const oneOf = <Value>(values: Value[]) => fc.constantFrom(...values);
    const column = (name: 'deal' | 'source' | 'since') => [...new Set(texts.map((text) => text[name]))].filter(Boolean);
    const seldom = (values: string[]) => fc.option(oneOf(values), { nil: undefined, freq: 2 });
    const someWords = fc.tuple(
      oneOf(texts.flatMap(({ all }) => all).filter(({ length }) => length > 0)),
      fc.nat(),
      fc.nat(2),
    );
    const words = someWords
      .map(([from, start, more]) => from.slice(start % from.length, (start % from.length) + 1 + more))
      .chain((chosen) => fc.nat(6).map((cut) => [...chosen.slice(0, -1), (chosen.at(-1) ?? '').slice(0, cut + 1)]));
    const asked = fc.record({
      words: fc.oneof(words, fc.array(oneOf(vocabulary), { minLength: 1, maxLength: 2 })),
      isQuoted: fc.boolean(),
      kind: seldom([...kinds]),
      deal: seldom(column('deal')),
      source: seldom(column('source')),
      asOf: oneOf(['2000-01-01', '2026-11-22', '2026-11-22', ...column('since').filter((day) => day <= '2026-11-22')]),
    });
    const atOneGo = fc.record({ MOST_READ: oneOf([1, 300, 10_000, 300_000]), MOST_LOOKED_AT: oneOf([1, 10, 500]) });
    await fc.assert(
      fc.asyncProperty(asked, oneOf([1, 3, 50]), atOneGo, async (each, limit, most) => {
        Object.assign(limits, most);
        expect(await searched(each as Asked, limit)).toEqual(read(each as Asked));
      }),
      { numRuns: 300 },
    );
    Object.assign(limits, { MOST_READ: 300_000, MOST_LOOKED_AT: 500 });
  });

  test('a quoted search finds the texts in which the words are adjacent, wherever a batch ends', async () => {
    const words = texts.flatMap(({ all }) => all).flat();
    const often = Map.groupBy(words, (word) => word);
    const common = new Set(
      [...often]
        .toSorted(([, one], [, other]) => other.length - one.length)
        .map(([word]) => word)
        .slice(0, 40),
    );
    const pairs = words.flatMap((word, at) => {
      const next = words[at + 1] ?? '';
      return common.has(word) && common.has(next) ? [`${word} ${next}`] : [];
    });
    Object.assign(limits, { MOST_READ: 300_000, MOST_LOOKED_AT: 1 });
    for (const pair of new Set(pairs)) {
      const asked = { words: pair.split(' '), isQuoted: true, asOf: '2026-11-22' };
      expect(await searched(asked, 50)).toEqual(read(asked));
    }
  });

  test('a search with deal, source and as-of date matches them within one text', async () => {
    for (const told of Map.groupBy(texts, ({ kind, id }) => `${kind}/${id}`).values()) {
      const words = told[0]?.titles[0] ?? [];
      for (const { deal } of told.filter((text) => text.deal))
        for (const { source } of told.filter((text) => text.source)) {
          if (told.some((text) => text.deal === deal && text.source === source)) continue;
          const asked = { words, isQuoted: true, deal, source, asOf: '2026-11-22' };
          expect(await searched(asked, 50)).toEqual(read(asked));
        }
      const [first] = told.map(({ since }) => since).toSorted();
      const later = told.find(({ since, source }) => source && since > (first ?? ''));
      if (!later) continue;
      const asked = { words, isQuoted: true, source: later.source, asOf: first ?? '' };
      expect(await searched(asked, 50)).toEqual(read(asked));
    }
  });

  test('the indexes have prefixes of 1 to 3 characters', () => {
    const prefixes = Array.from({ length: MAX_PREFIX_LENGTH }, (_, index) => index + 1).join(' ');
    const made = database()
      .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE sql LIKE '%USING fts5 (%'")
      .pluck();
    expect(made.all()).toHaveLength(2);
    for (const sql of made.all()) expect(sql).toContain(`prefix = '${prefixes}'`);
  });
});

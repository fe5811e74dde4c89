// What docs/disagreements.md says of the register is what the program answers, and it leaves no dispute out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Json, useApp } from './support/app.ts';
import { project, realSeed, TODAY } from './support/register.ts';

const { ask, get } = useApp({ seed: () => realSeed });

type Pair = { path: string; said: string };
type Question = { url: string; pairs: Pair[] };
type Row = { number: string; question: string; questions: Question[]; meaning: string };

/** The rows of a table. What is not written as agreed throws: a row that is passed over would be held to nothing. */
function rowsOf(markdown: string): Row[] {
  const lines = markdown.split('\n');
  const first = lines.findIndex((line) => line.startsWith('|'));
  const end = lines.findIndex((line, index) => index > first && !line.startsWith('|'));
  const [head, rule, ...body] = lines.slice(first, end);
  if (head !== '| number | question | ask | answer | what that means |') throw new Error(`columns: ${head}`);
  if (rule !== '|---|---|---|---|---|') throw new Error(`rule: ${rule}`);
  if (lines.slice(end).some((line) => line.includes('|'))) throw new Error('more than one table');
  return body.map(rowOf);
}

function rowOf(line: string): Row {
  const cells = /^\| (\d+[a-z]?) \| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/.exec(line);
  const [, number = '', question = '', asks = '', answers = '', meaning = ''] = cells ?? [];
  const urls = asks.split(' <br> ');
  const said = answers.split(' <br> ');
  if (!cells || urls.length !== said.length) throw new Error(`malformed row: ${line}`);
  return {
    number,
    question,
    questions: urls.map((url, index) => ({ url: urlIn(url), pairs: pairsIn(said[index] ?? '') })),
    meaning,
  };
}

function urlIn(text: string): string {
  const [, url] = /^`(\/v1\/[\w/?&=.-]+)`$/.exec(text) ?? [];
  if (!url) throw new Error(`no path: ${text}`);
  return url;
}

function pairsIn(text: string): Pair[] {
  const pairs = text.split('; ').map((pair) => {
    const [, path, said] = /^`([\w -]+(?:\.[\w -]+)*): ([^`\s](?:[^`]*[^`\s])?)`$/.exec(pair) ?? [];
    if (!path || !said) throw new Error(`malformed pair: ${pair}`);
    return { path, said };
  });
  // Of two answers to the same, only the last would be held to.
  if (new Set(pairs.map(({ path }) => path)).size < pairs.length) throw new Error(`said twice: ${text}`);
  return pairs;
}

/** What stands at a place in an answer. Where there is no such place, it throws: null is an answer, nothing is none. */
function at(path: string, answer: Json): unknown {
  let found: unknown = answer;
  for (const key of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) {
      throw new Error(`no ${key} in ${path}`);
    }
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}

/** A value as the table writes it: text without quotation marks, a list in brackets, the rest as JSON. */
function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value === 'string') return value;
  // Of a whole object, a table would show anything but the point.
  if (typeof value === 'object' && value !== null) throw new Error(`no single value: ${JSON.stringify(value)}`);
  return JSON.stringify(value);
}

/** The sources that one rests on, at any remove, itself among them. */
async function originsOf(id: string): Promise<Set<string>> {
  const origins = new Set([id]);
  // What is added on the way is visited too.
  for (const origin of origins) {
    for (const repeated of (await get(`/v1/sources/${origin}`)).repeats) origins.add(repeated);
  }
  return origins;
}

const ROW = '| 1 | Why? | `/v1/deals/a` | `status: signed` | This. |';
const TABLE = ['| number | question | ask | answer | what that means |', '|---|---|---|---|---|', ROW, ''];
const page = readFileSync(join(project, 'docs/disagreements.md'), 'utf8');
const rows = rowsOf(page);
const disputed = rows.flatMap(({ questions }) =>
  questions.filter(({ pairs }) => pairs.some(({ path, said }) => path === 'disputed' && said === 'true')),
);

describe('the table of disagreements', () => {
  test('has all seventeen questions, in order', () => {
    const numbers = rows.map(({ number }) => Number.parseInt(number, 10));
    expect([...new Set(numbers)]).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    // Where a question has several rows they are lettered from a, where it has one it has no letter.
    for (const group of Map.groupBy(rows, ({ number }) => Number.parseInt(number, 10)).values()) {
      const letters = group.map(({ number }) => number.replace(/\d+/, ''));
      expect(letters).toEqual(group.length === 1 ? [''] : [...'abcdefghij'].slice(0, group.length));
    }
  });

  test.each(rows)('answers question $number, “$question”, as the program does', async ({ questions }) => {
    const asOf = `asOf=${TODAY.toISOString().slice(0, 10)}`;
    expect(page).toContain(`\`${asOf}\``);
    for (const { url, pairs } of questions) {
      const expected = Object.fromEntries(pairs.map(({ path, said }) => [path, said]));
      const found = (answer: Json) =>
        Object.fromEntries(pairs.map(({ path }) => [path, written(at(path, answer))] as const));
      expect(found(await get(url)), url).toEqual(expected);
      // The page promises the same to who asks later and names the day.
      const dated = url.includes('asOf=') ? url : `${url}${url.includes('?') ? '&' : '?'}${asOf}`;
      expect(found(await get(dated)), dated).toEqual(expected);
    }
  });

  test('calls disputed only what independent sources say differently', async () => {
    expect(disputed.length).toBeGreaterThan(0);
    for (const { url } of disputed) {
      const { dispute } = await get(url);
      expect(dispute.length, url).toBeGreaterThan(0);
      for (const { field, sources, values, reason } of dispute) {
        const named = `${url}, ${field}`;
        expect(reason, named).toEqual({ en: expect.stringMatching(/\w/), fr: expect.stringMatching(/\w/) });
        expect(reason.en, named).not.toBe(reason.fr);
        expect(values, named).toHaveLength(sources.length);
        expect(new Set(sources).size, named).toBe(sources.length);
        const voices = await Promise.all(
          sources.map(async (source: string, index: number) => ({
            origins: await originsOf(source),
            value: JSON.stringify(values[index]),
          })),
        );
        const opposed = voices.some((one) =>
          voices.some((other) => one.value !== other.value && one.origins.isDisjointFrom(other.origins)),
        );
        expect(opposed, named).toBe(true);
      }
    }
  });

  test('holds everything that is disputed in the register', async () => {
    const lists = ['deals', 'milestones', 'figures', 'partners'];
    const found = await Promise.all(
      lists.map(async (list) => {
        const { statusCode, body } = await ask(`/v1/${list}?disputed=true&format=ndjson`);
        expect(statusCode).toBe(200);
        const items: Json[] = body.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []));
        return items.map(({ links }): string => links.self);
      }),
    );
    expect(new Set(disputed.map(({ url }) => url.replace(/\?.*/, '')))).toEqual(new Set(found.flat()));
  });
});

describe('the reading of the table', () => {
  test('takes one as it is agreed', () => {
    const [row] = rowsOf(TABLE.join('\n'));
    expect(row?.questions).toEqual([{ url: '/v1/deals/a', pairs: [{ path: 'status', said: 'signed' }] }]);
  });

  test.each([
    ['a pair without a value', '`status: signed`', '`status`'],
    ['a pair without a colon and a space', 'status: signed', 'status:signed'],
    ['a pair outside of backticks', '`status: signed`', 'status: signed'],
    ['two pairs in the same backticks', '`status: signed`', '`status: signed`, `disputed: false`'],
    ['a path with an empty step', 'status:', 'current..source:'],
    ['two answers to the same', '`status: signed`', '`status: signed`; `status: withdrawn`'],
    ['an answer to nothing asked', '`status: signed`', '`status: signed` <br> `disputed: false`'],
    ['a path of another place', '/v1/deals/a', '/deals/a'],
    ['a row without a number', '| 1 |', '| one |'],
    ['a row with a column too many', '| This. |', '| This. | That. |'],
    ['other columns', '| answer |', '| replies |'],
  ])('refuses %s', (_, right, wrong) => {
    const text = TABLE.join('\n');
    expect(text).toContain(right);
    expect(() => rowsOf(text.replace(right, wrong))).toThrow();
  });

  test('refuses a place that an answer does not have, and what is no single value', () => {
    const answer = { status: null, items: [] };
    expect(written(at('status', answer))).toBe('null');
    expect(written(at('items.length', answer))).toBe('0');
    expect(() => at('dispute.0', answer)).toThrow();
    expect(() => at('status.source', answer)).toThrow();
    expect(() => written(answer)).toThrow();
  });
});

// Checks that docs/disagreements.md shows the responses of the API, and that it shows every dispute over the five first deals.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstDeals } from './golden/day.ts';
import { type Json, useApp } from './support/app.ts';
import { parseNdjson } from './support/parsers.ts';
import { project, realSeed, TODAY } from './support/register.ts';

const { send, get } = useApp({ seed: () => realSeed });

type Value = { path: string; shown: string };
type Request = { url: string; values: Value[] };
type Part = { number: string; question: string; requests: Request[] };

const HEADING = /^(#{2,3}) (\d+[a-z]?)\. (\S.*\?)$/;

/** Parses docs/disagreements.md. @throws Error for an unexpected line, because a skipped part would not be tested */
function parseParts(markdown: string): Part[] {
  const [, ...sections] = `\n${markdown}`.split(/\n(?=##)/);
  const parts = sections.map((section) => {
    const [first = '', ...lines] = section.split('\n');
    const [, level, number = '', question = ''] = HEADING.exec(first) ?? [];
    if (!level || (level === '###') !== /[a-z]$/.test(number)) throw new Error(`malformed heading: ${first}`);
    return { level, number, question, body: lines.join('\n').trim() };
  });
  return parts.flatMap(({ level, number, question, body }, index) => {
    // Skip the heading of a question with several parts (2a, 2b): only the headings of its parts are followed by text.
    if (level === '##' && parts[index + 1]?.level === '###' && !body) return [];
    const [, introduction, block] = /^(\S[^`]*(?:`[^`\n]+`[^`]*)*)\n\n```text\n([^`]+)\n```$/.exec(body) ?? [];
    if (!introduction || !block) throw new Error(`malformed part: ${number}`);
    return { number, question, requests: parseRequests(block) };
  });
}

function parseRequests(block: string): Request[] {
  const requests: Request[] = [];
  for (const line of block.split('\n')) {
    const [, url] = /^GET (\/v1\/[\w/?&=.-]+)$/.exec(line) ?? [];
    const [, path, shown] = /^ {2}([\w-]+(?:\.[\w-]+)*): (\S|\S.*\S)$/.exec(line) ?? [];
    const values = requests.at(-1)?.values;
    if (url) requests.push({ url, values: [] });
    else if (path && shown && values) {
      // Reject a duplicate path: the test would compare only the last value of a path.
      if (values.some((value) => value.path === path)) throw new Error(`shown twice: ${path}`);
      values.push({ path, shown });
    } else throw new Error(`malformed line: ${line}`);
  }
  const empty = requests.find(({ values }) => values.length === 0);
  if (empty) throw new Error(`no response: ${empty.url}`);
  return requests;
}

/** Returns the value at a dotted path of a response, which can be null. @throws Error if a property in the path is missing */
function valueAt(path: string, response: Json): unknown {
  let found: unknown = response;
  for (const key of path.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) {
      throw new Error(`no ${key} in ${path}`);
    }
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}

/** Formats a value as docs/disagreements.md does: text without quotation marks, lists in brackets, other values as JSON. */
function formatValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatValue).join(', ')}]`;
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null) throw new Error(`not a single value: ${JSON.stringify(value)}`);
  return JSON.stringify(value);
}

/** Returns the ids of a source and of all sources that it repeats, directly or indirectly. */
async function repeatedSources(id: string): Promise<Set<string>> {
  const sources = new Set([id]);
  // The loop also visits the sources that it adds to the set.
  for (const source of sources) {
    for (const repeated of (await get(`/v1/sources/${source}`)).repeats) sources.add(repeated);
  }
  return sources;
}

/** Returns the reports on a record. For a derived figure, returns the reports on its inputs, because it inherits their disputes. */
async function reportsOn(url: string): Promise<Json[]> {
  const { reports, derivation } = await get(url);
  if (!derivation) return reports;
  return (await Promise.all(derivation.inputs.map(reportsOn))).flat();
}

const page = readFileSync(join(project, 'docs/disagreements.md'), 'utf8');
const parts = parseParts(page);
const disputed = parts.flatMap(({ requests }) =>
  requests.filter(({ values }) => values.some(({ path, shown }) => path === 'disputed' && shown === 'true')),
);

test('docs/disagreements.md has nineteen questions, numbered from 1 to 19 in order', () => {
  const numbers = parts.map(({ number }) => Number.parseInt(number, 10));
  expect(page).toContain('\nNineteen questions ');
  expect([...new Set(numbers)]).toEqual(Array.from({ length: 19 }, (_, index) => index + 1));
  expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  // Parts of a question have the letters a, b, c, …; a question with a single part has no letter.
  for (const group of Map.groupBy(parts, ({ number }) => Number.parseInt(number, 10)).values()) {
    const letters = group.map(({ number }) => number.replace(/\d+/, ''));
    expect(letters).toEqual(group.length === 1 ? [''] : [...'abcdefghij'].slice(0, group.length));
  }
});

test('docs/disagreements.md has a table of contents with a link to every question', () => {
  const questions = [...page.matchAll(/^## (.+)$/gm)].map(([, question = '']) => question);
  const anchorOf = (heading: string) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, '')
      .replaceAll(' ', '-');
  const links = [...page.matchAll(/^- \[(.+)\]\((#.+)\)$/gm)].map(([, text, link]) => [text, link]);
  expect(links).toEqual(questions.map((question) => [question, `#${anchorOf(question)}`]));
});

test.each(parts)(
  'the API returns the values that docs/disagreements.md shows in part $number, “$question”',
  async ({ requests }) => {
    const asOf = `asOf=${TODAY.toISOString().slice(0, 10)}`;
    expect(page).toContain(`\`${asOf}\``);
    for (const { url, values } of requests) {
      const expected = Object.fromEntries(values.map(({ path, shown }) => [path, shown]));
      const found = (response: Json) =>
        Object.fromEntries(values.map(({ path }) => [path, formatValue(valueAt(path, response))] as const));
      expect(found(await get(url)), url).toEqual(expected);
      // docs/disagreements.md promises that a request with its date as `asOf` returns the same response on later days.
      const dated = url.includes('asOf=') ? url : `${url}${url.includes('?') ? '&' : '?'}${asOf}`;
      expect(found(await get(dated)), dated).toEqual(expected);
    }
  },
);

test('every dispute in docs/disagreements.md is between independent sources of grades A to C', async () => {
  expect(disputed.length).toBeGreaterThan(0);
  for (const { url } of disputed) {
    const { dispute } = await get(url);
    const reports = await reportsOn(url);
    expect(dispute.length, url).toBeGreaterThan(0);
    for (const { field, sources, values, reason } of dispute) {
      const label = `${url}, ${field}`;
      expect(reason, label).toEqual({ en: expect.stringMatching(/\w/), fr: expect.stringMatching(/\w/) });
      expect(reason.en, label).not.toBe(reason.fr);
      expect(values, label).toHaveLength(sources.length);
      expect(new Set(sources).size, label).toBe(sources.length);
      const sides = await Promise.all(
        sources.map(async (id: string, index: number) => {
          const { reliability } = await get(`/v1/sources/${id}`);
          expect(['A', 'B', 'C'], `${label}, ${id}`).toContain(reliability.grade);
          const value = JSON.stringify(values[index]);
          const report = reports.find((each) => each.source === id && JSON.stringify(each[field]) === value);
          expect(report, `${label}, ${id}`).toBeDefined();
          // Reports of a statement by the same partner (`statedBy`) share an origin, even if different sources publish them.
          return { origins: (await repeatedSources(id)).add(report.statedBy ?? id), value };
        }),
      );
      const opposed = sides.some((one) =>
        sides.some((other) => one.value !== other.value && one.origins.isDisjointFrom(other.origins)),
      );
      expect(opposed, label).toBe(true);
    }
  }
});

test('docs/disagreements.md shows every dispute over the five first deals that the API returns, with the name of the disputed field', async () => {
  const lists = ['deals', 'milestones', 'figures', 'partners', 'sites'];
  const found: string[] = [];
  for (const url of firstDeals.flatMap((deal) => lists.map((list) => `/v1/${list}?deal=${deal}&disputed=true`))) {
    const { statusCode, body } = await send(`${url}&format=ndjson`);
    expect(statusCode).toBe(200);
    for (const { links, dispute } of parseNdjson(body))
      found.push(...dispute.map(({ field }: Json, index: number) => `${links.self} dispute.${index}.field: ${field}`));
  }
  const shown = disputed.flatMap(({ url, values }) =>
    values
      .filter(({ path }) => /^dispute\.\d+\.field$/.test(path))
      .map(({ path, shown: field }) => `${url.replace(/\?.*/, '')} ${path}: ${field}`),
  );
  expect(new Set(shown)).toEqual(new Set(found));
});

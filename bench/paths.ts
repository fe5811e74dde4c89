// The paths that the benchmarks request: windows on random days, pages of lists, words to search for.
import type { Random } from '../synthetic/random.ts';
import { forAll, getJson, request } from './http-client.ts';

export type List<Item = { id: string }> = { items: Item[]; next: string | null };

const DAY_MS = 24 * 60 * 60 * 1000;

/** Windows begin between these days. */
export const DAYS = { first: '2014-01-01', last: '2036-01-01' };

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

function daysBetween(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / DAY_MS);
}

export function randomDay(random: Random, { first, last } = DAYS): string {
  return dayAfter(first, random.between(0, daysBetween(first, last)));
}

/** The first 20 milestones in the window that begins on this day. */
export function windowFrom(day: string, days: number, more = ''): string {
  return `/v1/milestones?from=${day}&to=${dayAfter(day, days)}&limit=20${more}`;
}

/** Windows of `days` days that begin on different random days. */
export function randomWindows(random: Random, days: number, { first, last } = DAYS): string[] {
  const all = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => dayAfter(first, index));
  return shuffled(random, all)
    .slice(0, 5000)
    .map((day) => windowFrom(day, days));
}

export function shuffled<Value>(random: Random, values: readonly Value[]): Value[] {
  const order = values.map((value) => ({ value, key: random.bits() }));
  return order.sort((one, other) => one.key - other.key).map(({ value }) => value);
}

/** Follows `pages` links from each path to the next page. Omits lists that end before. */
export async function pagesAfter(address: string, paths: readonly string[], pages: number): Promise<string[]> {
  const found = await forAll(paths, async (path) => {
    let next: string | null = path;
    for (let page = 0; page < pages && next !== null; page += 1) next = (await getJson<List>(address + next)).next;
    return next ?? [];
  });
  return found.flat();
}

const MAX_PAGES = 500;
const MAX_MS = 20_000;

/**
 * Pages of 20 from all parts of a list. Follows the links of pages of 200, because links of small pages would only reach the
 * beginning of a long list within the limits.
 */
export async function pagesOf(address: string, path: string): Promise<string[]> {
  const limited = (limit: number, url: string) => {
    const at = new URL(url, address);
    at.searchParams.set('limit', `${limit}`);
    return at.pathname + at.search;
  };
  const pages: string[] = [];
  const end = performance.now() + MAX_MS;
  for (let next: string | null = path; next !== null && pages.length < MAX_PAGES && performance.now() < end; ) {
    pages.push(limited(20, next));
    next = (await getJson<List>(address + limited(200, next))).next;
  }
  return pages;
}

export type Words = { rare: string[]; common: string[]; prefixes: string[] };

/** Words in the titles of the milestones: those found once, the 20 found most often, and the first three letters of the latter. */
export async function sampleWords(address: string, milestones: readonly string[]): Promise<Words> {
  const counts = new Map<string, number>();
  await forAll(milestones, async (id) => {
    const { title } = await getJson<{ title: { en: string } }>(`${address}/v1/milestones/${id}`);
    for (const word of new Set(title.en.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu)))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  });
  const byCount = [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word);
  const common = byCount.slice(0, 20);
  return {
    rare: byCount.filter((word) => counts.get(word) === 1),
    common,
    prefixes: [...new Set(common.map((word) => word.slice(0, 3)))],
  };
}

/** The entity tag of a response. @throws Error if it has none */
export async function entityTagOf(address: string, path: string): Promise<string> {
  const { etag } = (await request(address + path)).headers;
  if (!etag) throw new Error(`${path} has no ETag`);
  return etag;
}

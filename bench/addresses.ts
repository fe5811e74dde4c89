// The addresses that are asked: windows of milestones on random days, pages further on, words to search for.

import type { Random } from '../synthetic/random.ts';
import { ask, askForJson, forAll } from './ask.ts';

export type List<Item = { id: string }> = { items: Item[]; next: string | null };

const DAY = 24 * 60 * 60 * 1000;

/** Windows begin from the first to the last of these days. */
export const DAYS = { first: '2014-01-01', last: '2036-01-01' };

export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

export function daysBetween(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / DAY);
}

export function randomDay(random: Random, { first, last } = DAYS): string {
  return dayAfter(first, random.between(0, daysBetween(first, last)));
}

/** The first page of milestones of a window that begins on this day. */
export function windowFrom(day: string, days: number, also = ''): string {
  return `/v1/milestones?from=${day}&to=${dayAfter(day, days)}&limit=20${also}`;
}

export function times<Value>(count: number, of: (index: number) => Value): Value[] {
  return Array.from({ length: count }, (_, index) => of(index));
}

export function shuffled<Value>(random: Random, values: readonly Value[]): Value[] {
  const order = values.map((value) => ({ value, key: random.bits() }));
  return order.sort((one, other) => one.key - other.key).map(({ value }) => value);
}

/** The pages that lie so many pages after these ones; where a list ends before, there is none. */
export async function pagesAfter(address: string, paths: readonly string[], pages = 1): Promise<string[]> {
  const found = await forAll(paths, async (path) => {
    let next: string | null = path;
    for (let page = 0; page < pages && next !== null; page += 1) {
      next = (await askForJson<List>(address + next)).next;
    }
    return next ?? [];
  });
  return found.flat();
}

/** A list from its first page on: so many pages, or as many as come in twenty seconds. */
export async function pagesOf(address: string, first: string, most: number): Promise<string[]> {
  const pages: string[] = [];
  const end = performance.now() + 20_000;
  for (let next: string | null = first; next !== null && pages.length < most && performance.now() < end; ) {
    pages.push(next);
    next = (await askForJson<List>(address + next)).next;
  }
  return pages;
}

export type Words = { rare: string[]; common: string[]; prefixes: string[] };

/** Words in the titles of some milestones: those found only once, those found most often, and how the latter begin. */
export async function wordsOf(address: string, milestones: readonly string[]): Promise<Words> {
  const counts = new Map<string, number>();
  await forAll(milestones, async (id) => {
    const { title } = await askForJson<{ title: { en: string } }>(`${address}/v1/milestones/${id}`);
    for (const word of new Set(title.en.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  });
  const byCount = [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word);
  const common = byCount.slice(0, 20);
  return {
    rare: byCount.filter((word) => counts.get(word) === 1),
    common,
    prefixes: [...new Set(common.map((word) => word.slice(0, 3)))],
  };
}

/** @throws Error when there is none */
export async function tagOf(address: string, path: string): Promise<string> {
  const { etag } = (await ask(address + path)).headers;
  if (!etag) throw new Error(`${path} has no ETag`);
  return etag;
}

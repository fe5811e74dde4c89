// The rows of the result: what is requested, and the floor that the result must reach.

import type { Random } from '../synthetic/random.ts';
import { forAll, request } from './http-client.ts';
import type { Requests } from './load.ts';
import {
  dayAfter,
  entityTagOf,
  pagesAfter,
  pagesOf,
  randomDay,
  randomWindows,
  shuffled,
  type Words,
  windowFrom,
} from './paths.ts';
import type { Register } from './register.ts';

/** The state of the server: `warm` has a response cache, `cold` has none. Each state is a process of its own. */
export const states = ['warm', 'cold'] as const;

export type Context = { address: string; random: Random; register: Register; words(): Promise<Words> };

/** The least ratio to the control with 100,000 and with 1,000,000 milestones. */
export type Floor = { at100k: number; at1M: number };

export type Row = {
  name: string;
  description: string;
  state: (typeof states)[number];
  /** The kind of response. */
  response: 'list' | 'record' | 'page' | 304;
  floor?: Floor;
  requests(context: Context): Requests | Promise<Requests>;
};

/** The page that is requested repeatedly. */
export const repeatedPage = windowFrom('2025-06-01', 30);

const floor = (at100k: number, at1M: number): { floor: Floor } => ({ floor: { at100k, at1M } });

const warm = (name: string, description: string, response: Row['response'], requests: Row['requests']): Row => ({
  name,
  description,
  state: 'warm',
  response,
  requests,
});

type Lines = (context: Context) => string[] | Promise<string[]>;
const cold = (name: string, description: string, lines: Lines, response: Row['response'] = 'list'): Row => ({
  name,
  description,
  state: 'cold',
  response,
  requests: async (context) => ({ lines: await lines(context) }),
});

const records = (name: 'milestones' | 'deals'): Lines => {
  return ({ random, register }) => shuffled(random, register.ids[name]).map((id) => `/v1/${name}/${id}`);
};

const list = (path: string): Lines => {
  return async ({ address, random }) => shuffled(random, await pagesOf(address, path));
};

const search = (name: keyof Words): Lines => {
  return async ({ words }) => (await words())[name].map((word) => `/v1/search?q=${encodeURIComponent(word)}&limit=20`);
};

/** The dates from which some reports are known. */
const past = (random: Random) => randomDay(random, { first: '2020-01-01', last: '2026-11-15' });

export const rows: Row[] = [
  {
    ...warm('warm-one', 'the same page of 20 milestones again', 'list', () => ({ lines: [repeatedPage] })),
    ...floor(0.72, 0.72),
  },
  {
    ...warm('warm-304', 'the same page with its entity tag: 304', 304, async ({ address }) => ({
      lines: [repeatedPage],
      headers: { 'If-None-Match': await entityTagOf(address, repeatedPage) },
    })),
    ...floor(0.85, 0.85),
  },
  {
    ...warm('warm-5000', '5,000 different pages, each requested before', 'list', async ({ address, random }) => {
      const lines = randomWindows(random, 30);
      await forAll(lines, (path) => request(address + path));
      return { lines, order: 'any' };
    }),
    ...floor(0.55, 0.5),
  },
  warm('page-warm', 'the same web page of a deal again, not compressed', 'page', ({ register }) => ({
    lines: [`/en/deals/${register.ids.deals[0]}`],
  })),
  {
    ...warm('page-warm-br', 'the same web page of a deal again, with br', 'page', ({ register }) => ({
      lines: [`/en/deals/${register.ids.deals[0]}`],
      headers: { 'Accept-Encoding': 'br' },
    })),
    ...floor(0.75, 0.75),
  },
  {
    ...cold('window', '20 milestones in a random window of 30 days', ({ random }) => randomWindows(random, 30)),
    ...floor(0.2, 0.16),
  },
  {
    ...cold('window-as-of', 'the same as of a past date', ({ random }) =>
      randomWindows(random, 30).map((path) => `${path}&asOf=${past(random)}`),
    ),
    ...floor(0.18, 0.14),
  },
  cold('window-deep', 'the sixth page of random windows', async ({ address, random }) =>
    pagesAfter(address, randomWindows(random, 30).slice(0, 500), 5),
  ),
  { ...cold('milestone', 'one milestone with its reports', records('milestones'), 'record'), ...floor(0.36, 0.29) },
  { ...cold('deal', 'one deal with all its records', records('deals'), 'record'), ...floor(0.1, 0.08) },
  { ...cold('figures', '20 figures by value', list('/v1/figures?sort=value')), ...floor(0.12, 0.1) },
  ...['partners', 'claims', 'sources', 'reports'].map((name) => ({
    ...cold(name, `20 ${name}`, list(`/v1/${name}`)),
    ...floor(0.14, 0.11),
  })),
  cold('deals', '20 deals', list('/v1/deals')),
  cold('changes', 'the changes since a random day', ({ random }) =>
    Array.from({ length: 2000 }, () => `/v1/changes?since=${past(random)}&limit=20`),
  ),
  {
    ...cold(
      'page',
      'the web page of a deal, in both languages',
      ({ random, register }) =>
        shuffled(random, register.ids.deals).flatMap((id) => [`/en/deals/${id}`, `/fr/deals/${id}`]),
      'page',
    ),
    ...floor(0.03, 0.03),
  },
  { ...cold('search-common', 'a search for a common word, best first', search('common')), ...floor(0.065, 0.05) },
  cold('search-prefixes', 'a search for the first three letters of a common word', search('prefixes')),
  cold('search-rare', 'a search for a word in one title of a sample', search('rare')),
];

/** The kinds of windows whose waiting times are compared: with a plain index, late windows would be slow. */
const lengths = { '7 days': 7, '30 days': 30, '5 years': 5 * 365 };
const places = { start: '2014-01-01', middle: '2025-01-01', end: '2035-07-01' };
/** Windows of a kind begin within half a year. */
const SPREAD = 180;
export const windowKinds = Object.entries(places).flatMap(([place, first]) =>
  Object.entries(lengths).map(([length, days]) => ({
    name: `${length}, ${place}`,
    paths: (random: Random) => randomWindows(random, days, { first, last: dayAfter(first, SPREAD) }),
  })),
);

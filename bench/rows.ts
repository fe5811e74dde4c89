// What is measured: the rows of the table, each with the requests that it asks.

import type { Random } from '../synthetic/random.ts';
import {
  DAYS,
  dayAfter,
  daysBetween,
  pagesAfter,
  pagesOf,
  randomDay,
  shuffled,
  tagOf,
  times,
  type Words,
  windowFrom,
} from './addresses.ts';
import { ask, forAll } from './ask.ts';
import type { Asked } from './load.ts';
import type { Register } from './register.ts';

/**
 * Our server in three states, each a process of its own: `warm` answers what it has been asked before, `cold` keeps no
 * answers, `flood` keeps answers and is never asked the same again.
 */
export const states = ['warm', 'cold', 'flood'] as const;

export type About = { address: string; random: Random; register: Register; words(): Promise<Words> };

export type Row = {
  name: string;
  description: string;
  state: (typeof states)[number];
  /** What an answer is; 304 has no body. */
  answer: 'list' | 'thing' | 'document' | 304;
  asked(about: About): Asked | Promise<Asked>;
};

const MANY = 5000;
const MONTH = 30;
const YEAR = 365;

const cold = (name: string, description: string, lines: (about: About) => string[] | Promise<string[]>): Row => ({
  name,
  description,
  state: 'cold',
  answer: 'list',
  asked: async (about) => ({ lines: await lines(about) }),
});

/** Random windows, each with something more asked of it. */
const windows = (name: string, more: string, also: (about: About) => string, days = MONTH) =>
  cold(name, `windows of ${days === MONTH ? '30 days' : '5 years'}${more}`, (about) =>
    differentDays(about.random).map((day) => windowFrom(day, days, also(about))),
  );

const search = (name: keyof Words, description: string) =>
  cold(`search-${name}`, description, async (about) => {
    const words = (await about.words())[name];
    return words.map((word) => `/v1/search?q=${encodeURIComponent(word)}&limit=20`);
  });

const pages = (name: string, description: string, path: string) =>
  cold(name, description, ({ address }) => pagesOf(address, path, 200));

const ids = (name: 'milestones' | 'deals', description: string): Row => ({
  ...cold(name.slice(0, -1), description, ({ random, register }) =>
    shuffled(random, register[name]).map((id) => `/v1/${name}/${id}`),
  ),
  answer: 'thing',
});

const page = (name: string, description: string, lines: (about: About) => string[]): Row => ({
  name,
  description,
  state: 'warm',
  answer: 'document',
  asked: (about) => ({ lines: lines(about) }),
});

/** The page that is asked again and again. */
export const inTheMiddle = windowFrom('2025-06-01', MONTH);
const flood = (name: string, description: string, state: Row['state']): Row => ({
  name,
  description,
  state,
  answer: 'list',
  asked: () => ({ order: 'flood', lines: days() }),
});

export const rows: Row[] = [
  {
    name: 'warm-one',
    description: 'the same page of 20 milestones again',
    state: 'warm',
    answer: 'list',
    asked: () => ({ lines: [inTheMiddle] }),
  },
  {
    name: 'warm-5000',
    description: '5,000 different windows, each asked before, in random order',
    state: 'warm',
    answer: 'list',
    async asked({ address, random }) {
      const lines = differentDays(random).map((day) => windowFrom(day, MONTH));
      await forAll(lines, (path) => ask(address + path));
      return { lines, order: 'any' };
    },
  },
  {
    name: 'warm-304',
    description: 'the same page again, with the tag that it had',
    state: 'warm',
    answer: 304,
    asked: async ({ address }) => ({
      lines: [inTheMiddle],
      headers: { 'If-None-Match': await tagOf(address, inTheMiddle) },
    }),
  },
  {
    name: 'warm-docs',
    description: 'the home of the documentation',
    state: 'warm',
    answer: 'document',
    asked: () => ({ lines: ['/docs'] }),
  },
  page('page-warm', 'the page of a deal for people, again', ({ register }) => [`/en/deals/${register.deals[0]}`]),
  {
    ...page('page-warm-br', 'the same, compressed as browsers ask for it', () => []),
    asked: ({ register }) => ({ lines: [`/en/deals/${register.deals[0]}`], headers: { 'Accept-Encoding': 'br' } }),
  },
  {
    ...page('page', 'pages of deals for people, in both languages', ({ random, register }) =>
      shuffled(random, register.deals).flatMap((id) => [`/en/deals/${id}`, `/fr/deals/${id}`]),
    ),
    state: 'cold',
  },
  {
    ...page('page-as-of', 'pages of ten deals, as of days to come', ({ random, register }) => {
      const few = shuffled(random, register.deals).slice(0, 10);
      return times(
        MANY,
        () => `/en/deals/${random.oneOf(few)}?asOf=${randomDay(random, { first: '2030-01-01', last: DAYS.last })}`,
      );
    }),
    state: 'cold',
  },
  windows('window', '', () => ''),
  windows('window-deal', ', of one deal', ({ random, register }) => `&deal=${random.oneOf(register.deals)}`),
  windows('window-planned', ', planned', () => '&status=planned'),
  windows('window-certain', ', certainly in them', () => '&match=certain'),
  windows(
    'window-source',
    ', as one source has it',
    ({ random, register }) => `&source=${random.oneOf(register.sources)}`,
  ),
  windows('window-latest', ', by the latest day, backwards', () => '&sort=-latest'),
  windows('window-as-of', ', as of a past day', ({ random }) => `&asOf=${randomDay(random, pastDays())}`),
  windows('window-5-years', '', () => '', 5 * YEAR),
  cold('window-deep', 'pages further on: the second, and of every fifth window the sixth', async (about) => {
    const first = differentDays(about.random).slice(0, 1000);
    const second = await pagesAfter(
      about.address,
      first.map((day) => windowFrom(day, MONTH)),
    );
    const sixth = await pagesAfter(
      about.address,
      second.filter((_, index) => index % 5 === 0),
      4,
    );
    return shuffled(about.random, [...second, ...sixth]);
  }),
  ids('milestones', 'one milestone with its reports'),
  search('rare', 'words that are in one title of a sample'),
  search('common', 'words that are in most titles'),
  search('prefixes', 'the first three letters of common words'),
  pages('deals', 'deals, page by page', '/v1/deals?limit=20'),
  ids('deals', 'one deal with all that belongs to it'),
  pages('figures', 'figures by value, page by page', '/v1/figures?sort=value&limit=20'),
  pages('reports', 'reports, page by page', '/v1/reports?limit=20'),
  pages('claims', 'claims, page by page', '/v1/claims?limit=20'),
  cold('changes', 'what became known since a random day', ({ random }) =>
    times(MANY, () => `/v1/changes?since=${randomDay(random, pastDays())}&limit=20`),
  ),
  flood('flood-cold', 'the windows of the row `flood`, no answers kept', 'cold'),
  flood('flood', 'windows of 1 to 60 days, none asked twice, answers kept', 'flood'),
];

function days(): string[] {
  return times(daysBetween(DAYS.first, DAYS.last) + 1, (index) => dayAfter(DAYS.first, index));
}

function differentDays(random: Random): string[] {
  return shuffled(random, days()).slice(0, MANY);
}

function pastDays() {
  return { first: '2020-01-01', last: dayAfter(new Date().toISOString().slice(0, 10), -1) };
}

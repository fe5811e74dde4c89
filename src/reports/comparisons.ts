// What contradicts what, value by value: the part of the rules that depends on what is said.
import type { Day } from '../dates/day.ts';
import type { UncertainDate } from '../dates/uncertain-date.ts';
import { type Comparison, compareDates, comparePastDates, compareWords } from './compatible.ts';
import { inWords, joined } from './in-words.ts';
import type { dealStatuses, instruments, milestoneStatuses, partnerRoles } from './vocabulary.ts';

type Instrument = (typeof instruments)[number];

/** An agreement or a commitment may be any paper; what is called a memorandum is no contract. */
const general: readonly Instrument[] = ['agreement', 'commitment'];
export const compareInstruments = compareWords<Instrument>(
  (a, b) => a === b || general.includes(a) || general.includes(b),
);

/** What became of a deal later contradicts nothing. */
export const compareDealStatuses = compareWords<(typeof dealStatuses)[number]>(() => true);

type MilestoneStatus = (typeof milestoneStatuses)[number];

/** That a plan was reached or dropped later is news, no contradiction; both reached and dropped it cannot be. */
export const compareMilestoneStatuses = compareWords<MilestoneStatus>(
  (a, b) => a === b || a === 'planned' || b === 'planned',
);

/** A date with what the report says it is the date of, and the first day on which the report can have been published. */
export type Dated = { date: UncertainDate; of: MilestoneStatus | null; announced: Day | null };

/** Two plans can contradict each other; what was planned and what came of it cannot, however far apart. */
export const compareDated: Comparison<Dated> = {
  compatible: (a, b) => (a.of !== null && b.of !== null && a.of !== b.of) || compareDates.compatible(a.date, b.date),
  same: (a, b) => compareDates.same(a.date, b.date),
  vaguer: (a, b) => a.of === 'reached' && b.of === 'reached' && Boolean(comparePastDates.vaguer?.(a.date, b.date)),
  settled: (a, current) => a.of === 'planned' && current.of !== null && current.of !== 'planned',
  text: ({ date }) => compareDates.text(date),
  words: ({ date }) => compareDates.words(date),
  what: compareDates.what,
};

/** A code of ISO 3166-1, and whether the register inferred it. */
export type Country = { code: string; inferred: 'country'[] };

export const compareCountries: Comparison<Country> = {
  compatible: (a, b) => a.code === b.code,
  same: (a, b) => a.code === b.code,
  text: ({ code }) => code,
  words: ({ code }) => ({ en: code, fr: code }),
  what: compareWords().what,
};

/** One can be several things in a deal: roles do not contradict each other. */
export const compareRoles: Comparison<(typeof partnerRoles)[number][]> = {
  compatible: () => true,
  same: (a, b) => a.every((role) => b.includes(role)) && b.every((role) => a.includes(role)),
  text: (roles) => roles.join(', '),
  words: (roles) => joined(roles.map(inWords)),
  what: compareWords().what,
};

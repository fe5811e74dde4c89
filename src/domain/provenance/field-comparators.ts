// Compares the values of each kind of record: instruments, statuses, dates of milestones, countries and roles.
import type { Day } from '../dates/day.ts';
import type { UncertainDate } from '../dates/uncertain-date.ts';
import {
  codesContradiction,
  compareCodes,
  comparePlannedDates,
  exactnessOfDates,
  exactnessOfPlans,
} from './comparators.ts';
import type { Comparison, Exactness } from './comparison.ts';
import type { dealStatuses, instruments, milestoneStatuses, partnerRoles } from './enums.ts';
import { formatCode } from './format.ts';

type Instrument = (typeof instruments)[number];

/** An agreement or a commitment may turn out to be any instrument; a memorandum is not a contract. */
const general: readonly Instrument[] = ['agreement', 'commitment'];
const isGeneral = (instrument: Instrument) => general.includes(instrument);

export const compareInstruments: Comparison<Instrument, unknown> = {
  ...compareCodes<Instrument>((a, b) => a === b || isGeneral(a) || isGeneral(b)),
  exactness: (a, b) => (a === b ? 'same' : isGeneral(a) && !isGeneral(b) ? 'less' : 'other'),
  isPast: () => true,
};

type DealStatus = (typeof dealStatuses)[number];

/** Rule 3: a status is never replaced by one of a lower rank, unless a report says so explicitly. */
const dealStatusRanks: Record<DealStatus, number> = {
  announced: 0,
  selected: 1,
  signed: 2,
  paused: 3,
  completed: 4,
  withdrawn: 5,
  cancelled: 5,
};

/** Whether the milestones of a deal with this status are no longer expected. */
export const isDropped = (status: DealStatus | null): boolean => status === 'withdrawn' || status === 'cancelled';

/** A status reported later contradicts no earlier one. */
export const compareDealStatuses: Comparison<DealStatus, unknown> = {
  ...compareCodes<DealStatus>(() => true),
  rank: (status) => dealStatusRanks[status],
  isWarning: (status) => status === 'paused' || isDropped(status),
};

type MilestoneStatus = (typeof milestoneStatuses)[number];

/** A planned milestone can be reached or cancelled later, so only `reached` and `cancelled` contradict each other. */
export const compareMilestoneStatuses: Comparison<MilestoneStatus, unknown> = {
  ...compareCodes<MilestoneStatus>((a, b) => a === b || a === 'planned' || b === 'planned'),
  rank: (status) => (status === 'planned' ? 0 : 1),
  isWarning: (status) => status === 'cancelled',
};

/** A date with the status in the same report, and the first possible publication day of the report. */
export type Dated = { date: UncertainDate; status: MilestoneStatus | null; announced: Day | null };

const isReached = ({ status }: Pick<Dated, 'status'>) => status === 'reached';

/** The date on which a milestone was reached or, before that, is planned. These two never contradict each other. */
export const compareDated: Comparison<Dated, { status: MilestoneStatus; date: Dated }> = {
  compatible: (a, b) =>
    (a.status !== null && b.status !== null && a.status !== b.status) || comparePlannedDates.compatible(a.date, b.date),
  same: (a, b) => isReached(a) === isReached(b) && comparePlannedDates.same(a.date, b.date),
  exactness: (a, b, { shareOrigin }) => {
    if (isReached(a) !== isReached(b)) return 'other';
    return isReached(a) ? exactnessOfDates(a.date, b.date) : exactnessOfPlans(a.date, b.date, shareOrigin);
  },
  isPast: isReached,
  fits: (value, { status }) => isReached(value) === (status === 'reached'),
  settled: (value, current) => value.status === 'planned' && current.status !== null && current.status !== 'planned',
  text: ({ date }) => comparePlannedDates.text(date),
  words: ({ date }) => comparePlannedDates.words(date),
  contradiction: comparePlannedDates.contradiction,
};

/** A stated value is more exact than one that the register infers. */
function exactnessOfInference(a: { inferred: boolean }, b: { inferred: boolean }): Exactness {
  if (a.inferred === b.inferred) return 'same';
  return a.inferred ? 'less' : 'other';
}

/** An ISO 3166-1 code, and whether the register inferred it. */
export type Country = { code: string; inferred: boolean };

export const compareCountries: Comparison<Country, unknown> = {
  compatible: (a, b) => a.code === b.code,
  same: (a, b) => a.code === b.code,
  exactness: (a, b) => (a.code === b.code ? exactnessOfInference(a, b) : 'other'),
  text: ({ code }) => code,
  words: ({ code }) => ({ en: code, fr: code }),
  contradiction: codesContradiction,
};

/** One role of a partner in one deal, and whether the register inferred it. */
export type HeldRole = { role: (typeof partnerRoles)[number]; inferred: boolean };

/** Rule 7: each role is a field of its own, so that a later report adds roles and removes none. */
export const compareRoles: Comparison<HeldRole, unknown> = {
  compatible: () => true,
  same: () => true,
  exactness: exactnessOfInference,
  isPast: ({ role }) => role === 'signatory',
  text: ({ role }) => role,
  words: ({ role }) => formatCode(role),
  contradiction: codesContradiction,
};

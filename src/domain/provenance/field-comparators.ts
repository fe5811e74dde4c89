// Comparisons for the fields of deals, partners and milestones: type of agreement, status, date, country and role.
import { type Coordinates, distanceKm } from '../coordinates.ts';
import { bilingualCountry } from '../country-names.ts';
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

/** General types of agreement, which contradict no other type. */
const general: readonly Instrument[] = ['agreement', 'commitment'];
const isGeneral = (instrument: Instrument) => general.includes(instrument);

export const compareInstruments: Comparison<Instrument, unknown> = {
  ...compareCodes<Instrument>((a, b) => a === b || isGeneral(a) || isGeneral(b)),
  exactness: (a, b) => (a === b ? 'same' : isGeneral(a) && !isGeneral(b) ? 'less' : 'other'),
  isPast: () => true,
};

type DealStatus = (typeof dealStatuses)[number];

/** A lower rank replaces a higher one only if a report revokes the higher status (rule 3). */
const dealStatusRanks: Record<DealStatus, number> = {
  announced: 0,
  selected: 1,
  negotiating: 2,
  signed: 3,
  'under-construction': 4,
  operational: 5,
  paused: 6,
  completed: 7,
  withdrawn: 8,
  cancelled: 8,
};

/** Returns whether the deal is abandoned, so that its milestones are no longer expected. */
export const isDropped = (status: DealStatus | null): boolean => status === 'withdrawn' || status === 'cancelled';

/** Statuses of a deal never contradict each other, because a deal passes through several. */
export const compareDealStatuses: Comparison<DealStatus, unknown> = {
  ...compareCodes<DealStatus>(() => true),
  rank: (status) => dealStatusRanks[status],
  isWarning: (status) => status === 'paused' || isDropped(status),
};

type MilestoneStatus = (typeof milestoneStatuses)[number];

/** Only `reached` and `cancelled` contradict each other, because a planned milestone can become either later. */
export const compareMilestoneStatuses: Comparison<MilestoneStatus, unknown> = {
  ...compareCodes<MilestoneStatus>((a, b) => a === b || a === 'planned' || b === 'planned'),
  rank: (status) => (status === 'planned' ? 0 : 1),
  isWarning: (status) => status === 'cancelled',
};

/** A milestone's date and status in one report, and the report's first possible publication day; null if unknown. */
export type Dated = { date: UncertainDate; status: MilestoneStatus | null; announced: Day | null };

const isReached = ({ status }: Pick<Dated, 'status'>) => status === 'reached';

/** A planned date never contradicts the day of completion: the difference is a delay. */
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

/** Returns `less` if only `a` is inferred, because an inferred value is less exact than a stated one. */
function exactnessOfInference(a: { inferred: boolean }, b: { inferred: boolean }): Exactness {
  if (a.inferred === b.inferred) return 'same';
  return a.inferred ? 'less' : 'other';
}

/** A country as ISO 3166-1 alpha-2 code; `inferred` if the source does not state it. */
export type Country = { code: string; inferred: boolean };

export const compareCountries: Comparison<Country, unknown> = {
  compatible: (a, b) => a.code === b.code,
  same: (a, b) => a.code === b.code,
  exactness: (a, b) => (a.code === b.code ? exactnessOfInference(a, b) : 'other'),
  text: ({ code }) => code,
  words: ({ code }) => bilingualCountry(code),
  contradiction: codesContradiction,
};

/** Maximum distance in km between a site and the point that coordinates of this precision give. */
const reachKm: Record<Coordinates['precision'], number> = { exact: 2, municipality: 15, region: 200 };

export const compareCoordinates: Comparison<Coordinates, unknown> = {
  compatible: (a, b) => distanceKm(a, b) <= reachKm[a.precision] + reachKm[b.precision],
  same: (a, b) => a.latitude === b.latitude && a.longitude === b.longitude && a.precision === b.precision,
  exactness: (a, b) => {
    if (a.precision === b.precision) return compareCoordinates.same(a, b) ? 'same' : 'other';
    return reachKm[a.precision] > reachKm[b.precision] ? 'less' : 'other';
  },
  isPast: () => true,
  text: ({ latitude, longitude, precision }) => `${latitude},${longitude} (${precision})`,
  words: ({ latitude, longitude }) => ({ en: `${latitude}, ${longitude}`, fr: `${latitude}, ${longitude}` }),
  contradiction: { en: 'The points are too far apart', fr: 'Les points sont trop éloignés l’un de l’autre' },
};

/** One role of a partner in one deal; `inferred` if the source does not state it. */
export type HeldRole = { role: (typeof partnerRoles)[number]; inferred: boolean };

/** Roles never contradict each other, because each role of a partner is a field of its own (rule 7). */
export const compareRoles: Comparison<HeldRole, unknown> = {
  compatible: () => true,
  same: () => true,
  exactness: exactnessOfInference,
  isPast: ({ role }) => role === 'signatory',
  text: ({ role }) => role,
  words: ({ role }) => formatCode(role),
  contradiction: codesContradiction,
};

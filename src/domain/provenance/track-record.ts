// Computes a partner's track record: what became of the promises of its deals (docs/method.md, "Track records").
import type { Day } from '../dates/day.ts';
import type { Slippage } from '../dates/slippage.ts';
import type { Bounds } from '../dates/uncertain-date.ts';
import { type Confidence, milestoneTypes, type Outcome, type partnerRoles } from './enums.ts';

type MilestoneType = (typeof milestoneTypes)[number];

/** Roles in which a partner is responsible for the promises of a deal. */
export const responsibleRoles = ['developer', 'operator'] as const satisfies readonly (typeof partnerRoles)[number][];

/** Classes of promises: every promise is in exactly one. */
export const standings = ['met', 'overdue', 'dropped', 'droppedUnconfirmed', 'postponed', 'pending'] as const;
export type Standing = (typeof standings)[number];

/** How promises that were met compare with their first date. */
export const punctualities = ['metOnTime', 'metPossiblyLate', 'metLate'] as const;
export type Punctuality = (typeof punctualities)[number];

/** Names of the rates: every due promise counts in exactly one, and a pending promise is never due. */
export const rateNames = [
  ...punctualities,
  ...(['overdue', 'dropped', 'droppedUnconfirmed', 'postponed'] as const),
] as const;
type RateName = (typeof rateNames)[number];

/** Minimum number of due promises for rates. Below it, a single promise is at least a quarter of them. */
export const MIN_DUE_FOR_RATES = 5;

/** Values of a milestone on the as-of date that decide how its promise counts. */
export type PromisedMilestone = {
  type: MilestoneType;
  outcome: Outcome;
  outcomeConfidence: Confidence | null;
  firstPromise: { date: Bounds } | null;
  daysLate: Slippage | null;
};

/** `due`: the last possible day of the first promise is over, or the promise was met. */
export type Classified = { due: boolean; standing: Standing };

type PromiseNumbers = Record<'made' | 'due' | Standing | Punctuality, number> & {
  /** Medians of the bounds of `daysLate`, over the `promises` that were met and have both bounds. */
  medianDelay: { earliest: number; latest: number; promises: number } | null;
  /** Shares of the due promises. */
  rates: Record<RateName, number> | null;
};

export type TrackRecordNumbers = PromiseNumbers & { byType: ({ type: MilestoneType } & PromiseNumbers)[] };

/** Counts the promises of a partner one by one, because a partner with thousands of deals is read in batches. */
export function countPromises(asOf: Day) {
  const all = startTally();
  const byType = new Map<MilestoneType, Tally>();
  return {
    /** Counts a milestone and returns its class; null if it has no first promise, so that it is not counted. */
    add(milestone: PromisedMilestone): Classified | null {
      const classified = classify(milestone, asOf);
      if (!classified) return null;
      const ofType = byType.get(milestone.type) ?? startTally();
      byType.set(milestone.type, ofType);
      for (const tally of [all, ofType]) addTo(tally, milestone, classified);
      return classified;
    },

    numbers(): TrackRecordNumbers {
      return {
        ...numbersOf(all),
        byType: milestoneTypes.flatMap((type) => {
          const tally = byType.get(type);
          return tally ? [{ type, ...numbersOf(tally) }] : [];
        }),
      };
    },
  };
}

function classify({ outcome, outcomeConfidence, firstPromise }: PromisedMilestone, asOf: Day): Classified | null {
  if (!firstPromise) return null;
  const { latest } = firstPromise.date;
  const isOver = latest !== null && latest < asOf;
  switch (outcome) {
    case 'met':
      return { due: true, standing: 'met' };
    case 'overdue':
      return { due: isOver, standing: 'overdue' };
    case 'dropped':
      return { due: isOver, standing: outcomeConfidence === 'low' ? 'droppedUnconfirmed' : 'dropped' };
    case 'scheduled':
      return { due: isOver, standing: isOver ? 'postponed' : 'pending' };
  }
}

type Tally = {
  made: number;
  due: number;
  standings: Record<Standing, number>;
  /** Classes of the due promises only. */
  rated: Record<RateName, number>;
  /** Bounds of `daysLate` of the promises that were met, if both are known. */
  delays: { earliest: number[]; latest: number[] };
};

function startTally(): Tally {
  return {
    made: 0,
    due: 0,
    standings: zeros(standings),
    rated: zeros(rateNames),
    delays: { earliest: [], latest: [] },
  };
}

function zeros<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
}

function addTo(tally: Tally, { daysLate }: PromisedMilestone, { due, standing }: Classified): void {
  tally.made += 1;
  tally.standings[standing] += 1;
  if (standing === 'met' && daysLate && daysLate.earliest !== null && daysLate.latest !== null) {
    tally.delays.earliest.push(daysLate.earliest);
    tally.delays.latest.push(daysLate.latest);
  }
  if (!due) return;
  tally.due += 1;
  const name = standing === 'met' ? punctualityOf(daysLate) : standing;
  if (name !== 'pending') tally.rated[name] += 1;
}

/** A promise is late only if every possible day was late, and on time only if none was. */
export function punctualityOf(daysLate: Slippage | null): Punctuality {
  const { earliest, latest } = daysLate ?? { earliest: null, latest: null };
  if (earliest !== null && earliest > 0) return 'metLate';
  return latest !== null && latest <= 0 ? 'metOnTime' : 'metPossiblyLate';
}

function numbersOf({ made, due, standings, rated, delays }: Tally): PromiseNumbers {
  const { metOnTime, metPossiblyLate, metLate } = rated;
  const { met, ...others } = standings;
  const share = (count: number) => Math.round((count / due) * 10_000) / 10_000;
  const shares = rateNames.map((name) => [name, share(rated[name])]);
  const rates = due < MIN_DUE_FOR_RATES ? null : (Object.fromEntries(shares) as Record<RateName, number>);
  const counts = { made, due, met, metOnTime, metPossiblyLate, metLate, ...others };
  return { ...counts, medianDelay: medianDelayOf(delays), rates };
}

function medianDelayOf({ earliest, latest }: Tally['delays']): PromiseNumbers['medianDelay'] {
  const promises = earliest.length;
  if (promises === 0) return null;
  // Round outwards, so that the range contains every median that the uncertain dates allow.
  return { earliest: Math.floor(medianOf(earliest)), latest: Math.ceil(medianOf(latest)), promises };
}

/** Returns the mean of the middle two of an even number of values. */
function medianOf(values: readonly number[]): number {
  // A typed array sorts numbers without a comparator, about ten times as fast.
  const sorted = Float64Array.from(values).sort();
  const upper = sorted[sorted.length >> 1] as number;
  const lower = sorted[(sorted.length - 1) >> 1] as number;
  return (lower + upper) / 2;
}

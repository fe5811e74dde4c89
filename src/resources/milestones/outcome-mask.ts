// Encodes the status, outcome and dispute of a milestone as one bit, so that filters compare a single number.
import { milestoneStatuses, type Outcome, outcomes } from '../../domain/provenance/enums.ts';
import type { MilestoneListQuery } from './schema.ts';

/** All combinations. There are at most 32, the width of a mask. */
const combinations = [false, true].flatMap((disputed) =>
  outcomes.flatMap((outcome) => [null, ...milestoneStatuses].map((status) => ({ status, outcome, disputed }))),
);
if (combinations.length > 32) throw new Error('a mask has 32 bits');

/** The mask of a row: the bit of its combination. @param disputed 0 or 1, as SQLite stores it */
export function rowMask(status: string | null, outcome: string, disputed: number): number {
  const statusIndex = status === null ? 0 : milestoneStatuses.indexOf(status as 'planned') + 1;
  const outcomeIndex = outcomes.indexOf(outcome as Outcome);
  return 1 << ((disputed * outcomes.length + outcomeIndex) * (milestoneStatuses.length + 1) + statusIndex);
}

type Filters = Pick<MilestoneListQuery, 'status' | 'outcome' | 'overdue' | 'disputed'>;

/** The mask of a request: the bits of all combinations that match its filters. */
export function filterMask(filters: Filters): number {
  const matches = ({ status, outcome, disputed }: (typeof combinations)[number]) =>
    (filters.status === undefined || filters.status === status) &&
    (filters.outcome ?? outcome) === outcome &&
    (filters.overdue === undefined || filters.overdue === (outcome === 'overdue')) &&
    (filters.disputed ?? disputed) === disputed;
  return combinations.reduce((bits, combination, bit) => (matches(combination) ? bits | (1 << bit) : bits), 0);
}

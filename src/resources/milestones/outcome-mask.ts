// Encodes status, outcome and dispute flag as one bit, so that one bitwise AND tests all three filters.
import { milestoneStatuses, type Outcome, outcomes } from '../../domain/provenance/enums.ts';
import type { MilestoneListQuery } from './schema.ts';

/** Bit n of a mask (32-bit integer) stands for combination n. */
const combinations = [false, true].flatMap((disputed) =>
  outcomes.flatMap((outcome) => [null, ...milestoneStatuses].map((status) => ({ status, outcome, disputed }))),
);
if (combinations.length > 32) throw new Error('a mask has 32 bits');

/** Sets only the bit of the row's combination. @param disputed 0 or 1, as in SQLite */
export function rowMask(status: string | null, outcome: string, disputed: number): number {
  const statusIndex = status === null ? 0 : milestoneStatuses.indexOf(status as 'planned') + 1;
  const outcomeIndex = outcomes.indexOf(outcome as Outcome);
  return 1 << ((disputed * outcomes.length + outcomeIndex) * (milestoneStatuses.length + 1) + statusIndex);
}

type Filters = Pick<MilestoneListQuery, 'status' | 'outcome' | 'overdue' | 'disputed'>;

/** Sets the bits of all combinations that match the filters. */
export function filterMask(filters: Filters): number {
  const matches = ({ status, outcome, disputed }: (typeof combinations)[number]) =>
    (filters.status === undefined || filters.status === status) &&
    (filters.outcome ?? outcome) === outcome &&
    (filters.overdue === undefined || filters.overdue === (outcome === 'overdue')) &&
    (filters.disputed ?? disputed) === disputed;
  return combinations.reduce((bits, combination, bit) => (matches(combination) ? bits | (1 << bit) : bits), 0);
}

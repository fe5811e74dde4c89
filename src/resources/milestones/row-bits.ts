// Encodes the filtered columns of milestones as bits, so that a bitwise AND tests each filter.
import {
  confidences,
  milestoneStatuses,
  milestoneTypes,
  type Outcome,
  outcomes,
} from '../../domain/provenance/enums.ts';
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
    (filters.status === undefined || (status !== null && filters.status.includes(status))) &&
    (filters.outcome === undefined || filters.outcome.includes(outcome)) &&
    (filters.overdue === undefined || filters.overdue === (outcome === 'overdue')) &&
    (filters.disputed ?? disputed) === disputed;
  return combinations.reduce((bits, combination, bit) => (matches(combination) ? bits | (1 << bit) : bits), 0);
}

/** Values of each group of bits in `categories`; null stands for an unknown confidence. */
const categories = { type: milestoneTypes, confidence: [...confidences, null] } as const;

/** Sets one bit in each group. */
export function rowCategories(type: string, confidence: string | null): number {
  return bitOf('type', type) | bitOf('confidence', confidence);
}

function bitOf(group: keyof typeof categories, value: string | null): number {
  const before = group === 'type' ? 0 : categories.type.length;
  return 1 << (before + (categories[group] as readonly (string | null)[]).indexOf(value));
}

/** Returns the allowed bits of each group that the request filters. */
export function filterCategories(filters: Pick<MilestoneListQuery, 'type' | 'confidence'>): number[] {
  return (Object.keys(categories) as (keyof typeof categories)[]).flatMap((group) => {
    const values: readonly string[] | undefined = filters[group];
    return values === undefined ? [] : values.reduce((bits, value) => bits | bitOf(group, value), 0);
  });
}

// The fields of a milestone that sources report, and how their values are compared.
import type { Comparisons } from '../../domain/provenance/comparison.ts';
import type { milestoneStatuses } from '../../domain/provenance/enums.ts';
import { compareDated, compareMilestoneStatuses, type Dated } from '../../domain/provenance/field-comparators.ts';

export type Fields = { status: (typeof milestoneStatuses)[number]; date: Dated };

export const comparisons: Comparisons<Fields> = { status: compareMilestoneStatuses, date: compareDated };

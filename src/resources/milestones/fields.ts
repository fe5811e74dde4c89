// The values of a milestone that sources report, and how they compare.
import type { Comparisons } from '../../reports/comparison.ts';
import { compareDated, compareMilestoneStatuses, type Dated } from '../../reports/comparisons.ts';
import type { milestoneStatuses } from '../../reports/vocabulary.ts';

export type Fields = { status: (typeof milestoneStatuses)[number]; date: Dated };

export const comparisons: Comparisons<Fields> = { status: compareMilestoneStatuses, date: compareDated };

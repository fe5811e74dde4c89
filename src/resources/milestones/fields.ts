// Fields of a milestone that sources report, with their display names and the functions that compare reported values.
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import type { Comparisons } from '../../domain/provenance/comparison.ts';
import type { milestoneStatuses } from '../../domain/provenance/enums.ts';
import { compareDated, compareMilestoneStatuses, type Dated } from '../../domain/provenance/field-comparators.ts';

export type MilestoneFields = { status: (typeof milestoneStatuses)[number]; date: Dated };

export const milestoneComparisons: Comparisons<MilestoneFields> = {
  status: compareMilestoneStatuses,
  date: compareDated,
};

export const milestoneFieldNames = Object.keys(milestoneComparisons) as (keyof MilestoneFields)[];

export const milestoneFieldLabels: Record<keyof MilestoneFields, Bilingual> = {
  status: { en: 'status', fr: 'statut' },
  date: { en: 'date', fr: 'date' },
};

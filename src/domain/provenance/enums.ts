// Enumerations of reports, for tables, schemas and the seed.

export const instruments = ['agreement', 'memorandum-of-understanding', 'commitment', 'contract'] as const;
export const dealStatuses = [
  'announced',
  'selected',
  'signed',
  'completed',
  'paused',
  'withdrawn',
  'cancelled',
] as const;

/** One build, or a plan that covers several. The totals of a programme are never attributed to one of its projects. */
export const dealKinds = ['project', 'programme'] as const;

/** Relations between two deals, and the inverse of each. */
export const relationTypes = ['part-of', 'has-part', 'same-site', 'on-site-of', 'site-of'] as const;
export const inverseRelation = {
  'part-of': 'has-part',
  'has-part': 'part-of',
  'same-site': 'same-site',
  'on-site-of': 'site-of',
  'site-of': 'on-site-of',
} as const satisfies Record<(typeof relationTypes)[number], (typeof relationTypes)[number]>;

/** The scope of a figure: the whole deal, one phase of it, or one unit (a site, a processor). */
export const coverages = ['whole', 'phase', 'per-unit'] as const;

/** `reported` by sources, or `derived` by the register from reported figures. */
export const bases = ['reported', 'derived'] as const;

export const milestoneStatuses = ['planned', 'reached', 'cancelled'] as const;

/**
 * `met`: reported as reached. `dropped`: not reached, and the milestone or its deal is cancelled or withdrawn. `overdue`: not
 * reached, not dropped, and its latest possible day is over. `scheduled`: otherwise.
 */
export const outcomes = ['scheduled', 'met', 'overdue', 'dropped'] as const;
export type Outcome = (typeof outcomes)[number];

/** Whether at least one possible day of a date lies in a window of days, or every one. */
export const matches = ['possible', 'certain'] as const;
export type Match = (typeof matches)[number];

export const partnerKinds = ['government', 'company', 'person', 'public-body'] as const;
export const partnerRoles = ['signatory', 'developer', 'operator', 'investor', 'supplier', 'endorser'] as const;

/** Reliability of a source, from the best. */
export const grades = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof grades)[number];

/**
 * Support of a current value by sources. `high`: at least one source of grade A, or at least two independent ones of grade B.
 * `medium`: otherwise, at least one source of grade B or C. `low`: grade D only.
 */
export const confidences = ['high', 'medium', 'low'] as const;
export type Confidence = (typeof confidences)[number];

export const topics = [
  'ai-race',
  'approval',
  'capability',
  'company',
  'delivery',
  'ecosystem',
  'energy',
  'finance',
  'heat',
  'jobs',
  'site',
  'sovereignty',
] as const;
export const certainties = ['asserted', 'expected', 'possible'] as const;

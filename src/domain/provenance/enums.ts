// Enumerated values of fields, shared by tables, schemas and the seed.

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

/**
 * Kinds of deals. A project is one build; a programme is a plan that covers several projects. Totals of a programme are
 * never attributed to one of its projects.
 */
export const dealKinds = ['project', 'programme'] as const;

/** Types of relations between two deals. `inverseRelation` gives the type from the viewpoint of the other deal. */
export const relationTypes = ['part-of', 'has-part', 'same-site', 'on-site-of', 'site-of'] as const;
export const inverseRelation = {
  'part-of': 'has-part',
  'has-part': 'part-of',
  'same-site': 'same-site',
  'on-site-of': 'site-of',
  'site-of': 'on-site-of',
} as const satisfies Record<(typeof relationTypes)[number], (typeof relationTypes)[number]>;

/** What a figure covers: the whole deal, one phase of the deal, or one unit (a site, a processor). */
export const coverages = ['whole', 'phase', 'per-unit'] as const;

/** Origin of a figure: `reported` by sources, or `derived` by the register from reported figures. */
export const bases = ['reported', 'derived'] as const;

export const milestoneStatuses = ['planned', 'reached', 'cancelled'] as const;

/**
 * Outcomes of a milestone. `met`: reported as reached. `dropped`: not reached, and the milestone or its deal is
 * cancelled or withdrawn. `overdue`: neither met nor dropped, and the latest possible day is over. `scheduled`: all
 * other cases.
 */
export const outcomes = ['scheduled', 'met', 'overdue', 'dropped'] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * Ways in which an uncertain date can match a window of days. `possible`: at least one possible day lies in the window.
 * `certain`: all possible days do.
 */
export const matchModes = ['possible', 'certain'] as const;
export type Match = (typeof matchModes)[number];

export const partnerKinds = ['government', 'company', 'person', 'public-body'] as const;
export const partnerRoles = ['signatory', 'developer', 'operator', 'investor', 'supplier', 'endorser'] as const;

/** Reliability grades of sources, from best to worst. */
export const grades = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof grades)[number];

/**
 * Confidence of a current value. `high`: at least one source of grade A or two independent sources of grade B report
 * it. `medium`: otherwise, at least one source of grade B or C reports it. `low`: only sources of grade D report it.
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

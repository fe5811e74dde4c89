// The words that reports are made of: what a value can be that is one of a few. Tables, schemas and the seed take them from here.

export const instruments = ['agreement', 'memorandum-of-understanding', 'commitment', 'contract'] as const;
export const dealStatuses = ['announced', 'selected', 'signed', 'withdrawn', 'cancelled', 'completed'] as const;

/** What is to be built, or a plan that holds several such: its sums are never those of what belongs to it. */
export const dealKinds = ['project', 'programme'] as const;

/** What a deal is to another, and what the other is to it. */
export const relationTypes = ['part-of', 'has-part', 'same-site', 'on-site-of', 'site-of'] as const;
export const inverseRelation = {
  'part-of': 'has-part',
  'has-part': 'part-of',
  'same-site': 'same-site',
  'on-site-of': 'site-of',
  'site-of': 'on-site-of',
} as const satisfies Record<(typeof relationTypes)[number], (typeof relationTypes)[number]>;

export const milestoneStatuses = ['planned', 'reached', 'cancelled'] as const;

export const partnerKinds = ['government', 'company', 'person', 'public-body'] as const;
export const partnerRoles = ['signatory', 'developer', 'operator', 'investor', 'supplier', 'endorser'] as const;

/** How reliable a source is, from the best. */
export const grades = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof grades)[number];

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
export const hedges = ['asserted', 'expected', 'possible'] as const;

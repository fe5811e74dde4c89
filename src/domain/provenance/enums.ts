// Enumerated values of fields, shared by tables, schemas and the seed.

export const instruments = ['agreement', 'memorandum-of-understanding', 'commitment', 'contract'] as const;
export const dealStatuses = [
  'announced',
  'selected',
  'negotiating',
  'signed',
  'under-construction',
  'operational',
  'completed',
  'paused',
  'withdrawn',
  'cancelled',
] as const;

/** A project is one construction project. A programme is a plan for several, whose totals belong to none of them alone. */
export const dealKinds = ['project', 'programme'] as const;

/** Types of relations between two deals, in both directions. */
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

/** Types of milestones, the same for all deals; docs/model.md defines them and maps them to OC4IDS. */
export const milestoneTypes = [
  'announcement',
  'selection',
  'agreement',
  'financing',
  'permit',
  'construction-start',
  'grid-connection',
  'first-capacity',
  'service-start',
  'capacity-reached',
  'completion',
  'expansion',
  'spending',
  'other',
] as const;

export const milestoneStatuses = ['planned', 'reached', 'cancelled'] as const;

/** Outcomes of a milestone; `dropped`: not reached, and the milestone or its deal is cancelled or withdrawn. */
export const outcomes = ['scheduled', 'met', 'overdue', 'dropped'] as const;
export type Outcome = (typeof outcomes)[number];

/** Whether at least one (`possible`) or every (`certain`) possible day of an uncertain date lies in a window. */
export const matchModes = ['possible', 'certain'] as const;
export type Match = (typeof matchModes)[number];

export const partnerKinds = ['government', 'company', 'person', 'public-body'] as const;
export const partnerRoles = [
  'signatory',
  'developer',
  'operator',
  'investor',
  'customer',
  'supplier',
  'landowner',
  'grid-operator',
  'endorser',
] as const;

/** Precision of coordinates: of the site itself, or of the municipality or region that contains it. */
export const coordinatePrecisions = ['exact', 'municipality', 'region'] as const;

/** Schemes of identifiers that other registers give to partners and sites. */
export const identifierSchemes = [
  'wikidata',
  'lei',
  'siren',
  'companies-house',
  'org-number',
  'geonames',
  'insee',
] as const;

/** Reliability grades of sources, from best to worst. */
export const grades = ['A', 'B', 'C', 'D'] as const;
export type Grade = (typeof grades)[number];

/** Confidence of a current value, from highest to lowest; `confidenceOf` computes it. */
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
  'grid',
  'heat',
  'jobs',
  'land',
  'permit',
  'site',
  'sovereignty',
  'water',
] as const;
export const certainties = ['asserted', 'expected', 'possible'] as const;

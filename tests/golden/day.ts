// The shape of a golden day: what the register must return as of one day, derived by hand from the seed's sources.

export type Confidence = 'high' | 'medium' | 'low';
export type Outcome = 'scheduled' | 'met' | 'overdue' | 'dropped';
export type Disputed = '' | 'disputed';

/** `outcomeConfidence` is that of the status which decides the outcome: the milestone's own, or the deal's if that drops it. */
export type GoldenMilestone = readonly [
  id: string,
  status: string,
  edtf: string,
  outcome: Outcome,
  outcomeConfidence: Confidence,
  disputed: Disputed,
];

/** `source` and `confidence` are those of the current quantity. */
export type GoldenFigure = readonly [
  id: string,
  value: number | null,
  unit: string,
  modifier: string,
  source: string,
  confidence: Confidence,
  disputed: Disputed,
];

export type GoldenDeal = {
  deal: readonly [status: string, instrument: string | null, signed: string | null, disputed: Disputed];
  /** How well the status is known. `knownBy` belongs to the report that made it current, not to later ones that agree. */
  status: { confidence: Confidence; knownBy: string; lastConfirmed: { value: string; knownBy: string } | null };
  milestones: readonly GoldenMilestone[];
  /** Reported figures only. */
  figures: readonly GoldenFigure[];
};

export type GoldenDay = {
  asOf: string;
  /** All deals that a source has reported by then, sorted by id. */
  deals: readonly string[];
  /** The followed deals that are known by then. */
  followed: Readonly<Record<string, GoldenDeal>>;
};

/** The deals of which the golden days list every milestone and every reported figure. */
export const followedDeals = [
  'fast-track-sites',
  'france-fluidstack',
  'softbank-france',
  'softbank-sesterce-bosquel',
] as const;

/**
 * First as-of day of the milestones and figures outside the golden days: a search may find these too. A derived figure is
 * known as soon as all its inputs are.
 */
export const alsoKnownFrom: Readonly<Record<string, string>> = {
  // Derived from figures that the release and The Wall Street Journal report on the first day.
  'figures/energy-per-year': '2025-02-10',
  'figures/investment-per-processor': '2025-02-10',
  'figures/investment-per-watt': '2025-02-10',
  'figures/power-per-processor': '2025-02-10',
  // The last input is initial-share: beincrypto1, of an unknown day in May.
  'figures/implied-total-investment': '2025-05-31',
  // Of france-ai-package, by Reuters.
  'figures/package-investment': '2025-02-10',
  'milestones/package-spent': '2025-02-10',
};

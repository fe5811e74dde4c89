// The shape of a golden day: what the register must return as of one day, derived by hand from the seed's sources.

export type Confidence = 'high' | 'medium' | 'low';
export type Outcome = 'scheduled' | 'met' | 'overdue' | 'dropped';
export type Disputed = '' | 'disputed';

/**
 * `outcomeConfidence` is the confidence in the status that decides the outcome. This is the status of the deal if the deal
 * was withdrawn or cancelled and the milestone is dropped for this reason. Otherwise it is the status of the milestone.
 */
export type GoldenMilestone = readonly [
  id: string,
  status: string,
  edtf: string,
  outcome: Outcome,
  outcomeConfidence: Confidence,
  disputed: Disputed,
];

/** `source` names the source of the current quantity, and `confidence` is the confidence in this quantity. */
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
  /** Confidence in the status. `knownBy` is the day of the report that made it current, not of a later report that agrees. */
  status: { confidence: Confidence; knownBy: string; lastConfirmed: { value: string; knownBy: string } | null };
  milestones: readonly GoldenMilestone[];
  /** Figures that a source reports. Derived figures are not listed. */
  figures: readonly GoldenFigure[];
};

export type GoldenDay = {
  asOf: string;
  /** The deals among `firstDeals` that a source has reported by then, sorted by id. */
  deals: readonly string[];
  /** Expected values of the deals in `followedDeals` that a source has reported by then, keyed by deal id. */
  followed: Readonly<Record<string, GoldenDeal>>;
};

/** The five deals that the register contained when the golden days were derived. Golden days do not list later deals. */
export const firstDeals = [
  'fast-track-sites',
  'france-ai-package',
  'france-fluidstack',
  'softbank-france',
  'softbank-sesterce-bosquel',
] as const;

/** The deals of which the golden days list every milestone and every reported figure. */
export const followedDeals = [
  'fast-track-sites',
  'france-fluidstack',
  'softbank-france',
  'softbank-sesterce-bosquel',
] as const;

/**
 * Milestones and figures of `firstDeals` that the golden days do not list but a search may find, each with the first as-of day on which it is
 * known. A derived figure is known as soon as all its inputs are known.
 */
export const alsoKnownFrom: Readonly<Record<string, string>> = {
  // These four figures are derived from figures that Fluidstack's release and The Wall Street Journal report on 10 February.
  'figures/france-fluidstack.energy-per-year': '2025-02-10',
  'figures/france-fluidstack.investment-per-processor': '2025-02-10',
  'figures/france-fluidstack.investment-per-watt': '2025-02-10',
  'figures/france-fluidstack.power-per-processor': '2025-02-10',
  // The last input to become known is initial-share. Its source, beincrypto1, was published on an unknown day in May.
  'figures/france-fluidstack.implied-total-investment': '2025-05-31',
  // Reuters reports these two records of the deal france-ai-package on 10 February.
  'figures/france-ai-package.package-investment': '2025-02-10',
  'milestones/france-ai-package.package-spent': '2025-02-10',
};

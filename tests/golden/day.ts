// What a golden day says: the answers of one day, worked out by hand from the seed's sources.

/** Words out of `overdue` and `disputed`, or nothing. */
type Flags = '' | 'overdue' | 'disputed' | 'overdue disputed';

export type GoldenMilestone = readonly [id: string, status: string, edtf: string, flags: Flags];
export type GoldenFigure = readonly [id: string, value: number | null, unit: string, modifier: string, flags: Flags];

export type GoldenDeal = {
  deal: readonly [status: string, instrument: string | null, signed: string | null, flags: Flags];
  milestones: readonly GoldenMilestone[];
  /** Only those that sources report. */
  figures: readonly GoldenFigure[];
};

export type GoldenDay = {
  asOf: string;
  /** Every deal that is known. */
  deals: readonly string[];
  /** The deals that the goldens follow, as far as they are known. */
  followed: Readonly<Record<string, GoldenDeal>>;
};

/** The deals whose every milestone and figure stands in the goldens. */
export const followedDeals = ['france-fluidstack', 'softbank-sesterce-bosquel'] as const;

/**
 * From which day the things outside those tables are known: for what a search may find. Derived figures are known as soon
 * as all their inputs are.
 */
export const alsoKnownSince: Readonly<Record<string, string>> = {
  // Derived from what the release and the Wall Street Journal report on the first day.
  'figures/energy-per-year': '2025-02-10',
  'figures/investment-per-processor': '2025-02-10',
  'figures/investment-per-watt': '2025-02-10',
  'figures/power-per-processor': '2025-02-10',
  // Its last input, initial-share, stands in beincrypto1, of some day in May.
  'figures/implied-total-investment': '2025-05-31',
  // france-ai-package, by Reuters.
  'figures/package-investment': '2025-02-10',
  'milestones/package-spent': '2025-02-10',
  // fast-track-sites, by LeMagIT; then by two titles that are only known to be of February at the latest.
  'figures/site-power': '2026-02-03',
  'figures/fast-track-site-count': '2026-02-28',
  'figures/sites-with-developer': '2026-02-28',
  // softbank-france, by the digest of Reuters; then by CXOVoice, which has no date and so counts from the last possible day.
  'figures/first-phase-investment': '2026-05-30',
  'figures/first-phase-sites': '2026-05-30',
  'figures/programme-investment': '2026-05-30',
  'milestones/softbank-plan-announced': '2026-05-30',
  'milestones/three-sites-operating': '2026-05-30',
  'figures/first-phase-power': '2026-11-22',
  'figures/programme-power': '2026-11-22',
};

// Metrics of figures, such as `jobs`; each has one dimension, so that its figures can be compared.

/** Usual units of each metric, with `EUR` for any currency; figures are compared in the first unit. */
const usualUnits = {
  'electric-power': ['W', 'kW', 'MW', 'GW', 'TW'],
  'grid-capacity': ['W', 'kW', 'MW', 'GW', 'TW'],
  'energy-per-year': ['W.h', 'kW.h', 'MW.h', 'GW.h', 'TW.h'],
  investment: ['EUR'],
  /** What a customer pays; not the cost of the deal. */
  'contract-value': ['EUR'],
  debt: ['EUR'],
  /** The cost as others estimate it; not a promise of the parties. */
  'cost-estimate': ['EUR'],
  'investment-per-power': ['EUR/W', 'EUR/kW', 'EUR/MW', 'EUR/GW'],
  'investment-per-processor': ['EUR/{processor}'],
  /** Jobs in operation, and jobs whose kind the source does not tell. */
  jobs: ['{job}'],
  'construction-jobs': ['{job}'],
  'power-per-processor': ['W/{processor}', 'kW/{processor}', 'MW/{processor}'],
  processors: ['{processor}'],
  share: ['%'],
  sites: ['{site}'],
  /** Land. */
  area: ['har', 'm2', 'km2'],
  'floor-area': ['m2', 'har'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type Metric = keyof typeof usualUnits;
export const metrics = Object.keys(usualUnits) as [Metric, ...Metric[]];

/** Units of sums by metric, with `EUR` for any currency. Ratios and shares are missing, because they cannot be added. */
const totalUnits = {
  'electric-power': 'MW',
  'grid-capacity': 'MW',
  'energy-per-year': 'TW.h',
  investment: 'EUR',
  jobs: '{job}',
  'construction-jobs': '{job}',
  processors: '{processor}',
  sites: '{site}',
  area: 'har',
} as const satisfies Partial<Record<Metric, string>>;

export type AdditiveMetric = keyof typeof totalUnits;
export const additiveMetrics = Object.keys(totalUnits) as [AdditiveMetric, ...AdditiveMetric[]];

export function totalUnit(metric: AdditiveMetric): string {
  return totalUnits[metric];
}

export function unitsFor(metric: Metric): readonly [string, ...string[]] {
  return usualUnits[metric];
}

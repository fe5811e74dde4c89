// The metrics of figures. Each has one dimension, so that figures of one metric can be compared.

/** Common units per metric. Magnitudes are compared in the first. `EUR` stands for any currency. */
const usualUnits = {
  'electric-power': ['W', 'kW', 'MW', 'GW', 'TW'],
  'energy-per-year': ['W.h', 'kW.h', 'MW.h', 'GW.h', 'TW.h'],
  investment: ['EUR'],
  'investment-per-power': ['EUR/W', 'EUR/kW', 'EUR/MW', 'EUR/GW'],
  'investment-per-processor': ['EUR/{processor}'],
  jobs: ['{job}'],
  'power-per-processor': ['W/{processor}', 'kW/{processor}', 'MW/{processor}'],
  processors: ['{processor}'],
  share: ['%'],
  sites: ['{site}'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type Metric = keyof typeof usualUnits;
export const metrics = Object.keys(usualUnits) as [Metric, ...Metric[]];

export function unitsFor(metric: Metric): readonly [string, ...string[]] {
  return usualUnits[metric];
}

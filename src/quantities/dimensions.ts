// Which units measure which metric.
import { type Metric, unitsFor } from './metrics.ts';
import { areCommensurable, currencyOf, isUnit } from './units.ts';

/** The unit that magnitudes of a metric are compared in; for money, in the currency of the unit at hand. */
export function referenceUnit(metric: Metric, unit: string): string {
  const [usual] = unitsFor(metric);
  return currencyOf(usual) ? usual.replace('EUR', currencyOf(unit) ?? 'EUR') : usual;
}

/** Whether the unit measures what the metric is about. */
export function measures(unit: string, metric: Metric): boolean {
  return isUnit(unit) && areCommensurable(unit, referenceUnit(metric, unit));
}

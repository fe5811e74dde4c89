// Which units measure which metric.
import { type Metric, unitsFor } from './metrics.ts';
import { areCommensurable, currencyOf, isUnit } from './units.ts';

/** The unit that magnitudes of a metric are compared in; for money, in the currency of the unit at hand. */
export function referenceUnit(metric: Metric, unit: string): string {
  return currencyUnit(unitsFor(metric)[0], unit);
}

/** A unit of money, alone or over another, in the currency of an amount; any other unit, or amount, leaves it as it is. */
export function currencyUnit(unit: string, amount: string): string {
  const currency = currencyOf(unit);
  return currency ? unit.replace(currency, currencyOf(amount) ?? currency) : unit;
}

/** Whether the unit measures what the metric is about. */
export function measures(unit: string, metric: Metric): boolean {
  return isUnit(unit) && areCommensurable(unit, referenceUnit(metric, unit));
}

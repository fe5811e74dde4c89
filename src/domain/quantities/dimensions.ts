// Matches units with metrics.
import { type Metric, unitsFor } from './metrics.ts';
import { areCommensurable, currencyOf, isUnit } from './units.ts';

/** The unit in which magnitudes of a metric are compared; for money, in the currency of `unit`. */
export function referenceUnit(metric: Metric, unit: string): string {
  return currencyUnit(unitsFor(metric)[0], unit);
}

/** Replaces the currency of a unit with that of another unit, if both are money. */
export function currencyUnit(unit: string, other: string): string {
  const currency = currencyOf(unit);
  return currency ? unit.replace(currency, currencyOf(other) ?? currency) : unit;
}

/** Whether quantities of the metric can have the unit. */
export function measures(unit: string, metric: Metric): boolean {
  return isUnit(unit) && areCommensurable(unit, referenceUnit(metric, unit));
}

// Checks whether a unit suits a metric, and finds the unit in which figures of a metric are compared.
import { type Metric, unitsFor } from './metrics.ts';
import { areCommensurable, currencyOf, isUnit } from './units.ts';

/** Returns the unit for comparisons of a metric; a unit of money gets the currency of `unit`. */
export function referenceUnit(metric: Metric, unit: string): string {
  return currencyUnit(unitsFor(metric)[0], unit);
}

/** Returns `unit` with the currency of `other` (`USD/W` for `EUR/W` and `USD`); unchanged if either has none. */
export function currencyUnit(unit: string, other: string): string {
  const currency = currencyOf(unit);
  return currency ? unit.replace(currency, currencyOf(other) ?? currency) : unit;
}

export function measures(unit: string, metric: Metric): boolean {
  return isUnit(unit) && areCommensurable(unit, referenceUnit(metric, unit));
}

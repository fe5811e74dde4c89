// Implements the query parameter `unit`, which converts figures to the requested unit.
import { measures } from '../../domain/quantities/dimensions.ts';
import { type Metric, metrics, unitsFor } from '../../domain/quantities/metrics.ts';
import { convertQuantity, type Quantity } from '../../domain/quantities/quantity.ts';
import { areCommensurable, isUnit } from '../../domain/quantities/units.ts';
import { invalidParameter, type ProblemError } from '../../http/problems.ts';
import { nearest, quoteInput } from '../../util/did-you-mean.ts';
import type { Figure } from './schema.ts';

function checkUnit(unit: string): void {
  if (isUnit(unit)) return;
  throw invalidUnit(
    `\`unit\`: ${quoteInput(unit)} is not a UCUM unit or an ISO 4217 code. Units are case-sensitive: MW, TW.h, EUR.`,
    nearestUnit(unit, metrics.flatMap(unitsFor)),
  );
}

/** @throws ProblemError if `unit` is invalid or cannot express figures of the metric */
export function checkUnitOf(unit: string, metric: Metric): void {
  checkUnit(unit);
  if (!measures(unit, metric)) throw notConvertible(`figures of ${metric} cannot`, unit, unitsFor(metric));
}

/** @throws ProblemError if `unit` is invalid, or if no unit in use can be converted to `unit` */
export function commensurableUnits(unit: string, inUse: readonly string[]): string[] {
  checkUnit(unit);
  const units = inUse.filter((used) => areCommensurable(used, unit));
  if (units.length === 0) {
    throw notConvertible(
      'no figure of the register can',
      unit,
      metrics.flatMap(unitsFor).filter((usual) => inUse.some((used) => areCommensurable(used, usual))),
    );
  }
  return units;
}

/** @throws ProblemError if `unit` is invalid or cannot express the figure */
export function convertFigure(figure: Figure, unit: string): Figure {
  checkUnit(unit);
  if (figure.quantity === null) return figure;
  if (!areCommensurable(figure.quantity.unit, unit))
    throw notConvertible(`figure ${figure.id} cannot`, unit, unitsFor(figure.metric));
  // Keep the quantity of a contradicting source if its unit cannot be converted.
  const quantityIn = (quantity: Quantity) =>
    areCommensurable(quantity.unit, unit) ? convertQuantity(quantity, unit) : quantity;
  const converted = <Values extends Pick<Figure, 'quantity'>>(values: Values): Values => {
    const { quantity } = values;
    return quantity ? { ...values, quantity: quantityIn(quantity) } : values;
  };
  const dispute = figure.dispute.map((entry) =>
    entry.field === 'quantity' ? { ...entry, values: entry.values.map(quantityIn) } : entry,
  );
  return { ...converted(figure), dispute, ...(figure.reports && { reports: figure.reports.map(converted) }) };
}

function notConvertible(which: string, unit: string, units: readonly string[]): ProblemError {
  return invalidUnit(
    `\`unit\`: ${which} be converted to ${unit} (currencies are not converted). Available units: ${units.join(', ')}.`,
    nearestUnit(unit, units),
  );
}

function invalidUnit(message: string, near: string | undefined): ProblemError {
  return invalidParameter('unit', near === undefined ? message : `${message} Did you mean ${quoteInput(near)}?`, near);
}

/** Ignores dots and braces, because many people write `TWh` for `TW.h`. */
function nearestUnit(unit: string, units: readonly string[]): string | undefined {
  const bare = (code: string) => code.replace(/[.{}]/g, '');
  const near = nearest(bare(unit), units.map(bare));
  return units.find((code) => bare(code) === near);
}

// `unit=`: figures in the unit that the client wants, or a refusal that says which units would do.

import { metrics, unitsFor } from '../../domain/quantities/metrics.ts';
import { convertQuantity, type Quantity } from '../../domain/quantities/quantity.ts';
import { areCommensurable, isUnit } from '../../domain/quantities/units.ts';
import { invalidParameter, type ProblemError } from '../../http/problems.ts';
import { nearest, quoteInput } from '../../util/did-you-mean.ts';
import type { Figure } from './schema.ts';

/** @throws ProblemError when the unit asked for is none */
function checkUnit(unit: string): void {
  if (isUnit(unit)) return;
  throw invalidUnit(
    `\`unit\`: ${quoteInput(unit)} is not a UCUM unit or an ISO 4217 code. Units are case-sensitive: MW, TW.h, EUR.`,
    nearestUnit(unit, metrics.flatMap(unitsFor)),
  );
}

/** Those of the units in use that can be turned into the one asked for. @throws ProblemError when there is none */
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

/** The figure in another unit, with all its reports that it can measure. @throws ProblemError when it measures something else */
export function convertFigure(figure: Figure, unit: string): Figure {
  checkUnit(unit);
  if (figure.quantity === null) return figure;
  if (!areCommensurable(figure.quantity.unit, unit))
    throw notConvertible(`figure ${figure.id} cannot`, unit, unitsFor(figure.metric));
  // Of a disputed one, a source may have measured something else.
  const quantityIn = (quantity: Quantity) =>
    areCommensurable(quantity.unit, unit) ? convertQuantity(quantity, unit) : quantity;
  const converted = <Values extends Pick<Figure, 'quantity'>>(values: Values): Values => {
    const { quantity } = values;
    return quantity ? { ...values, quantity: quantityIn(quantity) } : values;
  };
  const dispute = figure.dispute.map((each) =>
    each.field === 'quantity' ? { ...each, values: each.values.map(quantityIn) } : each,
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

/** `TWh` is how most people write `TW.h`: points and braces do not count. */
function nearestUnit(unit: string, units: readonly string[]): string | undefined {
  const bare = (code: string) => code.replace(/[.{}]/g, '');
  const near = nearest(bare(unit), units.map(bare));
  return units.find((code) => bare(code) === near);
}

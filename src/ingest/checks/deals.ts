// Are formulas sound, and do relations lead somewhere?

import { inverseRelation } from '../../domain/provenance/enums.ts';
import { measures } from '../../domain/quantities/dimensions.ts';
import { evaluate, inputsOf, parseFormula } from '../../domain/quantities/formula.ts';
import { type Metric, unitsFor } from '../../domain/quantities/metrics.ts';
import type { Quantity } from '../../domain/quantities/quantity.ts';
import type { DealFile } from '../schema.ts';
import type { Identifiers } from './identifiers.ts';
import { didYouMean, type AddIssue } from './issue-reporter.ts';

/**
 * @param claims all that sources claim
 * @param related the relations met so far, from either side
 */
export function checkDeal(
  deal: DealFile,
  names: Identifiers,
  claims: ReadonlySet<string>,
  related: Set<string>,
  complain: AddIssue,
): void {
  checkFormulas(deal, complain);
  checkRelations(deal, names, claims, complain);
  deal.relations.forEach(({ type, to }, index) => {
    if (related.has(`${deal.id} ${type} ${to}`))
      complain(
        ['relations', index],
        `Duplicate relation: ${deal.id} ${type} ${to} is already declared, here or by the other deal`,
      );
    related.add(`${deal.id} ${type} ${to}`).add(`${to} ${inverseRelation[type]} ${deal.id}`);
  });
}

function checkFormulas({ figures }: DealFile, complain: AddIssue): void {
  for (const [id, derivedFigure] of Object.entries(figures)) {
    const { metric, derived } = derivedFigure;
    if (!derived) continue;
    const path = ['figures', id, 'derived'];
    if (!measures(derived.unit, metric)) complain([...path, 'unit'], wrongUnit(derived.unit, metric));
    try {
      const formula = parseFormula(derived.formula);
      const samples = new Map<string, Quantity>();
      for (const input of inputsOf(formula)) {
        const figure = figures[input];
        if (!figure)
          throw new RangeError(`unknown figure \`${input}\` in this deal${didYouMean(input, Object.keys(figures))}`);
        if (figure.derived) throw new RangeError(`${input} is derived: a formula can use reported figures only`);
        samples.set(input, sampleOf(figure.metric));
      }
      checkScopes(inputsOf(formula), id, figures);
      evaluate(formula, samples, derived.unit);
    } catch (error) {
      complain([...path, 'formula'], (error as Error).message);
    }
  }
}

/**
 * A formula combines figures that cover the same: the whole deal, or the same phase. Only a share of the whole leads from a phase to the
 * whole. @throws RangeError
 */
function checkScopes(inputs: readonly string[], id: string, figures: DealFile['figures']): void {
  const coverageOf = (figure: string) => {
    const { covers, phase } = figures[figure] as DealFile['figures'][string];
    return phase ?? covers;
  };
  const [first, ...others] = inputs as [string, ...string[]];
  const other = others.find((input) => coverageOf(input) !== coverageOf(first));
  if (other !== undefined) {
    throw new RangeError(
      `a formula can combine only figures that cover the same: ${first} covers ${coverageOf(first)}, ${other} covers ${coverageOf(other)}`,
    );
  }
  const leadsToWhole = inputs.some((input) => figures[input]?.metric === 'share') && coverageOf(id) === 'whole';
  if (coverageOf(id) !== coverageOf(first) && !leadsToWhole)
    throw new RangeError(`${id} must cover ${coverageOf(first)} like its inputs, not ${coverageOf(id)}`);
}

/** Any quantity of a metric, to see which unit a formula gives. */
function sampleOf(metric: Metric): Quantity {
  return { value: 1, unit: unitsFor(metric)[0], modifier: 'exactly', lower: 1, upper: 1, quote: null };
}

function checkRelations(
  { id, relations }: DealFile,
  { deals }: Identifiers,
  claimed: ReadonlySet<string>,
  complain: AddIssue,
): void {
  relations.forEach(({ to, claims }, index) => {
    const path = ['relations', index];
    if (to === id) complain([...path, 'to'], 'a deal cannot be related to itself');
    else if (!deals.has(to)) complain([...path, 'to'], `unknown deal \`${to}\`${didYouMean(to, deals)}`);
    claims.forEach((claim, position) => {
      if (!claimed.has(claim))
        complain([...path, 'claims', position], `unknown claim \`${claim}\`${didYouMean(claim, claimed)}`);
    });
  });
}

export function wrongUnit(unit: string, metric: Metric): string {
  return `${unit} is not a unit of ${metric}. Allowed: ${unitsFor(metric).join(', ')}`;
}

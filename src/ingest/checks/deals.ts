// Checks the formulas of derived figures, and the relations between deals.
import { inverseRelation } from '../../domain/provenance/enums.ts';
import { measures } from '../../domain/quantities/dimensions.ts';
import { evaluate, inputsOf, parseFormula } from '../../domain/quantities/formula.ts';
import { type Metric, unitsFor } from '../../domain/quantities/metrics.ts';
import type { Quantity } from '../../domain/quantities/quantity.ts';
import type { DealFile } from '../schema.ts';
import type { Identifiers } from './identifiers.ts';
import { type AddIssue, suggestName, unknownId } from './issue-reporter.ts';

/** @param related relations of the deals checked so far, from both sides; this function adds those of `deal` */
export function checkDeal(deal: DealFile, ids: Identifiers, related: Set<string>, addIssue: AddIssue): void {
  checkFormulas(deal, addIssue);
  checkRelations(deal, ids, addIssue);
  for (const [index, { type, to }] of deal.relations.entries()) {
    const relation = `${deal.id} ${type} ${to}`;
    if (related.has(relation)) {
      addIssue(['relations', index], `Duplicate relation: ${relation} is already declared, here or by the other deal`);
    }
    const [inner, outer] = isOutward(type) ? [deal.id, to] : [to, deal.id];
    const isContainment = isOutward(type) || isOutward(inverseRelation[type]);
    if (isContainment && inner !== outer && containersOf(outer, related).has(inner)) {
      addIssue(
        ['relations', index],
        `${outer} is already part of ${inner} or on its site, so ${inner} cannot be in it`,
      );
    }
    related.add(relation).add(`${to} ${inverseRelation[type]} ${deal.id}`);
  }
}

const isOutward = (type: string) => type === 'part-of' || type === 'on-site-of';

/** Returns the deals that contain the deal directly or indirectly: totals would add all deals of a cycle. */
function containersOf(deal: string, related: ReadonlySet<string>, found = new Set<string>()): Set<string> {
  for (const relation of related) {
    const [inner, type = '', outer = ''] = relation.split(' ');
    if (inner !== deal || !isOutward(type) || found.has(outer)) continue;
    found.add(outer);
    containersOf(outer, related, found);
  }
  return found;
}

function checkFormulas({ figures }: DealFile, addIssue: AddIssue): void {
  for (const [id, { metric, derived }] of Object.entries(figures)) {
    if (!derived) continue;
    const path = ['figures', id, 'derived'];
    const problem = unitProblem(derived.unit, metric);
    if (problem) addIssue([...path, 'unit'], problem);
    try {
      const formula = parseFormula(derived.formula);
      const samples = new Map<string, Quantity>();
      for (const input of inputsOf(formula)) {
        const figure = figures[input];
        if (!figure) {
          throw new RangeError(`unknown figure \`${input}\` in this deal${suggestName(input, Object.keys(figures))}`);
        }
        if (figure.derived) throw new RangeError(`${input} is derived: a formula can use reported figures only`);
        samples.set(input, sampleQuantity(figure.metric));
      }
      checkCoverage(inputsOf(formula), id, figures);
      evaluate(formula, samples, derived.unit);
    } catch (error) {
      addIssue([...path, 'formula'], (error as Error).message);
    }
  }
}

/** @throws RangeError if inputs and result cover different phases or units, unless a share leads to the whole deal */
function checkCoverage(inputs: readonly string[], id: string, figures: DealFile['figures']): void {
  const coverageOf = (figure: string) => figures[figure]?.phase ?? figures[figure]?.covers;
  const [first, ...others] = inputs as [string, ...string[]];
  const [coverage, required] = [coverageOf(id), coverageOf(first)];
  const other = others.find((input) => coverageOf(input) !== required);
  if (other !== undefined) {
    const covered = `${first} covers ${required}, ${other} covers ${coverageOf(other)}`;
    throw new RangeError(`a formula can combine only figures that cover the same: ${covered}`);
  }
  const leadsToWhole = inputs.some((input) => figures[input]?.metric === 'share') && coverage === 'whole';
  if (coverage !== required && !leadsToWhole) {
    throw new RangeError(`${id} must cover ${required} like its inputs, not ${coverage}`);
  }
}

/** A quantity of 1. Evaluating a formula with such quantities throws an error if the units do not match. */
function sampleQuantity(metric: Metric): Quantity {
  return { value: 1, unit: unitsFor(metric)[0], modifier: 'exactly', lower: 1, upper: 1, quote: null };
}

function checkRelations({ id, relations }: DealFile, ids: Identifiers, addIssue: AddIssue): void {
  relations.forEach(({ to, claims }, index) => {
    const path = ['relations', index];
    if (to === id) addIssue([...path, 'to'], 'a deal cannot be related to itself');
    else if (!ids.deals.has(to)) addIssue([...path, 'to'], unknownId('deal', to, ids.deals));
    claims.forEach((claim, position) => {
      if (!ids.claims.has(claim)) addIssue([...path, 'claims', position], unknownId('claim', claim, ids.claims));
    });
  });
}

/** Returns a message if the unit does not fit the metric, or differs from a usual unit only in case (mW and MW). */
export function unitProblem(unit: string, metric: Metric): string | undefined {
  const usual = unitsFor(metric);
  if (!measures(unit, metric)) return `${unit} is not a unit of ${metric}. Allowed: ${usual.join(', ')}`;
  if (usual.includes(unit)) return undefined;
  const intended = usual.find((each) => each.toLowerCase() === unit.toLowerCase());
  return intended && `${unit} is another unit than ${intended}, and not usual for ${metric}. Use ${intended}`;
}

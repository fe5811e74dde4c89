// Formulas of derived figures, such as `electric-power * 8760 h`, which are evaluated from left to right.
import { modifierOfProduct, type Range } from './modifiers.ts';
import { convertRange, type Quantity } from './quantity.ts';
import { areCommensurable, isUnit, ucumOf } from './units.ts';

type Operator = '*' | '/';
type Operand = { figure: string } | { constant: number; unit: string };
export type Formula = { operator: Operator; operand: Operand }[];

/** Parses a formula such as `electric-power * 8760 h`. @throws RangeError if it is invalid */
export function parseFormula(text: string): Formula {
  const words = text.split(' ');
  const formula: Formula = [];
  let operator: string | undefined = '*';
  while (operator !== undefined) {
    if (operator !== '*' && operator !== '/')
      throw new RangeError(`expected * or / but found ${JSON.stringify(operator)} in ${JSON.stringify(text)}`);
    formula.push({ operator, operand: parseOperand(words, text) });
    operator = words.shift();
  }
  return formula;
}

export function inputsOf(formula: Formula): string[] {
  return formula.flatMap(({ operand }) => ('figure' in operand ? [operand.figure] : []));
}

/**
 * Evaluates a formula of positive numbers; a bound that depends on a missing bound is null.
 * @throws RangeError if an input is missing, or the result cannot be converted to the unit
 */
export function evaluate(formula: Formula, inputs: ReadonlyMap<string, Quantity>, unit: string): Quantity {
  let product: Range = { value: 1, lower: 1, upper: 1 };
  let ucum = '1';
  const factors: Parameters<typeof modifierOfProduct>[0][number][] = [];
  for (const { operator, operand } of formula) {
    const factor = 'figure' in operand ? inputs.get(operand.figure) : exactly(operand.constant, operand.unit);
    if (!factor) throw new RangeError(`no value for ${JSON.stringify(operand)}`);
    factors.push({ modifier: factor.modifier, inverse: operator === '/' });
    product = combine(product, operator, factor);
    ucum += `${operator === '/' ? '/' : '.'}(${ucumOf(factor.unit)})`;
  }
  if (!areCommensurable(ucum, unit))
    throw new RangeError(`the formula gives ${ucum.slice(2)}, which cannot be converted to ${unit}`);
  return { ...convertRange(product, ucum, unit), unit, modifier: modifierOfProduct(factors), quote: null };
}

function parseOperand(words: string[], text: string): Operand {
  const word = words.shift() ?? '';
  if (/^[a-z][a-z0-9-]*$/.test(word)) return { figure: word };
  const constant = Number(word);
  const unit = words.shift() ?? '';
  if (word === '' || !(constant > 0) || !isUnit(unit)) {
    throw new RangeError(
      `expected a figure's id, or a number and its unit, at ${JSON.stringify(word)} in ${JSON.stringify(text)}`,
    );
  }
  return { constant, unit };
}

function exactly(value: number, unit: string): Quantity {
  return { value, unit, modifier: 'exactly', lower: value, upper: value, quote: null };
}

function combine(a: Range, operator: Operator, b: Range): Range {
  const compute = (one: number | null, other: number | null) => {
    if (one === null || other === null) return null;
    return operator === '*' ? one * other : one / other;
  };
  const [lower, upper] = operator === '*' ? [b.lower, b.upper] : [b.upper, b.lower];
  return { value: compute(a.value, b.value), lower: compute(a.lower, lower), upper: compute(a.upper, upper) };
}

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
    product = operator === '*' ? multiply(product, factor) : divide(product, factor);
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

function multiply(a: Range, b: Range): Range {
  return { value: times(a.value, b.value), lower: times(a.lower, b.lower), upper: times(a.upper, b.upper) };
}

function divide(a: Range, b: Range): Range {
  return { value: over(a.value, b.value), lower: over(a.lower, b.upper), upper: over(a.upper, b.lower) };
}

function times(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b;
}

function over(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a / b;
}

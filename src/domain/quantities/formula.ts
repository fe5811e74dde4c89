// Formulas of derived figures: figures' ids and constants with units, joined by `*` and `/`, read from left to right.
import { modifierOfProduct, type Range } from './modifiers.ts';
import type { Quantity } from './quantity.ts';
import { areCommensurable, convert, isUnit, ucumOf } from './units.ts';

type Operator = '*' | '/';
type Operand = { figure: string } | { constant: number; unit: string };
export type Formula = { operator: Operator; operand: Operand }[];

/**
 * Reads `electric-power * 8760 h` or `electric-power / ai-processors`: operands and operators with spaces between.
 *
 * @throws RangeError that says what is wrong
 */
export function parseFormula(text: string): Formula {
  const words = text.split(' ');
  const formula: Formula = [];
  let operator: string | undefined = '*';
  while (operator !== undefined) {
    if (operator !== '*' && operator !== '/')
      throw new RangeError(`expected * or / but found ${JSON.stringify(operator)} in ${JSON.stringify(text)}`);
    formula.push({ operator, operand: readOperand(words, text) });
    operator = words.shift();
  }
  return formula;
}

/** The ids of the figures that a formula needs, in order. */
export function inputsOf(formula: Formula): string[] {
  return formula.flatMap(({ operand }) => ('figure' in operand ? [operand.figure] : []));
}

/**
 * Evaluates a formula in the given unit. Bounds follow from the inputs by interval arithmetic (all quantities of the register are
 * positive); a bound that an input leaves open stays open. The modifier is inherited from the inputs.
 *
 * @throws RangeError when the formula does not measure what the unit does
 */
export function evaluate(formula: Formula, inputs: ReadonlyMap<string, Quantity>, unit: string): Quantity {
  let product: Range = { value: 1, lower: 1, upper: 1 };
  let ucum = '1';
  const factors: Parameters<typeof modifierOfProduct>[0][number][] = [];
  for (const { operator, operand } of formula) {
    const factor = 'figure' in operand ? inputs.get(operand.figure) : exactly(operand.constant, operand.unit);
    if (!factor) throw new RangeError(`no value for ${JSON.stringify(operand)}`);
    factors.push({ modifier: factor.modifier, inverse: operator === '/' });
    product = operator === '*' ? multiplied(product, factor) : divided(product, factor);
    ucum += `${operator === '/' ? '/' : '.'}(${ucumOf(factor.unit)})`;
  }
  if (!areCommensurable(ucum, unit))
    throw new RangeError(`the formula gives ${ucum.slice(2)}, which cannot be converted to ${unit}`);
  const range = inUnits(product, ucum, unit);
  return { ...range, unit, modifier: modifierOfProduct(factors), quote: null };
}

function readOperand(words: string[], text: string): Operand {
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

function multiplied(a: Range, b: Range): Range {
  return { value: times(a.value, b.value), lower: times(a.lower, b.lower), upper: times(a.upper, b.upper) };
}

function divided(a: Range, b: Range): Range {
  return { value: over(a.value, b.value), lower: over(a.lower, b.upper), upper: over(a.upper, b.lower) };
}

function times(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a * b;
}

function over(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a / b;
}

function inUnits(range: Range, from: string, to: string): Range {
  const change = (number: number | null) => (number === null ? null : convert(number, from, to));
  return { value: change(range.value), lower: change(range.lower), upper: change(range.upper) };
}

// Quantities: the bounds that follow from a modifier such as `up-to`, units, and the formulas of derived figures.
import { ucum } from '@atomic-ehr/ucum';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measures, referenceUnit } from '../src/domain/quantities/dimensions.ts';
import { evaluate, inputsOf, parseFormula } from '../src/domain/quantities/formula.ts';
import { type Metric, metrics, unitsFor } from '../src/domain/quantities/metrics.ts';
import { modifierOfProduct, modifiers, rangeOf } from '../src/domain/quantities/modifiers.ts';
import { convertQuantity, type Quantity } from '../src/domain/quantities/quantity.ts';
import { areCommensurable, convert, isUnit, roundToPrecision } from '../src/domain/quantities/units.ts';

const amount = fc.double({ min: 1e-6, max: 1e15, noNaN: true });
const quantity = (unit: string) =>
  fc
    .tuple(amount, fc.constantFrom(...modifiers.filter((modifier) => modifier !== 'order-of-magnitude')))
    .map(([value, modifier]): Quantity => ({ value, unit, modifier, ...rangeOf(modifier, value), quote: 'so many' }));

test.each([
  ['as-stated', null, null],
  ['exactly', 5, 5],
  ['about', null, null],
  ['nearly', null, 5],
  ['up-to', null, 5],
  ['at-least', 5, null],
  ['more-than', 5, null],
] as const)('rangeOf("%s", 5) returns the lower bound %s and the upper bound %s', (modifier, lower, upper) => {
  expect(rangeOf(modifier, 5)).toEqual({ lower, upper });
});

test.each([
  ['exactly', ['exactly', 'exactly'], []],
  ['as-stated', ['as-stated', 'exactly'], ['as-stated']],
  ['up-to', ['up-to', 'exactly'], []],
  ['up-to', ['as-stated'], ['at-least']],
  ['at-least', ['as-stated'], ['up-to']],
  ['at-least', ['exactly'], ['nearly']],
  ['at-least', ['more-than'], ['up-to']],
  ['up-to', ['up-to'], ['about']],
  ['at-least', ['about'], ['nearly']],
  ['about', ['about'], ['as-stated']],
  ['about', ['up-to'], ['up-to']],
  ['about', ['at-least', 'up-to'], []],
  ['order-of-magnitude', ['order-of-magnitude', 'exactly'], []],
] as const)(
  'modifierOfProduct returns "%s" when the factors have the modifiers %j and the divisors %j',
  (expected, factors, divisors) => {
    const product = [
      ...factors.map((modifier) => ({ modifier, inverse: false })),
      ...divisors.map((modifier) => ({ modifier, inverse: true })),
    ];
    expect(modifierOfProduct(product)).toBe(expected);
  },
);

test('modifierOfProduct returns "exactly" only when all factors and divisors are "exactly"', () => {
  const factor = fc.record({ modifier: fc.constantFrom(...modifiers), inverse: fc.boolean() });
  fc.assert(
    fc.property(fc.array(factor, { minLength: 1, maxLength: 4 }), (factors) => {
      const isExact = factors.every(({ modifier }) => modifier === 'exactly');
      expect(modifierOfProduct(factors) === 'exactly').toBe(isExact);
    }),
  );
});

test.each([
  [1, 'GW', 'MW', 1000],
  [8760, 'GW.h', 'TW.h', 8.76],
  [10, 'EUR/W', 'EUR/kW', 10000],
  [2000, 'W/{processor}', 'kW/{processor}', 2],
])('convert(%d, "%s", "%s") returns %d', (value, from, to, expected) =>
  expect(convert(value, from, to)).toBe(expected),
);

test.each([
  ['GW', 'GW.h'],
  ['EUR', 'USD'],
  ['{processor}', '{job}'],
  ['EUR/W', 'EUR/{processor}'],
  ['W', 'W/{processor}'],
])('areCommensurable("%s", "%s") returns false, because the units cannot be converted', (a, b) =>
  expect(areCommensurable(a, b)).toBe(false),
);

test.each([
  'gw',
  '',
  '1000W',
  'watt',
  'EURO',
  'GW'.repeat(50),
  '('.repeat(40),
  '_',
  '"',
  '?',
  '10*-400.W',
  '10*400.W',
  'W/0',
  'GW ',
  ' GW',
  'GW\n',
  'GW\u00a0',
  '{ai processor}',
])('isUnit(%j) returns false, because this is not a UCUM unit that the register accepts', (code) =>
  expect(isUnit(code)).toBe(false),
);

test('convert and areCommensurable agree with the ucum package, also on repeated calls', () => {
  const codes = ['MW', 'GW', 'W', 'kW.h', 'J', 'h', '%', '1', 'Cel', 'K', 'mCel', 'B[W]', '[pH]', 'mol/L', 'm/s'];
  const outcome = (work: () => number) => {
    try {
      return work();
    } catch (error) {
      return (error as Error).message;
    }
  };
  for (const [a, b] of [...codes, ...codes].flatMap((a) => codes.map((b) => [a, b] as const))) {
    expect(areCommensurable(a, b), `${a} and ${b}`).toBe(ucum.isConvertible(a, b));
    const converted = outcome(() => (a === b ? 7.3 : roundToPrecision(ucum.convert(7.3, a, b))));
    expect(
      outcome(() => convert(7.3, a, b)),
      `${a} as ${b}`,
    ).toBe(converted);
  }
});

test('converting a quantity to another unit and back with convertQuantity returns the original value', () => {
  fc.assert(
    fc.property(quantity('GW'), fc.constantFrom('W', 'kW', 'MW', 'TW'), (given, unit) => {
      const back = convertQuantity(convertQuantity(given, unit), 'GW');
      expect(Math.abs((back.value as number) / (given.value as number) - 1)).toBeLessThan(1e-11);
      expect(back.lower === null).toBe(given.lower === null);
      expect(back.upper === null).toBe(given.upper === null);
    }),
  );
});

test('measures(unit, metric) returns true for the metrics of the same dimension: power, money, jobs and area', () => {
  const sameDimension: Metric[][] = [
    ['electric-power', 'grid-capacity'],
    ['investment', 'contract-value', 'debt', 'cost-estimate'],
    ['jobs', 'construction-jobs'],
    ['area', 'floor-area'],
  ];
  for (const metric of metrics) {
    for (const other of metrics) {
      const isExpected =
        metric === other || sameDimension.some((group) => group.includes(metric) && group.includes(other));
      for (const unit of unitsFor(other)) expect([unit, measures(unit, metric)]).toEqual([unit, isExpected]);
    }
  }
});

test('referenceUnit returns the currency itself for amounts of money, because currencies are not converted', () => {
  expect(measures('USD', 'investment')).toBe(true);
  expect(referenceUnit('investment', 'USD')).toBe('USD');
  expect(referenceUnit('investment-per-power', 'USD/kW')).toBe('USD/W');
  expect(measures('h/W', 'investment')).toBe(false);
});

describe('formulas', () => {
  const inputs = (power: Quantity, processors: Quantity) =>
    new Map([
      ['power', power],
      ['processors', processors],
    ]);
  const exactly = (value: number, unit: string): Quantity => ({
    value,
    unit,
    modifier: 'exactly',
    lower: value,
    upper: value,
    quote: null,
  });

  test('evaluate divides 1 GW by 500,000 processors and returns 2,000 W per processor', () => {
    const perProcessor = evaluate(
      parseFormula('power / processors'),
      inputs(exactly(1, 'GW'), exactly(500000, '{processor}')),
      'W/{processor}',
    );
    expect(perProcessor).toEqual(exactly(2000, 'W/{processor}'));
  });

  test('evaluate returns a quotient with only a lower bound when the divisor has only an upper bound', () => {
    const nearly: Quantity = { ...exactly(500000, '{processor}'), modifier: 'nearly', lower: null };
    expect(
      evaluate(parseFormula('power / processors'), inputs(exactly(1, 'GW'), nearly), 'W/{processor}'),
    ).toMatchObject({ value: 2000, modifier: 'at-least', lower: 2000, upper: null });
  });

  test('evaluate returns a value within its bounds, for any inputs', () => {
    fc.assert(
      fc.property(quantity('GW'), quantity('{processor}'), (power, processors) => {
        const { value, lower, upper } = evaluate(
          parseFormula('power / processors'),
          inputs(power, processors),
          'W/{processor}',
        );
        if (lower !== null) expect(lower).toBeLessThanOrEqual(value as number);
        if (upper !== null) expect(upper).toBeGreaterThanOrEqual(value as number);
      }),
    );
  });

  test('inputsOf returns the ids of the figures in a formula', () =>
    expect(inputsOf(parseFormula('a-b / c * 8760 h'))).toEqual(['a-b', 'c']));

  test.each(['', 'a -', 'a + b', 'a / ', '8760', '8760 parsec!', '-1 h', 'a b'])(
    'parseFormula rejects %j with an error that names the expected token',
    (text) => {
      expect(() => parseFormula(text)).toThrow(/expected/);
    },
  );

  test('evaluate throws when the result is in GW and the requested unit is EUR', () => {
    expect(() => evaluate(parseFormula('power'), inputs(exactly(1, 'GW'), exactly(1, '{processor}')), 'EUR')).toThrow(
      /which cannot be converted to EUR/,
    );
  });
});

// Qualifiers of numbers, such as "about" or "up to", and the lower and upper bounds that they set.

/** How the true number can deviate from the reported one; `unqualified` if there is no qualifier. */
type Deviation = 'none' | 'unqualified' | 'either' | 'less' | 'more';

const deviations = {
  'as-stated': 'unqualified',
  exactly: 'none',
  about: 'either',
  nearly: 'less',
  'at-least': 'more',
  'more-than': 'more',
  'up-to': 'less',
  'order-of-magnitude': 'either',
} as const satisfies Record<string, Deviation>;

/** Qualifiers of a number; `as-stated` means that the source gives none. */
export type Modifier = keyof typeof deviations;
export const modifiers = Object.keys(deviations) as [Modifier, ...Modifier[]];

/** A number with its lower and upper bound, each null if unknown. */
export type Range = { value: number | null; lower: number | null; upper: number | null };

/** Returns the bounds that a qualifier sets: "up to 5" sets the upper bound 5, "about 5" sets none. */
export function rangeOf(modifier: Modifier, value: number): Pick<Range, 'lower' | 'upper'> {
  const deviation = deviations[modifier];
  return {
    lower: deviation === 'none' || deviation === 'more' ? value : null,
    upper: deviation === 'none' || deviation === 'less' ? value : null,
  };
}

/** Returns the deviation of 1/x for that of x. "At most" becomes "at least", because x ≤ 5 means 1/x ≥ 1/5. */
const inverted = { none: 'none', unqualified: 'unqualified', either: 'either', less: 'more', more: 'less' } as const;

/** A factor of a product, or a divisor if `inverse` is true. */
type Factor = { modifier: Modifier; inverse: boolean };

/** Derives the qualifier of a product, in which "up to" and "at least" outweigh "about", which deviates little. */
export function modifierOfProduct(factors: readonly Factor[]): Modifier {
  if (factors.some(({ modifier }) => modifier === 'order-of-magnitude')) return 'order-of-magnitude';
  return combineDeviations(
    factors.map(({ modifier, inverse }) => (inverse ? inverted[deviations[modifier]] : deviations[modifier])),
  );
}

/**
 * Derives the qualifier of a sum: `up-to` or `at-least` if all qualified numbers deviate in that direction, otherwise `about`.
 * A quantity without a number adds its lower bound, so it makes the sum larger.
 */
export function modifierOfSum(modifiers: readonly Modifier[]): Modifier {
  const found = modifiers.map((modifier) => (modifier === 'order-of-magnitude' ? 'more' : deviations[modifier]));
  return found.includes('either') ? 'about' : combineDeviations(found);
}

function combineDeviations(deviations: readonly Deviation[]): Modifier {
  const found = new Set(deviations);
  const isQualified = found.has('either') || found.has('less') || found.has('more');
  if (!isQualified) return found.has('unqualified') ? 'as-stated' : 'exactly';
  if (found.has('less') === found.has('more')) return 'about';
  return found.has('less') ? 'up-to' : 'at-least';
}

// Qualifiers of numbers, such as "about" or "up to", and the lower and upper bounds that they set.

/** Qualifiers of a number. `as-stated`: the source gives a bare number. `exactly`: the source itself says "exactly". */
export const modifiers = [
  'as-stated',
  'exactly',
  'about',
  'nearly',
  'at-least',
  'more-than',
  'up-to',
  'order-of-magnitude',
] as const;
export type Modifier = (typeof modifiers)[number];

/** A number with its lower and upper bound; each of the three is null if the source does not give it. */
export type Range = { value: number | null; lower: number | null; upper: number | null };

/** Direction in which the true number can deviate from the reported one; `unqualified` for a bare number. */
type Deviation = 'none' | 'unqualified' | 'either' | 'less' | 'more';

const deviations: Record<Modifier, Deviation> = {
  'as-stated': 'unqualified',
  exactly: 'none',
  about: 'either',
  nearly: 'less',
  'at-least': 'more',
  'more-than': 'more',
  'up-to': 'less',
  'order-of-magnitude': 'either',
};

/** Returns the bounds that a qualifier sets: "up to 5" has the upper bound 5. "About 5" and a bare 5 have no bounds. */
export function rangeOf(modifier: Modifier, value: number): Pick<Range, 'lower' | 'upper'> {
  const deviation = deviations[modifier];
  return {
    lower: deviation === 'none' || deviation === 'more' ? value : null,
    upper: deviation === 'none' || deviation === 'less' ? value : null,
  };
}

/** Maps the deviation of a number x to the deviation of 1/x. */
const inverted = { none: 'none', unqualified: 'unqualified', either: 'either', less: 'more', more: 'less' } as const;

/** A factor of a product. `inverse`: the product is divided by this factor. */
type Factor = { modifier: Modifier; inverse: boolean };

/**
 * Derives the modifier of a product from its factors: dividing by "up to 5" gives `at-least`. The product is `exactly`
 * only if all factors are. "Up to" and "at least" outweigh "about", which deviates little. If the product can deviate
 * in both directions, it is `about`.
 */
export function modifierOfProduct(factors: readonly Factor[]): Modifier {
  const found = new Set<Deviation>();
  for (const { modifier, inverse } of factors) {
    if (modifier === 'order-of-magnitude') return 'order-of-magnitude';
    found.add(inverse ? inverted[deviations[modifier]] : deviations[modifier]);
  }
  const isQualified = found.has('either') || found.has('less') || found.has('more');
  if (!isQualified) return found.has('unqualified') ? 'as-stated' : 'exactly';
  if (found.has('less') === found.has('more')) return 'about';
  return found.has('less') ? 'up-to' : 'at-least';
}

// Qualifiers of numbers, such as "about" or "up to", and the lower and upper bounds that they set.

/** Qualifiers of a number. `as-stated`: the source gives no qualifier. `exactly`: the source itself says "exactly". */
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

/** A number with its lower and upper bound. Each is null if the source does not give it. */
export type Range = { value: number | null; lower: number | null; upper: number | null };

/** Direction in which the true number can deviate from the reported one. `unqualified`: there is no qualifier. */
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

/** Returns the bounds that a qualifier sets: "up to 5" sets the upper bound 5. "About 5" and a plain 5 set none. */
export function rangeOf(modifier: Modifier, value: number): Pick<Range, 'lower' | 'upper'> {
  const deviation = deviations[modifier];
  return {
    lower: deviation === 'none' || deviation === 'more' ? value : null,
    upper: deviation === 'none' || deviation === 'less' ? value : null,
  };
}

/** Maps the deviation of a number x to the deviation of 1/x: if x is at most 5, then 1/x is at least 1/5. */
const inverted = { none: 'none', unqualified: 'unqualified', either: 'either', less: 'more', more: 'less' } as const;

/** A factor of a product. `inverse`: the product is divided by this factor. */
type Factor = { modifier: Modifier; inverse: boolean };

/**
 * Derives the qualifier of a product from its factors. It is `exactly` only if all factors are. Dividing by "up to 5"
 * gives `at-least`. "About" deviates little, so "up to" and "at least" outweigh it. A product that can deviate in both
 * directions is `about`.
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

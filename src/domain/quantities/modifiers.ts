// Qualifiers of numbers, and the range that each of them allows.

/** `as-stated` is a bare number: the source gives neither a qualifier nor bounds. `exactly` only if the source says so. */
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

/** A value and the bounds that the wording allows; null if the source gives none. */
export type Range = { value: number | null; lower: number | null; upper: number | null };

/** How the true number can deviate from the reported one. */
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

/** The bounds that a wording sets. "About" and a bare number set none. */
export function rangeOf(modifier: Modifier, value: number): Pick<Range, 'lower' | 'upper'> {
  const deviation = deviations[modifier];
  return {
    lower: deviation === 'none' || deviation === 'more' ? value : null,
    upper: deviation === 'none' || deviation === 'less' ? value : null,
  };
}

/** The deviation of the inverse of a number. */
const inverted = { none: 'none', unqualified: 'unqualified', either: 'either', less: 'more', more: 'less' } as const;

/** A factor of a product; `inverse` if the product is divided by it. */
type Factor = { modifier: Modifier; inverse: boolean };

/**
 * The modifier of a product, inherited from its factors: "X" divided by "up to Y" is "at least". It is `exactly` only if all
 * factors are. A direction outweighs "about", which deviates little; two opposite directions give `about`.
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

// How sources qualify numbers, and which range each wording allows.

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

/** A value and the range that the wording allows; null where the source gives nothing. */
export type Range = { value: number | null; lower: number | null; upper: number | null };

/** The range that a wording allows around a number. "About" and a bare number give no bounds. */
export function rangeOf(modifier: Modifier, value: number): Pick<Range, 'lower' | 'upper'> {
  switch (modifier) {
    case 'exactly':
      return { lower: value, upper: value };
    case 'at-least':
    case 'more-than':
      return { lower: value, upper: null };
    case 'nearly':
    case 'up-to':
      return { lower: null, upper: value };
    case 'as-stated':
    case 'about':
    case 'order-of-magnitude':
      return { lower: null, upper: null };
  }
}

/** What a qualifier says about the true number, compared with the one given. */
type Deviation = 'none' | 'unqualified' | 'either' | 'less' | 'more';

const deviations: Record<Exclude<Modifier, 'order-of-magnitude'>, Deviation> = {
  exactly: 'none',
  'as-stated': 'unqualified',
  about: 'either',
  nearly: 'less',
  'up-to': 'less',
  'at-least': 'more',
  'more-than': 'more',
};

const opposite: Record<Deviation, Deviation> = {
  none: 'none',
  unqualified: 'unqualified',
  either: 'either',
  less: 'more',
  more: 'less',
};

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
    found.add(inverse ? opposite[deviations[modifier]] : deviations[modifier]);
  }
  const isQualified = found.has('either') || found.has('less') || found.has('more');
  if (!isQualified) return found.has('unqualified') ? 'as-stated' : 'exactly';
  if (found.has('less') === found.has('more')) return 'about';
  return found.has('less') ? 'up-to' : 'at-least';
}

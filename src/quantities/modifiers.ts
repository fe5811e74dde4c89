// How sources qualify numbers, and what range each wording allows.
export const modifiers = [
  'exactly',
  'about',
  'nearly',
  'at-least',
  'more-than',
  'up-to',
  'order-of-magnitude',
] as const;
export type Modifier = (typeof modifiers)[number];

/** A value and what the wording allows around it; null where the source gives or allows to conclude nothing. */
export type Range = { value: number | null; lower: number | null; upper: number | null };

/** The range that a wording allows around a number. "About" allows more than it says, so it bounds nothing. */
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
    case 'about':
    case 'order-of-magnitude':
      return { lower: null, upper: null };
  }
}

/** The wording that a range and a value amount to. */
export function modifierOf({ value, lower, upper }: Range): Modifier {
  if (value === null) return 'order-of-magnitude';
  if (lower === value && upper === value) return 'exactly';
  if (lower === value) return 'at-least';
  return upper === value ? 'up-to' : 'about';
}

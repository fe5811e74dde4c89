/** Returns at most `count` values at equal intervals, with the first and the last one. Checks with every value would take minutes. */
export function spread<Value>(values: readonly Value[], count: number): Value[] {
  if (values.length <= count) return [...values];
  const step = (values.length - 1) / (count - 1);
  return Array.from({ length: count }, (_, index) => values[Math.round(index * step)] as Value);
}

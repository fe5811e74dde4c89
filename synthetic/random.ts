// Pseudo-random numbers that are the same on every machine.

export type Random = {
  /** An integer from 0 to 2^32 - 1. */
  bits(): number;
  /** An integer from 0 to `limit` - 1. The limit must be far below 2^32, because the remainder is used. */
  below(limit: number): number;
  /** An integer from `first` to `last`, both included. */
  between(first: number, last: number): number;
  /** Returns true with this probability. */
  chance(percent: number): boolean;
  /** Every item is equally likely. The list must not be empty. */
  oneOf<Item>(items: readonly Item[]): Item;
};

/**
 * Returns an independent generator for each stream number: sfc32 by Chris Doty-Humphrey, from PractRand
 * (https://pracrand.sourceforge.net). It uses only 32-bit integer operations.
 *
 * @param seed an integer from 0 to 2^32 - 1, like `stream`
 */
export function randomOf(seed: number, stream: number): Random {
  let [a, b, c, counter] = [0, seed | 0, stream | 0, 1];
  const bits = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // PractRand also discards 15 values: streams of similar seeds are uncorrelated after them.
  for (let step = 0; step < 15; step += 1) bits();
  const below = (limit: number) => bits() % limit;
  return {
    bits,
    below,
    between: (first, last) => first + below(last - first + 1),
    chance: (percent) => below(1000) < percent * 10,
    oneOf: (items) => items[below(items.length)] as (typeof items)[number],
  };
}

/** Draws each item in proportion to its integer weight. */
export function weighted<Item>(pairs: readonly (readonly [weight: number, item: Item])[]): (random: Random) => Item {
  let total = 0;
  const bounds = pairs.map(([weight]) => {
    total += weight;
    return total;
  });
  const items = pairs.map(([, item]) => item);
  return (random) => {
    const point = random.below(total);
    let index = 0;
    while (point >= (bounds[index] as number)) index += 1;
    return items[index] as Item;
  };
}

/** Draws the nth item 1/n times as often as the first, like words in texts (Zipf's law). */
export function byRank<Item>(items: readonly Item[]): (random: Random) => Item {
  return weighted(items.map((item, index) => [Math.floor(100_000 / (index + 1)), item]));
}

// Numbers that look random, and are the same on every machine.

export type Random = {
  /** 32 bits, as an integer from 0. */
  bits(): number;
  /** An integer from 0 to below the limit, which must be far below 2^32: the remainder is taken. */
  below(limit: number): number;
  /** An integer from the first to the last. */
  between(first: number, last: number): number;
  /** Whether something happens that happens so often in a hundred times. */
  chance(percent: number): boolean;
  /** Each item as often as any other; there must be one. */
  oneOf<Item>(items: readonly Item[]): Item;
};

/**
 * A stream of its own for each number: sfc32 by Chris Doty-Humphrey, of PractRand (https://pracrand.sourceforge.net), which adds,
 * shifts and combines integers of 32 bits and nothing else.
 *
 * @param seed an integer from 0 to below 2^32, and so is `stream`
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
  // As PractRand does it: after so many steps, streams with near seeds have nothing in common.
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

/** Draws each item as often as its weight, an integer, says. */
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

/** Draws the first item most often and the nth an nth as often, as words occur in texts (Zipf's law). */
export function byRank<Item>(items: readonly Item[]): (random: Random) => Item {
  return weighted(items.map((item, index) => [Math.floor(100_000 / (index + 1)), item]));
}

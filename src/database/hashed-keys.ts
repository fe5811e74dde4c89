// Positions by the keys of what stands there, in little memory: the keys stay on the disk, and digests of them are held.
import { fnv1a } from '../fnv1a.ts';

/** Digests of keys in rising order, and the position of each; positions of the same key in rising order, too. */
export type HashedKeys = { digests: Int32Array; positions: Int32Array };

/** What is held of a key. */
export const digestOfKey = (key: string): number => fnv1a(key);

/** @param digests of the keys at each position from 0 on */
export function hashedKeys(digests: ArrayLike<number>): HashedKeys {
  // Sorted as one number each: by digest, then by position.
  const both = new BigInt64Array(digests.length);
  for (let position = 0; position < digests.length; position += 1) {
    both[position] = (BigInt(digests[position] as number) << 32n) | BigInt(position);
  }
  both.sort();
  return {
    digests: Int32Array.from(both, (each) => Number(each >> 32n)),
    positions: Int32Array.from(both, (each) => Number(each & 0xffffffffn)),
  };
}

/** The positions at which the key may stand: other keys can have the same digest, so who asks must look. */
export function positionsOf({ digests, positions }: HashedKeys, key: string): Int32Array {
  const digest = digestOfKey(key);
  let [start, beyond] = [0, digests.length];
  while (start < beyond) {
    const middle = (start + beyond) >>> 1;
    if ((digests[middle] as number) < digest) start = middle + 1;
    else beyond = middle;
  }
  let end = start;
  while (digests[end] === digest) end += 1;
  return positions.subarray(start, end);
}

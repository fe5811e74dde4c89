// Whether something was asked before, told from little memory (the doorkeeper of TinyLFU, https://doi.org/10.1145/3149371).

import { fnv1a } from '../fnv1a.ts';

/** How many questions are remembered, a power of two; a newer one takes the place of an older one now and then. */
const SLOTS = 1 << 16;

/** @returns what tells, and notes, whether a text was asked before: not of every text for ever, and rarely of one that was not */
export function askedBefore(): (text: string) => boolean {
  const seen = new Int32Array(SLOTS);
  return (text) => {
    const digest = fnv1a(text);
    const slot = (digest ^ (digest >>> 16)) & (SLOTS - 1);
    const isKnown = seen[slot] === digest;
    seen[slot] = digest;
    return isKnown;
  };
}

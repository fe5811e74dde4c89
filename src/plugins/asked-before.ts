// Whether something was asked before, told from little memory (the doorkeeper of TinyLFU, https://doi.org/10.1145/3149371).

/** How many questions are remembered, a power of two; a newer one takes the place of an older one now and then. */
const SLOTS = 1 << 16;

/** @returns what tells, and notes, whether a text was asked before: not of every text for ever, and rarely of one that was not */
export function askedBefore(): (text: string) => boolean {
  const seen = new Uint32Array(SLOTS);
  return (text) => {
    const digest = fnv1a(text);
    const slot = (digest ^ (digest >>> 16)) & (SLOTS - 1);
    const isKnown = seen[slot] === digest;
    seen[slot] = digest;
    return isKnown;
  };
}

/** 32 bits over the code units of a text (FNV-1a, https://datatracker.ietf.org/doc/draft-eastlake-fnv). */
function fnv1a(text: string): number {
  let digest = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) digest = Math.imul(digest ^ text.charCodeAt(at), 0x01000193);
  return digest >>> 0;
}

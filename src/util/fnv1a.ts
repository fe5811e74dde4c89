// FNV-1a (https://datatracker.ietf.org/doc/draft-eastlake-fnv), a fast hash of texts that is not cryptographic.

/** Returns a signed 32-bit number; another `basis` gives an independent second hash of the same text. */
export function fnv1a(text: string, basis = 0x811c9dc5): number {
  let hash = basis;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}

// A fast hash of short texts, for hash tables and entity tags. It is not cryptographic: texts with equal hashes are
// easy to find.

/**
 * Returns the FNV-1a hash of a text's UTF-16 code units, as a signed 32-bit number
 * (https://datatracker.ietf.org/doc/draft-eastlake-fnv).
 *
 * @param basis start value of the hash; a different start value gives an independent second hash of the same text
 */
export function fnv1a(text: string, basis = 0x811c9dc5): number {
  let hash = basis;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}

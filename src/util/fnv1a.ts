// A fast hash of short texts, for hash tables and entity tags. It does not protect against forged texts.

/**
 * A signed 32-bit hash of the UTF-16 code units of a text (FNV-1a, https://datatracker.ietf.org/doc/draft-eastlake-fnv).
 *
 * @param basis another offset basis gives an independent hash
 */
export function fnv1a(text: string, basis = 0x811c9dc5): number {
  let hash = basis;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash | 0;
}

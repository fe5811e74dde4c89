// A quick digest of short texts, to tell them apart in tables and marks; for nothing that anybody would forge.

/**
 * 32 bits, signed, over the code units of a text (FNV-1a, https://datatracker.ietf.org/doc/draft-eastlake-fnv).
 *
 * @param basis where it begins: another one gives another digest
 */
export function fnv1a(text: string, basis = 0x811c9dc5): number {
  let digest = basis;
  for (let at = 0; at < text.length; at += 1) digest = Math.imul(digest ^ text.charCodeAt(at), 0x01000193);
  return digest | 0;
}

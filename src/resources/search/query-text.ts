// From what a person types to what FTS5 reads, which has a syntax of its own that nobody should have to know.

/** Words and "phrases in quotes" as FTS5 strings, all of which must match; null when there is not one letter or digit. */
export function matchExpression(typed: string): string | null {
  const text = typed.normalize('NFC');
  const terms = [...text.matchAll(/"([^"]*)"|[^\s"]+/g)].flatMap(([word, phrase]) => {
    const term = phrase ?? word;
    return /[\p{L}\p{N}]/u.test(term) ? { quoted: `"${term}"`, finished: phrase !== undefined } : [];
  });
  if (terms.length === 0) return null;
  // Whoever types has perhaps not finished the last word: it matches as a prefix.
  return terms
    .map(({ quoted, finished }, index) => (finished || index < terms.length - 1 ? quoted : `${quoted}*`))
    .join(' ');
}

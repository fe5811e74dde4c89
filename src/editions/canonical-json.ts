// Serializes JSON by the JSON Canonicalization Scheme (RFC 8785), so that equal values have equal text.

/** @param value a JSON value, whose undefined properties are omitted */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  // `<` compares by UTF-16 code units, as RFC 8785 (section 3.2.3) requires for property names.
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join()}}`;
}

// JSON Canonicalization Scheme (RFC 8785): equal values have equal texts.

/** @param value of JSON types; members that are undefined are omitted */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  // Strings compare by UTF-16 code units, as RFC 8785, section 3.2.3, requires.
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join()}}`;
}

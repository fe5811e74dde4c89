// Who speaks for himself: what repeats a source confirms nothing, nor do two that repeat the same one.
export type Publications = ReadonlyMap<string, { readonly repeats: readonly string[] }>;

/**
 * The sources that one rests on, at any remove, itself among them.
 *
 * @throws RangeError for a source that is not among the publications
 */
export function originsOf(source: string, publications: Publications): Set<string> {
  const origins = new Set([source]);
  // What is added on the way is visited too.
  for (const origin of origins) {
    const publication = publications.get(origin);
    if (!publication) throw new RangeError(`no source ${origin}`);
    for (const repeated of publication.repeats) origins.add(repeated);
  }
  return origins;
}

/** Whether neither source passes on the other, and both do not pass on the same. */
export function areIndependent(a: string, b: string, publications: Publications): boolean {
  return originsOf(a, publications).isDisjointFrom(originsOf(b, publications));
}

/** How many of the sources speak for themselves: in their order, each counts that shares no origin with one counted before. */
export function independentAmong(sources: readonly string[], publications: Publications): number {
  const counted = new Set<string>();
  let number = 0;
  for (const source of sources) {
    const origins = originsOf(source, publications);
    if (!origins.isDisjointFrom(counted)) continue;
    for (const origin of origins) counted.add(origin);
    number += 1;
  }
  return number;
}

// Who speaks for himself: what repeats a source confirms nothing, nor do two that repeat the same one.
export type Publications = ReadonlyMap<string, { readonly repeats: readonly string[] }>;

/** What sources rest on, by the publications that say so: those stay as they are. */
const workedOut = new WeakMap<Publications, Map<string, ReadonlySet<string>>>();

/**
 * The sources that one rests on, at any remove, itself among them.
 *
 * @throws RangeError for a source that is not among the publications
 */
export function originsOf(source: string, publications: Publications): ReadonlySet<string> {
  const known = workedOut.get(publications) ?? new Map<string, ReadonlySet<string>>();
  workedOut.set(publications, known);
  const origins = known.get(source) ?? originsAmong(publications, source);
  known.set(source, origins);
  return origins;
}

function originsAmong(publications: Publications, source: string): Set<string> {
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
  if (sources.length < 2) return sources.length;
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

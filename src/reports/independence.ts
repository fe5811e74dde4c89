// Rule 6: which reports share an origin. A source that repeats another confirms nothing; nor do two reports that pass on the same
// party's statement.

/** What decides the origin of a report: its source, and the partner whose statement it is. */
export type Attribution = { readonly source: string; readonly statedBy?: string | null | undefined };

export type Publications = ReadonlyMap<string, { readonly repeats: readonly string[] }>;

/** Origins by source. Publications are immutable, so they are computed once. */
const cache = new WeakMap<Publications, Map<string, ReadonlySet<string>>>();

/**
 * The sources that a source repeats, directly or through others, and itself.
 *
 * @throws RangeError for a source that is not among the publications
 */
export function originsOf(source: string, publications: Publications): ReadonlySet<string> {
  const known = cache.get(publications) ?? new Map<string, ReadonlySet<string>>();
  cache.set(publications, known);
  const origins = known.get(source) ?? collectOrigins(source, publications);
  known.set(source, origins);
  return origins;
}

function collectOrigins(source: string, publications: Publications): Set<string> {
  const origins = new Set([source]);
  // A set's iterator also visits what is added during the loop.
  for (const origin of origins) {
    const publication = publications.get(origin);
    if (!publication) throw new RangeError(`no source ${origin}`);
    for (const repeated of publication.repeats) origins.add(repeated);
  }
  return origins;
}

/** Whether one source repeats the other, both repeat a third one, or both reports are statements of the same partner. */
export function shareOrigin(a: Attribution, b: Attribution, publications: Publications): boolean {
  if (a.statedBy && a.statedBy === b.statedBy) return true;
  return !originsOf(a.source, publications).isDisjointFrom(originsOf(b.source, publications));
}

/**
 * Counts reports that share no origin: in turn each one that shares none with those counted before. Those with the fewest origins come
 * first, then those that share theirs with the fewest reports: an original counts before its copies, and a digest of two articles does
 * not take the place of both. A copy also shares the statement that the original passes on. The order of the reports does not matter.
 */
export function countIndependent(reports: readonly Attribution[], publications: Publications): number {
  const attributed = reports.map(({ source }) => {
    const sources = originsOf(source, publications);
    const partners = reports.flatMap((each) => (each.statedBy && sources.has(each.source) ? [each.statedBy] : []));
    return { source, origins: new Set([...sources, ...partners.map((partner) => `stated by ${partner}`)]) };
  });
  type Attributed = (typeof attributed)[number];
  const sharesWith = (one: Attributed) => (other: Attributed) => !one.origins.isDisjointFrom(other.origins);
  const ordered = attributed
    .map((one) => ({ ...one, sharing: attributed.filter(sharesWith(one)).length }))
    .toSorted((a, b) => a.origins.size - b.origins.size || a.sharing - b.sharing || (a.source < b.source ? -1 : 1));
  const counted: Attributed[] = [];
  for (const one of ordered) if (!counted.some(sharesWith(one))) counted.push(one);
  return counted.length;
}

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
 * Counts reports that share no origin: in turn each one that shares none with those counted before. Sources that repeat the fewest
 * others come first, then those that share their origin with the fewest reports: an original counts before its copies, and a digest
 * of two articles does not take the place of both. The order of the reports does not matter.
 */
export function countIndependent(reports: readonly Attribution[], publications: Publications): number {
  const isShared = (one: Attribution) => (other: Attribution) => shareOrigin(one, other, publications);
  const ordered = reports
    .map((report) => ({
      report,
      origins: originsOf(report.source, publications).size,
      sharing: reports.filter(isShared(report)).length,
    }))
    .toSorted((a, b) => a.origins - b.origins || a.sharing - b.sharing || (a.report.source < b.report.source ? -1 : 1));
  const counted: Attribution[] = [];
  for (const { report } of ordered) if (!counted.some(isShared(report))) counted.push(report);
  return counted.length;
}

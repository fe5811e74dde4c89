// Rule 6: reports that share an origin do not confirm each other. A source shares its origin with the sources that it repeats, and
// with those that pass on the same party's statement.

/** A report's source, and the partners whose statements it passes on (see `statementsIn`). */
export type Attribution = { readonly source: string; readonly statements?: readonly string[] };

export type RepeatGraph = ReadonlyMap<string, { readonly repeats: readonly string[] }>;

/** The source and all sources that it repeats, directly or indirectly. @throws RangeError for an unknown source */
export function originsOf(source: string, publications: RepeatGraph): ReadonlySet<string> {
  const origins = new Set([source]);
  // A set's iterator also visits what is added during the loop.
  for (const origin of origins) {
    const publication = publications.get(origin);
    if (!publication) throw new RangeError(`unknown source ${origin}`);
    for (const repeated of publication.repeats) origins.add(repeated);
  }
  return origins;
}

/** The partners named by a report and by the reports that its source repeats. @param reports about the same record */
export function statementsIn(
  report: { source: string },
  reports: readonly { source: string; statedBy?: string | null | undefined }[],
  publications: RepeatGraph,
): string[] {
  const origins = originsOf(report.source, publications);
  return reports.flatMap(({ source, statedBy }) => (statedBy && origins.has(source) ? [statedBy] : []));
}

/** Whether one source repeats the other, both repeat a third one, or both reports pass on statements of the same partner. */
export function shareOrigin(a: Attribution, b: Attribution, publications: RepeatGraph): boolean {
  if (a.statements?.some((partner) => b.statements?.includes(partner))) return true;
  return !originsOf(a.source, publications).isDisjointFrom(originsOf(b.source, publications));
}

/**
 * Counts each report that shares no origin with the reports already counted. Reports with the fewest origins come first, so that an
 * original precedes its copies. Among these, reports that share origins with the fewest others come first, so that a digest of two
 * articles does not exclude both. The order of `reports` does not matter.
 */
export function countIndependent(reports: readonly Attribution[], publications: RepeatGraph): number {
  const sharesWith = (one: Attribution) => (other: Attribution) => shareOrigin(one, other, publications);
  const ordered = reports
    .map((report) => ({
      report,
      origins: originsOf(report.source, publications).size,
      sharing: reports.filter(sharesWith(report)).length,
    }))
    .toSorted((a, b) => a.origins - b.origins || a.sharing - b.sharing || (a.report.source < b.report.source ? -1 : 1));
  const counted: Attribution[] = [];
  for (const { report } of ordered) if (!counted.some(sharesWith(report))) counted.push(report);
  return counted.length;
}

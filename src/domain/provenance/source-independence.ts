// Rule 6: reports that share an origin (a repeated source, or a partner's statement) do not confirm each other.

/** The source of a report, and the ids of the partners whose statements the report passes on. */
export type Attribution = { readonly source: string; readonly statements?: readonly string[] };

export type RepeatGraph = ReadonlyMap<string, { readonly repeats: readonly string[] }>;

/** Returns a source and all that it repeats, even indirectly. @throws RangeError for an unknown source */
export function originsOf(source: string, publications: RepeatGraph): ReadonlySet<string> {
  const origins = new Set([source]);
  // The loop also visits the sources that it adds to the set, so it finds indirect origins.
  for (const origin of origins) {
    const publication = publications.get(origin);
    if (!publication) throw new RangeError(`unknown source ${origin}`);
    for (const repeated of publication.repeats) origins.add(repeated);
  }
  return origins;
}

/** Returns the partners whose statements a report passes on: `statedBy` of the report and of those it repeats. */
export function statementsIn(
  report: { source: string },
  reports: readonly { source: string; statedBy?: string | null | undefined }[],
  publications: RepeatGraph,
): string[] {
  const origins = originsOf(report.source, publications);
  return reports.flatMap(({ source, statedBy }) => (statedBy && origins.has(source) ? [statedBy] : []));
}

/** Returns whether two reports have a source in common, or pass on a statement of the same partner. */
export function shareOrigin(a: Attribution, b: Attribution, publications: RepeatGraph): boolean {
  if (a.statements?.some((partner) => b.statements?.includes(partner))) return true;
  return !originsOf(a.source, publications).isDisjointFrom(originsOf(b.source, publications));
}

/** Counts independent reports. Originals count first: a digest that counted first would make both of its articles dependent. */
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

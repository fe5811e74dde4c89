// Formats reports as CSV, JSON-LD and Atom.
import { reportIdOf } from '../../domain/kinds.ts';
import { csvColumns, dateColumns, evidenceColumns, quantityPaths } from '../../formats/csv-columns.ts';
import { dateNode, provenanceNode, quantityNode } from '../../formats/jsonld.ts';
import type { Formats, JsonLdNode, ResponseContext } from '../../formats/types.ts';
import { newsEntry } from '../headings.ts';
import { type ListedReport, reportSchema } from './schema.ts';

export const reportFormats: Formats<ListedReport> = {
  name: 'reports',
  title: { en: 'Reports', fr: 'Déclarations des sources' },
  columns: [
    ...csvColumns(reportSchema, ['id', 'kind', 'about', 'title.en', 'title.fr', 'says.en', 'says.fr', 'status']),
    ...csvColumns(reportSchema, [...dateColumns('date'), ...quantityPaths, 'source', 'publisher']),
    ...csvColumns(reportSchema, ['published.edtf', 'published.earliest', 'published.latest']),
    ...evidenceColumns<ListedReport>(),
    ...csvColumns(reportSchema, ['url', 'links.self', 'links.about']),
  ],
  node: reportNode,
  entry: (report, { names }) => {
    const { id, kind, about, source, published, url, links } = report;
    // The page of a claim is its own, not that of the record that it is about.
    const subject = kind === 'claim' ? id : about;
    return {
      ...newsEntry({ ...report, about: subject, sources: [source] }, published.edtf, names),
      id: kind === 'claim' ? id : reportIdOf(names.firstId(about), source),
      published: published.latest ?? '',
      path: links.about,
      source: url ?? undefined,
    };
  },
};

function reportNode(report: ListedReport, { origin }: ResponseContext): JsonLdNode {
  const { kind, title, says, status, date, quantity, links } = report;
  return {
    id: origin + links.self,
    type: 'Report',
    kind,
    // Remove `?source=…`, because `about` is the record itself, not only what this source reports.
    about: origin + links.about.replace(/\?.*/, ''),
    name: title,
    says,
    status,
    ...dateNode(date),
    value: quantityNode(quantity),
    ...provenanceNode(report, origin),
  };
}

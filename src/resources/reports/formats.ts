// Reports in every format: the feed is theirs.
import { columnsOf, dateIn, evidenceColumns, quantityPaths } from '../../formats/csv-columns.ts';
import { dated, type Node, provenance, quantityNode } from '../../formats/jsonld.ts';
import type { Formats, Target } from '../../formats/types.ts';
import { type Report, reportSchema } from './schema.ts';

export const reportFormats: Formats<Report> = {
  name: 'reports',
  title: { en: 'Reports', fr: 'Déclarations des sources' },
  columns: [
    ...columnsOf(reportSchema, [
      'id',
      'kind',
      'about',
      'title.en',
      'title.fr',
      'says.en',
      'says.fr',
      'status',
      ...dateIn('date'),
      ...quantityPaths,
      'source',
      'publisher',
      'published.edtf',
      'published.earliest',
      'published.latest',
    ]),
    ...evidenceColumns<Report>(),
    ...columnsOf(reportSchema, ['url', 'links.self', 'links.about']),
  ],
  node: reportNode,
  entry: ({ id, kind, title, says, publisher, published, url, links }) => ({
    id,
    title: `${title.en}: ${says.en}`,
    content: `${title.en}: ${says.en}\n${title.fr} : ${says.fr}\n${publisher}, ${published.edtf}`,
    author: publisher,
    published: published.latest ?? '',
    category: kind,
    address: links.about,
    source: url ?? undefined,
  }),
};

function reportNode(report: Report, { origin }: Target): Node {
  const { kind, title, says, status, date, quantity, links } = report;
  return {
    id: origin + links.self,
    type: 'Report',
    kind,
    // The thing itself, not the view of it.
    about: origin + links.about.replace(/\?.*/, ''),
    name: title,
    says,
    status,
    ...dated(date),
    value: quantityNode(quantity),
    ...provenance(report, origin),
  };
}

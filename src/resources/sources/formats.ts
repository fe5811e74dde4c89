// Formats sources as CSV and JSON-LD.
import { recordPath } from '../../domain/kinds.ts';
import { csvColumns, listColumn } from '../../formats/csv-columns.ts';
import type { Formats, JsonLdNode, ResponseContext } from '../../formats/types.ts';
import { type Source, sourceSchema } from './schema.ts';

export const sourceFormats: Formats<Source> = {
  name: 'sources',
  title: { en: 'Sources', fr: 'Sources' },
  columns: [
    ...csvColumns(sourceSchema, ['id', 'publisher', 'title', 'language', 'published.edtf', 'published.earliest']),
    ...csvColumns(sourceSchema, ['published.latest', 'published.precision', 'url', 'seen', 'reliability.grade']),
    ...csvColumns(sourceSchema, ['reliability.reason.en', 'reliability.reason.fr', 'repeats', 'repeatedBy']),
    ...csvColumns(sourceSchema, ['text.sha256', 'text.characters']),
    listColumn(
      'credits',
      'People and organizations that the source names for a contribution, as `contribution: name`.',
      ({ credits }) => credits.map(creditText),
    ),
    ...csvColumns(sourceSchema, ['links.self']),
  ],
  node: sourceNode,
};

function sourceNode(source: Source, { origin }: ResponseContext): JsonLdNode {
  const { publisher, title, language, published, url, seen, reliability, credits, repeats, text, links } = source;
  return {
    id: origin + links.self,
    type: 'CreativeWork',
    name: title && { [language]: title },
    inLanguage: language,
    publisher: { type: 'Organization', title: publisher },
    published: published.edtf,
    datePublished: published.earliest === published.latest ? published.latest : null,
    url,
    seen,
    reliability: reliability.grade,
    reliabilityReason: reliability.reason,
    creditText: credits.map(creditText),
    isBasedOn: repeats.map((id) => origin + recordPath('source', id)),
    sha256: text?.sha256,
  };
}

function creditText(credit: Source['credits'][number]): string {
  return `${credit.for}: ${credit.name}`;
}

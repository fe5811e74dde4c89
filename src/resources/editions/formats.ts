// Formats editions as CSV and JSON-LD.
import { kinds } from '../../domain/kinds.ts';
import { csvColumns } from '../../formats/csv-columns.ts';
import type { Formats } from '../../formats/types.ts';
import { description } from '../dataset/description.ts';
import { licenseNode } from '../dataset/formats.ts';
import { csvDownload, datasetProperties } from '../dataset/schema-org.ts';
import { type EditionRecord, editionRecordSchema } from './schema.ts';

export const editionFormats: Formats<EditionRecord> = {
  name: 'editions',
  title: { en: 'Editions', fr: 'Éditions' },
  columns: [
    ...csvColumns(editionRecordSchema, ['id', 'recorded', 'added', 'isCurrent']),
    ...csvColumns(editionRecordSchema, ['changes.sources.added', 'changes.sources.changed', 'changes.sources.removed']),
    ...csvColumns(editionRecordSchema, ['changes.reports.added', 'changes.reports.changed', 'changes.reports.removed']),
    ...csvColumns(editionRecordSchema, ['changes.records.added', 'changes.records.changed', 'changes.records.removed']),
    ...csvColumns(editionRecordSchema, ['links.self']),
  ],
  node: ({ id, recorded, links }, { origin }) => ({
    id: origin + links.self,
    type: 'Dataset',
    name: description.title,
    description: description.description,
    ...datasetProperties(origin, `../${recorded}`),
    ...licenseNode(origin),
    version: id,
    dateModified: recorded,
    isVersionOf: `${origin}/v1/dataset`,
    'schema:distribution': kinds.map((kind) => csvDownload(origin, `${kind}s`, id)),
  }),
};

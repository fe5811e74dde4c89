// Describes the columns of a CSV file as metadata (CSV on the Web, https://www.w3.org/TR/tabular-metadata/).
import type { Formats } from './types.ts';

export const TABLE_METADATA_TYPE = 'application/csvm+json';

/** @param url URL of the CSV file that the metadata describes */
export function tableMetadata({ columns }: Pick<Formats<never>, 'columns'>, url: string) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url,
    dialect: { encoding: 'utf-8', header: true, lineTerminators: ['\r\n'], quoteChar: '"', doubleQuote: true },
    tableSchema: {
      columns: columns.map(({ name, description, datatype, separator }) => ({
        name,
        titles: name,
        'dc:description': description,
        datatype,
        ...(separator !== undefined && { separator }),
      })),
    },
  };
}

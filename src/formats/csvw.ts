// CSV on the Web (https://www.w3.org/TR/tabular-metadata/): what the columns of a table are, for programs that read it.
import type { Formats } from './types.ts';

export const TABLE_METADATA_TYPE = 'application/csvm+json';

/** @param url of the table */
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

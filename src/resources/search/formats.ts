// Formats search results as CSV and JSON-LD.
import { csvColumns } from '../../formats/csv-columns.ts';
import type { Formats } from '../../formats/types.ts';
import { type SearchResult, searchResultSchema } from './schema.ts';

export const searchResultFormats: Formats<SearchResult> = {
  name: 'search',
  title: { en: 'Search', fr: 'Recherche' },
  columns: csvColumns(searchResultSchema, [
    'id',
    'kind',
    'title.en',
    'title.fr',
    'deal',
    'date.edtf',
    'date.earliest',
    'date.latest',
    'source',
    'publisher',
    'published.edtf',
    'language',
    'matched',
    'snippet.en',
    'snippet.fr',
    'links.self',
  ]),
  node: ({ kind, title, links }, { origin }) => ({ id: origin + links.self, type: 'Thing', kind, name: title }),
};

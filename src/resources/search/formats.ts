// What a search finds, in every format.
import { columnsOf } from '../../formats/csv-columns.ts';
import type { Formats } from '../../formats/types.ts';
import { type Hit, hitSchema } from './schema.ts';

export const hitFormats: Formats<Hit> = {
  name: 'search',
  title: { en: 'Search', fr: 'Recherche' },
  columns: columnsOf(hitSchema, ['id', 'kind', 'title.en', 'title.fr', 'links.self']),
  node: ({ kind, title, links }, { origin }) => ({ id: origin + links.self, type: 'Thing', kind, name: title }),
};

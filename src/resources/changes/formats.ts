// Changes in every format.
import { csvColumns, listColumn } from '../../formats/csv-columns.ts';
import type { Formats } from '../../formats/types.ts';
import { type Change, changeSchema } from './schema.ts';

export const changeFormats: Formats<Change> = {
  name: 'changes',
  title: { en: 'Changes', fr: 'Nouveautés' },
  columns: [
    ...csvColumns(changeSchema, ['id', 'known', 'kind', 'about', 'title.en', 'title.fr', 'deal', 'says.en', 'says.fr']),
    listColumn('changes', 'Changes, as `field:change`.', ({ changes }) =>
      changes.map(({ field, change }) => `${field}:${change}`),
    ),
    listColumn('sources', 'Ids of the sources of the changes.', changeSources),
    ...csvColumns(changeSchema, ['links.self', 'links.about']),
  ],
  node: ({ known, kind, title, says, links, ...change }, { origin }) => ({
    id: origin + links.self,
    type: 'Report',
    kind,
    about: origin + links.about,
    name: title,
    says,
    known,
    source: changeSources({ ...change, known, kind, title, says, links }).map((id) => `${origin}/v1/sources/${id}`),
  }),
  entry: (change) => {
    const { id, known, kind, title, says, links } = change;
    return {
      id,
      title: `${title.en}: ${says.en}`,
      content: `${title.en}: ${says.en}\n${title.fr} : ${says.fr}\n${known}`,
      author: changeSources(change).join(', ') || 'Gigawatt',
      published: known,
      category: kind,
      path: links.about,
    };
  },
};

function changeSources({ changes }: Change): string[] {
  return [...new Set(changes.flatMap(({ sources }) => sources))];
}

// Formats changes as CSV, JSON-LD and Atom.
import { recordPath } from '../../domain/kinds.ts';
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
  node: (change, { origin }) => ({
    id: origin + change.links.self,
    type: 'Report',
    kind: change.kind,
    about: origin + change.links.about,
    name: change.title,
    says: change.says,
    known: change.known,
    source: changeSources(change).map((id) => origin + recordPath('source', id)),
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

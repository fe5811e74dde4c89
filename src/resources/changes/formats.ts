// Formats changes as CSV, JSON-LD and Atom.
import { changeIdOf, recordPath } from '../../domain/kinds.ts';
import { csvColumns, listColumn } from '../../formats/csv-columns.ts';
import type { Formats } from '../../formats/types.ts';
import { newsEntry } from '../headings.ts';
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
  entry: (change, { names }) => ({
    ...newsEntry({ ...change, sources: changeSources(change) }, change.known, names),
    id: changeIdOf(names.firstId(change.about), change.known),
    published: change.known,
    path: change.links.about,
  }),
};

function changeSources({ changes }: Change): string[] {
  return [...new Set(changes.flatMap(({ sources }) => sources))];
}

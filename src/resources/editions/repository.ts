// Lists the editions in the data directory.
import { isDescending, type Page, type SortKey, toPage } from '../../db/pagination.ts';
import { recordPath } from '../../domain/kinds.ts';
import type { EditionMetadata as StoredEdition } from '../../editions/edition-file.ts';
import type { EditionStore } from '../../editions/edition-store.ts';
import type { ListRequest } from '../../http/query-context.ts';
import type { EditionDetail, EditionListQuery, EditionRecord } from './schema.ts';

type Editions = Pick<EditionStore, 'current' | 'editions'>;

export function listEditions(store: Editions, request: ListRequest<EditionListQuery>): Page<EditionRecord> {
  const { cursor, limit } = request;
  const newestFirst = store.editions();
  const inOrder = isDescending(request) ? newestFirst : newestFirst.toReversed();
  const start = cursor ? inOrder.findIndex(({ id }) => id === cursor.key[1]) + 1 : 0;
  const keyOf = ({ made, id }: StoredEdition): SortKey => [made, id];
  const { items, ...cursors } = toPage(inOrder.slice(start, start + limit + 1), request, keyOf);
  return { items: items.map((edition) => toEditionRecord(store, edition)), ...cursors };
}

export function editionDetail(store: Editions, id: string): EditionDetail | undefined {
  const edition = store.editions().find((stored) => stored.id === id);
  if (!edition) return undefined;
  const changed = edition.changed.map(({ change, kind, id: record, source }) => {
    // Link to the previous edition, because a removed record exists only there.
    const query = new URLSearchParams({ edition: change === 'removed' ? (edition.previous ?? id) : id });
    if (source !== null) query.set('source', source);
    return { change, kind, id: record, source, link: `${recordPath(kind, record)}?${query}` };
  });
  return { ...toEditionRecord(store, edition), changed };
}

function toEditionRecord({ current }: Editions, { id, recorded, made, changes }: StoredEdition): EditionRecord {
  return {
    id,
    recorded,
    added: made,
    isCurrent: id === current.id,
    changes,
    links: { self: `/v1/editions/${id}`, deals: `/v1/deals?edition=${id}`, files: `/v1/dataset/${id}` },
  };
}

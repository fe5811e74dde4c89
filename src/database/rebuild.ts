// An edition that is past, made again from the file that holds a later one. Takes as long as copying the file does, so it
// runs in a thread of its own.
import Sqlite from 'better-sqlite3';
import { makeTotals } from '../resources/dataset/make-totals.ts';
import { makeSearchIndex } from '../resources/search/make-index.ts';
import { contentDigest, emptyReady, putBack, type TouchedRow } from './content.ts';
import { copyUnsealed } from './seal.ts';

/**
 * @param file of a register, which may have been made anew since somebody looked
 * @param id of the edition
 * @param target where to write it
 * @returns whether the file holds what it takes
 */
export function rebuild(file: string, id: string, target: string): boolean {
  copyUnsealed(file, target);
  const client = new Sqlite(target);
  try {
    // The copy is thrown away unless it is finished. (A connection that defends itself always has a journal.)
    client.pragma('journal_mode = MEMORY');
    client.pragma('synchronous = OFF');
    client.pragma('foreign_keys = OFF');
    // A server writes nothing but the copy.
    client.pragma('temp_store = MEMORY');
    const { number } =
      client
        .prepare<[string], { number: number }>('SELECT number FROM editions WHERE id = ? ORDER BY number DESC')
        .get(id) ?? {};
    if (number === undefined) return false;
    client.transaction(() => goBack(client, number))();
    return contentDigest(client) === id;
  } finally {
    client.close();
  }
}

function goBack(client: Sqlite.Database, edition: number): void {
  // As a row was before the first edition that touched it afterwards, so it was in this one.
  const touched = client
    .prepare<[number], Pick<TouchedRow, 'table' | 'key' | 'before'>>(
      'SELECT table_name AS "table", key, before, min(edition) FROM edition_rows WHERE edition > ? GROUP BY table_name, key',
    )
    .all(edition);
  putBack(client, touched);
  emptyReady(client);
  makeSearchIndex(client);
  makeTotals(client);
  client.prepare('DELETE FROM edition_rows WHERE edition > ?').run(edition);
  client.prepare('DELETE FROM editions WHERE number > ?').run(edition);
}

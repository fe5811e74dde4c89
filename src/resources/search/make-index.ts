// Making the full-text index of the texts. Knows SQLite only, since an edition that is past is made again without the rest.
import type Sqlite from 'better-sqlite3';

/** In characters: the longest beginning of a word that the index knows; of a longer one it is asked which words it can become. */
export const LONGEST_PREFIX = 3;

/** What is told in fewest words is about it most, and what most sources tell matters most. */
const IN_ORDER = 'min(length(title_en), length(title_fr)), sources DESC, kind, id, deal, source';

/** Makes all of it anew. */
export function makeSearchIndex(client: Sqlite.Database): void {
  client.exec(`
    DELETE FROM search_order;
    DELETE FROM search_words;
    INSERT INTO search (search) VALUES ('delete-all');
    INSERT INTO search_order (place, text)
      SELECT row_number() OVER (ORDER BY ${IN_ORDER}), row
      FROM (SELECT *, rowid AS row, count(*) OVER (PARTITION BY kind, id) AS sources FROM texts);
    INSERT INTO search (rowid, kind, deal, source, title_en, title_fr, en, fr, phrases)
      SELECT place, kind, deal, source, title_en, title_fr, en, fr, phrases
      FROM search_order JOIN texts ON texts.rowid = search_order.text ORDER BY place;
    INSERT INTO search_words SELECT term FROM search_vocabulary WHERE length(term) > ${LONGEST_PREFIX}`);
}

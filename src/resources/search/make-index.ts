// Making the full-text indexes of the texts. Knows SQLite only, since an edition that is past is made again without the rest.
import type Sqlite from 'better-sqlite3';

/** In characters: the longest beginning of a word that the index knows; of a longer one it is asked which words it can become. */
export const LONGEST_PREFIX = 3;

/** What is told in fewest words is about it most, and what most sources tell matters most. */
const IN_ORDER = 'min(length(title_en), length(title_fr)), sources DESC, kind, id, deal, source';

/** How words begin that stand for days: with a letter of private use, which nobody's words hold. */
export const DAY_MARK = '\u{E000}';

/** What was known before counts as known since then, to have few years to look for. */
export const FIRST_YEAR = 2000;

/** The year, the month and the day since when it was known, a word each: `2025 2025m02 2025m02d28` with their marks. */
const KNOWN = `CASE WHEN since < '${FIRST_YEAR}' THEN '${DAY_MARK}${FIRST_YEAR}'
  ELSE strftime('${DAY_MARK}%Y ${DAY_MARK}%Ym%m ${DAY_MARK}%Ym%md%d', since) END`;

const TITLES = 'kind, deal, source, known, title_en, title_fr';
const ALL = `${TITLES}, en, fr, phrases`;

/** What each index holds of each text, in order. */
export const indexed = [
  { index: 'search', columns: ALL },
  { index: 'search_titles', columns: TITLES },
].map(({ index, columns }) => ({
  index,
  columns,
  rows: `SELECT place, ${columns.replace('known', `${KNOWN} AS known`)}
    FROM search_order JOIN texts ON texts.rowid = search_order.text ORDER BY place`,
}));

/** Makes all of it anew. */
export function makeSearchIndex(client: Sqlite.Database): void {
  client.exec(`
    DELETE FROM search_order;
    DELETE FROM search_words;
    INSERT INTO search_order (place, text)
      SELECT row_number() OVER (ORDER BY ${IN_ORDER}), row
      FROM (SELECT *, rowid AS row, count(*) OVER (PARTITION BY kind, id) AS sources FROM texts)`);
  for (const { index, columns, rows } of indexed) {
    client.exec(`INSERT INTO ${index} (${index}) VALUES ('delete-all')`);
    client.exec(`INSERT INTO ${index} (rowid, ${columns}) ${rows}`);
  }
  client.exec(`INSERT INTO search_words SELECT term FROM search_vocabulary WHERE length(term) > ${LONGEST_PREFIX}
    AND term NOT GLOB '${DAY_MARK}*'`);
}

// Making the full-text indexes of the texts. Knows SQLite only.
import type Sqlite from 'better-sqlite3';
import { BLOCKS } from './budgets.ts';

/** In characters: the longest beginning of a word that the index knows; of a longer one it is asked which words it can become. */
export const MAX_PREFIX_LENGTH = 3;

const LENGTHS = Array.from({ length: MAX_PREFIX_LENGTH }, (_, index) => index + 1);

/** Ends what is not a word, but the beginning of words, with how often they stand together. */
export const PREFIX_MARK = '*';

/** What is told in fewest words is about it most, and what most sources tell matters most. */
const IN_ORDER = 'min(length(title_en), length(title_fr)), sources DESC, kind, id, deal, source';

/**
 * What the index says of a text besides its words, in words that nobody types: they begin with a letter of private use, which also
 * stands in the place of hyphens, so that an id is one word, and no other than this id.
 */
const MARK = '\u{E000}';

/** The word that stands for a kind, an id, a day or a part of one. */
export function reservedToken(value: string | number): string {
  return `${MARK}${value}`.replaceAll('-', MARK);
}

const markedColumn = (name: string) =>
  `CASE ${name} WHEN '' THEN '' ELSE '${MARK}' || replace(${name}, '-', '${MARK}') END`;

/** What was known before counts as known since then, to have few years to look for. */
export const FIRST_YEAR = 2000;

/** The year, the month and the day since when it was known, a word each. */
const KNOWN = `CASE WHEN since < '${FIRST_YEAR}' THEN '${reservedToken(FIRST_YEAR)}'
  ELSE strftime('${['%Y', '%Y-%m', '%Y-%m-%d'].map(reservedToken).join(' ')}', since) END`;

/** Blocks are small or large, and each text lies in one of each. */
export type BlockSize = keyof typeof BLOCKS;

/** The word for a block. */
export const blockToken = (size: BlockSize, number: number | string) => `${MARK}${size}${number}`;

const sizes = Object.entries(BLOCKS) as [BlockSize, number][];

const values: Record<string, string> = {
  ...Object.fromEntries(['kind', 'deal', 'source'].map((name) => [name, markedColumn(name)])),
  known: KNOWN,
  block: sizes.map(([size, bits]) => `'${blockToken(size, '')}' || (place >> ${bits})`).join(" || ' ' || "),
};
const TITLES = ['kind', 'deal', 'source', 'known', 'block', 'title_en', 'title_fr'];

/** What each index holds of each text, in order. */
export const searchIndexes = [
  { index: 'search', columns: [...TITLES, 'en', 'fr', 'quotes'] },
  { index: 'search_titles', columns: TITLES },
].map(({ index, columns }) => ({
  index,
  columns,
  rows: `SELECT place AS rowid, ${columns.map((name) => `${values[name] ?? name} AS ${name}`)}
    FROM search_order JOIN texts ON texts.rowid = search_order.text JOIN records USING (kind, id) ORDER BY place`,
}));

/** Makes all of it anew. */
export function buildSearchIndex(client: Sqlite.Database): void {
  client.exec(`
    DELETE FROM search_order;
    DELETE FROM search_words;
    INSERT INTO search_order (place, text)
      SELECT row_number() OVER (ORDER BY ${IN_ORDER}), row
      FROM (SELECT *, texts.rowid AS row, count(*) OVER (PARTITION BY kind, id) AS sources
        FROM texts JOIN records USING (kind, id))`);
  for (const { index, columns, rows } of searchIndexes) {
    client.exec(`INSERT INTO ${index} (${index}) VALUES ('delete-all')`);
    client.exec(`INSERT INTO ${index} (rowid, ${columns}) ${rows}`);
  }
  client.exec(`
    INSERT INTO search_words (word, texts, titles)
      SELECT term, sum(texts), sum(titles)
      FROM (SELECT term, doc AS texts, 0 AS titles FROM search_vocabulary
        UNION ALL SELECT term, 0, doc FROM search_titles_vocabulary)
      GROUP BY term ORDER BY term;
    INSERT INTO search_words (word, texts, titles)
      SELECT substr(word, 1, value) || '${PREFIX_MARK}', sum(texts), sum(titles)
      FROM search_words JOIN json_each('${JSON.stringify(LENGTHS)}') ON length(word) >= value
      WHERE word NOT GLOB '${MARK}*' GROUP BY 1`);
}

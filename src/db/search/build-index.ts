// Builds SQLite's full-text indexes of the searchable texts.
import type Sqlite from 'better-sqlite3';
import { BLOCKS } from './budgets.ts';
import { groupByStem, type WordLanguages } from './stems.ts';
import { searchableText } from './text.ts';

/** Maximum length of prefixes in `search_words`; for a longer one, a search adds up the frequencies of its words. */
export const MAX_PREFIX_LENGTH = 3;

const PREFIX_LENGTHS = Array.from({ length: MAX_PREFIX_LENGTH }, (_, index) => index + 1);

/** Ends a prefix in `search_words`, to distinguish it from a whole word. */
export const PREFIX_MARK = '*';

/** SQL of the order of search results: shorter titles first, then records that more sources report. */
export const resultOrder = {
  rows: `(SELECT *, sum(source <> '') OVER (PARTITION BY kind, id) AS sources
    FROM temp.texts JOIN records USING (kind, id))`,
  by: 'min(length(title_en), length(title_fr)), sources DESC, kind, id, deal, source, since',
};

/** Begins index tokens that are not words, such as ids; the search removes it from queries. */
const RESERVED = '\u{E000}';

export function reservedToken(value: string | number): string {
  // Replaces hyphens, which would split an id into several tokens.
  return `${RESERVED}${value}`.replaceAll('-', RESERVED);
}

const reservedTokenSql = (column: string) =>
  `CASE ${column} WHEN '' THEN '' ELSE '${RESERVED}' || replace(${column}, '-', '${RESERVED}') END`;

/** Texts known before this year have its token, so that a search as of a date needs fewer tokens. */
export const FIRST_YEAR = 2000;

/** Three tokens: the year, the month and the day from which a text is known. */
const KNOWN_SQL = `CASE WHEN since < '${FIRST_YEAR}' THEN '${reservedToken(FIRST_YEAR)}'
  ELSE strftime('${['%Y', '%Y-%m', '%Y-%m-%d'].map(reservedToken).join(' ')}', since) END`;

/** Each text belongs to one small and one large range of consecutive search results. */
export type BlockSize = keyof typeof BLOCKS;

export const blockToken = (size: BlockSize, number: number | string) => `${RESERVED}${size}${number}`;

const sizes = Object.entries(BLOCKS) as [BlockSize, number][];

const columnSql: Record<string, string> = {
  ...Object.fromEntries(['kind', 'deal', 'source'].map((name) => [name, reservedTokenSql(name)])),
  known: KNOWN_SQL,
  block: sizes.map(([size, bits]) => `'${blockToken(size, '')}' || (place >> ${bits})`).join(" || ' ' || "),
};
const FILTER_COLUMNS = Object.keys(columnSql);
const TITLE_COLUMNS = [...FILTER_COLUMNS, 'title_en', 'title_fr'];

/** Columns of the two full-text indexes, and the query for their rows in the order of results. */
const searchIndexes = [
  { index: 'search', columns: [...TITLE_COLUMNS, 'en', 'fr', 'quotes'] },
  { index: 'search_titles', columns: TITLE_COLUMNS },
].map(({ index, columns }) => ({
  index,
  columns,
  rows: `SELECT place AS rowid, ${columns.map((name) => `${columnSql[name] ?? `searchable_text(${name})`} AS ${name}`)}
    FROM texts JOIN records USING (kind, id) ORDER BY place`,
}));

/** Fills all search tables from `texts` and `records`, and replaces their previous contents. */
export function buildSearchIndex(client: Sqlite.Database): void {
  client.function('searchable_text', { deterministic: true }, (text) => searchableText(String(text)));
  client.exec('DELETE FROM search_words');
  for (const { index, columns, rows } of searchIndexes) {
    client.exec(`INSERT INTO ${index} (${index}) VALUES ('delete-all')`);
    client.exec(`INSERT INTO ${index} (rowid, ${columns}) ${rows}`);
  }
  client.exec(`
    INSERT INTO search_words (word, texts, titles)
      SELECT term, sum(texts), sum(titles)
      FROM (SELECT term, doc AS texts, 0 AS titles FROM search_vocabulary
        UNION ALL SELECT term, 0, doc FROM search_titles_vocabulary)
      GROUP BY term ORDER BY term`);
  writeStems(client);
  client.exec(`
    INSERT INTO search_words (word, texts, titles)
      SELECT substr(word, 1, value) || '${PREFIX_MARK}', sum(texts), sum(titles)
      FROM search_words JOIN json_each('${JSON.stringify(PREFIX_LENGTHS)}') ON length(word) >= value
      WHERE word NOT GLOB '${RESERVED}*' GROUP BY 1`);
}

/** Reads the languages of each word from the columns that contain it: quotes can be in any language. */
function writeStems(client: Sqlite.Database): void {
  client.exec("CREATE VIRTUAL TABLE temp.search_columns USING fts5vocab (main, 'search', 'col')");
  const words = client
    .prepare<[], WordLanguages>(`
      SELECT term AS word, max(col IN ('title_en', 'en')) AS en, max(col IN ('title_fr', 'fr')) AS fr
      FROM temp.search_columns WHERE term GLOB '[a-z]*' GROUP BY term`)
    .all();
  client.exec('DROP TABLE temp.search_columns');
  const write = client.prepare<[string, string]>('UPDATE search_words SET stem = ? WHERE word = ?');
  for (const [word, stem] of groupByStem(words)) write.run(stem, word);
}

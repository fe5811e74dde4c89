// The SQL of the search. Written out, since Drizzle does not know MATCH.
import type { Place } from '../../contract/cursor.ts';
import { addressOf, type Kind } from '../../contract/kinds.ts';
import type { View } from '../../contract/requests.ts';
import { bilingual } from '../../database/columns.ts';
import type { Connection } from '../../database/open.ts';
import type { Page } from '../../database/pages.ts';
import type { Day } from '../../dates/day.ts';
import { FIRST_YEAR, marked } from './make-index.ts';
import { type Expressions, expressionsFor, MOST_COMPLETIONS } from './query-text.ts';
import type { Hit } from './schema.ts';

type SearchRequest = View & {
  q: string;
  kind?: Kind | undefined;
  deal?: string | undefined;
  limit: number;
  place: Place | null;
};

type Row = { place: number; kind: Kind; id: string; titleEn: string; titleFr: string };

/** The full-text indexes: of all words, and of those in titles, where few of many that hold a word have it in their title. */
type Index = 'search' | 'search_titles';

const TITLES = '{title_en title_fr}';
const WORDS = '{title_en title_fr en fr phrases}';

/** Places of texts are below: so many tell in which tier a text is found. */
const TIER = 2 ** 40;

export function searchQueries(db: Connection) {
  const { $client: client } = db;
  // In the order of the index: nothing is read but what is shown, however many there are.
  const hitsIn = (index: Index) =>
    client.prepare<unknown[], Row>(`
      SELECT place, texts.kind, texts.id, texts.title_en AS titleEn, texts.title_fr AS titleFr
      FROM ${index} JOIN search_order ON place = ${index}.rowid JOIN texts ON texts.rowid = search_order.text
      WHERE ${index} MATCH :match AND ${index}.rowid > :after AND since <= :asOf
      ORDER BY ${index}.rowid`);
  const hits = { search: hitsIn('search'), search_titles: hitsIn('search_titles') };
  // An edition does not change, so this is looked up once. No text is newer than the newest source.
  const newest =
    client.prepare<[], string>('SELECT latest FROM sources ORDER BY latest DESC LIMIT 1').pluck().get() ?? '';
  const words = client
    .prepare<[string, string], string>(
      `SELECT word FROM search_words WHERE word >= ? AND word < ? ORDER BY word LIMIT ${MOST_COMPLETIONS + 1}`,
    )
    .pluck();
  const wordsFrom = (beginning: string) => words.all(beginning, `${beginning}\u{10FFFF}`);

  /** One after the other from a place on, each thing once. */
  function* found({ q, asOf, scope, kind, deal, place }: SearchRequest): Generator<Row & { at: number }> {
    const expressions = expressionsFor(q, wordsFrom);
    if (!expressions) return;
    const [from, seen] = [Number(place?.key[0] ?? 0), place?.key[1]];
    // Not to pass over all that became known later.
    const known = asOf < newest ? `{known} : (${wordsUntil(asOf).join(' OR ')}) AND ` : '';
    const within = [filter('kind', kind), filter('deal', deal), filter('source', scope), known].join('');
    let last = seen;
    for (const [tier, { index, match }] of tiersOf(expressions, within).entries()) {
      if ((tier + 1) * TIER <= from) continue;
      const after = Math.max(from - tier * TIER, 0);
      for (const row of hits[index].iterate({ match, after, asOf })) {
        // The texts of a thing follow one another.
        const thing = thingOf(row);
        if (thing !== last) yield { ...row, at: tier * TIER + row.place };
        last = thing;
      }
    }
  }

  return {
    /** Best first. What a person types never fails: text without a letter or digit finds nothing. */
    find(asked: SearchRequest): Page<Hit> {
      const { limit } = asked;
      const rows = found(asked)
        .take(limit + 1)
        .toArray();
      const last = rows[limit - 1];
      return {
        items: rows.slice(0, limit).map(hitOf),
        next: rows.length > limit && last ? [last.at, thingOf(last)] : null,
        // The index is read forwards.
        previous: null,
      };
    },
  };
}

/**
 * First what is called so, then what is called so if the last word is unfinished, then what mentions it.
 *
 * @param within what all must have besides: on the left of a NOT, where it keeps the index from going through what is outside
 */
function tiersOf({ whole, begun }: Expressions, within: string): { index: Index; match: string }[] {
  const called = `${TITLES} : (${whole})`;
  const perhapsCalled = `${TITLES} : (${begun})`;
  return [
    { index: 'search_titles', match: within + called },
    ...(whole === begun
      ? []
      : [{ index: 'search_titles' as const, match: `(${within}${perhapsCalled}) NOT ${called}` }]),
    { index: 'search', match: `(${within}${WORDS} : (${begun})) NOT ${perhapsCalled}` },
  ];
}

/** The years, months of the last year and days of the last month until a day: what was known by then has one of these words. */
function wordsUntil(day: Day): string[] {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (year < FIRST_YEAR) return [marked(FIRST_YEAR)];
  const upTo = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const two = (number: number) => String(number).padStart(2, '0');
  return [
    ...upTo(FIRST_YEAR, year - 1).map((before) => marked(before)),
    ...upTo(1, month - 1).map((before) => marked(`${year}-${two(before)}`)),
    ...upTo(1, date).map((before) => marked(`${year}-${two(month)}-${two(before)}`)),
  ];
}

/** What the index itself can tell apart, so that nothing else is looked at. */
function filter(column: 'kind' | 'deal' | 'source', value: string | undefined): string {
  return value === undefined || value === '' ? '' : `{${column}} : "${marked(value)}" AND `;
}

function thingOf({ kind, id }: Row): string {
  return `${kind}/${id}`;
}

function hitOf({ kind, id, titleEn, titleFr }: Row): Hit {
  return { id, kind, title: bilingual(titleEn, titleFr), links: { self: addressOf(kind, id) } };
}

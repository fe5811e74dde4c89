// The control of exports: node:http alone. It reads the same documents in the same order and writes the same bytes as plainly
// as can be. What depends on the day is worked out before anybody asks.
import { once } from 'node:events';
import { createServer } from 'node:http';
import Sqlite from 'better-sqlite3';
import { openDocuments } from '../../src/database/documents.ts';
import { stepwise } from '../../src/once.ts';
import { columnsFrom, integersIn } from '../../src/resources/milestones/ready-columns.ts';
import { readyDocuments } from '../../src/resources/milestones/ready-documents.ts';
import type { Slice } from '../../src/slice.ts';

type Item = Record<string, unknown> & {
  title: { en: string; fr: string };
  date: Record<string, unknown> | null;
  current: Record<string, Record<string, unknown> | null>;
  links: { self: string };
};

/** In characters: what ours sends at a time. */
const AT_ONCE = 64 * 1024;
/** Documents read at a time. */
const ROWS = 100;

const db = new Sqlite(process.env.DATABASE_FILE, { readonly: true });
db.pragma('cache_size = -65536');
db.exec('BEGIN');
const rows = db
  .prepare<[Record<string, unknown>], [position: number, kind: string, status: string | null, overdue: 0 | 1]>(
    `SELECT position, kind, deal_states.status, coalesce(overdue_since <= @asOf, 0)
     FROM (
       SELECT row_number() OVER (ORDER BY "from", milestone, since) - 1 AS position, deal, since, until, overdue_since
       FROM milestone_states WHERE scope = ''
     ) states JOIN deals ON deals.id = states.deal
     LEFT JOIN deal_states ON deal_states.deal = deals.id AND deal_states.scope = ''
       AND deal_states.since <= @asOf AND deal_states.until > @asOf
     WHERE states.since <= @asOf AND states.until > @asOf
     ORDER BY position`,
  )
  .raw()
  .all({ asOf: process.env.AS_OF })
  .map(([position, dealKind, dealStatus, overdue]) => ({
    position,
    ending: `,${JSON.stringify({ dealKind, dealStatus, overdue: overdue === 1 }).slice(1)}`,
  }));
const columnAt = db.prepare<[string], Buffer>('SELECT data FROM ready_columns WHERE name = ?').pluck();
const columns = stepwise(() => columnsFrom((name) => integersIn(columnAt.get(name)))).value();
const beside = openDocuments(db);
if (!beside) throw new Error('there are no documents');
const documents = stepwise(() => readyDocuments(beside, columns)).value();

const head =
  'id,deal,deal_kind,deal_status,title_en,title_fr,status,overdue,disputed,' +
  'date_edtf,date_earliest,date_latest,date_precision,date_inferred,' +
  'current_status_source,current_status_reliability,current_status_since,current_status_independent,' +
  'current_date_source,current_date_reliability,current_date_since,current_date_independent,match,links_self\r\n';

function cell(value: unknown): unknown {
  return typeof value === 'string' && /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function lineOf({ id, deal, dealKind, dealStatus, title, status, overdue, disputed, date, current, links }: Item) {
  const standing = (of: Item['date'] | undefined) => [of?.source, of?.reliability, of?.since, of?.independent];
  const inferred = (date?.inferred as string[] | undefined)?.join('|');
  const dated = [date?.edtf, date?.earliest, date?.latest, date?.precision, inferred];
  const told = [id, deal, dealKind, dealStatus, title.en, title.fr, status, overdue, disputed, ...dated];
  const cells = [...told, ...standing(current.status), ...standing(current.date), undefined, links.self];
  return `${cells.map(cell).join()}\r\n`;
}

createServer(async ({ url = '' }, response) => {
  if (url === '/') return response.end();
  const isCsv = url.includes('format=csv');
  let text = isCsv ? head : '';
  for (let at = 0; at < rows.length; at += ROWS) {
    const some = rows.slice(at, at + ROWS);
    const read = documents.many(some.map(({ position }) => position));
    for (const [index, { ending }] of some.entries()) {
      const { bytes, start, end } = read[index] as Slice;
      const document = bytes.toString('utf8', start, end - 1) + ending;
      text += isCsv ? lineOf(JSON.parse(document)) : `${document}\n`;
    }
    if (text.length < AT_ONCE) continue;
    if (!response.write(text)) await once(response, 'drain');
    text = '';
  }
  return response.end(text);
}).listen(Number(process.env.PORT), '127.0.0.1');

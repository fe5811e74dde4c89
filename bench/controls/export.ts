// The control of exports: node:http alone. It reads the same documents in the same order and writes the same bytes with as little
// code as possible. Values that depend on the as-of date are computed before the first request.
import { once } from 'node:events';
import { createServer } from 'node:http';
import Sqlite from 'better-sqlite3';
import { openDocuments } from '../../src/database/documents.ts';
import { stepwise } from '../../src/once.ts';
import { columnsFrom, integersIn } from '../../src/resources/milestones/ready-columns.ts';
import { readyDocuments } from '../../src/resources/milestones/ready-documents.ts';
import type { Slice } from '../../src/slice.ts';

type Support = Record<string, unknown> & {
  lastConfirmed: { value: string } | null;
  unconfirmed: { source: string; value: string }[];
};
type Item = Record<string, unknown> & {
  title: { en: string; fr: string };
  date: Record<string, unknown> | null;
  daysLate: { earliest: number | null; latest: number | null } | null;
  slippage: { earliest: number | null; latest: number | null } | null;
  current: Record<string, Support | null>;
  links: { self: string };
};

/** Characters per write, as in our server. */
const CHUNK = 64 * 1024;
/** Documents per read. */
const ROWS = 100;

const db = new Sqlite(process.env.DATABASE_FILE, { readonly: true });
db.pragma('cache_size = -65536');
db.exec('BEGIN');
const rows = db
  .prepare<
    [Record<string, unknown>],
    [position: number, kind: string, status: string | null, daysOverdue: number | null]
  >(
    `SELECT position, kind, deal_states.status,
       iif(outcome = 'overdue', cast(julianday(@asOf) - julianday(overdue_since) AS integer) + 1, NULL)
     FROM (
       SELECT row_number() OVER (ORDER BY "from", milestone, since) - 1 AS position, deal, since, until, outcome, overdue_since
       FROM milestone_states WHERE scope = ''
     ) states JOIN deals ON deals.id = states.deal
     LEFT JOIN deal_states ON deal_states.deal = deals.id AND deal_states.scope = ''
       AND deal_states.since <= @asOf AND deal_states.until > @asOf
     WHERE states.since <= @asOf AND states.until > @asOf
     ORDER BY position`,
  )
  .raw()
  .all({ asOf: process.env.AS_OF })
  .map(([position, dealKind, dealStatus, daysOverdue]) => ({
    position,
    ending: `,${JSON.stringify({ dealKind, dealStatus, daysOverdue }).slice(1)}`,
  }));
const columnAt = db.prepare<[string], Buffer>('SELECT data FROM ready_columns WHERE name = ?').pluck();
const columns = stepwise(() => columnsFrom((name) => integersIn(columnAt.get(name)))).value();
const beside = openDocuments(db);
if (!beside) throw new Error('the register has no documents');
const documents = stepwise(() => readyDocuments(beside, columns)).value();

const support = ['source', 'reliability', 'confidence', 'known_by', 'independent', 'last_confirmed_value'];
const head = `${[
  ...['id', 'deal', 'deal_kind', 'deal_status', 'title_en', 'title_fr', 'status', 'outcome', 'outcome_confidence'],
  ...['overdue', 'days_overdue', 'overdue_since', 'days_late_earliest', 'days_late_latest'],
  ...['slippage_earliest', 'slippage_latest', 'disputed'],
  ...['date_edtf', 'date_earliest', 'date_latest', 'date_precision', 'date_inferred'],
  ...['status', 'date'].flatMap((field) => support.map((name) => `current_${field}_${name}`)),
  ...['match', 'method', 'links_self', 'current_status_unconfirmed', 'current_date_unconfirmed'],
].join()}\r\n`;

function cell(value: unknown): unknown {
  return typeof value === 'string' && /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function lineOf(item: Item): string {
  const { id, deal, dealKind, dealStatus, title, status, outcome, outcomeConfidence, overdue, daysOverdue } = item;
  const { overdueSince, daysLate, slippage, disputed, date, current, method, links } = item;
  const supportOf = (of: Support | null | undefined) => [
    ...[of?.source, of?.reliability, of?.confidence, of?.knownBy, of?.independent],
    of?.lastConfirmed?.value,
  ];
  const unconfirmedOf = (of: Support | null | undefined) =>
    of?.unconfirmed.map(({ source, value }) => `${source}:${value}`).join('|');
  const inferred = (date?.inferred as string[] | undefined)?.join('|');
  const cells = [
    ...[id, deal, dealKind, dealStatus, title.en, title.fr, status, outcome, outcomeConfidence, overdue, daysOverdue],
    ...[overdueSince, daysLate?.earliest, daysLate?.latest, slippage?.earliest, slippage?.latest, disputed],
    ...[date?.edtf, date?.earliest, date?.latest, date?.precision, inferred],
    ...[...supportOf(current.status), ...supportOf(current.date)],
    ...[undefined, method, links.self, unconfirmedOf(current.status), unconfirmedOf(current.date)],
  ];
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
    if (text.length < CHUNK) continue;
    if (!response.write(text)) await once(response, 'drain');
    text = '';
  }
  return response.end(text);
}).listen(Number(process.env.PORT), '127.0.0.1');

// Milestones as all sources together have them, made ready to be sent: documents in the order of time, and in memory what lists
// choose by. What is asked otherwise is answered from the states, in queries.ts; both ways give the same bytes.
import type { Key } from '../../contract/cursor.ts';
import type { ListRequest, View } from '../../contract/requests.ts';
import type { Connection } from '../../database/open.ts';
import { isDescending, type Page, pageFrom } from '../../database/pages.ts';
import type { DealStanding } from '../../database/views.ts';
import type { Day } from '../../dates/day.ts';
import {
  type DayNumber,
  dayNumberOf,
  dayOfNumber,
  everything,
  type IntervalIndex,
  intervalIndex,
  type Sought,
} from '../../dates/interval-index.ts';
import { type Match, matches } from '../../dates/window.ts';
import type { Written } from '../../formats/writing.ts';
import { dealKinds } from '../../reports/vocabulary.ts';
import { columnsFrom, dealStatusNumbers, isPlanned, marksFor } from './ready-columns.ts';
import type { Milestone, MilestoneListQuery } from './schema.ts';

type Asked = ListRequest<MilestoneListQuery>;

/** A stretch of an order in which milestones are read. */
type Reading = { index: IntervalIndex; placeOf: (position: number) => number; start: number; end: number };

export function readyMilestoneQueries(db: Connection) {
  const { $client: client } = db;
  const data = client.prepare<[string], Buffer>('SELECT data FROM ready_columns WHERE name = ?').pluck();
  const columns = columnsFrom((name) => integersIn(data.get(name)));
  const { from, to, mark, deal: dealOf, length, dealKind, dealStates, dealSince, dealStatus } = columns;
  const isReady = data.get('from') !== undefined;
  const all: Reading = { index: intervalIndex(columns), placeOf: (position) => position, start: 0, end: from.length };
  const byDeal = groupedBy(dealOf, dealKind.length);
  const indexByDeal = intervalIndex(columns, byDeal.order);

  const dealNumber = client.prepare<[string], number>('SELECT number FROM ready_deals WHERE deal = ?').pluck();
  const held = client
    .prepare<[string, Day], [position: number, document: Buffer | null]>(
      `SELECT position, CAST(document || reports AS BLOB) FROM ready_milestones
       WHERE milestone = ? AND since <= ? ORDER BY since DESC LIMIT 1`,
    )
    .raw();
  const documentsAt = documentReader(db, length);

  /** Undefined for a deal that there is not. */
  function readingOf(deal: string | undefined): Reading | undefined {
    if (deal === undefined) return all;
    const number = dealNumber.get(deal);
    if (number === undefined) return undefined;
    const [start = 0, end = 0] = [byDeal.starts[number], byDeal.starts[number + 1]];
    return { index: indexByDeal, placeOf: (position) => byDeal.order.indexOf(position, start), start, end };
  }

  const positionHeld = client
    .prepare<[string, Day], number>(
      'SELECT position FROM ready_milestones WHERE milestone = ? AND since <= ? ORDER BY since DESC LIMIT 1',
    )
    .pluck();

  /** Where a page begins or ends; undefined for a key that is not of this edition. */
  function positionOf([value, id]: Key, asOf: Day): number | undefined {
    const position = positionHeld.get(id, asOf);
    return position !== undefined && typeof value === 'string' && from[position] === dayNumberOf(value)
      ? position
      : undefined;
  }

  const endings = new Map<number, Buffer>();
  /** What depends on the day and the window, as the end of the document. */
  function endingOf(position: number, asOf: DayNumber, match?: Match): Buffer {
    const deal = dealOf[position] as number;
    let status = 0;
    for (let state = dealStates[deal] as number; state < (dealStates[deal + 1] as number); state += 1) {
      if ((dealSince[state] as number) <= asOf) status = dealStatus[state] as number;
    }
    const overdue = isPlanned(mark[position] as number) && (to[position] as number) < asOf;
    const kind = dealKind[deal] as number;
    const window = match === undefined ? 0 : matches.indexOf(match) + 1;
    const number = ((status * dealKinds.length + kind) * 2 + Number(overdue)) * (matches.length + 1) + window;
    const known = endings.get(number);
    if (known !== undefined) return known;
    const standing: DealStanding = {
      dealKind: dealKinds[kind] as DealStanding['dealKind'],
      dealStatus: dealStatusNumbers.wordOf(status),
    };
    const ending = Buffer.from(`,${JSON.stringify({ ...standing, overdue, match }).slice(1)}`);
    endings.set(number, ending);
    return ending;
  }

  return {
    /** Undefined for what was not made ready. */
    list(asked: Asked): Page<Written<Milestone>> | undefined {
      const { place, scope, expand, overdue, sort, limit } = asked;
      if (!isReady || scope !== '' || expand || overdue === false || !/^-?earliest$/.test(sort)) return undefined;
      const reading = readingOf(asked.deal);
      const position = place ? positionOf(place.key, asked.asOf) : undefined;
      if (!reading || (place && position === undefined)) return undefined;

      const backwards = isDescending(asked);
      const at = position === undefined ? undefined : reading.placeOf(position);
      const found = reading.index.find(soughtBy(asked), {
        start: at === undefined || backwards ? reading.start : at + 1,
        end: at === undefined || !backwards ? reading.end : at,
        backwards,
        count: limit + 1,
      });
      const documents = documentsAt(found);
      const rows = found.map((position) => ({ position, document: documents.get(position) as Buffer }));
      const { items, ...places } = pageFrom(rows, asked, ({ position, document }) => [
        dayOfNumber(from[position] as number),
        idIn(document),
      ]);
      const asOf = dayNumberOf(asked.asOf);
      const { first, last } = windowOf(asked);
      const windowed = asked.from !== undefined || asked.to !== undefined;
      const matchAt = (position: number): Match =>
        (from[position] as number) >= first && (to[position] as number) <= last ? 'certain' : 'possible';
      return {
        ...places,
        items: items.map(({ position, document }) => {
          const ending = endingOf(position, asOf, windowed ? matchAt(position) : undefined);
          return Buffer.concat([document.subarray(0, -1), ending]);
        }),
      };
    },

    /** With its reports. Undefined where there is none, or it was not made ready. */
    get(id: string, { asOf, scope }: View): Written<Milestone> | undefined {
      const [position, document] = (scope === '' ? held.get(id, asOf) : undefined) ?? [];
      // Where there are no reports, which are null, there is nothing.
      if (position === undefined || !document) return undefined;
      const end = length[position] as number;
      const ending = endingOf(position, dayNumberOf(asOf));
      const [brace, reports] = [ending.subarray(-1), document.subarray(end)];
      return Buffer.concat([document.subarray(0, end - 1), ending.subarray(0, -1), REPORTS, reports, brace]);
    },
  };
}

/** The days of the window; where it is open, every day. */
function windowOf({ asOf, from, to }: Asked): { first: DayNumber; last: DayNumber } {
  const { leastFrom, mostTo } = everything(dayNumberOf(asOf));
  return {
    first: from === undefined ? leastFrom : dayNumberOf(from),
    last: to === undefined ? mostTo : dayNumberOf(to),
  };
}

function soughtBy(asked: Asked): Sought {
  const { asOf, match, status, disputed, overdue } = asked;
  const { first, last } = windowOf(asked);
  const sought = everything(dayNumberOf(asOf));
  const window = match === 'certain' ? { leastFrom: first, mostTo: last } : { leastTo: first, mostFrom: last };
  if (!overdue) return { ...sought, ...window, marks: marksFor({ status, disputed }) };
  // What is overdue is planned, and its last day is over.
  const mostTo = Math.min(window.mostTo ?? sought.mostTo, sought.asOf - 1);
  return { ...sought, ...window, mostTo, marks: marksFor({ status: 'planned', disputed }) & marksFor({ status }) };
}

/**
 * Reads documents by their positions, with a statement for each number of them. They come as one, which takes half as long as one
 * by one: SQLite goes through the positions in rising order, and their lengths are known.
 */
function documentReader(
  { $client: client }: Connection,
  length: Int32Array,
): (positions: readonly number[]) => Map<number, Buffer> {
  const prepare = (count: number) =>
    client
      .prepare<number[], Buffer | null>(
        `SELECT CAST(group_concat(document, '') AS BLOB) FROM ready_milestones
         WHERE position IN (${Array(count).fill('?').join()})`,
      )
      .pluck();
  const statements = new Map<number, ReturnType<typeof prepare>>();
  return (positions) => {
    const statement = statements.get(positions.length) ?? prepare(positions.length);
    statements.set(positions.length, statement);
    const all = statement.get(...positions) ?? Buffer.alloc(0);
    const documents = new Map<number, Buffer>();
    let start = 0;
    for (const position of positions.toSorted((a, b) => a - b)) {
      const end = start + (length[position] as number);
      documents.set(position, all.subarray(start, end));
      start = end;
    }
    return documents;
  };
}

const REPORTS = Buffer.from(',"reports":');

/** Ids hold nothing that JSON escapes, and come first. */
function idIn(document: Buffer): string {
  const start = '{"id":"'.length;
  return document.toString('latin1', start, document.indexOf('"', start));
}

function integersIn(data: Buffer | undefined): Int32Array {
  return data ? new Int32Array(Uint8Array.from(data).buffer) : new Int32Array();
}

/** The positions group by group, each group in order, and where each begins; one more at the end. */
function groupedBy(groupOf: Int32Array, groups: number): { order: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(groups + 1);
  for (const group of groupOf) starts[group + 1] = (starts[group + 1] as number) + 1;
  for (let group = 0; group < groups; group += 1)
    starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
  const next = starts.slice();
  const order = new Int32Array(groupOf.length);
  for (const [position, group] of groupOf.entries()) {
    order[next[group] as number] = position;
    next[group] = (next[group] as number) + 1;
  }
  return { order, starts };
}

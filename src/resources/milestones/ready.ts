// Milestones as all sources together have them, made ready to be sent: documents in the order of time, and in memory what lists
// choose by. What is asked otherwise is answered from the states, in queries.ts; both ways give the same bytes.
import type { Key } from '../../contract/cursor.ts';
import type { ListRequest, View } from '../../contract/requests.ts';
import { positionsOf } from '../../database/hashed-keys.ts';
import type { Connection } from '../../database/open.ts';
import { isDescending, type Page, pageFrom } from '../../database/pages.ts';
import type { DealStanding } from '../../database/views.ts';
import {
  type DayNumber,
  dayNumberOf,
  dayOfNumber,
  everything,
  intervalIndex,
  type Sought,
  type Stretch,
} from '../../dates/interval-index.ts';
import { type Match, matches } from '../../dates/window.ts';
import { Written } from '../../formats/writing.ts';
import { dealKinds } from '../../reports/vocabulary.ts';
import { columnsFrom, dealStatusNumbers, marksFor, PLANNED } from './ready-columns.ts';
import type { Milestone, MilestoneListQuery } from './schema.ts';

type Asked = ListRequest<MilestoneListQuery>;

export function readyMilestoneQueries(db: Connection) {
  const { $client: client } = db;
  const data = client.prepare<[string], Buffer>('SELECT data FROM ready_columns WHERE name = ?').pluck();
  const columns = columnsFrom((name) => integersIn(data.get(name)));
  const { from, to, since, until, marks, deal: dealOf, length, dealKind, dealStates, dealSince, dealStatus } = columns;
  const isReady = data.get('from') !== undefined;
  const index = intervalIndex(columns);
  const byDeal = groupedBy(dealOf, dealKind.length);

  const dealNumber = client.prepare<[string], number>('SELECT number FROM ready_deals WHERE deal = ?').pluck();
  const documentsAt = documentReader(db, length);
  const isAt = client
    .prepare<[number, string], number>('SELECT 1 FROM ready_milestones WHERE position = ? AND instr(document, ?) = 1')
    .pluck();
  const whole = client
    .prepare<[number], Buffer | null>(
      'SELECT CAST(document || reports AS BLOB) FROM ready_milestones WHERE position = ?',
    )
    .pluck();

  /** Where a milestone may stand as it was known on a day: who asks must look whether it is another one. */
  function positionsOn(id: string, asOf: DayNumber): number[] {
    return [...positionsOf(columns, id)].filter(
      (position) => (since[position] as number) <= asOf && (until[position] as number) > asOf,
    );
  }

  /** Where a page begins or ends; undefined for a key that is not of this edition. */
  function positionOf([value, id]: Key, asOf: DayNumber): number | undefined {
    const isThere = (position: number) =>
      from[position] === dayNumberOf(String(value)) && isAt.get(position, beginningOf(id)) !== undefined;
    return positionsOn(id, asOf).find(isThere);
  }

  /** What is sought among all of them, or among those of a deal. */
  function find(asked: Asked, after: number | undefined): number[] {
    const { deal, limit } = asked;
    const backwards = isDescending(asked);
    /** @param at the place of the item that the page comes after, or before */
    const stretch = (start: number, end: number, at: number | undefined): Stretch => ({
      start: at === undefined || backwards ? start : at + 1,
      end: at === undefined || !backwards ? end : at,
      backwards,
      count: limit + 1,
    });
    const sought = soughtBy(asked);
    if (deal === undefined) return index.find(sought, stretch(0, from.length, after));
    const number = dealNumber.get(deal);
    if (number === undefined) return [];
    const [start = 0, end = 0] = [byDeal.starts[number], byDeal.starts[number + 1]];
    const at = after === undefined ? undefined : byDeal.order.indexOf(after, start);
    return index.findAmong(byDeal.order, sought, stretch(start, end, at));
  }

  const endings = new Map<number, Buffer>();
  /** What depends on the day and the window, as the end of the document. */
  function endingOf(position: number, asOf: DayNumber, match?: Match): Buffer {
    const deal = dealOf[position] as number;
    let status = 0;
    for (let state = dealStates[deal] as number; state < (dealStates[deal + 1] as number); state += 1) {
      if ((dealSince[state] as number) <= asOf) status = dealStatus[state] as number;
    }
    const overdue = ((marks[position] as number) & PLANNED) !== 0 && (to[position] as number) < asOf;
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
      const { place, scope, expand, overdue, sort } = asked;
      if (!isReady || scope !== '' || expand || overdue === false || !/^-?earliest$/.test(sort)) return undefined;
      const asOf = dayNumberOf(asked.asOf);
      const after = place ? positionOf(place.key, asOf) : undefined;
      if (place && after === undefined) return undefined;

      const found = find(asked, after);
      // Of what tells that there is more, no more is wanted.
      const documents = documentsAt(found.slice(0, asked.limit));
      const rows = found.map((position, index) => ({ position, document: documents[index] as Buffer }));
      const { items, ...places } = pageFrom(rows, asked, ({ position, document }) => [
        dayOfNumber(from[position] as number),
        idIn(document),
      ]);
      const { first, last } = windowOf(asked);
      const windowed = asked.from !== undefined || asked.to !== undefined;
      const matchAt = (position: number): Match =>
        (from[position] as number) >= first && (to[position] as number) <= last ? 'certain' : 'possible';
      return {
        ...places,
        items: items.map(({ position, document }) => {
          const ending = endingOf(position, asOf, windowed ? matchAt(position) : undefined);
          return new Written([document.subarray(0, -1), ending]);
        }),
      };
    },

    /** With its reports. Undefined where there is none, or it was not made ready. */
    get(id: string, { asOf, scope }: View): Written<Milestone> | undefined {
      if (scope !== '') return undefined;
      const day = dayNumberOf(asOf);
      for (const position of positionsOn(id, day)) {
        const all = whole.get(position);
        // Where there are no reports, which are null, there is nothing.
        if (!all || idIn(all) !== id) continue;
        const end = length[position] as number;
        const ending = endingOf(position, day);
        return new Written([all.subarray(0, end - 1), ending.subarray(0, -1), REPORTS, all.subarray(end), BRACE]);
      }
      return undefined;
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
): (positions: readonly number[]) => Buffer[] {
  const prepare = (count: number) =>
    client
      .prepare<number[], Buffer | null>(
        `SELECT CAST(group_concat(document, '') AS BLOB) FROM ready_milestones
         WHERE position IN (${Array(count).fill('?').join()})`,
      )
      .pluck();
  const statements = new Map<number, ReturnType<typeof prepare>>();
  return (positions) => {
    const count = positions.length;
    if (count === 0) return [];
    const statement = statements.get(count) ?? prepare(count);
    statements.set(count, statement);
    const all = statement.get(...positions) ?? Buffer.alloc(0);
    const isRising = (positions[0] as number) <= (positions[count - 1] as number);
    let start = 0;
    const documents = (isRising ? positions : positions.toReversed()).map((position) => {
      const document = all.subarray(start, start + (length[position] as number));
      start += document.length;
      return document;
    });
    return isRising ? documents : documents.reverse();
  };
}

const REPORTS = Buffer.from(',"reports":');
const BRACE = Buffer.from('}');

/** How the document of a milestone begins. Ids hold nothing that JSON escapes. */
function beginningOf(id: string): string {
  return `{"id":"${id}"`;
}

function idIn(document: Buffer): string {
  const start = beginningOf('').length - 1;
  return document.toString('latin1', start, document.indexOf('"', start));
}

function integersIn(data: Buffer | undefined): Int32Array {
  if (!data) return new Int32Array();
  return new Int32Array(data.buffer.slice(data.byteOffset, data.byteOffset + data.length) as ArrayBuffer);
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

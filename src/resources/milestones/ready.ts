// Milestones as all sources together have them, made ready to be sent: documents in the order of time, and in memory what lists
// choose by. What is asked otherwise is answered from the states, in queries.ts; both ways give the same bytes.
import type { Key } from '../../contract/cursor.ts';
import type { ListRequest, View } from '../../contract/requests.ts';
import { type Documents, openDocuments } from '../../database/documents.ts';
import { positionsOf } from '../../database/hashed-keys.ts';
import type { Connection } from '../../database/open.ts';
import { isDescending, type Page, pageFrom } from '../../database/pages.ts';
import type { DealStanding } from '../../database/views.ts';
import {
  type DayNumber,
  dayNumberOf,
  dayOfNumber,
  everything,
  type IntervalIndex,
  indexing,
  type Sought,
  type Stretch,
} from '../../dates/interval-index.ts';
import { type Match, matches } from '../../dates/window.ts';
import { Written } from '../../formats/writing.ts';
import { stepwise } from '../../once.ts';
import { dealKinds } from '../../reports/vocabulary.ts';
import type { Slice } from '../../slice.ts';
import {
  columnOfOrder,
  columnsFrom,
  dealStatusNumbers,
  groupedBy,
  integersIn,
  marksFor,
  otherOrders,
} from './ready-columns.ts';
import { idIn, readyDocuments } from './ready-documents.ts';
import type { Milestone, MilestoneListQuery } from './schema.ts';

type Asked = ListRequest<MilestoneListQuery>;

/** Reads what had been reported of milestones in a view. */
type ReportReader = (ids: string[], view: View) => (id: string) => NonNullable<Milestone['reports']>;

/** An order to read in: which position is at a place of it, and at which place a position is. */
type Order = { index: IntervalIndex; placeOf: (position: number) => number };

export function readyMilestoneQueries(db: Connection) {
  const file = openDocuments(db.$client);
  const queries = file && stepwise(() => readying(db.$client, file));
  return {
    /** In steps, before the first question, which otherwise waits for it: a second at a million milestones. */
    makeReady: () => queries?.steps() ?? [],
    list: (...asked: Parameters<Ready['list']>) => queries?.value().list(...asked),
    get: (...asked: Parameters<Ready['get']>) => queries?.value().get(...asked),
    [Symbol.dispose]: () => file?.close(),
  };
}

type Ready = ReturnType<typeof readying> extends Generator<void, infer Queries> ? Queries : never;

function* readying(client: Connection['$client'], file: Documents) {
  const data = client.prepare<[string], Buffer>('SELECT data FROM ready_columns WHERE name = ?').pluck();
  const columns = yield* columnsFrom((name) => integersIn(data.get(name)));
  const { from, to, since, until, marks, deal: dealOf, dealKind, dealStates, dealSince, dealStatus } = columns;
  const orders = new Map<string, Order>([
    ['earliest', { index: yield* indexing(columns), placeOf: (position) => position }],
  ]);
  for (const order of otherOrders) {
    const positions = integersIn(data.get(columnOfOrder(order)));
    yield;
    const placeOf = (position: number) => positions.indexOf(position);
    orders.set(order, { index: yield* indexing(columns, positions), placeOf });
  }
  const byDeal = groupedBy(dealOf, dealKind.length);
  yield;

  const dealNumber = client.prepare<[string], number>('SELECT number FROM ready_deals WHERE deal = ?').pluck();
  const documents = yield* readyDocuments(file, columns);

  /** Where a milestone may stand as it was known on a day: who asks must look whether it is another one. */
  function positionsOn(id: string, asOf: DayNumber): number[] {
    return [...positionsOf(columns, id)].filter(
      (position) => (since[position] as number) <= asOf && (until[position] as number) > asOf,
    );
  }

  /** Where a page begins or ends; undefined for a key that is not of this edition. */
  function positionOf([value, id]: Key, { sort, asOf }: Asked): number | undefined {
    const isThere = (position: number) => value === sortedBy(sort, position, id) && documents.isAt(position, id);
    return positionsOn(id, dayNumberOf(asOf)).find(isThere);
  }

  /** What a milestone is sorted by. */
  function sortedBy(sort: string, position: number, id: string): string {
    const order = orderIn(sort);
    return order === 'id' ? id : dayOfNumber((order === 'latest' ? to : from)[position] as number);
  }

  /** Undefined for one that nothing is ready in. */
  function orderOf({ sort, deal }: Asked): Order | undefined {
    const name = orderIn(sort);
    // Those of a deal are few, and sorted as they are found.
    return deal === undefined || name === 'earliest' ? orders.get(name) : undefined;
  }

  /** What is sought among all of them, or among those of a deal. */
  function find(asked: Asked, { index, placeOf }: Order, after: number | undefined): number[] {
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
    if (deal === undefined) {
      return index.find(sought, stretch(0, from.length, after === undefined ? undefined : placeOf(after)));
    }
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
    const kind = dealKind[deal] as number;
    const window = match === undefined ? 0 : matches.indexOf(match) + 1;
    const number = (status * dealKinds.length + kind) * (matches.length + 1) + window;
    const isOverdue = ((marks[position] as number) & OVERDUE) !== 0;
    const known = isOverdue ? undefined : endings.get(number);
    if (known !== undefined) return known;
    const daysOverdue = isOverdue ? asOf - (to[position] as number) : null;
    const standing: DealStanding = {
      dealKind: dealKinds[kind] as DealStanding['dealKind'],
      dealStatus: dealStatusNumbers.wordOf(status),
    };
    const ending = Buffer.from(`,${JSON.stringify({ ...standing, daysOverdue, match }).slice(1)}`);
    if (!isOverdue) endings.set(number, ending);
    return ending;
  }

  return {
    /** Undefined for what was not made ready. */
    list(asked: Asked, reportsOf: ReportReader): Page<Written<Milestone>> | undefined {
      const { place, scope, sort } = asked;
      const order = scope === '' ? orderOf(asked) : undefined;
      const after = place ? positionOf(place.key, asked) : undefined;
      if (!order || (place && after === undefined)) return undefined;

      const found = find(asked, order, after);
      // Of what tells that there is more, no more is wanted.
      const shown = documents.many(found.slice(0, asked.limit));
      const rows = found.map((position, index) => ({ position, document: shown[index] as Slice }));
      const { items, ...places } = pageFrom(rows, asked, ({ position, document }) => {
        const id = idIn(document);
        return [sortedBy(sort, position, id), id];
      });
      const ids = asked.expand && items.map(({ document }) => idIn(document));
      const said = ids && reportsOf(ids, asked);
      const asOf = dayNumberOf(asked.asOf);
      const { first, last } = windowOf(asked);
      const windowed = asked.from !== undefined || asked.to !== undefined;
      const matchAt = (position: number): Match =>
        (from[position] as number) >= first && (to[position] as number) <= last ? 'certain' : 'possible';
      return {
        ...places,
        items: items.map(({ position, document }) => {
          const ending = endingOf(position, asOf, windowed ? matchAt(position) : undefined);
          const start = withoutEnd(document);
          if (!said) return new Written([start, ending]);
          return new Written([start, ...withReports(ending, Buffer.from(JSON.stringify(said(idIn(document)))))]);
        }),
      };
    },

    /** With its reports. Undefined where there is none, or it was not made ready. */
    get(id: string, { asOf, scope }: View): Written<Milestone> | undefined {
      if (scope !== '') return undefined;
      const day = dayNumberOf(asOf);
      for (const position of positionsOn(id, day)) {
        const ready = documents.one(position, id);
        if (!ready) continue;
        const { document, reports } = ready;
        return new Written([withoutEnd(document), ...withReports(endingOf(position, day), reports)]);
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
  const { asOf, match, status, outcome, disputed, overdue } = asked;
  const { first, last } = windowOf(asked);
  const all = everything(dayNumberOf(asOf));
  const window = match === 'certain' ? { leastFrom: first, mostTo: last } : { leastTo: first, mostFrom: last };
  return { ...all, ...window, marks: marksFor({ status, outcome, disputed, overdue }) };
}

/** `earliest` of `-earliest`. */
function orderIn(sort: string): string {
  return sort.startsWith('-') ? sort.slice(1) : sort;
}

/** A document to which something is added. */
function withoutEnd(document: Slice): Slice {
  return document.part(0, document.length - 1);
}

/** The end of a document with its reports, which come last. */
function withReports(ending: Buffer, reports: Buffer | Slice): (Buffer | Slice)[] {
  return [ending.subarray(0, -1), REPORTS, reports, BRACE];
}

const OVERDUE = marksFor({ overdue: true });
const REPORTS = Buffer.from(',"reports":');
const BRACE = Buffer.from('}');

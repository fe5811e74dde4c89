// Making milestones ready to be sent: what ready.ts reads.
import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { documentWriter } from '../../database/documents.ts';
import { digestOfKey, type HashedKeys, hashedKeys } from '../../database/hashed-keys.ts';
import { writerOf } from '../../database/insertion.ts';
import type { Connection } from '../../database/open.ts';
import { given } from '../../database/views.ts';
import { type Day, END_OF_TIME } from '../../dates/day.ts';
import { dayNumberOf } from '../../dates/interval-index.ts';
import { dealKinds } from '../../reports/vocabulary.ts';
import { dealStates, deals } from '../deals/table.ts';
import { documentOf, type Row } from './documents.ts';
import { milestoneReportReader, selectStates } from './queries.ts';
import { columnOfOrder, dealStatusNumbers, marksFor, type ReadyColumns } from './ready-columns.ts';
import { BLOCK, layOut } from './ready-documents.ts';
import type { Milestone } from './schema.ts';
import { milestoneStates, readyColumns, readyDeals, readyDocuments } from './table.ts';

/** Makes all of them anew. */
export function makeMilestonesReady(db: Connection): void {
  for (const table of [readyDocuments, readyColumns, readyDeals]) db.delete(table).run();
  const { numbers, columns: ofDeals } = dealColumns(db);
  const { columns: ofMilestones, digests } = writeDocuments(db, numbers);
  const columns = { ...ofDeals, ...ofMilestones, ...hashedKeys(digests), ...ordersOf(db, ofMilestones) };
  for (const [name, column] of Object.entries(columns)) {
    db.insert(readyColumns)
      .values({ name, data: Buffer.from(Int32Array.from(column).buffer) })
      .run();
  }
}

type DealColumn = 'dealKind' | 'dealStates' | 'dealSince' | 'dealStatus';

/** The deals in order, each with a number, and how they stood. */
function dealColumns(db: Connection): { numbers: Map<string, number>; columns: Record<DealColumn, number[]> } {
  const columns: Record<DealColumn, number[]> = { dealKind: [], dealStates: [], dealSince: [], dealStatus: [] };
  const states = db
    .select({ since: dealStates.since, status: dealStates.status })
    .from(dealStates)
    .where(and(eq(dealStates.scope, ''), eq(dealStates.deal, given('deal'))))
    .orderBy(asc(dealStates.since))
    .prepare();
  const numbers = new Map<string, number>();
  const write = writerOf(db, readyDeals);
  for (const { id, kind } of db.select({ id: deals.id, kind: deals.kind }).from(deals).orderBy(asc(deals.id)).all()) {
    write({ number: numbers.size, deal: id });
    numbers.set(id, numbers.size);
    columns.dealKind.push(dealKinds.indexOf(kind));
    columns.dealStates.push(columns.dealSince.length);
    for (const { since, status } of states.all({ deal: id })) {
      columns.dealSince.push(dayNumberOf(since));
      columns.dealStatus.push(dealStatusNumbers.numberOf(status));
    }
  }
  columns.dealStates.push(columns.dealSince.length);
  return { numbers, columns };
}

type MilestoneColumn = Exclude<keyof ReadyColumns, DealColumn | keyof HashedKeys>;

/** @param numbers of the deals. @returns columns, and of each position the digest of its milestone */
function writeDocuments(
  db: Connection,
  numbers: ReadonlyMap<string, number>,
): { columns: Record<MilestoneColumn, number[]>; digests: number[] } {
  const columns: Record<MilestoneColumn, number[]> = {
    from: [],
    to: [],
    since: [],
    until: [],
    marks: [],
    deal: [],
    length: [],
    reports: [],
  };
  const digests: number[] = [];
  const reportsOf = milestoneReportReader(db);
  const documents = documentWriter(db.$client.name);
  for (const batch of batchesInOrder(db)) {
    const ids = batch.map(({ state }) => state.milestone);
    const said = reportsOf([...new Set(ids)], { asOf: END_OF_TIME, scope: '' });
    const written = batch.map(({ state, title }) => {
      const reports = said(state.milestone);
      return {
        state,
        document: JSON.stringify(documentOf({ state, title })),
        reports: reports.every((report) => isKnownBy(report, state.since)) ? JSON.stringify(reports) : '',
      };
    });
    const laidOut = layOut(written, ({ reports }) => reports !== '');
    for (const { document } of laidOut.documents) documents.write(document);
    for (const { reports } of laidOut.reports) documents.write(reports);
    for (const { state, document, reports } of written) {
      digests.push(digestOfKey(state.milestone));
      for (const name of ['from', 'to', 'since', 'until'] as const) columns[name].push(dayNumberOf(state[name]));
      const { status, outcome, dispute } = state;
      columns.marks.push(marksFor({ status, outcome, disputed: dispute.length > 0 }));
      columns.deal.push(numbers.get(state.deal) as number);
      columns.length.push(Buffer.byteLength(document));
      columns.reports.push(Buffer.byteLength(reports));
    }
  }
  db.insert(readyDocuments).values(documents.end()).run();
  return { columns, digests };
}

/** Whether the report looks on this day as it does today: only the last states of a milestone are stored with their reports. */
function isKnownBy({ published, retracted }: NonNullable<Milestone['reports']>[number], day: Day): boolean {
  return (published.latest ?? END_OF_TIME) <= day && (retracted ?? day) <= day;
}

/** The positions in the orders that lists take besides that of time. */
function ordersOf({ $client: client }: Connection, { to }: Pick<Record<MilestoneColumn, number[]>, 'to'>) {
  const byId = client
    .prepare<[], number>(
      `SELECT row_number() OVER (ORDER BY "from", milestone, since) - 1 FROM milestone_states WHERE scope = ''
       ORDER BY milestone, since`,
    )
    .pluck()
    .all();
  // What is equal stays in order.
  const byLatest = byId.toSorted((one, other) => (to[one] as number) - (to[other] as number));
  return { [columnOfOrder('id')]: byId, [columnOfOrder('latest')]: byLatest };
}

/** The states of all sources together, in order, as many at a time as lie together. */
function* batchesInOrder(db: Connection): Generator<Row[]> {
  const { scope, from, milestone, since } = milestoneStates;
  const inOrder = (beyond: SQL | undefined) =>
    selectStates(db)
      .where(and(eq(scope, ''), beyond))
      .orderBy(from, milestone, since)
      .limit(BLOCK)
      .prepare();
  const next = inOrder(
    sql`(${from}, ${milestone}, ${since}) > (${given('from')}, ${given('milestone')}, ${given('since')})`,
  );
  for (let batch = inOrder(undefined).all(); batch.length > 0; ) {
    yield batch;
    const { state } = batch.at(-1) as Row;
    batch = batch.length < BLOCK ? [] : next.all({ from: state.from, milestone: state.milestone, since: state.since });
  }
}

// Database queries for milestones.
import { and, sql } from 'drizzle-orm';
import { inJsonArray, validAsOf } from '../../db/conditions.ts';
import type { Connection } from '../../db/connection.ts';
import { type Page, toPage } from '../../db/pagination.ts';
import type { GetRepository } from '../../db/repository.ts';
import { prepareRows } from '../../db/row-decoder.ts';
import { milestoneVersions } from '../../db/schema/versions.ts';
import type { Day } from '../../domain/dates/day.ts';
import { slippageBetween } from '../../domain/dates/slippage.ts';
import type { UncertainDate } from '../../domain/dates/uncertain-date.ts';
import { sameDate } from '../../domain/provenance/comparators.ts';
import type { JsonText } from '../../formats/json-text.ts';
import type { AsOf, ListRequest } from '../../http/query-context.ts';
import { lazyInSteps } from '../../util/lazy.ts';
import { pick } from '../../util/pick.ts';
import { withMatchingDeals } from '../deal-filters.ts';
import { type Expansion, prepareByDeal, recordQueries, recordReportRepository } from '../record-repository.ts';
import { buildMilestoneIndex } from './date-index.ts';
import { milestoneFieldNames } from './fields.ts';
import { type Milestone, type MilestoneHistory, type MilestoneListQuery, withWindow } from './schema.ts';
import { dealMilestoneJson, type MilestoneBody, milestoneJson } from './serializers.ts';

type Row = { id: string; body: string; overdueSince: Day | null };
type NumberedRow = Row & { number: number };

export function milestoneRepository(db: Connection, repository: GetRepository) {
  const reports = repository(recordReportRepository);
  const index = lazyInSteps(() => buildMilestoneIndex(db));
  const { number, id, deal, from, outcome, body, shortLength } = milestoneVersions;
  const overdueSince = sql<Day | null>`CASE ${outcome} WHEN 'overdue' THEN ${milestoneVersions.overdueSince} END`;

  const byNumbers = prepareRows<NumberedRow>(
    db.select({ number, id, body, overdueSince }).from(milestoneVersions).where(inJsonArray(number, 'numbers')),
  );
  const milestones = recordQueries(db, repository, {
    kind: 'milestone',
    table: milestoneVersions,
    query: db.select({ id, body, overdueSince }).from(milestoneVersions).$dynamic(),
    serialize: (rows: readonly Row[], expansion: Expansion) =>
      reports.serialize(rows, expansion, (row, reports) => milestoneJson(row, expansion.asOf, { reports })),
    historyValues: (milestone: MilestoneBody) =>
      pick(milestone, [
        ...milestoneFieldNames,
        ...(['disputed', 'dispute', 'current'] as const),
        ...(['outcome', 'outcomeConfidence', 'overdueSince'] as const),
      ]),
  });

  return {
    /** Builds the date index before the first list request, which would otherwise wait for seconds. */
    prepare: () => index.steps(),

    list(query: ListRequest<MilestoneListQuery>): Page<JsonText<Milestone>> {
      const request = withMatchingDeals(repository, withWindow(query));
      const numbers = index.value().find(request);
      const rowByNumber = new Map(byNumbers({ numbers: JSON.stringify(numbers) }).map((row) => [row.number, row]));
      const rows = numbers.map((rowNumber) => rowByNumber.get(rowNumber) as NumberedRow);
      // Cursors contain an empty sort value, because the date index finds a row by its id alone.
      const { items, ...cursors } = toPage(rows, request, (row) => ['', row.id]);
      const hasWindow = request.from !== undefined || request.to !== undefined;
      const isWithin = hasWindow ? index.value().withinWindow(request) : undefined;
      return {
        items: reports.serialize(items, request, (row, reports) => {
          const match = isWithin && (isWithin(row.number) ? 'certain' : 'possible');
          return milestoneJson(row, request.asOf, { match, reports });
        }),
        ...cursors,
      };
    },

    get: milestones.get,

    history(id: string, view: AsOf): MilestoneHistory | undefined {
      const history = milestones.history(id, view);
      if (!history) return undefined;
      const { entries, ...header } = history;
      const dates = entries.map(({ date }) => date);
      const known = dates.filter((date) => date !== null);
      const previous = (index: number) => dates.slice(0, index).findLast((date) => date !== null);
      return {
        ...header,
        slippage: slippage(known[0], known.at(-1)),
        entries: entries.map((entry, index) => ({ ...entry, slippage: slippage(previous(index), entry.date) })),
      };
    },

    ofDeals: prepareByDeal(
      db
        .select({ deal, overdueSince, body, shortLength })
        .from(milestoneVersions)
        .where(and(inJsonArray(deal, 'deals'), validAsOf(milestoneVersions)))
        // The unary plus makes SQLite sort the few rows of the deals instead of scanning an index.
        .orderBy(sql`+${from}`, sql`+${id}`),
      (rows, asOf) => rows.map((row) => dealMilestoneJson(row, asOf)),
    ),
  };
}

function slippage(from: UncertainDate | null | undefined, to: UncertainDate | null | undefined) {
  return from && to && !sameDate(from, to) ? slippageBetween(from, to) : null;
}

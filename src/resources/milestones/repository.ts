// Queries of milestones.
import { and, eq, sql } from 'drizzle-orm';
import { inJsonArray, placeholder, validAsOf } from '../../db/conditions.ts';
import type { Connection } from '../../db/connection.ts';
import { prepareHistory } from '../../db/history.ts';
import { type Page, toPage } from '../../db/pagination.ts';
import type { GetRepository } from '../../db/repository.ts';
import { prepareRows } from '../../db/row-decoder.ts';
import { milestoneVersions } from '../../db/schema/versions.ts';
import type { Day } from '../../domain/dates/day.ts';
import { slippageBetween } from '../../domain/dates/slippage.ts';
import { sameDate } from '../../domain/provenance/comparators.ts';
import type { JsonText } from '../../formats/json-text.ts';
import type { AsOf, ListRequest } from '../../http/query-context.ts';
import { lazyInSteps } from '../../util/lazy.ts';
import { entryHeader, historyHeader } from '../changes/history-mapper.ts';
import { changeRepository } from '../changes/repository.ts';
import { recordReportRepository } from '../reports/record-reports.ts';
import { buildMilestoneIndex } from './date-index.ts';
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
  const byId = prepareRows<Row>(
    db
      .select({ id, body, overdueSince })
      .from(milestoneVersions)
      .where(and(eq(id, placeholder('id')), validAsOf(milestoneVersions))),
  );

  const inDeals = prepareRows(
    db
      .select({ deal, overdueSince, body, shortLength })
      .from(milestoneVersions)
      .where(and(inJsonArray(deal, 'deals'), validAsOf(milestoneVersions)))
      // The plus signs make SQLite sort the few rows of the deals instead of scanning an index.
      .orderBy(sql`+${from}`, sql`+${id}`),
  );

  const historyOf = prepareHistory<MilestoneBody>(db, milestoneVersions);

  return {
    /** Builds the index of dates in steps before the first list, which otherwise waits for it: seconds for a million milestones. */
    prepare: () => index.steps(),

    list(query: ListRequest<MilestoneListQuery>): Page<JsonText<Milestone>> {
      const request = withWindow(query);
      const { asOf, expand } = request;
      const numbers = index.value().find(request);
      const rowByNumber = new Map(byNumbers({ numbers: JSON.stringify(numbers) }).map((row) => [row.number, row]));
      const rows = numbers.map((rowNumber) => rowByNumber.get(rowNumber) as NumberedRow);
      // The index finds the place of a cursor by the id alone.
      const { items, ...places } = toPage(rows, request, (row) => ['', row.id]);
      const reportsOf =
        expand &&
        reports.of(
          items.map((row) => row.id),
          asOf,
        );
      const hasWindow = request.from !== undefined || request.to !== undefined;
      const isWithin = hasWindow ? index.value().withinWindow(request) : undefined;
      return {
        ...places,
        items: items.map((row) =>
          milestoneJson(row, asOf, {
            match: isWithin && (isWithin(row.number) ? 'certain' : 'possible'),
            reports: reportsOf?.(row.id),
          }),
        ),
      };
    },

    /** With its reports. */
    get(id: string, { asOf }: AsOf): JsonText<Milestone> | undefined {
      const [version] = byId({ id, asOf });
      return version && milestoneJson(version, asOf, { reports: reports.of([id], asOf)(id) });
    },

    history(id: string, { asOf }: AsOf): MilestoneHistory | undefined {
      const entries = historyOf(id, asOf).map(({ body, ...period }) => ({ ...period, ...body }));
      const [first] = entries;
      if (!first) return undefined;
      const dates = entries.map(({ date }) => date);
      const known = dates.filter((date) => date !== null);
      const [firstDate, lastDate] = [known[0], known.at(-1)];
      const changesOn = repository(changeRepository).of(id, asOf);
      return {
        ...historyHeader('milestone', id, first.title),
        slippage: firstDate && lastDate && !sameDate(firstDate, lastDate) ? slippageBetween(firstDate, lastDate) : null,
        entries: entries.map(({ since, until, ...entry }, index) => {
          const before = dates.slice(0, index).findLast((date) => date !== null);
          const { date } = entry;
          return {
            ...entryHeader({ since, until }, asOf, changesOn),
            status: entry.status,
            date,
            disputed: entry.disputed,
            dispute: entry.dispute,
            current: entry.current,
            outcome: entry.outcome,
            outcomeConfidence: entry.outcomeConfidence,
            overdueSince: entry.overdueSince,
            slippage: before && date && !sameDate(before, date) ? slippageBetween(before, date) : null,
          };
        }),
      };
    },

    /** The milestones of several deals as JSON, by deal, in order of time. */
    ofDeals(deals: readonly string[], asOf: Day): (deal: string) => string[] {
      const found = Map.groupBy(inDeals({ deals: JSON.stringify(deals), asOf }), (row) => row.deal);
      return (deal) => (found.get(deal) ?? []).map((row) => dealMilestoneJson(row, asOf));
    },
  };
}

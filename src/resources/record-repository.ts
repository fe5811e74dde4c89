// Database queries that all kinds of records share: one record, its reports, its history, and the records of a deal.
import { and, desc, eq, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { inJsonArray, placeholder, validAsOf } from '../db/conditions.ts';
import type { Connection } from '../db/connection.ts';
import { prepareHistory } from '../db/history.ts';
import type { GetRepository } from '../db/repository.ts';
import { prepareRows } from '../db/row-decoder.ts';
import { reportVersions } from '../db/schema/versions.ts';
import type { Day } from '../domain/dates/day.ts';
import type { RecordKind } from '../domain/kinds.ts';
import type { Bilingual } from '../domain/provenance/bilingual.ts';
import type { JsonText } from '../formats/json-text.ts';
import type { AsOf, ListQuery } from '../http/query-context.ts';
import { changeRepository } from './changes/repository.ts';
import { historyLinks } from './record-links.ts';
import { reportsMember } from './reports/serializers.ts';

type Query<Row> = Parameters<typeof prepareRows<Row>>[0];
type SelectQuery<Row> = { where(condition: SQL | undefined): Query<Row> };
type HistoryTable = Parameters<typeof prepareHistory>[1];
type VersionTable = Record<'id' | 'since' | 'until', SQLiteColumn>;

export type Expansion = AsOf & Pick<ListQuery, 'expand'>;

type RecordQueryOptions<Row, Item, Body, Values> = {
  kind: RecordKind;
  table: HistoryTable;
  query: SelectQuery<Row>;
  serialize: (rows: readonly Row[], expansion: Expansion) => JsonText<Item>[];
  historyValues: (body: Body) => Values;
};

/** Prepares a query for the version of a record on the as-of date. @param query selects from `table` without WHERE */
export function prepareVersion<Row>(
  query: SelectQuery<Row>,
  table: VersionTable,
): (id: string, asOf: Day) => Row | undefined {
  const rows = prepareRows<Row>(query.where(and(eq(table.id, placeholder('id')), validAsOf(table))));
  return (id, asOf) => rows({ id, asOf })[0];
}

/** Prepares the queries for a record and its history. @param query selects from `table` without WHERE */
export function recordQueries<Row, Item, Body extends { title: Bilingual }, Values>(
  db: Connection,
  repository: GetRepository,
  { kind, table, query, serialize, historyValues }: RecordQueryOptions<Row, Item, Body, Values>,
) {
  const version = prepareVersion<Row>(query, table);
  const versions = prepareHistory<Body>(db, table);
  return {
    version,

    get(id: string, { asOf }: AsOf): JsonText<Item> | undefined {
      const row = version(id, asOf);
      return row && serialize([row], { asOf, expand: 'reports' })[0];
    },

    history(id: string, { asOf }: AsOf) {
      const entries = versions(id, asOf);
      const [first] = entries;
      if (!first) return undefined;
      const changes = repository(changeRepository).ofRecord(id, asOf);
      return {
        id,
        kind,
        title: first.body.title,
        links: historyLinks(kind, id),
        entries: entries.map(({ since, until, body }) => ({
          since,
          // Return null for an end after the as-of date, because it was not yet known on that date.
          until: until <= asOf ? until : null,
          changes: changes.get(since) ?? [],
          ...historyValues(body),
        })),
      };
    },
  };
}

export function recordReportRepository(db: Connection) {
  const { record, body, inRecord, published, source } = reportVersions;
  const reports = prepareRows(
    db
      .select({ record, body, inRecord })
      .from(reportVersions)
      .where(and(inJsonArray(record, 'ids'), validAsOf(reportVersions)))
      .orderBy(desc(published), source),
  );

  return {
    /** @param toJson receives a JSON object with `reports`; undefined in lists without `expand=reports` */
    serialize<Row extends { id: string }, Item>(
      rows: readonly Row[],
      { asOf, expand }: Expansion,
      toJson: (row: Row, reports: string | undefined) => JsonText<Item>,
    ): JsonText<Item>[] {
      if (!expand) return rows.map((row) => toJson(row, undefined));
      const ids = JSON.stringify(rows.map(({ id }) => id));
      const byRecord = Map.groupBy(reports({ ids, asOf }), (report) => report.record);
      return rows.map((row) => toJson(row, reportsMember(byRecord.get(row.id) ?? [])));
    },
  };
}

/** Reads records of several deals at once. @param query has the placeholders `deals` (JSON array of ids) and `asOf` */
export function prepareByDeal<Row extends { deal: string }>(
  query: Query<Row>,
  toJson: (rows: readonly Row[], asOf: Day) => string[],
): (deals: readonly string[], asOf: Day) => (deal: string) => string[] {
  const rows = prepareRows(query);
  return (deals, asOf) => {
    const byDeal = Map.groupBy(rows({ deals: JSON.stringify(deals), asOf }), ({ deal }) => deal);
    return (deal) => toJson(byDeal.get(deal) ?? [], asOf);
  };
}

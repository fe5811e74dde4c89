// The SQL of the register as a whole.
import { type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Connection } from '../../database/open.ts';
import { claims } from '../claims/table.ts';
import { dealReports, deals } from '../deals/table.ts';
import { figureReports, figures } from '../figures/table.ts';
import { milestoneReports, milestones } from '../milestones/table.ts';
import { partnerReports, partners } from '../partners/table.ts';
import { sources } from '../sources/table.ts';
import type { Dataset } from './schema.ts';

export function datasetQueries(db: Connection) {
  const reports = [dealReports, partnerReports, milestoneReports, figureReports];

  const count = (table: SQLiteTable): SQL<number> => sql`(SELECT count(*) FROM ${table})`;
  const spans = (table: SQLiteTable & { evidence: SQLiteColumn }): SQL =>
    sql`(SELECT coalesce(sum(json_array_length(evidence)), 0) FROM ${table})`;
  const total = (parts: SQL[]): SQL<number> => sql<number>`${sql.join(parts, sql` + `)}`;

  // An edition does not change, so what is true of it is worked out once.
  const counts = db.get<Dataset['counts']>(sql`SELECT
    ${count(deals)} AS deals, ${count(partners)} AS partners, ${count(milestones)} AS milestones,
    ${count(figures)} AS figures, ${count(claims)} AS claims, ${count(sources)} AS sources,
    ${total(reports.map(count))} AS reports, ${total([...reports, claims].map(spans))} AS evidence`);
  const published = db.get<Dataset['published']>(
    sql`SELECT min(${sources.earliest}) AS earliest, max(${sources.latest}) AS latest FROM ${sources}`,
  );

  return { counts, published };
}

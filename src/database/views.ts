// SQL that every resource shares: what held on a day in somebody's view, and what had been reported by then.
import { and, desc, eq, gt, lte, type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Recorded } from '../contract/answers.ts';
import type { View } from '../contract/requests.ts';
import type { Day } from '../dates/day.ts';
import { dealStates, deals } from '../resources/deals/table.ts';
import { sources } from '../resources/sources/table.ts';
import { hasDispute } from './columns.ts';
import { editionRows, editions } from './editions.ts';
import type { Connection } from './open.ts';

/** A value that the request brings, by name. */
export const given = sql.placeholder;

/** A column is one of the values in a JSON array that the request brings. */
export const isAmong = (column: SQLiteColumn, name: string): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${given(name)}))`;

/**
 * A condition on a column that the index of the order carries. No index is taken for it, and rows that do not fit are passed over:
 * SQLite, which does not know how many there are, is told that it may be half of them.
 */
export const passedOver = (condition: SQL): SQL => sql`likelihood(+(${condition}), 0.5)`;

type States = { scope: SQLiteColumn; since: SQLiteColumn; until: SQLiteColumn };

/** The states that held on the day `asOf` in the view `scope`. */
export const heldInView = ({ scope, since, until }: States): SQL =>
  and(eq(scope, given('scope')), lte(since, given('asOf')), gt(until, given('asOf'))) as SQL;

/** The states that began by the day `asOf` in the view `scope`, whether or not they still held. */
export const knownInView = ({ scope, since }: Pick<States, 'scope' | 'since'>): SQL =>
  and(eq(scope, given('scope')), lte(since, given('asOf'))) as SQL;

/** The reports published by `asOf`, of the one source that `scope` names or of all. Joined with `sources`. */
export const publishedInView = (): SQL =>
  and(passedOver(lte(sources.latest, given('asOf'))), sql`${given('scope')} IN ('', ${sources.id})`) as SQL;

/** When a source was published, as reports carry it. */
export const published = { edtf: sources.edtf, earliest: sources.earliest, latest: sources.latest };

/** When a source was published, and whether it was retracted: what a report shows of its source. */
export const publication = { ...published, retracted: sources.retracted };

type Publication = Pick<typeof sources.$inferSelect, keyof typeof publication>;
type ReportRow = {
  report: { source: string; statedBy: string | null; supersedes: string[] | null };
  publication: Publication;
  recorded: Recorded;
};

/** When a source was published and, if that was known on the as-of date, retracted. */
export function publicationOf({ edtf, earliest, latest, retracted }: Publication, asOf: Day) {
  return {
    published: { edtf, earliest, latest },
    retracted: retracted !== null && retracted.on <= asOf ? retracted.on : null,
  };
}

/** What every report has besides its values, as known on the as-of date. */
export function reportBaseOf({ report, publication, recorded }: ReportRow, asOf: Day) {
  return {
    source: report.source,
    ...publicationOf(publication, asOf),
    recorded,
    statedBy: report.statedBy,
    supersedes: report.supersedes ?? [],
  };
}

/** Newest publication first. */
export const newestFirst = [desc(sources.latest), sources.id];

/**
 * Which edition brought a row in as it is: the last that touched it, or else the first.
 *
 * @param key the columns that tell rows of the table apart, in the order of its key
 */
export function recordedOf(table: SQLiteTable, ...key: SQLiteColumn[]): SQL<Recorded> {
  const name = getTableConfig(table).name;
  const touched = sql`SELECT max(${editionRows.edition}) FROM ${editionRows}
    WHERE ${editionRows.tableName} = ${sql.raw(`'${name}'`)} AND ${editionRows.key} = json_array(${sql.join(key, sql`, `)})`;
  return sql`(SELECT json_object('edition', ${editions.id}, 'at', ${editions.recorded}) FROM ${editions}
    WHERE ${editions.number} = coalesce((${touched}), 1))`.mapWith((text: string): Recorded => JSON.parse(text));
}

/** Whether sources cannot agree on something in a state. */
export const isDisputed = (dispute: SQLiteColumn): SQL => sql`${hasDispute(dispute)} = ${given('disputed')}`;

/** What a deal is, and how it stands: what is promised in one that was dropped is not to be read without that. */
export type DealStanding = {
  dealKind: (typeof deals.$inferSelect)['kind'];
  dealStatus: (typeof dealStates.$inferSelect)['status'];
};

/** Looks up how deals stand in a view. */
export function dealStandings(db: Connection): (ids: string[], view: View) => (deal: string) => DealStanding {
  const standings = db
    .select({ id: deals.id, dealKind: deals.kind, dealStatus: dealStates.status })
    .from(deals)
    .leftJoin(dealStates, and(sql`${dealStates.deal} = ${deals.id}`, heldInView(dealStates)))
    .where(isAmong(deals.id, 'ids'))
    .prepare();
  return (ids, view) => {
    const found = standings.all({ ids: JSON.stringify([...new Set(ids)]), ...view });
    const byId = new Map(found.map(({ id, ...standing }) => [id, standing]));
    return (deal) => byId.get(deal) as DealStanding;
  };
}

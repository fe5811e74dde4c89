// Reads the history of a record from its version table.
import { and, eq } from 'drizzle-orm';
import { type Day, END_OF_TIME } from '../domain/dates/day.ts';
import { placeholder, startedBy } from './conditions.ts';
import type { Connection } from './connection.ts';
import { prepareRows } from './row-decoder.ts';
import type {
  dealVersions,
  figureVersions,
  milestoneVersions,
  partnerVersions,
  siteVersions,
} from './schema/versions.ts';

type VersionTable =
  | typeof dealVersions
  | typeof figureVersions
  | typeof milestoneVersions
  | typeof partnerVersions
  | typeof siteVersions;

/** The values of a record from `since` to the day before `until`, which is END_OF_TIME in the newest entry. */
type HistoryEntry<Body> = { since: Day; until: Day; body: Body };

/** Returns a function that lists the entries known on the as-of date, oldest first; none for an unknown id. */
export function prepareHistory<Body>(
  db: Connection,
  table: VersionTable,
): (id: string, asOf: Day) => HistoryEntry<Body>[] {
  // The cast is safe, because all these tables have the columns that the query reads.
  const versions = table as typeof partnerVersions;
  const { id, since, body, isEntry } = versions;
  const rows = prepareRows(
    db
      .select({ since, body })
      .from(versions)
      .where(and(eq(id, placeholder('id')), eq(isEntry, true), startedBy(versions)))
      .orderBy(since),
  );
  return (id, asOf) =>
    rows({ id, asOf }).map(({ since, body }, index, all) => ({
      since,
      until: all[index + 1]?.since ?? END_OF_TIME,
      body: JSON.parse(body) as Body,
    }));
}

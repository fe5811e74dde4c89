// Reads the history of a record from its versions.
import { and, eq } from 'drizzle-orm';
import { type Day, END_OF_TIME } from '../domain/dates/day.ts';
import { placeholder, startedBy } from './conditions.ts';
import type { Connection } from './connection.ts';
import { prepareRows } from './row-decoder.ts';
import type { dealVersions, figureVersions, milestoneVersions, partnerVersions } from './schema/versions.ts';

type VersionTable = typeof dealVersions | typeof figureVersions | typeof milestoneVersions | typeof partnerVersions;

/** `until`: END_OF_TIME if no later entry is known. */
type HistoryEntry<Body> = { since: Day; until: Day; body: Body };

/** @returns reads the entries that are known on the as-of date, oldest first; none for an unknown record */
export function prepareHistory<Body>(
  db: Connection,
  table: VersionTable,
): (id: string, asOf: Day) => HistoryEntry<Body>[] {
  // All version tables have the columns read here.
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

// Reads the numbers of records, and the period in which the sources were published.
import type { Connection } from '../../db/connection.ts';
import { totals } from '../../db/schema/lookups.ts';
import type { Dataset } from './schema.ts';

export function datasetRepository(db: Connection) {
  const { counts, unreadSources, earliest, latest } = db.select().from(totals).get() as typeof totals.$inferSelect;
  return { counts, unreadSources, published: { earliest, latest } as Dataset['published'] };
}

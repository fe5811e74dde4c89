// The SQL of the register as a whole.
import { count, eq } from 'drizzle-orm';
import type { Connection } from '../../database/open.ts';
import { once } from '../../once.ts';
import { sources } from '../sources/table.ts';
import type { Dataset } from './schema.ts';
import { editionTotals } from './table.ts';

export function datasetQueries(db: Connection) {
  // An edition does not change: its totals are read once.
  const { counts, earliest, latest } = db.select().from(editionTotals).get() as typeof editionTotals.$inferSelect;
  return {
    counts,
    published: { earliest, latest } as Dataset['published'],
    /** The number of sources that were not read, and are known only through others. */
    unreadSources: once(
      () => db.select({ unread: count() }).from(sources).where(eq(sources.seen, false)).get()?.unread ?? 0,
    ),
  };
}

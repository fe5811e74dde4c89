// The SQL of the register as a whole.
import type { Connection } from '../../database/open.ts';
import type { Dataset } from './schema.ts';
import { editionTotals } from './table.ts';

export function datasetQueries(db: Connection) {
  // An edition does not change: what it comes to is read once.
  const { counts, earliest, latest } = db.select().from(editionTotals).get() as typeof editionTotals.$inferSelect;
  return { counts, published: { earliest, latest } as Dataset['published'] };
}

// The reports about records, as the records show them.
import { and, desc } from 'drizzle-orm';
import { inJsonArray, validAsOf } from '../../db/conditions.ts';
import type { Connection } from '../../db/connection.ts';
import { prepareRows } from '../../db/row-decoder.ts';
import { reportVersions } from '../../db/schema/versions.ts';
import type { Day } from '../../domain/dates/day.ts';
import { reportsMember } from './serializers.ts';

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
    /** @returns the member `reports` of each record, as JSON */
    of(ids: readonly string[], asOf: Day): (id: string) => string {
      const found = Map.groupBy(reports({ ids: JSON.stringify(ids), asOf }), (report) => report.record);
      return (id) => reportsMember(found.get(id) ?? []);
    },
  };
}

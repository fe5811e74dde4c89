// Queries of the list of reports: in order of publication, each source's reports together.
import { and, eq, inArray } from 'drizzle-orm';
import type { ListRequest } from '../../contract/requests.ts';
import { given, validOn } from '../../database/conditions.ts';
import type { Connection } from '../../database/open.ts';
import { type Page, pages } from '../../database/pages.ts';
import { rowsOf } from '../../database/rows.ts';
import { dealReports } from '../../database/schema/lookups.ts';
import { reportVersions } from '../../database/schema/versions.ts';
import { END_OF_TIME } from '../../dates/day.ts';
import type { JsonText } from '../../formats/json-text.ts';
import type { Report, ReportListQuery } from './schema.ts';
import { reportJson } from './serializers.ts';

export function reportQueries(db: Connection) {
  const { id, kind, record, source, published, place, until, body, inList } = reportVersions;
  const columns = { id, kind, record, source, published, place, body, inList };
  const select = () => db.select(columns).from(reportVersions).$dynamic();

  const page = pages(select, {
    id: place,
    idOf: (row) => row.place,
    conditions: {
      asOf: validOn(reportVersions),
      source: eq(source, given('source')),
      deal: inArray(
        id,
        db.select({ report: dealReports.report }).from(dealReports).where(eq(dealReports.deal, given('deal'))),
      ),
      kind: eq(kind, given('kind')),
    },
    narrow: ['source', 'deal'],
    orders: { published: { by: published, of: (row) => row.published } },
  });

  // On whichever date: the last version says whether the source was retracted.
  const one = rowsOf(select().where(and(eq(id, given('id')), eq(until, END_OF_TIME))));

  return {
    list(request: ListRequest<ReportListQuery>): Page<JsonText<Report>> {
      const { items, ...places } = page(request);
      return { items: items.map(reportJson), ...places };
    },

    get(id: string): JsonText<Report> | undefined {
      const [row] = one({ id });
      return row && reportJson(row);
    },
  };
}

// Queries of the list of reports: in order of publication, each source's reports together.
import { and, eq, gte, inArray, lt, lte, type SQL, sql } from 'drizzle-orm';
import { placeholder, validAsOf } from '../../db/conditions.ts';
import type { Connection } from '../../db/connection.ts';
import { type Page, paginate } from '../../db/pagination.ts';
import { prepareRows } from '../../db/row-decoder.ts';
import { dealReports } from '../../db/schema/lookups.ts';
import { reportVersions, sourceVersions } from '../../db/schema/versions.ts';
import { END_OF_TIME } from '../../domain/dates/day.ts';
import type { JsonText } from '../../formats/json-text.ts';
import type { ListRequest } from '../../http/query-context.ts';
import type { Report, ReportListQuery } from './schema.ts';
import { reportJson } from './serializers.ts';

export function reportRepository(db: Connection) {
  const { id, kind, source, published, place, until, body, inList } = reportVersions;
  const select = () => db.select({ source, published, place, body, inList }).from(reportVersions).$dynamic();

  const page = paginate(select, {
    id: place,
    idOf: (row) => row.place,
    filters: {
      asOf: validAsOf(reportVersions),
      // No report is valid before its publication: a list as of a past date starts there.
      byDay: lte(published, placeholder('asOf')),
      // The reports of a source follow each other in the order of the list.
      source: and(
        eq(published, placeholder('sourcePublished')),
        gte(place, placeholder('firstPlace')),
        lt(place, placeholder('endPlace')),
      ) as SQL,
      deal: inArray(
        id,
        db
          .select({ report: dealReports.report })
          .from(dealReports)
          .where(eq(dealReports.deal, placeholder('deal'))),
      ),
      kind: eq(kind, placeholder('kind')),
    },
    selectiveFilters: ['deal'],
    sortOrders: { published: { by: published, value: (row) => row.published } },
  });

  const sourceById = db
    .select({
      published: sourceVersions.published,
      publisher: sourceVersions.publisher,
      url: sql<string | null>`${sourceVersions.body} ->> '$.url'`,
    })
    .from(sourceVersions)
    .where(eq(sourceVersions.id, placeholder('id')))
    .limit(1)
    .prepare();
  function sourceOf(id: string) {
    const { published, publisher, url } = sourceById.get({ id }) as NonNullable<ReturnType<typeof sourceById.get>>;
    return { published, shown: { publisher, url } };
  }

  /** The range of places of a source's reports. */
  function placesOf(source: string | undefined) {
    if (source === undefined) return {};
    return { sourcePublished: sourceOf(source).published, firstPlace: `${source} `, endPlace: `${source}!` };
  }

  type Published = ReturnType<typeof sourceOf>;

  // On whichever date: the last version says whether the source was retracted.
  const one = prepareRows(select().where(and(eq(id, placeholder('id')), eq(until, END_OF_TIME))));

  return {
    list(request: ListRequest<ReportListQuery>): Page<JsonText<Report>> {
      const { items, ...places } = page({ ...request, byDay: true, ...placesOf(request.source) });
      // The reports of a page have few sources.
      const sources = new Map([...new Set(items.map(({ source }) => source))].map((id) => [id, sourceOf(id)]));
      return { items: items.map((row) => reportJson(row, (sources.get(row.source) as Published).shown)), ...places };
    },

    get(id: string): JsonText<Report> | undefined {
      const [row] = one({ id });
      return row && reportJson(row, sourceOf(row.source).shown);
    },
  };
}

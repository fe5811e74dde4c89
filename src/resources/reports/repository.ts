// Database queries for reports, sorted by publication date, then by source.

import { and, eq, gte, inArray, lt, lte, type SQL, sql } from 'drizzle-orm';
import { inJsonArray, placeholder, validAsOf } from '../../db/conditions.ts';
import type { Connection } from '../../db/connection.ts';
import { type Page, paginate } from '../../db/pagination.ts';
import type { GetRepository } from '../../db/repository.ts';
import { prepareRows } from '../../db/row-decoder.ts';
import { dealReports } from '../../db/schema/lookups.ts';
import { reportVersions, sourceVersions } from '../../db/schema/versions.ts';
import { END_OF_TIME } from '../../domain/dates/day.ts';
import type { JsonText } from '../../formats/json-text.ts';
import type { ListRequest } from '../../http/query-context.ts';
import { withMatchingDeals } from '../deal-filters.ts';
import type { ListedReport, ReportListQuery } from './schema.ts';
import { reportJson, type SourceMembers } from './serializers.ts';

export function reportRepository(db: Connection, repository: GetRepository) {
  const { id, kind, source, published, place, until, body, inList } = reportVersions;
  const select = () => db.select({ source, published, place, body, inList }).from(reportVersions).$dynamic();

  const isAboutDeal = (condition: SQL) =>
    inArray(id, db.select({ report: dealReports.report }).from(dealReports).where(condition));

  const page = paginate(select, {
    id: place,
    idOf: (row) => row.place,
    filters: {
      asOf: validAsOf(reportVersions),
      // Skip all later publications, because no report is valid before its publication.
      byDay: lte(published, placeholder('asOf')),
      // A range selects the reports of a source, because they are adjacent in the sort order.
      source: and(
        eq(published, placeholder('sourcePublished')),
        gte(place, placeholder('firstPlace')),
        lt(place, placeholder('endPlace')),
      ) as SQL,
      deal: isAboutDeal(eq(dealReports.deal, placeholder('deal'))),
      deals: isAboutDeal(inJsonArray(dealReports.deal, 'deals')),
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
    return { published, members: { publisher, url } };
  }

  /** Returns a range of the sort key `place`, which starts with the id of the source. */
  function sourceRange(source: string | undefined) {
    if (source === undefined) return {};
    return { sourcePublished: sourceOf(source).published, firstPlace: `${source} `, endPlace: `${source}!` };
  }

  // Read the last version, because only the last version says whether the report was retracted.
  const lastVersion = prepareRows(select().where(and(eq(id, placeholder('id')), eq(until, END_OF_TIME))));

  return {
    list(request: ListRequest<ReportListQuery>): Page<JsonText<ListedReport>> {
      const { items, ...cursors } = page({
        ...withMatchingDeals(repository, request),
        byDay: true,
        ...sourceRange(request.source),
      });
      // Run one query per source, because the reports of a page have few sources.
      const sourceIds = [...new Set(items.map(({ source }) => source))];
      const members = new Map(sourceIds.map((id) => [id, sourceOf(id).members]));
      return { items: items.map((row) => reportJson(row, members.get(row.source) as SourceMembers)), ...cursors };
    },

    get(id: string): JsonText<ListedReport> | undefined {
      const [row] = lastVersion({ id });
      return row && reportJson(row, sourceOf(row.source).members);
    },
  };
}

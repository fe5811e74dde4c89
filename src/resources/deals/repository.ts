// Queries of deals. What belongs to a deal comes from the queries of its own resource.
import { and, eq, sql } from 'drizzle-orm';
import { inJsonArray, placeholder, validAsOf, withoutIndex } from '../../db/conditions.ts';
import type { Connection } from '../../db/connection.ts';
import { prepareHistory } from '../../db/history.ts';
import { type Page, paginate } from '../../db/pagination.ts';
import type { GetRepository } from '../../db/repository.ts';
import { prepareRows } from '../../db/row-decoder.ts';
import { dealReports, records } from '../../db/schema/lookups.ts';
import { dealVersions, sourceVersions } from '../../db/schema/versions.ts';
import type { Day } from '../../domain/dates/day.ts';
import { recordPath } from '../../domain/kinds.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { parseItem, type JsonText } from '../../formats/json-text.ts';
import type { AsOf, ListRequest } from '../../http/query-context.ts';
import { entryHeader, historyHeader } from '../changes/history-mapper.ts';
import { changeRepository } from '../changes/repository.ts';
import { figureRepository } from '../figures/repository.ts';
import { milestoneRepository } from '../milestones/repository.ts';
import { partnerRepository } from '../partners/repository.ts';
import { recordReportRepository } from '../reports/record-reports.ts';
import type { SourceBody } from '../sources/serializers.ts';
import type { Deal, DealHistory, DealListQuery, Timeline } from './schema.ts';
import { type DealBody, dealJson } from './serializers.ts';
import { milestoneEvent, publicationEvent, sortEvents, statusEvent, timelinePath } from './timeline.ts';

/** Deals read synchronously: each is composed from some twenty rows. A longer page is read in batches. */
const BATCH = 20;

export function dealRepository(db: Connection, repository: GetRepository) {
  const partners = repository(partnerRepository);
  const figures = repository(figureRepository);
  const milestones = repository(milestoneRepository);
  const reports = repository(recordReportRepository);
  const { id, since, kind, status, disputed, instrument, signedFrom, body } = dealVersions;

  const select = () => db.select({ id, signedFrom, body }).from(dealVersions).$dynamic();
  type Row = { id: string; body: string };

  const page = paginate(select, {
    id,
    idOf: (row) => row.id,
    filters: {
      asOf: validAsOf(dealVersions),
      deal: eq(id, placeholder('deal')),
      kind: withoutIndex(eq(kind, placeholder('kind'))),
      status: eq(status, placeholder('status')),
      disputed: eq(disputed, placeholder('disputed')),
      instrument: eq(instrument, placeholder('instrument')),
    },
    selectiveFilters: ['deal'],
    sortOrders: {
      id: { by: id, value: (row) => row.id },
      signed: { by: signedFrom, value: (row) => row.signedFrom },
    },
  });

  const one = prepareRows<Row>(select().where(and(eq(id, placeholder('id')), validAsOf(dealVersions))));

  const historyOf = prepareHistory<DealBody>(db, dealVersions);

  const publications = prepareRows(
    db
      .selectDistinct({ id: sourceVersions.id, body: sourceVersions.body })
      .from(dealReports)
      .innerJoin(sourceVersions, eq(sourceVersions.id, dealReports.source))
      .where(and(eq(dealReports.deal, placeholder('id')), validAsOf(sourceVersions))),
  );

  const ids = db
    .selectDistinct({ id })
    .from(dealVersions)
    .where(validAsOf(dealVersions))
    .orderBy(id)
    .limit(sql.placeholder('limit'))
    .prepare();

  const titles = db
    .select({ id: records.id, en: records.titleEn, fr: records.titleFr })
    .from(records)
    .where(and(eq(records.kind, 'deal'), inJsonArray(records.id, 'ids')))
    .prepare();

  // An edition does not change, so this is queried once.
  const first = db.select({ id }).from(dealVersions).where(eq(kind, 'project')).orderBy(since, id).limit(1).get()?.id;

  function dealsOf(rows: readonly Row[], asOf: Day, withReports: boolean): JsonText<Deal>[] {
    const ids = rows.map(({ id }) => id);
    const partnersOf = partners.ofDeals(ids, asOf);
    const figuresOf = figures.reportedOfDeals(ids, asOf);
    const milestonesOf = milestones.ofDeals(ids, asOf);
    const reportsOf = withReports ? reports.of(ids, asOf) : undefined;
    return rows.map((row) => {
      const belongings = {
        partners: partnersOf(row.id),
        figures: figuresOf(row.id),
        milestones: milestonesOf(row.id),
      };
      return dealJson(row, belongings, reportsOf?.(row.id));
    });
  }

  return {
    list(request: ListRequest<DealListQuery>): Page<JsonText<Deal>> {
      const { items, ...places } = page({ ...request, limit: Math.min(request.limit, BATCH) });
      return { items: dealsOf(items, request.asOf, request.expand !== undefined), ...places };
    },

    /** With its reports. */
    get: (id: string, { asOf }: AsOf): JsonText<Deal> | undefined => dealsOf(one({ id, asOf }), asOf, true)[0],

    history(id: string, { asOf }: AsOf): DealHistory | undefined {
      const entries = historyOf(id, asOf).map(({ body: deal, ...period }) => ({ ...period, deal }));
      const [first] = entries;
      if (!first) return undefined;
      const changesOn = repository(changeRepository).of(id, asOf);
      return {
        ...historyHeader('deal', id, first.deal.title),
        entries: entries.map(
          ({ deal: { instrument, status, signed, subject, disputed, dispute, current }, ...period }) => ({
            ...entryHeader(period, asOf, changesOn),
            instrument,
            status,
            signed,
            subject,
            disputed,
            dispute,
            current,
          }),
        ),
      };
    },

    timeline(id: string, { asOf }: AsOf): Timeline | undefined {
      const [found] = dealsOf(one({ id, asOf }), asOf, false);
      if (!found) return undefined;
      const deal = parseItem(found);
      const published = publications({ id, asOf }).map(({ body }) => publicationEvent(JSON.parse(body) as SourceBody));
      const dateOf = (source: string) => published.find((event) => event.id === source)?.date ?? null;
      return {
        id,
        title: deal.title,
        events: sortEvents([
          ...published,
          ...deal.statusHistory.map((each) => statusEvent(deal, each, dateOf(each.source))),
          ...deal.milestones.map(milestoneEvent),
        ]),
        links: { self: timelinePath(id), deal: recordPath('deal', id) },
      };
    },

    /** Titles of deals by id. */
    titles(ids: readonly string[]): Map<string, Bilingual> {
      return new Map(titles.all({ ids: JSON.stringify(ids) }).map(({ id, en, fr }) => [id, { en, fr }]));
    },

    /** The ids of the first deals that are known on the as-of date, in order. */
    ids: (limit: number, { asOf }: AsOf): string[] => ids.all({ limit, asOf }).map(({ id }) => id),

    /** The project that any source reported first. */
    first,
  };
}

// The SQL of deals. What belongs to a deal comes from the queries of its own resource.
import { and, asc, eq, inArray, type Placeholder, sql } from 'drizzle-orm';
import { addressOf } from '../../contract/kinds.ts';
import type { ListRequest, View } from '../../contract/requests.ts';
import { WORTH_A_TURN } from '../../contract/turns.ts';
import { bilingual } from '../../database/columns.ts';
import type { Use } from '../../database/edition.ts';
import type { Connection } from '../../database/open.ts';
import { findsFew, type Page, pages } from '../../database/pages.ts';
import {
  given,
  heldInView,
  isAmong,
  isDisputed,
  knownInView,
  newestFirst,
  publication,
  publishedInView,
  recordedOf,
} from '../../database/views.ts';
import type { Bilingual } from '../../reports/text.ts';
import { dealKinds } from '../../reports/vocabulary.ts';
import { entryHead, historyHead } from '../changes/histories.ts';
import { changeQueries } from '../changes/queries.ts';
import { figureQueries } from '../figures/queries.ts';
import { milestoneQueries } from '../milestones/queries.ts';
import { partnerQueries } from '../partners/queries.ts';
import { sources } from '../sources/table.ts';
import { dealOf, heldOf, type Row, reportOf, valuesOf } from './documents.ts';
import type { Deal, DealHistory, DealListQuery, Timeline } from './schema.ts';
import { dealRelations, dealReports, dealSources, dealStates, deals } from './table.ts';
import { addressOfTimeline, inOrder, milestoneEvent, publicationEvent, statusEvent } from './timeline.ts';

export function dealQueries(db: Connection, use: Use) {
  const partners = use(partnerQueries);
  const figures = use(figureQueries);
  const milestones = use(milestoneQueries);
  const changes = use(changeQueries);

  const select = () =>
    db
      .select({ state: dealStates, kind: deals.kind, title: { en: deals.titleEn, fr: deals.titleFr } })
      .from(dealStates)
      .innerJoin(deals, eq(deals.id, dealStates.deal))
      .$dynamic();

  const ofKind = (kind: Deal['kind'] | Placeholder) =>
    db.select({ id: deals.id }).from(deals).where(eq(deals.kind, kind));
  const rareKinds = dealKinds.filter((kind) => findsFew(db, ofKind(kind).$dynamic()));

  const page = pages(select, {
    id: dealStates.deal,
    idOf: ({ state }) => state.deal,
    conditions: {
      asOf: heldInView(dealStates),
      deal: eq(dealStates.deal, given('deal')),
      // With a plus, deals are not looked up by their kind, and then sorted.
      kind: sql`+${deals.kind} = ${given('kind')}`,
      rareKind: inArray(dealStates.deal, ofKind(given('kind'))),
      status: eq(dealStates.status, given('status')),
      disputed: isDisputed(dealStates.dispute),
      instrument: eq(dealStates.instrument, given('instrument')),
    },
    narrow: ['deal', 'rareKind'],
    orders: {
      id: { by: dealStates.deal, of: ({ state }) => state.deal },
      signed: { by: dealStates.signedFrom, of: ({ state }) => state.signedFrom },
    },
  });

  const one = select()
    .where(and(eq(dealStates.deal, given('id')), heldInView(dealStates)))
    .prepare();

  const past = select()
    .where(and(eq(dealStates.deal, given('id')), knownInView(dealStates)))
    .orderBy(dealStates.since)
    .prepare();

  const { deal, status, since, current } = dealStates;
  const statuses = db
    .select({ deal, status, current })
    .from(dealStates)
    .where(and(isAmong(deal, 'ids'), knownInView(dealStates)))
    .orderBy(deal, since)
    .prepare();

  const relations = db
    .select()
    .from(dealRelations)
    .where(and(isAmong(dealRelations.deal, 'ids'), knownInView(dealRelations)))
    .orderBy(dealRelations.deal, dealRelations.type, dealRelations.other)
    .prepare();

  const publications = db
    .select({ source: sources })
    .from(dealSources)
    .innerJoin(sources, eq(sources.id, dealSources.source))
    .where(and(eq(dealSources.deal, given('id')), publishedInView()))
    .prepare();

  const recorded = recordedOf(dealReports, dealReports.deal, dealReports.source);
  const reports = db
    .select({ report: dealReports, publication, recorded })
    .from(dealReports)
    .innerJoin(sources, eq(sources.id, dealReports.source))
    .where(and(isAmong(dealReports.deal, 'ids'), publishedInView()))
    .orderBy(...newestFirst)
    .prepare();

  const ids = db
    .selectDistinct({ id: dealStates.deal })
    .from(dealStates)
    .where(heldInView(dealStates))
    .orderBy(dealStates.deal)
    .limit(sql.placeholder('limit'))
    .prepare();

  const titles = db
    .select({ id: deals.id, en: deals.titleEn, fr: deals.titleFr })
    .from(deals)
    .where(isAmong(deals.id, 'ids'))
    .prepare();

  // An edition does not change, so this is looked up once.
  const first = db
    .select({ id: dealReports.deal })
    .from(sources)
    // With a plus, sources come first, and no more of them are read than it takes.
    .innerJoin(dealReports, sql`${dealReports.source} = +${sources.id}`)
    .innerJoin(deals, and(eq(deals.id, dealReports.deal), sql`+${deals.kind} = 'project'`))
    .orderBy(asc(sources.latest), asc(dealReports.deal))
    .limit(1)
    .get()?.id;

  function dealsOf(rows: Row[], view: View): Deal[] {
    const ids = rows.map(({ state }) => state.deal);
    const taking = partners.ofDeals(ids, view);
    const measured = figures.reportedOfDeals(ids, view);
    const due = milestones.ofDeals(ids, view);
    const history = Map.groupBy(statuses.all({ ids: JSON.stringify(ids), ...view }), ({ deal }) => deal);
    const related = Map.groupBy(relations.all({ ids: JSON.stringify(ids), ...view }), ({ deal }) => deal);
    return rows.map((row) => {
      const id = row.state.deal;
      return dealOf(row, {
        statuses: history.get(id) ?? [],
        relations: related.get(id) ?? [],
        partners: taking(id),
        figures: measured(id),
        milestones: due(id),
      });
    });
  }

  function withReports(found: Deal[], view: View): Deal[] {
    const said = Map.groupBy(
      reports.all({ ids: JSON.stringify(found.map(({ id }) => id)), ...view }),
      ({ report }) => report.deal,
    );
    return found.map((deal) => ({
      ...deal,
      reports: (said.get(deal.id) ?? []).map((row) => reportOf(row, view.asOf)),
    }));
  }

  return {
    /** Fewer than are asked for, where these would take long. */
    list(asked: ListRequest<DealListQuery>): Page<Deal> {
      const isRare = asked.kind !== undefined && rareKinds.includes(asked.kind);
      // Each is some 12 KB of JSON, made from some fifty rows, and each row may have to come from the disk.
      const limit = Math.min(asked.limit, WORTH_A_TURN);
      const { items, ...places } = page({ ...asked, limit, ...(isRare && { rareKind: true }) });
      const found = dealsOf(items, asked);
      return { items: asked.expand ? withReports(found, asked) : found, ...places };
    },

    get(id: string, view: View): Deal | undefined {
      return withReports(dealsOf(one.all({ id, ...view }), view), view)[0];
    },

    history(id: string, view: View): DealHistory | undefined {
      const states = past.all({ id, ...view });
      const [first] = states;
      if (!first) return undefined;
      const told = changes.of(id, view);
      return {
        ...historyHead('deal', id, bilingual(first.title.en, first.title.fr)),
        entries: states.map(({ state }) => ({ ...entryHead(state, view, told), ...valuesOf(state), ...heldOf(state) })),
      };
    },

    timeline(id: string, view: View): Timeline | undefined {
      const [deal] = dealsOf(one.all({ id, ...view }), view);
      if (!deal) return undefined;
      const published = publications.all({ id, ...view }).map(({ source }) => publicationEvent(source));
      const dateOf = (source: string) => published.find((event) => event.id === source)?.date ?? null;
      return {
        id,
        title: deal.title,
        events: inOrder([
          ...published,
          ...deal.statusHistory.map((each) => statusEvent(deal, each, dateOf(each.source))),
          ...deal.milestones.map(milestoneEvent),
        ]),
        links: { self: addressOfTimeline(id), deal: addressOf('deal', id) },
      };
    },

    /** What deals are called, by their ids. */
    titles(ids: readonly string[]): Map<string, Bilingual> {
      return new Map(titles.all({ ids: JSON.stringify(ids) }).map(({ id, en, fr }) => [id, bilingual(en, fr)]));
    },

    /** The ids of so many of those that are known, in order. */
    ids: (limit: number, view: View): string[] => ids.all({ limit, ...view }).map(({ id }) => id),

    /** The deal that the register began with: the first that any source reported. */
    first,
  };
}

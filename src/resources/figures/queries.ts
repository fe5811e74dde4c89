// The SQL of figures.
import { and, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { ListRequest, View } from '../../contract/requests.ts';
import { bilingual, dateColumnsOf, hasDispute } from '../../database/columns.ts';
import type { Use } from '../../database/edition.ts';
import { FEW } from '../../database/few.ts';
import type { Connection } from '../../database/open.ts';
import { type Page, type PageRequest, pages } from '../../database/pages.ts';
import { rowsOf } from '../../database/rows.ts';
import {
  type DealStanding,
  dealStandings,
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
import { measures } from '../../quantities/dimensions.ts';
import { entryHead, historyHead } from '../changes/histories.ts';
import { changeQueries } from '../changes/queries.ts';
import { sources } from '../sources/table.ts';
import { figureInShort, figureOf, heldOf, type InShort, type Row, reportOf, valuesOf } from './documents.ts';
import type { Figure, FigureHistory, FigureListQuery } from './schema.ts';
import { figureInputs, figureReports, figureStates, figures, isDerived } from './table.ts';
import { unitQueries } from './units.ts';

/** The units that figures must have, when the request asks for one. */
type FigureListRequest = Omit<ListRequest<FigureListQuery>, 'unit'> & { units: string[] | undefined };

export function figureQueries(db: Connection, use: Use) {
  const changes = use(changeQueries);
  const units = unitQueries(db);
  const select = () =>
    db
      .select({ state: figureStates, figure: figures })
      .from(figureStates)
      .innerJoin(figures, eq(figures.id, figureStates.figure))
      .$dynamic();

  /** With the figures of the deals looked up first: they are few. */
  const inDeals = (deals: SQL) =>
    inArray(figureStates.figure, db.select({ id: figures.id }).from(figures).where(deals));

  const ofMetric = () =>
    db
      .select({ id: figures.id })
      .from(figures)
      .where(and(eq(figures.metric, given('metric')), isAmong(figures.basis, 'bases')));
  const beyondFew = ofMetric().limit(1).offset(FEW).prepare();

  const page = pages(select, {
    id: figureStates.figure,
    idOf: ({ state }) => state.figure,
    conditions: {
      asOf: heldInView(figureStates),
      deal: inDeals(eq(figures.deal, given('deal'))),
      metric: eq(figures.metric, given('metric')),
      // By what the index of the order carries: units tell what is measured, and no report counts in what is derived.
      measured: sql`(${figureStates.unit} IS NULL OR ${isAmong(figureStates.unit, 'measured')})`,
      derived: sql`${isDerived(figureStates.current)} = ${given('derived')}`,
      units: sql`+${isAmong(figureStates.unit, 'units')}`,
      rareMetric: inArray(figureStates.figure, ofMetric()),
      // Where in the order of numbers those in the units begin: all before that cannot be meant.
      leastValue: gte(figureStates.valueUp, given('leastValue')),
      mostValue: lte(figureStates.valueDown, given('mostValue')),
      leastMagnitude: gte(figureStates.magnitudeUp, given('leastMagnitude')),
      mostMagnitude: lte(figureStates.magnitudeDown, given('mostMagnitude')),
      disputed: isDisputed(figureStates.dispute),
    },
    narrow: ['deal', 'rareMetric'],
    orders: {
      id: { by: figureStates.figure, of: ({ state }) => state.figure },
      value: { by: figureStates.valueUp, of: ({ state }) => state.valueUp },
      '-value': { by: figureStates.valueDown, of: ({ state }) => state.valueDown },
      magnitude: { by: figureStates.magnitudeUp, of: ({ state }) => state.magnitudeUp },
      '-magnitude': { by: figureStates.magnitudeDown, of: ({ state }) => state.magnitudeDown },
    },
  });

  const one = select()
    .where(and(eq(figureStates.figure, given('id')), heldInView(figureStates)))
    .prepare();

  const { value, unit, modifier, lower, upper, quote, scopeEn, scopeFr, current, dispute } = figureStates;
  const inShort = rowsOf(
    db
      .select({
        id: figures.id,
        deal: figures.deal,
        title: { en: figures.titleEn, fr: figures.titleFr },
        metric: figures.metric,
        covers: figures.covers,
        phase: figures.phase,
        values: { value, unit, modifier, lower, upper, quote, scopeEn, scopeFr, ...dateColumnsOf(figureStates) },
        disputed: hasDispute(dispute).mapWith(Boolean),
        current,
      })
      .from(figureStates)
      .innerJoin(figures, eq(figures.id, figureStates.figure))
      .where(and(inDeals(isAmong(figures.deal, 'deals')), eq(figures.basis, 'reported'), heldInView(figureStates)))
      // With a plus, those of the deals are looked up and sorted: they are few.
      .orderBy(sql`+${figureStates.figure}`),
  );

  const past = select()
    .where(and(eq(figureStates.figure, given('id')), knownInView(figureStates)))
    .orderBy(figureStates.since)
    .prepare();

  const recorded = recordedOf(figureReports, figureReports.figure, figureReports.source);
  const reports = db
    .select({ report: figureReports, publication, recorded })
    .from(figureReports)
    .innerJoin(sources, eq(sources.id, figureReports.source))
    .where(and(isAmong(figureReports.figure, 'ids'), publishedInView()))
    .orderBy(...newestFirst)
    .prepare();

  const inputs = db
    .select()
    .from(figureInputs)
    .where(isAmong(figureInputs.figure, 'ids'))
    .orderBy(figureInputs.figure, figureInputs.position)
    .prepare();

  const standings = dealStandings(db);

  const standingsOf = (rows: Row[], view: View) =>
    standings(
      rows.map(({ figure }) => figure.deal),
      view,
    );

  function figuresOf(rows: Row[], standing: (deal: string) => DealStanding): Figure[] {
    const derived = rows.filter(({ figure }) => figure.basis === 'derived').map(({ figure }) => figure.id);
    const used = Map.groupBy(inputs.all({ ids: JSON.stringify(derived) }), ({ figure }) => figure);
    return rows.map((row) =>
      figureOf(row, standing(row.figure.deal), used.get(row.figure.id)?.map(({ input }) => input) ?? []),
    );
  }

  const reportsOf = (ids: string[], view: View) =>
    Map.groupBy(reports.all({ ids: JSON.stringify(ids), ...view }), ({ report }) => report.figure);

  return {
    list(asked: FigureListRequest): Page<Figure> {
      const { metric, basis } = asked;
      const measured = metric && units.all().filter((unit) => measures(unit, metric));
      const meant = asked.units && measured ? asked.units.filter((unit) => measured.includes(unit)) : asked.units;
      if (meant?.length === 0) return { items: [], next: null, previous: null };
      const sort = meant ? asked.sort.replace('value', 'magnitude') : asked.sort;
      const bases = JSON.stringify(basis ? [basis] : figures.basis.enumValues);
      const { items, ...places } = page({
        ...asked,
        ...beginningOf({ ...asked, sort }, meant ?? measured),
        sort,
        bases,
        units: meant && JSON.stringify(meant),
        measured: meant ? undefined : measured && JSON.stringify(measured),
        derived: basis && basis === 'derived',
        rareMetric: (metric && !beyondFew.get({ metric, bases })) || undefined,
      });
      const said =
        asked.expand &&
        reportsOf(
          items.map(({ figure }) => figure.id),
          asked,
        );
      return {
        ...places,
        items: figuresOf(items, standingsOf(items, asked)).map((figure) => ({
          ...figure,
          ...(said && { reports: (said.get(figure.id) ?? []).map((row) => reportOf(row, asked.asOf)) }),
        })),
      };
    },

    get(id: string, view: View): Figure | undefined {
      const rows = one.all({ id, ...view });
      const [figure] = figuresOf(rows, standingsOf(rows, view));
      return (
        figure && { ...figure, reports: (reportsOf([id], view).get(id) ?? []).map((row) => reportOf(row, view.asOf)) }
      );
    },

    history(id: string, view: View): FigureHistory | undefined {
      const states = past.all({ id, ...view });
      const [first] = states;
      if (!first) return undefined;
      const told = changes.of(id, view);
      return {
        ...historyHead('figure', id, bilingual(first.figure.titleEn, first.figure.titleFr)),
        entries: states.map(({ state }) => ({ ...entryHead(state, view, told), ...valuesOf(state), ...heldOf(state) })),
      };
    },

    /** The reported figures of several deals in short, by deal. */
    reportedOfDeals(deals: string[], view: View): (deal: string) => InShort[] {
      const found = Map.groupBy(inShort({ deals: JSON.stringify(deals), ...view }), ({ deal }) => deal);
      return (deal) => (found.get(deal) ?? []).map(figureInShort);
    },

    units: units.all,
  };

  /** Between which numbers those of the units lie, at the end of the order that is read from. */
  function beginningOf({ sort, place }: PageRequest, meant: readonly string[] | undefined) {
    // From a place on, that is where reading begins.
    if (!meant || place?.side === 'after') return {};
    switch (sort) {
      case 'value':
        return { leastValue: units.least(meant, 'value') };
      case '-value':
        return { mostValue: units.most(meant, 'value') };
      case 'magnitude':
        return { leastMagnitude: units.least(meant, 'magnitude') };
      case '-magnitude':
        return { mostMagnitude: units.most(meant, 'magnitude') };
      default:
        return {};
    }
  }
}

// The SQL of figures.
import { and, eq } from 'drizzle-orm';
import { addressOf } from '../../contract/kinds.ts';
import type { ListRequest, View } from '../../contract/requests.ts';
import { bilingual, dateOf } from '../../database/columns.ts';
import type { Connection } from '../../database/open.ts';
import { type Page, pages } from '../../database/pages.ts';
import { given, heldInView, isAmong, newestFirst, published, publishedInView } from '../../database/views.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { sources } from '../sources/table.ts';
import type { Figure, FigureListQuery } from './schema.ts';
import { figureInputs, figureReports, figureStates, figures } from './table.ts';

/** The units that figures must have, when the request asks for one. */
type FigureListRequest = Omit<ListRequest<FigureListQuery>, 'unit'> & { units: string[] | undefined };

export function figureQueries(db: Connection) {
  const select = () =>
    db
      .select({ state: figureStates, figure: figures })
      .from(figureStates)
      .innerJoin(figures, eq(figures.id, figureStates.figure))
      .$dynamic();

  const page = pages(select, {
    id: figureStates.figure,
    idOf: ({ state }) => state.figure,
    conditions: {
      asOf: heldInView(figureStates),
      deal: eq(figures.deal, given('deal')),
      metric: eq(figures.metric, given('metric')),
      basis: eq(figures.basis, given('basis')),
      units: isAmong(figureStates.unit, 'units'),
    },
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

  const reportedOfDeals = select()
    .where(and(isAmong(figures.deal, 'deals'), eq(figures.basis, 'reported'), heldInView(figureStates)))
    .orderBy(figureStates.figure)
    .prepare();

  const reports = db
    .select({ report: figureReports, published })
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

  const units = db.selectDistinct({ unit: figureStates.unit }).from(figureStates).orderBy(figureStates.unit).prepare();

  function figuresOf(rows: Row[]): Figure[] {
    const derived = rows.filter(({ figure }) => figure.basis === 'derived').map(({ figure }) => figure.id);
    const used = Map.groupBy(inputs.all({ ids: JSON.stringify(derived) }), ({ figure }) => figure);
    return rows.map((row) => figureOf(row, used.get(row.figure.id)?.map(({ input }) => input) ?? []));
  }

  const reportsOf = (ids: string[], view: View) =>
    Map.groupBy(reports.all({ ids: JSON.stringify(ids), ...view }), ({ report }) => report.figure);

  return {
    list(asked: FigureListRequest): Page<Figure> {
      const sort = asked.units ? asked.sort.replace('value', 'magnitude') : asked.sort;
      const { items, ...places } = page({ ...asked, sort, units: asked.units && JSON.stringify(asked.units) });
      const said =
        asked.expand &&
        reportsOf(
          items.map(({ figure }) => figure.id),
          asked,
        );
      return {
        ...places,
        items: figuresOf(items).map((figure) => ({
          ...figure,
          ...(said && { reports: (said.get(figure.id) ?? []).map(reportOf) }),
        })),
      };
    },

    get(id: string, view: View): Figure | undefined {
      const [figure] = figuresOf(one.all({ id, ...view }));
      return figure && { ...figure, reports: (reportsOf([id], view).get(id) ?? []).map(reportOf) };
    },

    /** The reported figures of several deals. */
    reportedOfDeals: (deals: string[], view: View): Figure[] =>
      figuresOf(reportedOfDeals.all({ deals: JSON.stringify(deals), ...view })),

    /** Every unit that some figure has been given in. */
    units: (): string[] => units.all().flatMap(({ unit }) => unit ?? []),
  };

  type Row = ReturnType<typeof one.all>[number];
  type ReportRow = ReturnType<typeof reports.all>[number];

  function figureOf({ state, figure }: Row, inputs: string[]): Figure {
    const { formula, assumptionEn, assumptionFr } = figure;
    return {
      id: figure.id,
      deal: figure.deal,
      title: bilingual(figure.titleEn, figure.titleFr),
      metric: figure.metric,
      basis: figure.basis,
      ...valuesOf(state),
      disputed: state.disputed,
      derivation:
        formula === null
          ? null
          : {
              formula,
              inputs: inputs.map((input) => addressOf('figure', input)),
              assumption: bilingual(assumptionEn ?? '', assumptionFr ?? ''),
            },
      links: { self: addressOf('figure', figure.id), deal: addressOf('deal', figure.deal) },
    };
  }

  function reportOf({ report, published }: ReportRow): NonNullable<Figure['reports']>[number] {
    return { source: report.source, published, ...valuesOf(report), evidence: report.evidence };
  }

  function valuesOf(row: Row['state'] | ReportRow['report']): Pick<Figure, 'quantity' | 'counts' | 'date'> {
    const { countsEn, countsFr } = row;
    return {
      quantity: quantityOf(row),
      counts: countsEn === null || countsFr === null ? null : bilingual(countsEn, countsFr),
      date: dateOf(row),
    };
  }
}

/** The quantity in a row's columns. */
export function quantityOf(row: { [Name in keyof Quantity]: Quantity[Name] | null }): Quantity | null {
  const { value, unit, modifier, lower, upper, phrase } = row;
  return unit === null || modifier === null ? null : { value, unit, modifier, lower, upper, phrase };
}

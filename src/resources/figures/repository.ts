// Queries of figures.
import { and, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import { inJsonArray, placeholder, validAsOf, withoutIndex } from '../../db/conditions.ts';
import type { Connection } from '../../db/connection.ts';
import { prepareHistory } from '../../db/history.ts';
import { type Page, type PageRequest, paginate } from '../../db/pagination.ts';
import { MAX_SELECTIVE_ROWS } from '../../db/planner-thresholds.ts';
import type { GetRepository } from '../../db/repository.ts';
import { prepareRows } from '../../db/row-decoder.ts';
import { figureVersions } from '../../db/schema/versions.ts';
import type { Day } from '../../domain/dates/day.ts';
import { bases } from '../../domain/provenance/enums.ts';
import { measures } from '../../domain/quantities/dimensions.ts';
import { type JsonText, shortForm } from '../../formats/json-text.ts';
import type { AsOf, ListRequest } from '../../http/query-context.ts';
import { entryHeader, historyHeader } from '../changes/history-mapper.ts';
import { changeRepository } from '../changes/repository.ts';
import { recordReportRepository } from '../reports/record-reports.ts';
import type { Figure, FigureHistory, FigureListQuery } from './schema.ts';
import { type FigureBody, figureJson } from './serializers.ts';
import { unitRepository } from './unit-index.ts';

/** With the units of figures in the register that can be converted to the unit of the request, if it has one. */
type FigureListRequest = Omit<ListRequest<FigureListQuery>, 'unit'> & { units: string[] | undefined };

export function figureRepository(db: Connection, repository: GetRepository) {
  const reports = repository(recordReportRepository);
  const units = unitRepository(db);
  const { id, deal, metric, basis, unit, disputed, body, shortLength } = figureVersions;
  const { valueUp, valueDown, magnitudeUp, magnitudeDown } = figureVersions;

  const select = () =>
    db.select({ id, valueUp, valueDown, magnitudeUp, magnitudeDown, body }).from(figureVersions).$dynamic();
  type Row = { id: string; body: string };

  const ofMetric = () =>
    db
      .select({ id })
      .from(figureVersions)
      .where(and(eq(metric, placeholder('metric')), inJsonArray(basis, 'bases')));
  const beyondFew = ofMetric().limit(1).offset(MAX_SELECTIVE_ROWS).prepare();

  const page = paginate(select, {
    id,
    idOf: (row) => row.id,
    filters: {
      asOf: validAsOf(figureVersions),
      deal: eq(deal, placeholder('deal')),
      metric: withoutIndex(eq(metric, placeholder('metric'))),
      // The index of the sort order contains the units, which tell most other metrics apart.
      measured: withoutIndex(sql`${unit} IS NULL OR ${inJsonArray(unit, 'measured')}`),
      basis: eq(basis, placeholder('basis')),
      units: sql`+${inJsonArray(unit, 'units')}`,
      rareMetric: inArray(id, ofMetric()),
      // Where figures in these units begin in the order of numbers.
      leastValue: gte(valueUp, placeholder('leastValue')),
      mostValue: lte(valueDown, placeholder('mostValue')),
      leastMagnitude: gte(magnitudeUp, placeholder('leastMagnitude')),
      mostMagnitude: lte(magnitudeDown, placeholder('mostMagnitude')),
      disputed: withoutIndex(eq(disputed, placeholder('disputed'))),
    },
    selectiveFilters: ['deal', 'rareMetric'],
    sortOrders: {
      id: { by: id, value: (row) => row.id },
      value: { by: valueUp, value: (row) => row.valueUp },
      '-value': { by: valueDown, value: (row) => row.valueDown },
      magnitude: { by: magnitudeUp, value: (row) => row.magnitudeUp },
      '-magnitude': { by: magnitudeDown, value: (row) => row.magnitudeDown },
    },
  });

  const one = prepareRows<Row>(select().where(and(eq(id, placeholder('id')), validAsOf(figureVersions))));

  const inDeals = prepareRows(
    db
      .select({ deal, body, shortLength })
      .from(figureVersions)
      .where(and(inJsonArray(deal, 'deals'), eq(basis, 'reported'), validAsOf(figureVersions)))
      // The plus sign makes SQLite sort the few rows of the deals instead of scanning an index.
      .orderBy(sql`+${id}`),
  );

  const historyOf = prepareHistory<FigureBody>(db, figureVersions);

  function figuresOf(rows: readonly Row[], asOf: Day, withReports: boolean): JsonText<Figure>[] {
    const reportsOf = withReports
      ? reports.of(
          rows.map(({ id }) => id),
          asOf,
        )
      : undefined;
    return rows.map((row) => figureJson(row, reportsOf?.(row.id)));
  }

  return {
    list(request: FigureListRequest): Page<JsonText<Figure>> {
      const { metric, basis } = request;
      const measured = metric && units.all().filter((unit) => measures(unit, metric));
      const meant = request.units && measured ? request.units.filter((unit) => measured.includes(unit)) : request.units;
      if (meant?.length === 0) return { items: [], next: null, previous: null };
      const sort = meant ? request.sort.replace('value', 'magnitude') : request.sort;
      const possibleBases = JSON.stringify(basis ? [basis] : bases);
      const { items, ...places } = page({
        ...request,
        ...beginningOf({ ...request, sort }, meant ?? measured),
        sort,
        bases: possibleBases,
        units: meant && JSON.stringify(meant),
        measured: meant ? undefined : measured && JSON.stringify(measured),
        rareMetric: (metric && !beyondFew.get({ metric, bases: possibleBases })) || undefined,
      });
      return { items: figuresOf(items, request.asOf, request.expand !== undefined), ...places };
    },

    /** With its reports. */
    get: (id: string, { asOf }: AsOf): JsonText<Figure> | undefined => figuresOf(one({ id, asOf }), asOf, true)[0],

    history(id: string, { asOf }: AsOf): FigureHistory | undefined {
      const entries = historyOf(id, asOf).map(({ body, ...period }) => ({ ...period, ...body }));
      const [first] = entries;
      if (!first) return undefined;
      const changesOn = repository(changeRepository).of(id, asOf);
      return {
        ...historyHeader('figure', id, first.title),
        entries: entries.map(({ since, until, quantity, scope, date, disputed, dispute, current }) => ({
          ...entryHeader({ since, until }, asOf, changesOn),
          quantity,
          scope,
          date,
          disputed,
          dispute,
          current,
        })),
      };
    },

    /** The reported figures of several deals as JSON, by deal. */
    reportedOfDeals(deals: readonly string[], asOf: Day): (deal: string) => string[] {
      const found = Map.groupBy(inDeals({ deals: JSON.stringify(deals), asOf }), (row) => row.deal);
      return (deal) => (found.get(deal) ?? []).map(shortForm);
    },

    units: units.all,
  };

  /** The least or greatest number of figures in the units: a scan in the order of numbers starts there. */
  function beginningOf({ sort, cursor }: PageRequest, meant: readonly string[] | undefined) {
    // After a place, the scan starts at the place.
    if (!meant || cursor?.side === 'after') return {};
    switch (sort) {
      case 'value':
        return { leastValue: units.least(meant, 'valueUp') };
      case '-value':
        return { mostValue: units.most(meant, 'valueUp') };
      case 'magnitude':
        return { leastMagnitude: units.least(meant, 'magnitudeUp') };
      case '-magnitude':
        return { mostMagnitude: units.most(meant, 'magnitudeUp') };
      default:
        return {};
    }
  }
}

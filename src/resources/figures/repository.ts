// Database queries for figures.
import { and, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import { inJsonArray, placeholder, validAsOf, withoutIndex } from '../../db/conditions.ts';
import type { Connection } from '../../db/connection.ts';
import { type Page, type PageRequest, paginate } from '../../db/pagination.ts';
import { MAX_SELECTIVE_ROWS } from '../../db/planner-thresholds.ts';
import type { GetRepository } from '../../db/repository.ts';
import { figureVersions } from '../../db/schema/versions.ts';
import { bases } from '../../domain/provenance/enums.ts';
import { measures } from '../../domain/quantities/dimensions.ts';
import { type JsonText, shortForm } from '../../formats/json-text.ts';
import type { ListRequest } from '../../http/query-context.ts';
import { pick } from '../../util/pick.ts';
import { withMatchingDeals } from '../deal-filters.ts';
import { type Expansion, prepareByDeal, recordQueries, recordReportRepository } from '../record-repository.ts';
import type { Figure, FigureListQuery } from './schema.ts';
import { type FigureBody, figureJson } from './serializers.ts';
import { unitRepository } from './unit-index.ts';

/** `units`: units that can be converted to the requested unit; undefined if no unit is requested. */
type FigureListRequest = Omit<ListRequest<FigureListQuery>, 'unit'> & { units: string[] | undefined };

export function figureRepository(db: Connection, repository: GetRepository) {
  const reports = repository(recordReportRepository);
  const units = unitRepository(db);
  const { id, deal, metric, basis, confidence, unit, disputed, body, shortLength } = figureVersions;
  const { valueUp, valueDown, magnitudeUp, magnitudeDown } = figureVersions;

  const select = () =>
    db.select({ id, valueUp, valueDown, magnitudeUp, magnitudeDown, body }).from(figureVersions).$dynamic();
  type Row = { id: string; body: string };

  const ofMetric = () =>
    db
      .select({ id })
      .from(figureVersions)
      .where(and(eq(metric, placeholder('metric')), inJsonArray(basis, 'bases')));
  const rowPastSelective = ofMetric().limit(1).offset(MAX_SELECTIVE_ROWS).prepare();

  const page = paginate(select, {
    id,
    idOf: (row) => row.id,
    filters: {
      ids: inJsonArray(id, 'ids'),
      asOf: validAsOf(figureVersions),
      deal: eq(deal, placeholder('deal')),
      deals: withoutIndex(inJsonArray(deal, 'deals')),
      confidence: withoutIndex(inJsonArray(confidence, 'confidence')),
      to: withoutIndex(lte(figureVersions.to, placeholder('to'))),
      metric: withoutIndex(eq(metric, placeholder('metric'))),
      // Filter by the units of the metric, because the sort indexes contain the unit, not the metric.
      metricUnits: withoutIndex(sql`${unit} IS NULL OR ${inJsonArray(unit, 'metricUnits')}`),
      basis: withoutIndex(eq(basis, placeholder('basis'))),
      units: sql`+${inJsonArray(unit, 'units')}`,
      rareMetric: inArray(id, ofMetric()),
      // Start a sorted scan at the first number that can match.
      leastValue: gte(valueUp, placeholder('leastValue')),
      mostValue: lte(valueDown, placeholder('mostValue')),
      leastMagnitude: gte(magnitudeUp, placeholder('leastMagnitude')),
      mostMagnitude: lte(magnitudeDown, placeholder('mostMagnitude')),
      disputed: withoutIndex(eq(disputed, placeholder('disputed'))),
    },
    selectiveFilters: ['ids', 'deal', 'rareMetric'],
    sortOrders: {
      id: { by: id, value: (row) => row.id },
      value: { by: valueUp, value: (row) => row.valueUp },
      '-value': { by: valueDown, value: (row) => row.valueDown },
      magnitude: { by: magnitudeUp, value: (row) => row.magnitudeUp },
      '-magnitude': { by: magnitudeDown, value: (row) => row.magnitudeDown },
    },
  });

  const serialize = (rows: readonly Row[], expansion: Expansion) => reports.serialize(rows, expansion, figureJson);

  return {
    list(request: FigureListRequest): Page<JsonText<Figure>> {
      const { metric, basis } = request;
      const metricUnits = metric && units.all().filter((unit) => measures(unit, metric));
      const wantedUnits =
        request.units && metricUnits ? request.units.filter((unit) => metricUnits.includes(unit)) : request.units;
      if (wantedUnits?.length === 0) return { items: [], next: null, previous: null };
      // Numbers of one metric are compared in one unit: 700 MW is less than 5 GW. Each currency is its own unit.
      const sort = wantedUnits || metric ? request.sort.replace('value', 'magnitude') : request.sort;
      const possibleBases = JSON.stringify(basis ? [basis] : bases);
      const { items, ...cursors } = page({
        ...withMatchingDeals(repository, request),
        ids: request.id && JSON.stringify(request.id),
        confidence: request.confidence && JSON.stringify(request.confidence),
        ...scanBound({ ...request, sort }, wantedUnits ?? metricUnits),
        sort,
        bases: possibleBases,
        units: wantedUnits && JSON.stringify(wantedUnits),
        metricUnits: wantedUnits ? undefined : metricUnits && JSON.stringify(metricUnits),
        rareMetric: (metric && !rowPastSelective.get({ metric, bases: possibleBases })) || undefined,
      });
      return { items: serialize(items, request), ...cursors };
    },

    ...recordQueries(db, repository, {
      kind: 'figure',
      table: figureVersions,
      query: select(),
      serialize,
      historyValues: (figure: FigureBody) =>
        pick(figure, ['quantity', 'scope', 'date', 'disputed', 'dispute', 'current']),
    }),

    reportedOfDeals: prepareByDeal(
      db
        .select({ deal, body, shortLength })
        .from(figureVersions)
        .where(and(inJsonArray(deal, 'deals'), eq(basis, 'reported'), validAsOf(figureVersions)))
        // The unary plus makes SQLite sort the few rows of the deals instead of scanning an index.
        .orderBy(sql`+${id}`),
      (rows) => rows.map(shortForm),
    ),

    units: units.all,
  };

  /** Returns the number at which a sorted scan starts: the least or, in descending order, the greatest. */
  function scanBound({ sort, cursor }: PageRequest, scannedUnits: readonly string[] | undefined) {
    // A page after a cursor needs no bound, because its scan starts at the cursor.
    if (!scannedUnits || cursor?.side === 'after') return {};
    switch (sort) {
      case 'value':
        return { leastValue: units.least(scannedUnits, 'valueUp') };
      case '-value':
        return { mostValue: units.most(scannedUnits, 'valueUp') };
      case 'magnitude':
        return { leastMagnitude: units.least(scannedUnits, 'magnitudeUp') };
      case '-magnitude':
        return { mostMagnitude: units.most(scannedUnits, 'magnitudeUp') };
      default:
        return {};
    }
  }
}

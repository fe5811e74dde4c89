// Computes the database rows of reported and derived figures.
import { END_OF_TIME } from '../../domain/dates/day.ts';
import { planFrom } from '../../domain/dates/uncertain-date.ts';
import { dealPartId, recordPath } from '../../domain/kinds.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { joinPhrases } from '../../domain/provenance/format.ts';
import { currencyUnit, referenceUnit } from '../../domain/quantities/dimensions.ts';
import { evaluate, inputsOf, parseFormula } from '../../domain/quantities/formula.ts';
import type { Metric } from '../../domain/quantities/metrics.ts';
import { rangeOf } from '../../domain/quantities/modifiers.ts';
import type { Quantity } from '../../domain/quantities/quantity.ts';
import { convert, currencyOf } from '../../domain/quantities/units.ts';
import { type FigureFields, figureComparisons } from '../../resources/figures/fields.ts';
import { figureBody, MISSING_NUMBER } from '../../resources/figures/serializers.ts';
import type { DealFile } from '../schema.ts';
import {
  type BuildContext,
  collectReports,
  type KindRows,
  parseReportedDate,
  type RecordState,
  resolveRecordStates,
  splitPeriod,
} from './build-context.ts';
import { type DealState, stateOn } from './deals.ts';
import { bilingualDate, bilingualQuantity, reportRows } from './reports.ts';

type FigureState = Pick<RecordState<FigureFields>, 'record' | 'since' | 'until' | 'fields' | 'dispute'> & {
  /** The reports that the current values come from; null for a derived figure, which no source reports. */
  current: RecordState<FigureFields>['current'] | null;
};

export function figureRows(context: BuildContext, deals: readonly DealState[]): KindRows<'figureVersions'> {
  const figures = context.deals.flatMap(({ id: deal, kind: dealKind, figures }) =>
    Object.entries(figures).map(([slug, figure]) => ({ id: dealPartId(deal, slug), deal, dealKind, ...figure })),
  );
  const reports = collectReports<FigureFields, 'figures'>(
    context,
    'figures',
    ({ value, unit, modifier, lower, upper, quote, date, inferred, scope }, source) => {
      const range = value === undefined ? { lower: lower ?? null, upper: upper ?? null } : rangeOf(modifier, value);
      return {
        quantity: { value: value ?? null, unit, modifier, ...range, quote },
        date: date === undefined ? null : planFrom(parseReportedDate(date, inferred), source.date.earliest),
        scope: scope ?? null,
      };
    },
  );
  const reported = resolveRecordStates<FigureFields>(context, reports, () => figureComparisons);
  // A formula uses only figures of its own deal, so the reported states are grouped by deal.
  const reportedByDeal = Map.groupBy(reported, ({ record }) => context.record(record).owner);
  const reportedByFigure = Map.groupBy<string, FigureState>(reported, ({ record }) => record);
  const dealStates = Map.groupBy(deals, ({ record }) => record);
  return {
    figureVersions: figures.flatMap(({ derived, ...figure }) => {
      const { id, deal, dealKind, metric } = figure;
      const states = derived
        ? deriveStates({ id, deal }, derived, reportedByDeal.get(deal) ?? [], context)
        : (reportedByFigure.get(id) ?? []);
      const derivation = derived ? toDerivation(deal, derived) : null;
      return states
        .flatMap((state) => splitByDealStatus(state, dealStates.get(deal) ?? []))
        .map(({ state, since, until, dealStatus }) => {
          const { fields, dispute } = state;
          const body = figureBody({ ...figure, dealStatus, derivation }, state);
          const value = fields.quantity?.value ?? null;
          const magnitude = magnitudeOf(fields.quantity, metric);
          return {
            id,
            since,
            until,
            isEntry: since === state.since,
            deal,
            dealKind,
            dealStatus,
            metric,
            basis: derived ? ('derived' as const) : ('reported' as const),
            confidence: state.current?.quantity?.confidence ?? null,
            to: fields.date?.latest ?? END_OF_TIME,
            unit: fields.quantity?.unit ?? null,
            valueUp: value ?? MISSING_NUMBER,
            valueDown: value ?? -MISSING_NUMBER,
            magnitudeUp: magnitude ?? MISSING_NUMBER,
            magnitudeDown: magnitude ?? -MISSING_NUMBER,
            disputed: dispute.length > 0,
            ...body,
          };
        });
    }),
    ...reportRows(context, 'figure', reports, reported, ({ fields: { quantity, date, scope } }) => ({
      shared: { quantity, date },
      inRecord: { scope },
      inList: { says: joinPhrases([bilingualQuantity(quantity), bilingualDate(date), scope]) },
    })),
  };
}

function splitByDealStatus(state: FigureState, deal: readonly DealState[]) {
  const days = deal.map(({ since }) => since);
  const periods = splitPeriod(state, days).map(({ since }) => {
    return { state, since, dealStatus: stateOn(deal, since)?.fields.status ?? null };
  });
  return periods
    .filter(({ dealStatus }, index) => index === 0 || dealStatus !== periods[index - 1]?.dealStatus)
    .map((period, index, parts) => ({ ...period, until: parts[index + 1]?.since ?? state.until }));
}

type Derived = NonNullable<DealFile['figures'][string]['derived']>;

function toDerivation(deal: string, { formula, assumption }: Derived) {
  const inputs = inputsOf(parseFormula(formula)).map((slug) => recordPath('figure', dealPartId(deal, slug)));
  return { formula, inputs, assumption };
}

/** A state begins on each day on which an input changes, from the first day on which all inputs have a quantity. */
function deriveStates(
  { id: record, deal }: { id: string; deal: string },
  { formula, unit }: Derived,
  reported: readonly RecordState<FigureFields>[],
  context: BuildContext,
): FigureState[] {
  const parsed = parseFormula(formula);
  const inputs = new Map(inputsOf(parsed).map((slug) => [dealPartId(deal, slug), slug]));
  const states = reported.filter((state) => inputs.has(state.record));
  const days = [...new Set(states.map(({ since }) => since))].toSorted();
  let isKnown = false;
  return days.flatMap((since, index) => {
    const valid = states.filter((state) => state.since <= since && since < state.until);
    const quantities = new Map(
      valid.flatMap(({ record: input, fields }) =>
        fields.quantity ? [[inputs.get(input) ?? input, fields.quantity]] : [],
      ),
    );
    const isComplete = quantities.size === inputs.size;
    isKnown ||= isComplete;
    // A figure that was known stays known without a quantity while the source of an input is retracted.
    if (!isKnown) return [];
    // A result in money gets the currency in which the inputs are reported.
    const money = [...quantities.values()].find((quantity) => currencyOf(quantity.unit));
    const resultUnit = money ? currencyUnit(unit, money.unit) : unit;
    const quantity = isComplete ? evaluate(parsed, quantities, resultUnit) : null;
    const dispute = valid.flatMap((state) => inheritDisputes(state, context.record(state.record).title));
    const fields = { quantity, date: null, scope: null };
    return { record, since, until: days[index + 1] ?? END_OF_TIME, fields, current: null, dispute };
  });
}

/** Converts disputes over an input, whose title is `title`, to disputes over the derived figure. */
function inheritDisputes({ dispute }: FigureState, title: Bilingual): FigureState['dispute'] {
  return dispute
    .filter(({ field }) => field === 'quantity')
    .map((item) => {
      const en = `Derived from “${title.en}”. ${item.reason.en}`;
      const fr = `Calculé à partir de «\u00a0${title.fr}\u00a0». ${item.reason.fr}`;
      return { ...item, reason: { en, fr } };
    });
}

/** Converts to the reference unit of the metric, so that lists can sort figures. Null without a value. */
function magnitudeOf(quantity: Quantity | null, metric: Metric): number | null {
  if (!quantity || quantity.value === null) return null;
  return convert(quantity.value, quantity.unit, referenceUnit(metric, quantity.unit));
}

// Rows of figures, reported and derived.
import { dateRow, type Standing } from '../../database/columns.ts';
import type { Rows } from '../../database/tables.ts';
import { END_OF_TIME } from '../../dates/day.ts';
import { planFrom } from '../../dates/uncertain-date.ts';
import { inCurrencyOf, referenceUnit } from '../../quantities/dimensions.ts';
import { evaluate, inputsOf, parseFormula } from '../../quantities/formula.ts';
import type { Metric } from '../../quantities/metrics.ts';
import { rangeOf } from '../../quantities/modifiers.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { convert, currencyOf } from '../../quantities/units.ts';
import type { Report } from '../../reports/selection.ts';
import type { Bilingual } from '../../reports/text.ts';
import { comparisons, type Fields } from '../../resources/figures/fields.ts';
import type { DealFile } from '../schema.ts';
import {
  byAll,
  type Context,
  changeRows,
  type Held,
  readDate,
  reportRow,
  reportsOn,
  stateRow,
  statesIn,
  titleRow,
} from './context.ts';

export function figureRows(
  context: Context,
): Pick<Rows, 'figures' | 'figureInputs' | 'figureReports' | 'figureStates' | 'changes'> {
  const figures = context.deals.flatMap(({ id: deal, figures }) =>
    Object.entries(figures).map(([id, figure]) => ({ id, deal, ...figure })),
  );
  const metrics = new Map(figures.map(({ id, metric }) => [id, metric]));
  const said = reportsOn<Fields, 'figures'>(
    context,
    'figures',
    ({ value, unit, modifier, lower, upper, quote, date, inferred, scope }, source) => {
      const range = value === undefined ? { lower: lower ?? null, upper: upper ?? null } : rangeOf(modifier, value);
      return {
        quantity: { value: value ?? null, unit, modifier, ...range, quote },
        date: date === undefined ? null : planFrom(readDate(date, inferred), source.date.earliest),
        scope: scope ?? null,
      };
    },
  );
  const reported = statesIn<Fields>(context, said, () => comparisons);
  const reportedStates = reported.map((state) => ({
    ...stateRow(state),
    figure: state.thing,
    ...columns(state.fields),
  }));
  // A formula takes figures of its own deal.
  const reportedOf = Map.groupBy(reported, ({ thing }) => context.ownerOf(thing));
  const derivedStates = figures.flatMap(({ id, deal, derived }) =>
    derived
      ? statesDerived(derived, reportedOf.get(deal) ?? [], context).map(({ quantity, ...state }) => ({
          ...state,
          figure: id,
          ...columns({ quantity, date: null, scope: null }),
        }))
      : [],
  );
  return {
    figures: figures.map(({ derived, metric, ...figure }) => ({
      id: figure.id,
      deal: figure.deal,
      ...titleRow(figure),
      metric,
      basis: derived ? ('derived' as const) : ('reported' as const),
      covers: figure.covers,
      phase: figure.phase ?? null,
      formula: derived?.formula ?? null,
      assumptionEn: derived?.assumption.en ?? null,
      assumptionFr: derived?.assumption.fr ?? null,
    })),
    figureInputs: figures.flatMap(({ id, derived }) =>
      (derived ? inputsOf(parseFormula(derived.formula)) : []).map((input, index) => ({
        figure: id,
        position: index + 1,
        input,
      })),
    ),
    figureReports: said.map((report) => ({ ...reportRow(report), figure: report.thing, ...columns(report.fields) })),
    figureStates: [...reportedStates, ...derivedStates].map((state) => ({
      ...state,
      magnitude: magnitudeOf(state, metrics.get(state.figure)),
    })),
    changes: changeRows(context, 'figure', byAll(reported)),
  };
}

function columns({ quantity, date, scope }: Report<Fields>['fields']) {
  return {
    ...(quantity ?? { value: null, unit: null, modifier: null, lower: null, upper: null, quote: null }),
    ...dateRow(date),
    scopeEn: scope?.en ?? null,
    scopeFr: scope?.fr ?? null,
  };
}

type Derived = NonNullable<DealFile['figures'][string]['derived']>;
type DerivedState = Pick<Rows['figureStates'][number], 'scope' | 'since' | 'until' | 'dispute'> & {
  current: null;
  quantity: Quantity;
};

/** A derived figure changes when an input does, and is there, in each view, when all its inputs are. */
function statesDerived({ formula, unit }: Derived, reported: Held<Fields>[], context: Context): DerivedState[] {
  const parsed = parseFormula(formula);
  const inputs = new Set(inputsOf(parsed));
  const views = Map.groupBy(
    reported.filter(({ thing }) => inputs.has(thing)),
    ({ scope }) => scope,
  );
  return [...views].flatMap(([scope, states]) => {
    const days = [...new Set(states.map(({ since }) => since))].toSorted();
    return days.flatMap((since, index) => {
      const held = states.filter((state) => state.since <= since && since < state.until);
      const quantities = new Map(
        held.flatMap(({ thing, fields }) => (fields.quantity ? [[thing, fields.quantity]] : [])),
      );
      if (quantities.size < inputs.size) return [];
      // Money stays in the currency in which it was reported.
      const money = [...quantities.values()].find((quantity) => currencyOf(quantity.unit));
      const quantity = evaluate(parsed, quantities, money ? inCurrencyOf(unit, money.unit) : unit);
      const dispute = held.flatMap((state) => disputeThrough(state, context.titleOf(state.thing)));
      return { scope, since, until: days[index + 1] ?? END_OF_TIME, current: null, dispute, quantity };
    });
  });
}

/** A derived figure inherits the disputes over the quantities of its inputs. @param title of the input */
function disputeThrough({ dispute }: Held<Fields>, title: Bilingual): Standing['dispute'] {
  return dispute.flatMap((each) =>
    each.field === 'quantity'
      ? {
          ...each,
          reason: {
            en: `Derived from “${title.en}”. ${each.reason.en}`,
            fr: `Calculé à partir de «\u00a0${title.fr}\u00a0». ${each.reason.fr}`,
          },
        }
      : [],
  );
}

/** The value in the unit that its metric is compared in. */
function magnitudeOf(
  { value, unit }: { value: number | null; unit: string | null },
  metric: Metric | undefined,
): number | null {
  return value === null || unit === null || !metric ? null : convert(value, unit, referenceUnit(metric, unit));
}

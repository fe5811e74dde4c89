// Figures: quantities that sources report, and those the register derives from them.
import { type SQL, sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  primaryKey,
  real,
  type SQLiteColumn,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import {
  dateColumns,
  isJson,
  isOneOf,
  isSlug,
  passable,
  reportColumns,
  stateColumns,
  titles,
} from '../../database/columns.ts';
import { metrics } from '../../quantities/metrics.ts';
import { modifiers } from '../../quantities/modifiers.ts';
import { coverages } from '../../reports/vocabulary.ts';
import { deals } from '../deals/table.ts';
import { sources } from '../sources/table.ts';

export const bases = ['reported', 'derived'] as const;

export const figures = sqliteTable(
  'figures',
  {
    id: text().primaryKey(),
    deal: text()
      .notNull()
      .references(() => deals.id),
    ...titles(),
    metric: text({ enum: metrics }).notNull(),
    basis: text({ enum: bases }).notNull(),
    /** What it is for: the whole deal, one phase or one unit. Only figures that cover the same are combined. */
    covers: text({ enum: coverages }).notNull().default('whole'),
    /** The slug of the phase; null unless it covers one. */
    phase: text(),
    /** Of a derived figure: how it is worked out, and what that takes for granted. */
    formula: text(),
    assumptionEn: text(),
    assumptionFr: text(),
  },
  (table) => [
    check('figures_id', isSlug(table.id)),
    check('figures_metric', isOneOf(table.metric, metrics)),
    check('figures_basis', isOneOf(table.basis, bases)),
    check('figures_formula', sql`(${table.basis} = 'derived') = (${table.formula} IS NOT NULL)`),
    check(
      'figures_assumption',
      sql`(${table.basis} = 'derived') = (${table.assumptionEn} IS NOT NULL AND ${table.assumptionFr} IS NOT NULL)`,
    ),
    index('figures_deal').on(table.deal),
    index('figures_by_metric').on(table.metric, table.basis, table.id),
  ],
);

export const figureInputs = sqliteTable(
  'figure_inputs',
  {
    figure: text()
      .notNull()
      .references(() => figures.id),
    position: integer().notNull(),
    input: text()
      .notNull()
      .references(() => figures.id),
  },
  (table) => [primaryKey({ columns: [table.figure, table.position] })],
);

const values = () => ({
  value: real(),
  unit: text(),
  modifier: text({ enum: modifiers }),
  lower: real(),
  upper: real(),
  quote: text(),
  ...dateColumns(),
  scopeEn: text(),
  scopeFr: text(),
});

export const figureReports = sqliteTable(
  'figure_reports',
  {
    ...reportColumns(),
    figure: text()
      .notNull()
      .references(() => figures.id),
    source: text()
      .notNull()
      .references(() => sources.id),
    ...values(),
  },
  (table) => [
    uniqueIndex('figure_reports_key').on(table.figure, table.source),
    index('figure_reports_source').on(table.source),
    check('figure_reports_modifier', isOneOf(table.modifier, modifiers)),
    check('figure_reports_range', sql`${table.lower} <= ${table.upper}`),
    check('figure_reports_evidence', isJson(table.evidence)),
  ],
);

/** Whether a state is that of a derived figure: no report counts in it. An index that carries it must have it word for word. */
export const isDerived = (current: SQLiteColumn) => sql`(${current} IS NULL)`;

type Chosen = Parameters<typeof passable>[0] & { unit: SQLiteColumn; current: SQLiteColumn };
const chosenBy = (states: Chosen) => [...passable(states), states.unit, isDerived(states.current)] as const;

/** What a value that is not given is sorted as, up; down it is less than all others as much. As in the columns below. */
export const NOT_GIVEN = 1e308;

export const figureStates = sqliteTable(
  'figure_states',
  {
    ...stateColumns(),
    figure: text()
      .notNull()
      .references(() => figures.id),
    ...values(),
    /** The value in the unit that its metric is compared in. */
    magnitude: real(),
    /** To sort by, up and down: a value that is not given stands behind all others, either way. */
    valueUp: real()
      .notNull()
      .generatedAlwaysAs((): SQL => sql`coalesce(${figureStates.value}, 1e308)`),
    valueDown: real()
      .notNull()
      .generatedAlwaysAs((): SQL => sql`coalesce(${figureStates.value}, -1e308)`),
    magnitudeUp: real()
      .notNull()
      .generatedAlwaysAs((): SQL => sql`coalesce(${figureStates.magnitude}, 1e308)`),
    magnitudeDown: real()
      .notNull()
      .generatedAlwaysAs((): SQL => sql`coalesce(${figureStates.magnitude}, -1e308)`),
  },
  (table) => [
    // Not led by the view, so that lists by id go through the index that carries what they choose by.
    uniqueIndex('figure_states_key').on(table.figure, table.scope, table.since),
    check('figure_states_dispute', isJson(table.dispute)),
    index('figure_states_by_id').on(table.scope, table.figure, ...chosenBy(table)),
    index('figure_states_by_value_up').on(table.scope, table.valueUp, table.figure, ...chosenBy(table)),
    index('figure_states_by_value_down').on(table.scope, table.valueDown, table.figure, ...chosenBy(table)),
    index('figure_states_by_magnitude_up').on(table.scope, table.magnitudeUp, table.figure, ...chosenBy(table)),
    index('figure_states_by_magnitude_down').on(table.scope, table.magnitudeDown, table.figure, ...chosenBy(table)),
    index('figure_states_by_unit').on(table.unit, table.value),
    index('figure_states_by_unit_and_magnitude').on(table.unit, table.magnitude),
    check('figure_states_modifier', isOneOf(table.modifier, modifiers)),
    check('figure_states_range', sql`${table.lower} <= ${table.upper}`),
  ],
);

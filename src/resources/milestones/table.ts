// Milestones: what is due or done, and when.
import { type SQL, sql } from 'drizzle-orm';
import { blob, check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  dateColumns,
  isJson,
  isOneOf,
  isSlug,
  orBeginning,
  orEnd,
  reportColumns,
  stateColumns,
  titles,
} from '../../database/columns.ts';
import type { Slippage } from '../../dates/slippage.ts';
import { confidences, milestoneStatuses, outcomes } from '../../reports/vocabulary.ts';
import { deals } from '../deals/table.ts';
import { sources } from '../sources/table.ts';

export const milestones = sqliteTable(
  'milestones',
  {
    id: text().primaryKey(),
    deal: text()
      .notNull()
      .references(() => deals.id),
    ...titles(),
  },
  (table) => [check('milestones_id', isSlug(table.id)), index('milestones_deal').on(table.deal)],
);

const values = () => ({ status: text({ enum: milestoneStatuses }), ...dateColumns() });

export const milestoneReports = sqliteTable(
  'milestone_reports',
  {
    ...reportColumns(),
    milestone: text()
      .notNull()
      .references(() => milestones.id),
    source: text()
      .notNull()
      .references(() => sources.id),
    ...values(),
  },
  (table) => [
    uniqueIndex('milestone_reports_key').on(table.milestone, table.source),
    index('milestone_reports_source').on(table.source),
    check('milestone_reports_status', isOneOf(table.status, milestoneStatuses)),
    check('milestone_reports_bounds', sql`${table.earliest} <= ${table.latest}`),
    check('milestone_reports_evidence', isJson(table.evidence)),
  ],
);

export const milestoneStates = sqliteTable(
  'milestone_states',
  {
    ...stateColumns(),
    milestone: text()
      .notNull()
      .references(() => milestones.id),
    /** The milestone's deal, once more: it leads an index. */
    deal: text()
      .notNull()
      .references(() => deals.id),
    ...values(),
    /** What became of it in this period. */
    outcome: text({ enum: outcomes }).notNull(),
    /** The confidence of the status that decides the outcome; null where no source reports one. */
    outcomeConfidence: text({ enum: confidences }),
    /** The first day on which it was overdue, if it is or was before it was dropped; null otherwise. */
    overdueSince: text(),
    /** Sorts overdue milestones by days overdue: see `overdueOrderOf`. */
    overdueOrder: integer().notNull(),
    /** Days from the first promise's latest day to the day on which it was reached; null unless both are known. */
    daysLate: text({ mode: 'json' }).$type<Slippage>(),
    /** How far the date moved from the first one reported; null where it did not. */
    slippage: text({ mode: 'json' }).$type<Slippage>(),
    /** `earliest` and `latest` with their open ends at the ends of time, to compare and sort by. */
    from: text()
      .notNull()
      .generatedAlwaysAs((): SQL => orBeginning(milestoneStates.earliest)),
    to: text()
      .notNull()
      .generatedAlwaysAs((): SQL => orEnd(milestoneStates.latest)),
  },
  (table) => [
    uniqueIndex('milestone_states_key').on(table.scope, table.milestone, table.since),
    index('milestone_states_by_earliest').on(table.scope, table.from, table.milestone),
    index('milestone_states_by_overdue').on(table.scope, table.overdueOrder, table.milestone),
    index('milestone_states_by_latest').on(table.scope, table.to, table.milestone),
    check('milestone_states_dispute', isJson(table.dispute)),
    index('milestone_states_by_deal').on(table.scope, table.deal, table.from, table.milestone),
    check('milestone_states_status', isOneOf(table.status, milestoneStatuses)),
    check('milestone_states_outcome', isOneOf(table.outcome, outcomes)),
    check('milestone_states_bounds', sql`${table.earliest} <= ${table.latest}`),
  ],
);

/**
 * The states of all sources together as they are served, in the order of `from`, `milestone` and `since`. Made from the content
 * when an edition is recorded, and no part of it: where these tables are empty, answers are made from the others.
 */
export const readyDocuments = sqliteTable('ready_documents', {
  /** Of the file that they are in, beside this one: SHA-256 in hexadecimal. In it, each document is followed by its reports. */
  digest: text().primaryKey(),
  bytes: integer().notNull(),
});

/** What lists choose by, an array for each column: 32-bit integers in little-endian order. */
export const readyColumns = sqliteTable('ready_columns', {
  name: text().primaryKey(),
  data: blob({ mode: 'buffer' }).notNull(),
});

/** The numbers that stand for deals in those columns. */
export const readyDeals = sqliteTable('ready_deals', {
  number: integer().primaryKey(),
  deal: text().notNull().unique(),
});

// Deals: what was agreed, and what became of it.
import { type SQL, sql } from 'drizzle-orm';
import { check, index, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  dateColumns,
  isJson,
  isOneOf,
  isSlug,
  orBeginning,
  passable,
  reportColumns,
  stateColumns,
  titles,
} from '../../database/columns.ts';
import { dealKinds, dealStatuses, grades, instruments, relationTypes } from '../../reports/vocabulary.ts';
import { sources } from '../sources/table.ts';

export const deals = sqliteTable(
  'deals',
  { id: text().primaryKey(), kind: text({ enum: dealKinds }).notNull(), ...titles() },
  (table) => [
    check('deals_id', isSlug(table.id)),
    check('deals_kind', isOneOf(table.kind, dealKinds)),
    index('deals_by_kind').on(table.kind, table.id),
  ],
);

/** What is reported of a deal; the date is that of the signature. */
const values = () => ({
  instrument: text({ enum: instruments }),
  status: text({ enum: dealStatuses }),
  ...dateColumns(),
  subjectEn: text(),
  subjectFr: text(),
});

export const dealReports = sqliteTable(
  'deal_reports',
  {
    ...reportColumns(),
    deal: text()
      .notNull()
      .references(() => deals.id),
    source: text()
      .notNull()
      .references(() => sources.id),
    ...values(),
  },
  (table) => [
    uniqueIndex('deal_reports_key').on(table.deal, table.source),
    index('deal_reports_source').on(table.source),
    check('deal_reports_instrument', isOneOf(table.instrument, instruments)),
    check('deal_reports_status', isOneOf(table.status, dealStatuses)),
    check('deal_reports_evidence', isJson(table.evidence)),
  ],
);

export const dealStates = sqliteTable(
  'deal_states',
  {
    ...stateColumns(),
    deal: text()
      .notNull()
      .references(() => deals.id),
    ...values(),
    /** First day it can have been signed, to sort by; an unknown one stands first. */
    signedFrom: text()
      .notNull()
      .generatedAlwaysAs((): SQL => orBeginning(dealStates.earliest)),
  },
  (table) => [
    // Not led by the view, so that lists by id go through the index that carries what they choose by.
    uniqueIndex('deal_states_key').on(table.deal, table.scope, table.since),
    check('deal_states_dispute', isJson(table.dispute)),
    index('deal_states_by_id').on(table.scope, table.deal, ...passable(table), table.status, table.instrument),
    index('deal_states_by_signed').on(
      table.scope,
      table.signedFrom,
      table.deal,
      ...passable(table),
      table.status,
      table.instrument,
    ),
    check('deal_states_instrument', isOneOf(table.instrument, instruments)),
    check('deal_states_status', isOneOf(table.status, dealStatuses)),
  ],
);

/** Which sources report on a deal, or on anything that belongs to it. */
export const dealSources = sqliteTable(
  'deal_sources',
  {
    deal: text()
      .notNull()
      .references(() => deals.id),
    source: text()
      .notNull()
      .references(() => sources.id),
  },
  (table) => [primaryKey({ columns: [table.deal, table.source] })],
);

/**
 * What a deal is to another, from either side. It rests on claims: it is known, to all or to one source, once all of them are,
 * and as reliable as the weakest.
 */
export const dealRelations = sqliteTable(
  'deal_relations',
  {
    deal: text()
      .notNull()
      .references(() => deals.id),
    other: text()
      .notNull()
      .references(() => deals.id),
    type: text({ enum: relationTypes }).notNull(),
    scope: text().notNull(),
    since: text().notNull(),
    reliability: text({ enum: grades }).notNull(),
    statementEn: text().notNull(),
    statementFr: text().notNull(),
    /** The ids of the claims. */
    claims: text({ mode: 'json' }).$type<string[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.deal, table.other, table.type, table.scope] }),
    check('deal_relations_another', sql`${table.deal} <> ${table.other}`),
    check('deal_relations_type', isOneOf(table.type, relationTypes)),
    check('deal_relations_reliability', isOneOf(table.reliability, grades)),
    check('deal_relations_claims', isJson(table.claims)),
  ],
);

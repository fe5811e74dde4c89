// Deals: what was agreed, and what became of it.
import type { SQL } from 'drizzle-orm';
import { check, index, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import {
  dateColumns,
  isJson,
  isOneOf,
  isSlug,
  orBeginning,
  reportColumns,
  stateColumns,
  titles,
} from '../../database/columns.ts';
import { sources } from '../sources/table.ts';

export const instruments = ['agreement', 'memorandum-of-understanding', 'commitment', 'contract'] as const;
export const dealStatuses = ['announced', 'signed', 'withdrawn', 'cancelled', 'completed'] as const;

export const deals = sqliteTable('deals', { id: text().primaryKey(), ...titles() }, (table) => [
  check('deals_id', isSlug(table.id)),
]);

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
    unique().on(table.deal, table.source),
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
    /** The source that the status comes from. */
    statusSource: text().references(() => sources.id),
    /** First day it can have been signed, to sort by; an unknown one stands first. */
    signedFrom: text()
      .notNull()
      .generatedAlwaysAs((): SQL => orBeginning(dealStates.earliest)),
  },
  (table) => [
    unique().on(table.deal, table.scope, table.since),
    index('deal_states_by_id').on(table.scope, table.deal),
    index('deal_states_by_signed').on(table.scope, table.signedFrom, table.deal),
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

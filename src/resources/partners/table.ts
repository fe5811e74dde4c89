// Partners: who takes part in deals, and as what.
import { type SQL, sql } from 'drizzle-orm';
import { check, foreignKey, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { isJson, isOneOf, isSlug, passable, reportColumns, stateColumns, titles } from '../../database/columns.ts';
import { partnerKinds, partnerRoles } from '../../reports/vocabulary.ts';
import { deals } from '../deals/table.ts';
import { sources } from '../sources/table.ts';

export const partners = sqliteTable('partners', { id: text().primaryKey(), ...titles() }, (table) => [
  check('partners_id', isSlug(table.id)),
]);

const values = () => ({
  kind: text({ enum: partnerKinds }),
  /** ISO 3166-1 alpha-2. */
  country: text(),
  /** The fields that the register inferred because the source leaves them unsaid. */
  inferred: text({ mode: 'json' }).$type<string[]>().notNull(),
});

export const partnerReports = sqliteTable(
  'partner_reports',
  {
    ...reportColumns(),
    partner: text()
      .notNull()
      .references(() => partners.id),
    source: text()
      .notNull()
      .references(() => sources.id),
    ...values(),
  },
  (table) => [
    primaryKey({ columns: [table.partner, table.source] }),
    index('partner_reports_source').on(table.source),
    check('partner_reports_kind', isOneOf(table.kind, partnerKinds)),
    check('partner_reports_evidence', isJson(table.evidence)),
  ],
);

const roleColumns = () => ({
  partner: text()
    .notNull()
    .references(() => partners.id),
  deal: text()
    .notNull()
    .references(() => deals.id),
  role: text({ enum: partnerRoles }).notNull(),
});

/** The roles that a report gives: it is that of the partner and the source. */
export const partnerReportRoles = sqliteTable(
  'partner_report_roles',
  { ...roleColumns(), source: text().notNull() },
  (table) => [
    primaryKey({ columns: [table.partner, table.source, table.deal, table.role] }),
    foreignKey({
      columns: [table.partner, table.source],
      foreignColumns: [partnerReports.partner, partnerReports.source],
    }),
    check('partner_report_roles_role', isOneOf(table.role, partnerRoles)),
  ],
);

export const partnerStates = sqliteTable(
  'partner_states',
  {
    ...stateColumns(),
    partner: text()
      .notNull()
      .references(() => partners.id),
    ...values(),
    /** To sort by: who has no country stands last. */
    countryOrLast: text()
      .notNull()
      .generatedAlwaysAs((): SQL => sql`coalesce(${partnerStates.country}, '~')`),
  },
  (table) => [
    // Not led by the view, so that lists by id go through the index that carries what they choose by.
    primaryKey({ columns: [table.partner, table.scope, table.since] }),
    check('partner_states_dispute', isJson(table.dispute)),
    index('partner_states_by_id').on(table.scope, table.partner, ...passable(table), table.kind),
    index('partner_states_by_country').on(
      table.scope,
      table.countryOrLast,
      table.partner,
      ...passable(table),
      table.kind,
    ),
    check('partner_states_kind', isOneOf(table.kind, partnerKinds)),
  ],
);

/** The roles in a state: it is that of the partner, the view and its first day. */
export const partnerStateRoles = sqliteTable(
  'partner_state_roles',
  { ...roleColumns(), scope: text().notNull(), since: text().notNull() },
  (table) => [
    primaryKey({ columns: [table.scope, table.partner, table.since, table.deal, table.role] }),
    foreignKey({
      columns: [table.scope, table.partner, table.since],
      foreignColumns: [partnerStates.scope, partnerStates.partner, partnerStates.since],
    }),
    index('partner_state_roles_by_deal').on(table.scope, table.deal, table.role, table.partner, table.since),
    index('partner_state_roles_by_role').on(table.scope, table.role, table.partner, table.since),
    check('partner_state_roles_role', isOneOf(table.role, partnerRoles)),
  ],
);

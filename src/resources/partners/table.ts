// Partners: who takes part in deals, and as what.
import { type SQL, sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, unique } from 'drizzle-orm/sqlite-core';
import { isJson, isOneOf, isSlug, reportColumns, stateColumns, titles } from '../../database/columns.ts';
import { deals } from '../deals/table.ts';
import { sources } from '../sources/table.ts';

export const partnerKinds = ['government', 'company', 'person', 'public-body'] as const;
export const partnerRoles = ['signatory', 'developer', 'operator', 'investor', 'supplier', 'endorser'] as const;

export const partners = sqliteTable('partners', { id: text().primaryKey(), ...titles() }, (table) => [
  check('partners_id', isSlug(table.id)),
]);

const values = () => ({
  kind: text({ enum: partnerKinds }),
  /** ISO 3166-1 alpha-2. */
  country: text(),
  /** The fields that the register inferred because the source leaves them unsaid. */
  inferred: text({ mode: 'json' }).$type<'country'[]>().notNull(),
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
    unique().on(table.partner, table.source),
    index('partner_reports_source').on(table.source),
    check('partner_reports_kind', isOneOf(table.kind, partnerKinds)),
    check('partner_reports_evidence', isJson(table.evidence)),
  ],
);

const roleColumns = () => ({
  deal: text()
    .notNull()
    .references(() => deals.id),
  role: text({ enum: partnerRoles }).notNull(),
});

export const partnerReportRoles = sqliteTable(
  'partner_report_roles',
  {
    report: integer()
      .notNull()
      .references(() => partnerReports.id),
    ...roleColumns(),
  },
  (table) => [
    primaryKey({ columns: [table.report, table.deal, table.role] }),
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
    unique().on(table.partner, table.scope, table.since),
    index('partner_states_by_id').on(table.scope, table.partner),
    index('partner_states_by_country').on(table.scope, table.countryOrLast, table.partner),
    check('partner_states_kind', isOneOf(table.kind, partnerKinds)),
  ],
);

export const partnerStateRoles = sqliteTable(
  'partner_state_roles',
  {
    state: integer()
      .notNull()
      .references(() => partnerStates.id),
    ...roleColumns(),
  },
  (table) => [
    primaryKey({ columns: [table.state, table.deal, table.role] }),
    index('partner_state_roles_by_deal').on(table.deal, table.role, table.state),
    check('partner_state_roles_role', isOneOf(table.role, partnerRoles)),
  ],
);

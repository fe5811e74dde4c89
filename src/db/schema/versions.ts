// Version tables, one per kind of record. A row holds the JSON of a record for a period of as-of dates in which it does not change,
// and the columns that lists filter and sort by. Every list, record, export, page and tool reads these rows.
//
// Values that change every day, and reports, are added when a row is read.
import { blob, check, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { citingKinds } from '../../domain/kinds.ts';
import {
  bases,
  certainties,
  dealKinds,
  dealStatuses,
  grades,
  instruments,
  milestoneStatuses,
  outcomes,
  partnerKinds,
  partnerRoles,
  topics,
} from '../../domain/provenance/enums.ts';
import { metrics } from '../../domain/quantities/metrics.ts';
import {
  bodyColumns,
  dealColumns,
  disputedColumn,
  historyColumn,
  isOneOf,
  periodColumns,
  versionColumns,
} from './column-helpers.ts';

export const dealVersions = sqliteTable(
  'deal_versions',
  {
    ...versionColumns(),
    ...historyColumn(),
    kind: text({ enum: dealKinds }).notNull(),
    status: text({ enum: dealStatuses }),
    instrument: text({ enum: instruments }),
    ...disputedColumn(),
    /** First possible day of the signature; BEGINNING_OF_TIME if unknown. */
    signedFrom: text().notNull(),
    body: text().notNull(),
  },
  (table) => [
    index('deal_versions_by_id').on(
      table.id,
      table.since,
      table.until,
      table.disputed,
      table.status,
      table.instrument,
      table.kind,
    ),
    index('deal_versions_by_signed').on(
      table.signedFrom,
      table.id,
      table.since,
      table.until,
      table.disputed,
      table.status,
      table.instrument,
      table.kind,
    ),
    index('deal_versions_by_kind').on(table.kind, table.since, table.id),
    check('deal_versions_kind', isOneOf(table.kind, dealKinds)),
    check('deal_versions_status', isOneOf(table.status, dealStatuses)),
    check('deal_versions_instrument', isOneOf(table.instrument, instruments)),
  ],
);

export const partnerVersions = sqliteTable(
  'partner_versions',
  {
    ...versionColumns(),
    ...historyColumn(),
    kind: text({ enum: partnerKinds }),
    /** ISO 3166-1 alpha-2; `~`, which sorts last, if unknown. */
    country: text().notNull(),
    ...disputedColumn(),
    ...bodyColumns(),
  },
  (table) => [
    index('partner_versions_by_id').on(table.id, table.since, table.until, table.disputed, table.kind),
    index('partner_versions_by_country').on(
      table.country,
      table.id,
      table.since,
      table.until,
      table.disputed,
      table.kind,
    ),
    check('partner_versions_kind', isOneOf(table.kind, partnerKinds)),
  ],
);

/** The roles in each version of a partner. */
export const partnerRoleVersions = sqliteTable(
  'partner_role_versions',
  {
    partner: text().notNull(),
    ...periodColumns(),
    deal: text().notNull(),
    role: text({ enum: partnerRoles }).notNull(),
  },
  (table) => [
    index('partner_role_versions_by_deal').on(table.deal, table.role, table.partner, table.since, table.until),
    index('partner_role_versions_by_role').on(table.role, table.partner, table.since, table.until),
    check('partner_role_versions_role', isOneOf(table.role, partnerRoles)),
  ],
);

/** Rows are stored in the order of current versions first, then `from`, `id` and `since`: neighbours in a list share pages. */
export const milestoneVersions = sqliteTable(
  'milestone_versions',
  {
    /** An alias of SQLite's rowid. */
    number: integer().primaryKey(),
    ...versionColumns(),
    ...historyColumn(),
    ...dealColumns(),
    status: text({ enum: milestoneStatuses }),
    outcome: text({ enum: outcomes }).notNull(),
    overdueSince: text(),
    ...disputedColumn(),
    /** First and last possible day; BEGINNING_OF_TIME and END_OF_TIME if open or unknown. */
    from: text().notNull(),
    to: text().notNull(),
    ...bodyColumns(),
  },
  (table) => [
    index('milestone_versions_by_id').on(table.id, table.since, table.until),
    index('milestone_versions_by_deal').on(table.deal, table.since, table.until),
    // Covers what the index in memory is built from.
    index('milestone_versions_by_date').on(
      table.from,
      table.id,
      table.since,
      table.until,
      table.to,
      table.status,
      table.outcome,
      table.disputed,
      table.overdueSince,
    ),
    check('milestone_versions_deal_kind', isOneOf(table.dealKind, dealKinds)),
    check('milestone_versions_deal_status', isOneOf(table.dealStatus, dealStatuses)),
    check('milestone_versions_status', isOneOf(table.status, milestoneStatuses)),
    check('milestone_versions_outcome', isOneOf(table.outcome, outcomes)),
  ],
);

export const figureVersions = sqliteTable(
  'figure_versions',
  {
    ...versionColumns(),
    ...historyColumn(),
    ...dealColumns(),
    metric: text({ enum: metrics }).notNull(),
    basis: text({ enum: bases }).notNull(),
    unit: text(),
    /** The number as reported, for sorting upwards and downwards: a figure without a number sorts last either way. */
    valueUp: real().notNull(),
    valueDown: real().notNull(),
    /** The number in the base unit of the metric, likewise. */
    magnitudeUp: real().notNull(),
    magnitudeDown: real().notNull(),
    ...disputedColumn(),
    ...bodyColumns(),
  },
  (table) => {
    const filters = [table.since, table.until, table.disputed, table.unit, table.basis] as const;
    return [
      index('figure_versions_by_id').on(table.id, ...filters),
      index('figure_versions_by_value_up').on(table.valueUp, table.id, ...filters),
      index('figure_versions_by_value_down').on(table.valueDown, table.id, ...filters),
      index('figure_versions_by_magnitude_up').on(table.magnitudeUp, table.id, ...filters),
      index('figure_versions_by_magnitude_down').on(table.magnitudeDown, table.id, ...filters),
      index('figure_versions_by_unit').on(table.unit, table.valueUp),
      index('figure_versions_by_unit_and_magnitude').on(table.unit, table.magnitudeUp),
      index('figure_versions_by_metric').on(table.metric, table.basis, table.id),
      index('figure_versions_by_deal').on(table.deal, table.since, table.until, table.basis),
      check('figure_versions_deal_kind', isOneOf(table.dealKind, dealKinds)),
      check('figure_versions_deal_status', isOneOf(table.dealStatus, dealStatuses)),
      check('figure_versions_metric', isOneOf(table.metric, metrics)),
      check('figure_versions_basis', isOneOf(table.basis, bases)),
    ];
  },
);

export const claimVersions = sqliteTable(
  'claim_versions',
  {
    ...versionColumns(),
    source: text().notNull(),
    topic: text({ enum: topics }).notNull(),
    certainty: text({ enum: certainties }).notNull(),
    deal: text().notNull(),
    /** The record that the claim is about. */
    about: text().notNull(),
    body: text().notNull(),
  },
  (table) => {
    const filters = [table.since, table.until, table.certainty] as const;
    return [
      index('claim_versions_by_id').on(table.id, ...filters),
      index('claim_versions_by_topic').on(table.topic, table.id, ...filters),
      index('claim_versions_by_source').on(table.source, table.id),
      index('claim_versions_by_deal').on(table.deal, table.id),
      index('claim_versions_by_about').on(table.about, table.id),
      check('claim_versions_topic', isOneOf(table.topic, topics)),
      check('claim_versions_certainty', isOneOf(table.certainty, certainties)),
    ];
  },
);

export const sourceVersions = sqliteTable(
  'source_versions',
  {
    ...versionColumns(),
    /** Last possible day of publication. */
    published: text().notNull(),
    publisher: text().notNull(),
    /** The publisher in the form in which it is looked up (see `folded`). */
    publisherFolded: text().notNull(),
    language: text().notNull(),
    reliability: text({ enum: grades }).notNull(),
    seen: integer({ mode: 'boolean' }).notNull(),
    body: text().notNull(),
    /** What only a single source, and lists with `expand=reports`, show: `citedBy` and `coverage`, as JSON compressed with zstd. */
    citations: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => {
    const filters = [
      table.since,
      table.until,
      table.publisherFolded,
      table.language,
      table.reliability,
      table.seen,
    ] as const;
    return [
      index('source_versions_by_id').on(table.id, ...filters),
      index('source_versions_by_published').on(table.published, table.id, ...filters),
      index('source_versions_by_publisher').on(table.publisherFolded, table.publisher),
      check('source_versions_reliability', isOneOf(table.reliability, grades)),
    ];
  },
);

/** What one source reports about one record, or a claim. A retraction ends the first version of a report and begins the second. */
export const reportVersions = sqliteTable(
  'report_versions',
  {
    ...versionColumns(),
    /** The record that the report is about; null for a claim. */
    record: text(),
    kind: text({ enum: citingKinds }).notNull(),
    source: text().notNull(),
    /** Last possible day of publication. */
    published: text().notNull(),
    /** Order among the reports published on the same day: source, rank of the kind, id. */
    place: text().notNull(),
    /** JSON of what both a record and the list of reports show. */
    body: text().notNull(),
    /** JSON of what only a record shows of its report; null for a claim. */
    inRecord: text(),
    /** JSON of what only the list of reports shows. */
    inList: text().notNull(),
  },
  (table) => [
    index('report_versions_by_record').on(table.record, table.since, table.until),
    index('report_versions_by_place').on(table.published, table.place, table.since, table.until, table.kind),
    index('report_versions_by_id').on(table.id, table.since),
    check('report_versions_kind', isOneOf(table.kind, citingKinds)),
  ],
);

// Version tables, one per kind of record: the JSON of a record in a period, and columns to filter and sort lists.
import { blob, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { citingKinds } from '../../domain/kinds.ts';
import {
  bases,
  certainties,
  confidences,
  dealKinds,
  dealStatuses,
  grades,
  instruments,
  milestoneStatuses,
  milestoneTypes,
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
  enumChecks,
  historyColumn,
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
    /** ISO 3166-1 alpha-2 code of the country; null if unknown. */
    country: text(),
    /** Confidence of the status. */
    confidence: text({ enum: confidences }),
    ...disputedColumn(),
    /** First possible day of the deal's signature; BEGINNING_OF_TIME if unknown. */
    signedFrom: text().notNull(),
    body: text().notNull(),
  },
  (table) => {
    const { id, since, until, disputed, status, instrument, kind, country, confidence } = table;
    const filters = [since, until, disputed, status, instrument, kind, country, confidence] as const;
    return [
      index('deal_versions_by_id').on(id, ...filters),
      index('deal_versions_by_signed').on(table.signedFrom, id, ...filters),
      index('deal_versions_by_kind').on(kind, since, id),
      ...enumChecks(kind, status, instrument, confidence),
    ];
  },
);

export const partnerVersions = sqliteTable(
  'partner_versions',
  {
    ...versionColumns(),
    ...historyColumn(),
    kind: text({ enum: partnerKinds }),
    /** ISO 3166-1 alpha-2 code of the country; `~` if unknown, which sorts last. */
    country: text().notNull(),
    ...disputedColumn(),
    ...bodyColumns(),
  },
  ({ id, since, until, disputed, kind, country }) => [
    index('partner_versions_by_id').on(id, since, until, disputed, kind),
    index('partner_versions_by_country').on(country, id, since, until, disputed, kind),
    ...enumChecks(kind),
  ],
);

/** One row per role in a deal and version of the partner. */
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
    ...enumChecks(table.role),
  ],
);

export const siteVersions = sqliteTable(
  'site_versions',
  {
    ...versionColumns(),
    ...historyColumn(),
    /** ISO 3166-1 alpha-2 code of the country; `~` if unknown, which sorts last. */
    country: text().notNull(),
    /** Name of the region as returned by `foldCase`; null if unknown. */
    regionFolded: text(),
    latitude: real(),
    longitude: real(),
    ...disputedColumn(),
    ...bodyColumns(),
  },
  ({ id, since, until, disputed, country }) => [
    index('site_versions_by_id').on(id, since, until, disputed, country),
    index('site_versions_by_country').on(country, id, since, until, disputed),
  ],
);

/** One row per deal on a site and version of the site. */
export const siteDealVersions = sqliteTable(
  'site_deal_versions',
  { site: text().notNull(), ...periodColumns(), deal: text().notNull() },
  (table) => [
    index('site_deal_versions_by_deal').on(table.deal, table.site, table.since, table.until),
    index('site_deal_versions_by_site').on(table.site, table.since, table.until, table.deal),
  ],
);

/** Rows are stored in the order of lists (current versions first), so that a query reads few pages of the file. */
export const milestoneVersions = sqliteTable(
  'milestone_versions',
  {
    /** Row number from 1; as an integer primary key, it decides in which order SQLite stores rows. */
    number: integer().primaryKey(),
    ...versionColumns(),
    ...historyColumn(),
    ...dealColumns(),
    type: text({ enum: milestoneTypes }).notNull(),
    status: text({ enum: milestoneStatuses }),
    outcome: text({ enum: outcomes }).notNull(),
    outcomeConfidence: text({ enum: confidences }),
    overdueSince: text(),
    ...disputedColumn(),
    /** First and last possible day; BEGINNING_OF_TIME or END_OF_TIME if unknown. */
    from: text().notNull(),
    to: text().notNull(),
    ...bodyColumns(),
  },
  ({ id, since, until, deal, dealKind, dealStatus, type, status, outcome, overdueSince, disputed, from, to }) => [
    index('milestone_versions_by_id').on(id, since, until),
    index('milestone_versions_by_deal').on(deal, since, until),
    // Contains all columns that resources/milestones/date-index.ts reads, so that it does not read the table.
    index('milestone_versions_by_date').on(from, id, since, until, to, status, outcome, disputed, overdueSince),
    ...enumChecks(dealKind, dealStatus, type, status, outcome),
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
    /** Confidence of the quantity; null for a derived figure. */
    confidence: text({ enum: confidences }),
    /** Last possible day at which the quantity holds or is due; END_OF_TIME if unknown. */
    to: text().notNull(),
    unit: text(),
    /** The reported number, or 1e308 and -1e308 if there is none, to sort last in both directions. */
    valueUp: real().notNull(),
    valueDown: real().notNull(),
    /** The same for the number in the reference unit of the metric. */
    magnitudeUp: real().notNull(),
    magnitudeDown: real().notNull(),
    ...disputedColumn(),
    ...bodyColumns(),
  },
  (table) => {
    const { id, metric, basis, unit } = table;
    const filters = [table.since, table.until, table.disputed, unit, basis] as const;
    return [
      index('figure_versions_by_id').on(id, ...filters),
      index('figure_versions_by_value_up').on(table.valueUp, id, ...filters),
      index('figure_versions_by_value_down').on(table.valueDown, id, ...filters),
      index('figure_versions_by_magnitude_up').on(table.magnitudeUp, id, ...filters),
      index('figure_versions_by_magnitude_down').on(table.magnitudeDown, id, ...filters),
      index('figure_versions_by_unit').on(unit, table.valueUp),
      index('figure_versions_by_unit_and_magnitude').on(unit, table.magnitudeUp),
      index('figure_versions_by_metric').on(metric, basis, id),
      index('figure_versions_by_deal').on(table.deal, table.since, table.until, basis),
      ...enumChecks(table.dealKind, table.dealStatus, metric, basis),
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
    about: text().notNull(),
    body: text().notNull(),
  },
  ({ id, since, until, source, topic, certainty, deal, about }) => [
    index('claim_versions_by_id').on(id, since, until, certainty),
    index('claim_versions_by_topic').on(topic, id, since, until, certainty),
    index('claim_versions_by_source').on(source, id),
    index('claim_versions_by_deal').on(deal, id),
    index('claim_versions_by_about').on(about, id),
    ...enumChecks(topic, certainty),
  ],
);

export const sourceVersions = sqliteTable(
  'source_versions',
  {
    ...versionColumns(),
    /** Last possible publication day of the source. */
    published: text().notNull(),
    publisher: text().notNull(),
    /** The publisher as returned by `foldCase`, so that filters ignore case. */
    publisherFolded: text().notNull(),
    language: text().notNull(),
    reliability: text({ enum: grades }).notNull(),
    seen: integer({ mode: 'boolean' }).notNull(),
    body: text().notNull(),
    /** JSON properties `citedBy` and `coverage` (zstd), only in responses about one source or with `expand=reports`. */
    citations: blob({ mode: 'buffer' }).notNull(),
  },
  ({ id, since, until, published, publisher, publisherFolded, language, reliability, seen }) => {
    const filters = [since, until, publisherFolded, language, reliability, seen] as const;
    return [
      index('source_versions_by_id').on(id, ...filters),
      index('source_versions_by_published').on(published, id, ...filters),
      index('source_versions_by_publisher').on(publisherFolded, publisher),
      ...enumChecks(reliability),
    ];
  },
);

/** A report or claim has one version, and a second one if its source is retracted. */
export const reportVersions = sqliteTable(
  'report_versions',
  {
    ...versionColumns(),
    /** Id of the record that the report is about; null for a claim. */
    record: text(),
    kind: text({ enum: citingKinds }).notNull(),
    source: text().notNull(),
    /** Last possible publication day of the source. */
    published: text().notNull(),
    /** Sort key within a publication day: id of the source, rank of the kind, id of the record or claim. */
    place: text().notNull(),
    /** JSON properties in responses about the record and in the list of reports. */
    body: text().notNull(),
    /** JSON properties only in responses about the record; null for a claim. */
    inRecord: text(),
    /** JSON properties only in the list of reports. */
    inList: text().notNull(),
  },
  (table) => [
    index('report_versions_by_record').on(table.record, table.since, table.until),
    index('report_versions_by_place').on(table.published, table.place, table.since, table.until, table.kind),
    index('report_versions_by_id').on(table.id, table.since),
    ...enumChecks(table.kind),
  ],
);

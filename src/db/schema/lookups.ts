// Tables other than versions: names of records, reports by deal, changes, totals and seed files.
import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { citingKinds, kinds } from '../../domain/kinds.ts';
import type { FieldChange } from '../../domain/provenance/changes.ts';
import { enumChecks } from './column-helpers.ts';

/** Every record with its titles. The title of a claim is its statement; that of a source without a title is its publisher. */
export const records = sqliteTable(
  'records',
  {
    kind: text({ enum: kinds }).notNull(),
    id: text().notNull(),
    titleEn: text().notNull(),
    titleFr: text().notNull(),
    /** First as-of date on which the record has a version; null if there is none. */
    knownSince: text(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.id] }), ...enumChecks(table.kind)],
);

/** The reports about a deal and about what belongs to it. A report about a partner belongs to every deal in which it names a role. */
export const dealReports = sqliteTable(
  'deal_reports',
  { deal: text().notNull(), report: text().notNull(), source: text().notNull() },
  (table) => [primaryKey({ columns: [table.deal, table.report] })],
);

/** Changes of a record that became known on a day. */
export const changes = sqliteTable(
  'changes',
  {
    known: text().notNull(),
    kind: text({ enum: citingKinds }).notNull(),
    about: text().notNull(),
    /** The record that a claim is about. The change shows its title. Null for other kinds. */
    subjectKind: text({ enum: kinds }),
    subject: text(),
    /** Empty for a partner, which may take part in several deals. */
    deal: text().notNull(),
    changes: text({ mode: 'json' }).$type<FieldChange[]>().notNull(),
  },
  (table) => [
    index('changes_by_record').on(table.about, table.known),
    index('changes_by_day').on(table.known, table.about, table.kind),
    index('changes_by_deal').on(table.deal, table.known, table.about),
    ...enumChecks(table.kind),
  ],
);

export const totalNames = [
  'deals',
  'partners',
  'milestones',
  'figures',
  'claims',
  'sources',
  'reports',
  'evidence',
] as const;

/** Totals of the edition, in a single row: counting a large register takes seconds. */
export const totals = sqliteTable('totals', {
  id: integer().primaryKey(),
  counts: text({ mode: 'json' }).$type<Record<(typeof totalNames)[number], number>>().notNull(),
  /** Sources that the editors did not read. */
  unreadSources: integer().notNull(),
  /** First and last possible day of publication of all sources. */
  earliest: text(),
  latest: text(),
});

/**
 * The files of the seed as JSON, compressed with zstd. The register of a single source is built from its file and the files of the
 * deals that it reports on (see ingest/single-source.ts).
 */
export const seedFiles = sqliteTable(
  'seed_files',
  {
    kind: text({ enum: ['deal', 'source'] }).notNull(),
    id: text().notNull(),
    content: blob({ mode: 'buffer' }).notNull(),
    /** The deals that a source reports on; empty for a deal. */
    deals: text({ mode: 'json' }).$type<string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.id] })],
);

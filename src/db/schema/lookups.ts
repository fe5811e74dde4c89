// Tables that contain no versions of records: titles of records, reports by deal, changes, totals and seed files.
import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { citingKinds, kinds } from '../../domain/kinds.ts';
import type { FieldChange } from '../../domain/provenance/changes.ts';
import { enumChecks } from './column-helpers.ts';

/** Titles of all records. A claim has its statement as title. A source without a title has its publisher as title. */
export const records = sqliteTable(
  'records',
  {
    kind: text({ enum: kinds }).notNull(),
    id: text().notNull(),
    titleEn: text().notNull(),
    titleFr: text().notNull(),
    /** First as-of date on which the record has values; null if it never has any. */
    knownSince: text(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.id] }), ...enumChecks(table.kind)],
);

/**
 * Ids of the reports and claims about a deal or its records. A report about a partner belongs to each deal for which it
 * gives a role.
 */
export const dealReports = sqliteTable(
  'deal_reports',
  { deal: text().notNull(), report: text().notNull(), source: text().notNull() },
  (table) => [primaryKey({ columns: [table.deal, table.report] })],
);

/** Changes of records: one row for each day on which changes of a record became known. */
export const changes = sqliteTable(
  'changes',
  {
    known: text().notNull(),
    kind: text({ enum: citingKinds }).notNull(),
    about: text().notNull(),
    /**
     * If the row is about a claim: kind and id of the record that the claim is about, whose title the change shows.
     * Otherwise null.
     */
    subjectKind: text({ enum: kinds }),
    subject: text(),
    /** Id of the record's deal; empty for a partner, which can take part in several deals. */
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

/** Totals of the edition, in a single row. They are stored, because counting the rows of a large edition takes seconds. */
export const totals = sqliteTable('totals', {
  id: integer().primaryKey(),
  counts: text({ mode: 'json' }).$type<Record<(typeof totalNames)[number], number>>().notNull(),
  unreadSources: integer().notNull(),
  /** Earliest and latest possible publication day among all sources. */
  earliest: text(),
  latest: text(),
});

/**
 * The seed files as JSON, compressed with zstd. A request with `source=` sees the data as if this source were the only
 * one. For such requests, ingest/single-source.ts builds a database from the files of the source and its deals.
 */
export const seedFiles = sqliteTable(
  'seed_files',
  {
    kind: text({ enum: ['deal', 'source'] }).notNull(),
    id: text().notNull(),
    content: blob({ mode: 'buffer' }).notNull(),
    /** For the file of a source: ids of the deals whose files are needed with it. Empty for the file of a deal. */
    deals: text({ mode: 'json' }).$type<string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.id] })],
);

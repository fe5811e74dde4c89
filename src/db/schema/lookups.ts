// Tables that contain no versions of records: titles of records, reports by deal, changes, totals and seed files.
import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { citingKinds, kinds } from '../../domain/kinds.ts';
import type { FieldChange } from '../../domain/provenance/changes.ts';
import { enumChecks } from './column-helpers.ts';

/**
 * Titles of every record. The title of a claim is its statement; a source without a title has its publisher as title.
 */
export const records = sqliteTable(
  'records',
  {
    kind: text({ enum: kinds }).notNull(),
    id: text().notNull(),
    titleEn: text().notNull(),
    titleFr: text().notNull(),
    /** First as-of date on which the record has a version; null if it has no version. */
    knownSince: text(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.id] }), ...enumChecks(table.kind)],
);

/** Reports about a deal or its records. A report about a partner belongs to every deal in which it names a role. */
export const dealReports = sqliteTable(
  'deal_reports',
  { deal: text().notNull(), report: text().notNull(), source: text().notNull() },
  (table) => [primaryKey({ columns: [table.deal, table.report] })],
);

/** Changes by record and by the day on which they became known. */
export const changes = sqliteTable(
  'changes',
  {
    known: text().notNull(),
    kind: text({ enum: citingKinds }).notNull(),
    about: text().notNull(),
    /** Kind and id of the record that a claim is about, because the change shows its title; null for other kinds. */
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

/** Totals of the edition, in a single row. They are stored, because counting a large register takes seconds. */
export const totals = sqliteTable('totals', {
  id: integer().primaryKey(),
  counts: text({ mode: 'json' }).$type<Record<(typeof totalNames)[number], number>>().notNull(),
  unreadSources: integer().notNull(),
  /** First and last possible publication day of all sources. */
  earliest: text(),
  latest: text(),
});

/**
 * The files of the seed as JSON, compressed with zstd. A request with `source=` reads the file of this source and the
 * files of its deals, and builds a register of this source alone (see ingest/single-source.ts).
 */
export const seedFiles = sqliteTable(
  'seed_files',
  {
    kind: text({ enum: ['deal', 'source'] }).notNull(),
    id: text().notNull(),
    content: blob({ mode: 'buffer' }).notNull(),
    /** Ids of the deals that a source reports on; empty for the file of a deal. */
    deals: text({ mode: 'json' }).$type<string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.id] })],
);

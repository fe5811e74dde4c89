// Tables that are not versions: names of records, reports by deal, changes, totals.
import { blob, check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { citingKinds, kinds } from '../../domain/kinds.ts';
import type { FieldChange } from '../../domain/provenance/changes.ts';
import { isOneOf } from './column-helpers.ts';

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
  (table) => [primaryKey({ columns: [table.kind, table.id] }), check('records_kind', isOneOf(table.kind, kinds))],
);

/** The reports about a deal and about what belongs to it. A report about a partner belongs to every deal in which it names a role. */
export const dealReports = sqliteTable(
  'deal_reports',
  { deal: text().notNull(), report: text().notNull(), source: text().notNull() },
  (table) => [primaryKey({ columns: [table.deal, table.report] })],
);

/** What became known about a record on a day. */
export const changes = sqliteTable(
  'changes',
  {
    known: text().notNull(),
    kind: text({ enum: citingKinds }).notNull(),
    about: text().notNull(),
    /** The record that a claim is about, whose title the change has; null for other kinds. */
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
    check('changes_kind', isOneOf(table.kind, citingKinds)),
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
 * The files of the seed as JSON, compressed with zstd. From the file of one source and those of the deals that it reports on, the
 * register is built as it would be if no other source existed (see editions/single-source.ts).
 */
export const seedFiles = sqliteTable(
  'seed_files',
  {
    kind: text({ enum: ['deal', 'source'] }).notNull(),
    id: text().notNull(),
    content: blob({ mode: 'buffer' }).notNull(),
    /** The deals whose files name what a source reports on; empty for a deal. */
    deals: text({ mode: 'json' }).$type<string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.id] })],
);

// Tables without versions of records: titles, reports by deal, changes, totals and seed files.
import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { citingKinds, kinds } from '../../domain/kinds.ts';
import type { FieldChange } from '../../domain/provenance/changes.ts';
import { enumChecks } from './column-helpers.ts';

/** Titles of all records; for a claim its statement, for a source without a title its publisher. */
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

/** Ids under which records were published before; they redirect to the present ids. */
export const formerIds = sqliteTable(
  'former_ids',
  {
    former: text().primaryKey(),
    kind: text({ enum: kinds }).notNull(),
    id: text().notNull(),
    /** Position among the former ids of the record, from 0; the first one is the oldest. */
    place: integer().notNull(),
  },
  (table) => [index('former_ids_by_id').on(table.id, table.place), ...enumChecks(table.kind)],
);

/** Reports and claims by deal; a report about a partner belongs to each deal for which it gives a role. */
export const dealReports = sqliteTable(
  'deal_reports',
  { deal: text().notNull(), report: text().notNull(), source: text().notNull() },
  (table) => [primaryKey({ columns: [table.deal, table.report] })],
);

/** One row for each day on which changes of a record became known. */
export const changes = sqliteTable(
  'changes',
  {
    known: text().notNull(),
    kind: text({ enum: citingKinds }).notNull(),
    about: text().notNull(),
    /** For a claim, kind and id of the record that it is about, whose title the change shows; otherwise null. */
    subjectKind: text({ enum: kinds }),
    subject: text(),
    /** Id of the record's deal; empty for a partner or site, which can belong to several deals. */
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
  'sites',
  'milestones',
  'figures',
  'claims',
  'sources',
  'reports',
  'evidence',
] as const;

/** Totals of the edition in a single row, because counting the rows of a large edition takes seconds. */
export const totals = sqliteTable('totals', {
  id: integer().primaryKey(),
  counts: text({ mode: 'json' }).$type<Record<(typeof totalNames)[number], number>>().notNull(),
  unreadSources: integer().notNull(),
  /** Id of the project that the register recorded first; null if there is no project. */
  firstDeal: text(),
  /** Earliest and latest possible publication day of the sources. */
  earliest: text(),
  latest: text(),
});

/** Seed files as zstd-compressed JSON, from which ingest/single-source.ts builds a database for `source=`. */
export const seedFiles = sqliteTable(
  'seed_files',
  {
    kind: text({ enum: ['deal', 'source'] }).notNull(),
    id: text().notNull(),
    content: blob({ mode: 'buffer' }).notNull(),
    /** If the row is a source, ids of the deals whose seed files are loaded together with it; if it is a deal, empty. */
    deals: text({ mode: 'json' }).$type<string[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.id] })],
);

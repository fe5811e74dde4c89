// Changes: what became known of things by all sources together, day by day.
import { type SQL, sql } from 'drizzle-orm';
import { check, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { citingKinds } from '../../contract/kinds.ts';
import { isJson, isOneOf } from '../../database/columns.ts';
import type { FieldChange } from '../../reports/changes.ts';

export const changes = sqliteTable(
  'changes',
  {
    about: text().notNull(),
    /** The day from which it was known. */
    known: text().notNull(),
    /** After the thing and the day, as `changeIdOf` has it. */
    id: text()
      .notNull()
      .generatedAlwaysAs((): SQL => sql`${changes.about} || '-' || ${changes.known}`),
    kind: text({ enum: citingKinds }).notNull(),
    titleEn: text().notNull(),
    titleFr: text().notNull(),
    /** The deal it belongs to; empty for none, as for a partner, which may take part in several. */
    deal: text().notNull(),
    /** What happened to which of its fields. */
    changes: text({ mode: 'json' }).$type<FieldChange[]>().notNull(),
  },
  (table) => [
    uniqueIndex('changes_key').on(table.about, table.known),
    index('changes_by_day').on(table.known, table.id, table.kind),
    index('changes_by_deal').on(table.deal, table.known, table.id),
    check('changes_kind', isOneOf(table.kind, citingKinds)),
    check('changes_changes', isJson(table.changes)),
  ],
);

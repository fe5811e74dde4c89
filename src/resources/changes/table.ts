// Changes: what became known of things, day by day.
import { check, index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { citingKinds } from '../../contract/kinds.ts';
import { isJson, isOneOf } from '../../database/columns.ts';
import type { FieldChange } from '../../reports/changes.ts';

export const changes = sqliteTable(
  'changes',
  {
    /** After the thing and the day. */
    id: text().notNull(),
    /** In whose view: a source's id, or empty for all together. */
    scope: text().notNull(),
    /** The day from which it was known. */
    known: text().notNull(),
    kind: text({ enum: citingKinds }).notNull(),
    about: text().notNull(),
    titleEn: text().notNull(),
    titleFr: text().notNull(),
    /** The deal it belongs to; empty for none, as for a partner, which may take part in several. */
    deal: text().notNull(),
    /** What happened to which of its fields. */
    changes: text({ mode: 'json' }).$type<FieldChange[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.scope, table.id] }),
    index('changes_by_day').on(table.scope, table.known, table.id),
    index('changes_by_deal').on(table.scope, table.deal, table.known, table.id),
    index('changes_by_thing').on(table.scope, table.about, table.known),
    check('changes_kind', isOneOf(table.kind, citingKinds)),
    check('changes_changes', isJson(table.changes)),
  ],
);

// Claims: what sources say that is not a date or a number.
import { type SQL, sql } from 'drizzle-orm';
import { check, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { isJson, isOneOf, isSlug } from '../../database/columns.ts';
import type { Evidence } from '../../reports/evidence.ts';
import { certainties, topics } from '../../reports/vocabulary.ts';
import { deals } from '../deals/table.ts';
import { figures } from '../figures/table.ts';
import { milestones } from '../milestones/table.ts';
import { partners } from '../partners/table.ts';
import { sources } from '../sources/table.ts';

export const claims = sqliteTable(
  'claims',
  {
    id: text().primaryKey(),
    source: text()
      .notNull()
      .references(() => sources.id),
    topic: text({ enum: topics }).notNull(),
    certainty: text({ enum: certainties }).notNull(),
    statementEn: text().notNull(),
    statementFr: text().notNull(),
    /** The deal in whose context the source says it. */
    deal: text()
      .notNull()
      .references(() => deals.id),
    /** What it is about: just one of four. */
    aboutDeal: text().references(() => deals.id),
    aboutPartner: text().references(() => partners.id),
    aboutMilestone: text().references(() => milestones.id),
    aboutFigure: text().references(() => figures.id),
    about: text()
      .notNull()
      .generatedAlwaysAs(
        (): SQL =>
          sql`coalesce(${claims.aboutDeal}, ${claims.aboutPartner}, ${claims.aboutMilestone}, ${claims.aboutFigure})`,
      ),
    mentions: text({ mode: 'json' }).$type<string[]>().notNull(),
    evidence: text({ mode: 'json' }).$type<Evidence[]>().notNull(),
  },
  (table) => [
    check('claims_id', isSlug(table.id)),
    check('claims_topic', isOneOf(table.topic, topics)),
    check('claims_certainty', isOneOf(table.certainty, certainties)),
    check(
      'claims_about_one',
      sql`(${table.aboutDeal} IS NOT NULL) + (${table.aboutPartner} IS NOT NULL) + (${table.aboutMilestone} IS NOT NULL) + (${table.aboutFigure} IS NOT NULL) = 1`,
    ),
    check('claims_mentions', isJson(table.mentions)),
    check('claims_evidence', isJson(table.evidence)),
    index('claims_source').on(table.source),
    index('claims_about').on(table.about, table.id),
    // With what lists choose by behind their order.
    index('claims_by_id').on(table.id, table.certainty, table.source),
    index('claims_by_topic').on(table.topic, table.id, table.certainty, table.source),
    index('claims_by_deal').on(table.deal, table.id),
  ],
);

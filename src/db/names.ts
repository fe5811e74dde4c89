// Reads the names that people know records by: titles of deals, and publishers of sources.
import { and, eq } from 'drizzle-orm';
import type { CitingKind } from '../domain/kinds.ts';
import type { Bilingual } from '../domain/provenance/bilingual.ts';
import { placeholder } from './conditions.ts';
import type { Connection } from './connection.ts';
import { formerIds, records } from './schema/lookups.ts';
import { claimVersions, figureVersions, milestoneVersions, sourceVersions } from './schema/versions.ts';

export function nameRepository(db: Connection) {
  const dealTitle = db
    .select({ en: records.titleEn, fr: records.titleFr })
    .from(records)
    .where(and(eq(records.kind, 'deal'), eq(records.id, placeholder('id'))))
    .prepare();
  const publisher = db
    .select({ name: sourceVersions.publisher })
    .from(sourceVersions)
    .where(eq(sourceVersions.id, placeholder('id')))
    .limit(1)
    .prepare();
  const former = db
    .select({ former: formerIds.former })
    .from(formerIds)
    .where(eq(formerIds.id, placeholder('id')))
    .orderBy(formerIds.place)
    .limit(1)
    .prepare();
  const deals = {
    milestone: prepareDeal(db, milestoneVersions),
    figure: prepareDeal(db, figureVersions),
    claim: prepareDeal(db, claimVersions),
  };

  return {
    dealTitle: (id: string): Bilingual | undefined => dealTitle.get({ id }),

    /** Title of the deal that a record or claim belongs to; undefined for a partner or site, which can belong to several. */
    dealTitleOf(kind: CitingKind, id: string): Bilingual | undefined {
      if (kind === 'partner' || kind === 'site') return undefined;
      const deal = kind === 'deal' ? id : deals[kind].get({ id })?.deal;
      return deal === undefined ? undefined : dealTitle.get({ id: deal });
    },

    /** First id under which a record was published: ids in feeds and calendars must never change. */
    firstId: (id: string): string => former.get({ id })?.former ?? id,

    publisher: (source: string): string | undefined => publisher.get({ id: source })?.name,
  };
}

type DealPart = typeof milestoneVersions | typeof figureVersions | typeof claimVersions;

function prepareDeal(db: Connection, table: DealPart): { get(values: { id: string }): { deal: string } | undefined } {
  return db
    .select({ deal: table.deal })
    .from(table)
    .where(eq(table.id, placeholder('id')))
    .limit(1)
    .prepare();
}

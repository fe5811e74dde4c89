// Database queries for changes: what became known about each record on each day.

import { and, eq, gte, lte, sql } from 'drizzle-orm';
import { inJsonArray, placeholder } from '../../db/conditions.ts';
import type { Connection } from '../../db/connection.ts';
import { type Page, paginate } from '../../db/pagination.ts';
import type { GetRepository } from '../../db/repository.ts';
import { changes, records } from '../../db/schema/lookups.ts';
import type { Day } from '../../domain/dates/day.ts';
import { changeIdOf, recordPath } from '../../domain/kinds.ts';
import type { FieldChange } from '../../domain/provenance/changes.ts';
import { joinPhrases } from '../../domain/provenance/format.ts';
import type { ListRequest } from '../../http/query-context.ts';
import { withMatchingDeals } from '../deal-filters.ts';
import { equalityFilters } from '../equality-filters.ts';
import type { Change, ChangeListQuery } from './schema.ts';

export function changeRepository(db: Connection, repository: GetRepository) {
  const { known, kind, about, deal, subjectKind, subject } = changes;
  const columns = { known, kind, about, deal, changes: changes.changes };
  const byDay = lte(known, placeholder('asOf'));
  const select = () =>
    db
      .select({ ...columns, titleEn: records.titleEn, titleFr: records.titleFr })
      .from(changes)
      // The left join makes SQLite read the changes before the records.
      .leftJoin(
        records,
        and(
          eq(records.kind, sql`coalesce(${subjectKind}, ${kind})`),
          eq(records.id, sql`coalesce(${subject}, ${about})`),
        ),
      )
      .$dynamic();

  const page = paginate(select, {
    id: about,
    idOf: (row) => row.about,
    filters: {
      asOf: byDay,
      since: gte(known, placeholder('since')),
      ...equalityFilters({ deal, kind, about }),
      deals: inJsonArray(deal, 'deals'),
    },
    selectiveFilters: ['deal', 'about'],
    sortOrders: { known: { by: known, value: (row) => row.known } },
  });

  const one = select()
    .where(and(eq(about, placeholder('about')), eq(known, placeholder('known'))))
    .prepare();

  const ofRecord = db
    .select({ known, changes: changes.changes })
    .from(changes)
    .where(and(eq(about, placeholder('id')), byDay))
    .prepare();

  return {
    list(request: ListRequest<ChangeListQuery>): Page<Change> {
      const { items, ...cursors } = page(withMatchingDeals(repository, request));
      return { items: items.map(toChange), ...cursors };
    },

    /** `about`: id of the changed record or claim; `known`: day of the change. */
    get(id: { about: string; known: string }): Change | undefined {
      const row = one.get(id);
      return row && toChange(row);
    },

    ofRecord: (id: string, asOf: Day): ReadonlyMap<Day, FieldChange[]> =>
      new Map(ofRecord.all({ id, asOf }).map(({ known, changes }) => [known, changes])),
  };
}

type Row = Pick<typeof changes.$inferSelect, 'known' | 'kind' | 'about' | 'deal' | 'changes'> & {
  titleEn: string | null;
  titleFr: string | null;
};

function toChange({ known, kind, about, titleEn, titleFr, deal, changes }: Row): Change {
  const id = changeIdOf(about, known);
  const dealId = deal === '' ? null : deal;
  return {
    id,
    known,
    kind,
    about,
    title: { en: titleEn ?? '', fr: titleFr ?? '' },
    deal: dealId,
    says: joinPhrases(changes.map(({ says }) => says)),
    changes,
    links: { self: `/v1/changes/${id}`, about: recordPath(kind, about), deal: dealId && recordPath('deal', dealId) },
  };
}

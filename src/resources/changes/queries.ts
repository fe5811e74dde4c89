// The SQL of changes.
import { and, eq, gte, lte } from 'drizzle-orm';
import { addressOf } from '../../contract/kinds.ts';
import type { ListRequest, View } from '../../contract/requests.ts';
import { bilingual } from '../../database/columns.ts';
import type { Connection } from '../../database/open.ts';
import { type Page, pages } from '../../database/pages.ts';
import { given } from '../../database/views.ts';
import type { Day } from '../../dates/day.ts';
import type { FieldChange } from '../../reports/changes.ts';
import { joined } from '../../reports/in-words.ts';
import type { Change, ChangeListQuery } from './schema.ts';
import { changes } from './table.ts';

export function changeQueries(db: Connection) {
  const inView = and(eq(changes.scope, given('scope')), lte(changes.known, given('asOf')));
  const select = () => db.select().from(changes).$dynamic();

  const page = pages(select, {
    id: changes.id,
    idOf: ({ id }) => id,
    conditions: {
      ...(inView && { asOf: inView }),
      since: gte(changes.known, given('since')),
      deal: eq(changes.deal, given('deal')),
      kind: eq(changes.kind, given('kind')),
      about: eq(changes.about, given('about')),
    },
    orders: { known: { by: changes.known, of: ({ known }) => known } },
  });

  const one = select()
    .where(and(eq(changes.id, given('id')), eq(changes.scope, given('scope'))))
    .prepare();

  const ofThing = db
    .select({ known: changes.known, changes: changes.changes })
    .from(changes)
    .where(and(eq(changes.about, given('id')), inView))
    .prepare();

  return {
    list(asked: ListRequest<ChangeListQuery>): Page<Change> {
      const { items, ...places } = page(asked);
      return { items: items.map(changeOf), ...places };
    },

    /** On whichever day it became known. */
    get(id: string, { scope }: View): Change | undefined {
      const row = one.get({ id, scope });
      return row && changeOf(row);
    },

    /** What became known of a thing, by day. */
    of: (id: string, view: View): ReadonlyMap<Day, FieldChange[]> =>
      new Map(ofThing.all({ id, ...view }).map((row) => [row.known, row.changes])),
  };

  type Row = NonNullable<ReturnType<typeof one.get>>;

  function changeOf({ id, known, kind, about, titleEn, titleFr, deal, changes }: Row): Change {
    return {
      id,
      known,
      kind,
      about,
      title: bilingual(titleEn, titleFr),
      deal: deal === '' ? null : deal,
      says: joined(changes.map(({ says }) => says)),
      changes,
      links: {
        self: `/v1/changes/${id}`,
        about: addressOf(kind, about),
        deal: deal === '' ? null : addressOf('deal', deal),
      },
    };
  }
}

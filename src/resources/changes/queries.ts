// The SQL of changes.
import { and, eq, gte, lte } from 'drizzle-orm';
import type { Key } from '../../contract/cursor.ts';
import { addressOf, partsOfChangeId } from '../../contract/kinds.ts';
import type { ListRequest, View } from '../../contract/requests.ts';
import { bilingual } from '../../database/columns.ts';
import type { Connection } from '../../database/open.ts';
import { isDescending, type Page, pageFrom, pages } from '../../database/pages.ts';
import { given } from '../../database/views.ts';
import type { Day } from '../../dates/day.ts';
import type { FieldChange } from '../../reports/changes.ts';
import { joined } from '../../reports/in-words.ts';
import { type ChangeRow, changesByOneSource } from './by-one-source.ts';
import type { Change, ChangeListQuery } from './schema.ts';
import { changes } from './table.ts';

type Asked = ListRequest<ChangeListQuery>;

export function changeQueries(db: Connection) {
  const bySource = changesByOneSource(db);
  const byDay = lte(changes.known, given('asOf'));
  const select = () => db.select().from(changes).$dynamic();

  const page = pages(select, {
    id: changes.id,
    idOf,
    conditions: {
      asOf: byDay,
      since: gte(changes.known, given('since')),
      deal: eq(changes.deal, given('deal')),
      kind: eq(changes.kind, given('kind')),
      about: eq(changes.about, given('about')),
    },
    narrow: ['deal', 'about'],
    orders: { known: { by: changes.known, of: knownOf } },
  });

  const one = select()
    .where(
      and(
        eq(changes.about, given('about')),
        eq(changes.known, given('known')),
        // What is no such name might be taken for one.
        eq(changes.id, given('id')),
      ),
    )
    .prepare();

  const ofThing = db
    .select({ known: changes.known, changes: changes.changes })
    .from(changes)
    .where(and(eq(changes.about, given('id')), byDay))
    .prepare();

  /** A source says so little that all of it is at hand. */
  function pageByOne(asked: Asked): Page<ChangeRow> {
    const { scope, asOf, since, deal, kind, about, place, limit } = asked;
    const sign = isDescending(asked) ? -1 : 1;
    const placeOf = (row: ChangeRow): Key => [knownOf(row), idOf(row)];
    const fits = (row: ChangeRow) =>
      row.known <= asOf &&
      row.known >= (since ?? row.known) &&
      row.deal === (deal ?? row.deal) &&
      row.kind === (kind ?? row.kind) &&
      row.about === (about ?? row.about);
    const rows = bySource(scope)
      .filter((row) => fits(row) && (!place || sign * compareKeys(placeOf(row), place.key) > 0))
      .toSorted((a, b) => sign * compareKeys(placeOf(a), placeOf(b)));
    return pageFrom(rows.slice(0, limit + 1), asked, placeOf);
  }

  return {
    list(asked: Asked): Page<Change> {
      const { items, ...places } = asked.scope === '' ? page(asked) : pageByOne(asked);
      return { items: items.map(changeOf), ...places };
    },

    /** On whichever day it became known. */
    get(id: string, { scope }: View): Change | undefined {
      const row =
        scope === '' ? one.get({ id, ...partsOfChangeId(id) }) : bySource(scope).find((each) => each.id === id);
      return row && changeOf(row);
    },

    /** What became known of a thing, by day. */
    of(id: string, { asOf, scope }: View): ReadonlyMap<Day, FieldChange[]> {
      const rows =
        scope === ''
          ? ofThing.all({ id, asOf })
          : bySource(scope).filter(({ about, known }) => about === id && known <= asOf);
      return new Map(rows.map(({ known, changes }) => [known, changes]));
    },
  };
}

const idOf = ({ id }: ChangeRow) => id;
const knownOf = ({ known }: ChangeRow) => known;

function compareKeys(one: Key, other: Key): number {
  const at = one[0] === other[0] ? 1 : 0;
  if (one[at] === other[at]) return 0;
  return (one[at] as string) < (other[at] as string) ? -1 : 1;
}

function changeOf({ id, known, kind, about, titleEn, titleFr, deal, changes }: ChangeRow): Change {
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

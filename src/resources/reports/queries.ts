// Reports, whatever they are about: source after source in order of publication, and of each source all it says.
import { and, eq, exists, type SQL, sql } from 'drizzle-orm';
import { addressOf, type CitingKind, citingKinds } from '../../contract/kinds.ts';
import type { ListRequest } from '../../contract/requests.ts';
import type { Connection } from '../../database/open.ts';
import { isDescending, type Page, pageFrom, pages } from '../../database/pages.ts';
import { given, publishedInView } from '../../database/views.ts';
import { dealSources } from '../deals/table.ts';
import { sources } from '../sources/table.ts';
import { addressInSource, reportReaders, type Said } from './readers.ts';
import type { Report, ReportListQuery } from './schema.ts';

/** Sources read at a time: one says about ten things, and a page holds fifty. */
const SOURCES_AT_A_TIME = 10;

/** With the newest source first, its deals come first, and its claims last. */
const rankOf = (kind: CitingKind): number => citingKinds.length - citingKinds.indexOf(kind);

/** Sorts before anything that an id is made of, so that places sort as sources do. */
const GAP = ' ';

export function reportQueries(db: Connection) {
  const read = reportReaders(db);

  const ofDeal: SQL = exists(
    db
      .select({ one: sql`1` })
      .from(dealSources)
      .where(and(eq(dealSources.deal, given('deal')), eq(dealSources.source, sources.id))),
  );
  const select = () => db.select().from(sources).$dynamic();
  const sourcePage = pages(select, {
    id: sources.id,
    idOf: ({ id }) => id,
    conditions: { asOf: publishedInView(), deal: ofDeal },
    orders: { published: { by: sources.latest, of: ({ latest }) => latest } },
  });
  const one = select()
    .where(eq(sources.id, given('id')))
    .prepare();

  type Source = NonNullable<ReturnType<typeof one.get>>;
  type Found = { source: Source; said: Said; place: string };

  /** What comes after the place, in order, for as long as somebody takes it. */
  function* found(asked: ListRequest<ReportListQuery>): Generator<Found> {
    const { place, deal } = asked;
    const descending = isDescending(asked);
    const sort = descending ? '-published' : 'published';
    const direction = descending ? -1 : 1;
    const kinds = asked.kind ? [asked.kind] : citingKinds;
    const ofSources = (batch: Source[]): Found[] => {
      const values = { sources: JSON.stringify(batch.map(({ id }) => id)), deal: deal ?? null };
      const said = Map.groupBy(
        kinds.flatMap((kind) => read[kind](values)),
        ({ source }) => source,
      );
      return batch.flatMap((source) =>
        (said.get(source.id) ?? [])
          .map((said) => ({ source, said, place: [source.id, rankOf(said.kind), said.id].join(GAP) }))
          .toSorted((a, b) => (a.place < b.place ? -direction : direction)),
      );
    };

    const [day, id = ''] = place?.key ?? [];
    const [started = ''] = id.split(GAP);
    const rest = one.get({ id: started });
    if (rest) yield* ofSources([rest]).filter((at) => (descending ? at.place < id : at.place > id));
    let after = day === undefined ? null : ([day, started] as const);
    do {
      const { items, next } = sourcePage({
        ...asked,
        sort,
        limit: SOURCES_AT_A_TIME,
        place: after && { key: after, side: 'after' },
      });
      yield* ofSources(items);
      after = next;
    } while (after);
  }

  return {
    list(asked: ListRequest<ReportListQuery>): Page<Report> {
      const rows = found(asked)
        .take(asked.limit + 1)
        .toArray();
      const { items, ...places } = pageFrom(rows, asked, ({ source, place }) => [source.latest, place]);
      return { items: items.map(reportOf), ...places };
    },
  };

  function reportOf({ source, said: { id, ...said } }: Found): Report {
    const { edtf, earliest, latest, publisher, address } = source;
    return {
      id: said.kind === 'claim' ? id : `${id}-by-${source.id}`,
      ...said,
      published: { edtf, earliest, latest },
      publisher,
      address,
      links: { self: addressInSource({ id, ...said }), source: addressOf('source', source.id) },
    };
  }
}

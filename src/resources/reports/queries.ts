// Reports, whatever they are about: source after source in order of publication, and of each source all it says.
import { eq, exists, inArray } from 'drizzle-orm';
import {
  addressOf,
  addressOfReport,
  type CitingKind,
  citingKinds,
  reportIdOf,
  thingKinds,
} from '../../contract/kinds.ts';
import type { ListRequest } from '../../contract/requests.ts';
import type { Connection } from '../../database/open.ts';
import { findsFew, isDescending, type Page, pageFrom, pages } from '../../database/pages.ts';
import { given, publicationOf, publishedInView } from '../../database/views.ts';
import { type Day, END_OF_TIME } from '../../dates/day.ts';
import { claims } from '../claims/table.ts';
import { dealReports } from '../deals/table.ts';
import { figureReports } from '../figures/table.ts';
import { milestoneReports } from '../milestones/table.ts';
import { partnerReports } from '../partners/table.ts';
import { readBy, readingOf, reportOnDeal } from '../sources/queries.ts';
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

  const select = () => db.select().from(sources).$dynamic();

  // Sources that say nothing of a kind are passed over; where few say something, these are looked up.
  const said = {
    deal: dealReports,
    partner: partnerReports,
    milestone: milestoneReports,
    figure: figureReports,
    claim: claims,
  };
  const saying = (kind: CitingKind) => db.select({ source: said[kind].source }).from(said[kind]).$dynamic();
  const rareKinds = citingKinds.filter((kind) => findsFew(db, saying(kind)));
  const ofKinds = Object.fromEntries(
    citingKinds.map((kind) => {
      const isRare = rareKinds.includes(kind);
      const ofSource = saying(kind).where(eq(said[kind].source, sources.id));
      return [`of ${kind}`, isRare ? inArray(sources.id, saying(kind)) : exists(ofSource)];
    }),
  );
  const sourcePage = pages(select, {
    id: sources.id,
    idOf: ({ id }) => id,
    conditions: { asOf: publishedInView(), ...readBy, deal: reportOnDeal(db), ...ofKinds },
    narrow: ['source', 'deal', ...rareKinds.map((kind) => `of ${kind}`)],
    orders: { published: { by: sources.latest, of: ({ latest }) => latest } },
  });
  const one = select()
    .where(eq(sources.id, given('id')))
    .prepare();

  const claimSource = db
    .select({ source: claims.source })
    .from(claims)
    .where(eq(claims.id, given('id')))
    .prepare();

  type Source = NonNullable<ReturnType<typeof one.get>>;
  type Found = { source: Source; said: Said; place: string };

  function everythingIn(batch: Source[], kinds: readonly CitingKind[], deal?: string): Found[] {
    const byId = new Map(batch.map((source) => [source.id, source]));
    const asked = { sources: JSON.stringify([...byId.keys()]), deal: deal ?? null };
    return kinds
      .flatMap((kind) => read[kind](asked))
      .flatMap((said) => {
        const source = byId.get(said.source);
        return source ? { source, said, place: [source.id, rankOf(said.kind), said.id].join(GAP) } : [];
      });
  }

  /** What comes after the place, in order, for as long as somebody takes it. */
  function* found(asked: ListRequest<ReportListQuery>): Generator<Found> {
    const { place, deal } = asked;
    const descending = isDescending(asked);
    const sort = descending ? '-published' : 'published';
    const direction = descending ? -1 : 1;
    const kinds = asked.kind ? [asked.kind] : citingKinds;
    const ofSources = (batch: Source[]): Found[] => {
      const said = Map.groupBy(everythingIn(batch, kinds, deal), ({ source }) => source);
      return batch.flatMap((source) =>
        (said.get(source) ?? []).toSorted((a, b) => (a.place < b.place ? -direction : direction)),
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
        ...(asked.kind && { [`of ${asked.kind}`]: true }),
        ...readingOf({ ...asked, sort }),
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
      return { items: items.map((each) => reportOf(each, asked.asOf)), ...places };
    },

    /** On whichever day it was published. */
    get(id: string): Report | undefined {
      const claim = claimSource.get({ id })?.source;
      for (const [thing, source] of claim ? [[id, claim]] : partsOf(id)) {
        const row = one.get({ id: source });
        const said =
          row && everythingIn([row], claim ? ['claim'] : thingKinds).find((found) => found.said.id === thing);
        if (said) return reportOf(said, END_OF_TIME);
      }
      return undefined;
    },
  };

  function reportOf({ source, said: { id, ...said } }: Found, asOf: Day): Report {
    const { publisher, url } = source;
    const reportId = said.kind === 'claim' ? id : reportIdOf(id, source.id);
    return {
      id: reportId,
      ...said,
      ...publicationOf(source, asOf),
      publisher,
      url,
      links: {
        self: addressOfReport(reportId),
        about: addressInSource({ id, ...said }),
        source: addressOf('source', source.id),
      },
    };
  }
}

/** An id is made of those of the thing and the source; which words belong to which, only looking shows. */
function partsOf(id: string): [thing: string, source: string][] {
  const words = id.split('-');
  return words.flatMap((word, at): [string, string][] =>
    word === 'by' ? [[words.slice(0, at).join('-'), words.slice(at + 1).join('-')]] : [],
  );
}

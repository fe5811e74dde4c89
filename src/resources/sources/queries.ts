// The SQL of sources, and of what cites them.
import { and, eq, inArray, lte, type SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { addressOf, type CitingKind, citingKinds } from '../../contract/kinds.ts';
import type { ListRequest, View } from '../../contract/requests.ts';
import { bilingual } from '../../database/columns.ts';
import { FEW } from '../../database/few.ts';
import type { Connection } from '../../database/open.ts';
import { type Page, pages } from '../../database/pages.ts';
import { given, isAmong, newestFirst, passedOver, publishedInView } from '../../database/views.ts';
import type { Day } from '../../dates/day.ts';
import { type Evidence, locatedIn } from '../../reports/evidence.ts';
import { folded } from '../../reports/text.ts';
import { claims } from '../claims/table.ts';
import { dealReports, dealSources } from '../deals/table.ts';
import { figureReports } from '../figures/table.ts';
import { milestoneReports } from '../milestones/table.ts';
import { partnerReports } from '../partners/table.ts';
import type { Source, SourceListQuery } from './schema.ts';
import { sentences, sourceRepeats, sources } from './table.ts';

type Citation = { kind: CitingKind; id: string; link: string };

/** The sources that report on the deal that the request names, or on anything that belongs to it. */
export function reportOnDeal(db: Connection): SQL {
  const { deal, source } = dealSources;
  return inArray(
    sources.id,
    db
      .select({ source })
      .from(dealSources)
      .where(eq(deal, given('deal'))),
  );
}

/** Tells whether few sources had been published by a day. An edition does not change, so the first day with more is looked up once. */
export function fewSourcesBy(db: Connection): (day: Day) => boolean {
  const first = db.select({ latest: sources.latest }).from(sources).orderBy(sources.latest).limit(1).offset(FEW).get();
  return (day) => first === undefined || day < first.latest;
}

/** What a list of sources is read by, whatever else is asked: the one that is asked for, or all by a day in order of publication. */
export const readBy = { source: eq(sources.id, given('source')), byDay: lte(sources.latest, given('asOf')) };

/** Which of these it is. */
export const readingOf = ({ scope, sort }: { scope: string; sort: string }) => ({
  source: scope === '' ? undefined : scope,
  byDay: scope === '' && sort.endsWith('published') ? true : undefined,
});

export function sourceQueries(db: Connection) {
  const select = () => db.select().from(sources).$dynamic();

  const ofPublisher = eq(sources.publisherFolded, given('publisher'));
  const beyondFew = db.select({ id: sources.id }).from(sources).where(ofPublisher).limit(1).offset(FEW).prepare();
  const isRare = (publisher: string) => beyondFew.get({ publisher }) === undefined;

  const page = pages(select, {
    id: sources.idInLists,
    idOf: (row) => row.id,
    conditions: {
      asOf: publishedInView(),
      ...readBy,
      rarePublisher: ofPublisher,
      publisher: passedOver(ofPublisher),
      language: eq(sources.language, given('language')),
      reliability: eq(sources.reliability, given('reliability')),
      seen: eq(sources.seen, given('seen')),
      deal: reportOnDeal(db),
    },
    narrow: ['source', 'deal', 'rarePublisher'],
    orders: {
      published: { by: sources.latest, of: (row) => row.latest },
      id: { by: sources.idInLists, of: (row) => row.id },
    },
  });

  const one = select()
    .where(and(eq(sources.id, given('id')), publishedInView()))
    .prepare();

  const several = select()
    .where(and(isAmong(sources.id, 'ids'), publishedInView()))
    .orderBy(...newestFirst)
    .prepare();

  const repeats = db
    .select()
    .from(sourceRepeats)
    .where(isAmong(sourceRepeats.source, 'ids'))
    .orderBy(sourceRepeats.repeats)
    .prepare();

  const repeatedBy = db
    .select({ source: sourceRepeats.source, repeats: sourceRepeats.repeats })
    .from(sourceRepeats)
    .innerJoin(sources, eq(sources.id, sourceRepeats.source))
    .where(and(isAmong(sourceRepeats.repeats, 'ids'), lte(sources.latest, given('asOf'))))
    .orderBy(sourceRepeats.source)
    .prepare();

  const sentencesOf = db
    .select()
    .from(sentences)
    .where(eq(sentences.source, given('id')))
    .orderBy(sentences.sentence)
    .prepare();

  const citations = {
    deal: citationsIn(db, dealReports, dealReports.deal),
    partner: citationsIn(db, partnerReports, partnerReports.partner),
    milestone: citationsIn(db, milestoneReports, milestoneReports.milestone),
    figure: citationsIn(db, figureReports, figureReports.figure),
    claim: citationsIn(db, claims, claims.id),
  };

  function sourcesOf(rows: Row[], { asOf }: View): Source[] {
    const ids = JSON.stringify(rows.map(({ id }) => id));
    const passedOn = Map.groupBy(repeats.all({ ids }), ({ source }) => source);
    const passedOnBy = Map.groupBy(repeatedBy.all({ ids, asOf }), ({ repeats }) => repeats);
    return rows.map((row) => ({
      id: row.id,
      publisher: row.publisher,
      title: row.title,
      language: row.language,
      published: { edtf: row.edtf, earliest: row.earliest, latest: row.latest, precision: row.precision, inferred: [] },
      url: row.url,
      archived: row.archived,
      seen: row.seen,
      reliability: { grade: row.reliability, reason: bilingual(row.reliabilityReasonEn, row.reliabilityReasonFr) },
      credits: row.credits,
      origin: bilingual(row.originEn, row.originFr),
      retracted: row.retracted !== null && row.retracted.on <= asOf ? row.retracted : null,
      corrected: (row.corrected ?? []).filter(({ on }) => on <= asOf),
      repeats: (passedOn.get(row.id) ?? []).map(({ repeats }) => repeats),
      repeatedBy: (passedOnBy.get(row.id) ?? []).map(({ source }) => source),
      text: row.sha256 === null || row.characters === null ? null : { sha256: row.sha256, characters: row.characters },
      links: { self: addressOf('source', row.id), claims: `/v1/claims?source=${row.id}` },
    }));
  }

  function withCoverage(source: Source): Source {
    const citing = citationsOf(source.id);
    const citedBy = citing.map(({ citation }) => citation);
    // Without its text, nobody knows which sentences it has.
    if (source.text === null) return { ...source, citedBy };
    const places = citing.flatMap(({ citation, evidence }) =>
      [...new Set(locatedIn(evidence).map(({ sentence }) => sentence))].map((sentence) => ({ sentence, citation })),
    );
    const cited = Map.groupBy(places, ({ sentence }) => sentence);
    const covered = sentencesOf.all({ id: source.id }).map(({ sentence, start, end, reasonEn, reasonFr }) => ({
      sentence,
      start,
      end,
      citedBy: (cited.get(sentence) ?? []).map(({ citation }) => citation),
      reason: reasonEn === null || reasonFr === null ? null : bilingual(reasonEn, reasonFr),
    }));
    const withoutFact = covered.filter(({ reason }) => reason !== null).length;
    return { ...source, citedBy, coverage: { sentences: covered, cited: covered.length - withoutFact, withoutFact } };
  }

  /** Everything taken from a source, and where it stands there. */
  function citationsOf(source: string): { citation: Citation; evidence: Evidence[] }[] {
    return citingKinds.flatMap((kind) =>
      citations[kind].all({ source }).map(({ id, evidence }) => ({
        citation: { kind, id: id as string, link: addressOf(kind, id as string) },
        evidence: evidence as Evidence[],
      })),
    );
  }

  return {
    list(asked: ListRequest<SourceListQuery>): Page<Source> {
      const publisher = asked.publisher === undefined ? undefined : folded(asked.publisher);
      const rarePublisher = (publisher !== undefined && isRare(publisher)) || undefined;
      const { items, ...places } = page({ ...asked, publisher, ...readingOf(asked), rarePublisher });
      const found = sourcesOf(items, asked);
      return { items: asked.expand ? found.map(withCoverage) : found, ...places };
    },

    get(id: string, view: View): Source | undefined {
      const [source] = sourcesOf(one.all({ id, ...view }), view);
      return source && withCoverage(source);
    },

    /** Those of them that had been published, newest first and without their coverage. */
    among(ids: readonly string[], view: View): Source[] {
      return sourcesOf(several.all({ ids: JSON.stringify(ids), ...view }), view);
    },
  };

  type Row = ReturnType<typeof one.all>[number];
}

function citationsIn(
  db: Connection,
  table: SQLiteTable & { source: SQLiteColumn; evidence: SQLiteColumn },
  id: SQLiteColumn,
) {
  return db
    .select({ id, evidence: table.evidence })
    .from(table)
    .where(eq(table.source, given('source')))
    .orderBy(id)
    .prepare();
}

// The SQL of sources, and of what cites them.
import { and, eq, exists, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { addressOf, type CitingKind, citingKinds } from '../../contract/kinds.ts';
import type { ListRequest, View } from '../../contract/requests.ts';
import { bilingual } from '../../database/columns.ts';
import type { Connection } from '../../database/open.ts';
import { type Page, pages } from '../../database/pages.ts';
import { given, isAmong, publishedInView } from '../../database/views.ts';
import type { Evidence } from '../../reports/evidence.ts';
import { claims } from '../claims/table.ts';
import { dealReports, dealSources } from '../deals/table.ts';
import { figureReports } from '../figures/table.ts';
import { milestoneReports } from '../milestones/table.ts';
import { partnerReports } from '../partners/table.ts';
import type { Source, SourceListQuery } from './schema.ts';
import { sentences, sourceRepeats, sources } from './table.ts';

type Citation = { kind: CitingKind; id: string; link: string };

export function sourceQueries(db: Connection) {
  const select = () => db.select().from(sources).$dynamic();

  const page = pages(select, {
    id: sources.id,
    idOf: (row) => row.id,
    conditions: {
      asOf: publishedInView(),
      publisher: eq(sources.publisherFolded, given('publisher')),
      language: eq(sources.language, given('language')),
      reliability: eq(sources.reliability, given('reliability')),
      deal: exists(
        db
          .select({ one: sql`1` })
          .from(dealSources)
          .where(and(eq(dealSources.deal, given('deal')), eq(dealSources.source, sources.id))),
      ),
    },
    orders: {
      published: { by: sources.latest, of: (row) => row.latest },
      id: { by: sources.id, of: (row) => row.id },
    },
  });

  const one = select()
    .where(and(eq(sources.id, given('id')), publishedInView()))
    .prepare();

  const repeats = db
    .select()
    .from(sourceRepeats)
    .where(isAmong(sourceRepeats.source, 'ids'))
    .orderBy(sourceRepeats.repeats)
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

  function sourcesOf(rows: Row[]): Source[] {
    const passedOn = Map.groupBy(
      repeats.all({ ids: JSON.stringify(rows.map(({ id }) => id)) }),
      ({ source }) => source,
    );
    return rows.map((row) => ({
      id: row.id,
      publisher: row.publisher,
      title: row.title,
      language: row.language,
      published: { edtf: row.edtf, earliest: row.earliest, latest: row.latest, precision: row.precision, inferred: [] },
      address: row.address,
      reliability: { grade: row.reliability, reason: bilingual(row.reliabilityReasonEn, row.reliabilityReasonFr) },
      credits: row.credits,
      repeats: (passedOn.get(row.id) ?? []).map(({ repeats }) => repeats),
      text: row.sha256 === null || row.characters === null ? null : { sha256: row.sha256, characters: row.characters },
      links: { self: addressOf('source', row.id), claims: `/v1/claims?source=${row.id}` },
    }));
  }

  function withCoverage(source: Source): Source {
    const cited = Map.groupBy(citationsOf(source.id), ({ sentence }) => sentence);
    const covered = sentencesOf.all({ id: source.id }).map(({ sentence, start, end, reasonEn, reasonFr }) => ({
      sentence,
      start,
      end,
      citedBy: (cited.get(sentence) ?? []).map(({ citation }) => citation),
      reason: reasonEn === null || reasonFr === null ? null : bilingual(reasonEn, reasonFr),
    }));
    const withoutFact = covered.filter(({ reason }) => reason !== null).length;
    return { ...source, coverage: { sentences: covered, cited: covered.length - withoutFact, withoutFact } };
  }

  /** Every pair of a sentence and what cites it, each once. */
  function citationsOf(source: string): { sentence: number; citation: Citation }[] {
    return citingKinds.flatMap((kind) =>
      citations[kind].all({ source }).flatMap(({ id, evidence }) =>
        [...new Set((evidence as Evidence[]).map(({ sentence }) => sentence))].map((sentence) => ({
          sentence,
          citation: { kind, id: id as string, link: addressOf(kind, id as string) },
        })),
      ),
    );
  }

  return {
    list(asked: ListRequest<SourceListQuery>): Page<Source> {
      const { items, ...places } = page(asked);
      const found = sourcesOf(items);
      return { items: asked.expand ? found.map(withCoverage) : found, ...places };
    },

    get(id: string, view: View): Source | undefined {
      const [source] = sourcesOf(one.all({ id, ...view }));
      return source && withCoverage(source);
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

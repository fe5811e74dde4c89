// Rows of sources.
import { zstdCompressSync } from 'node:zlib';
import type { Rows } from '../../db/schema/index.ts';
import { END_OF_TIME } from '../../domain/dates/day.ts';
import { type CitingKind, type RecordKind, recordPath } from '../../domain/kinds.ts';
import { foldCase } from '../../domain/provenance/bilingual.ts';
import { type Evidence, locatedEvidence } from '../../domain/provenance/evidence.ts';
import { type Citations, sourceBody } from '../../resources/sources/serializers.ts';
import type { BuildContext, Source } from './build-context.ts';

export function sourceRows({ sources }: BuildContext): Pick<Rows, 'sourceVersions'> {
  const repeating = Map.groupBy(
    sources.flatMap(({ id, date, repeats }) => repeats.map((repeated) => ({ repeated, id, since: date.latest }))),
    ({ repeated }) => repeated,
  );
  return {
    sourceVersions: sources.flatMap((source) => {
      const repeatedBy = repeating.get(source.id) ?? [];
      const citations = zstdCompressSync(JSON.stringify(citationsOf(source)));
      return beginningsOf(source, repeatedBy).map((since, index, days) => ({
        id: source.id,
        since,
        until: days[index + 1] ?? END_OF_TIME,
        published: source.date.latest,
        publisher: source.publisher,
        publisherFolded: foldCase(source.publisher),
        language: source.language,
        reliability: source.reliability.grade,
        seen: source.seen,
        body: JSON.stringify(
          sourceBody(
            source,
            since,
            repeatedBy.filter((other) => other.since <= since).map(({ id }) => id),
          ),
        ),
        citations,
      }));
    }),
  };
}

/** The days on which the JSON of a source changes: its publication, corrections and retraction, and those of repeating sources. */
function beginningsOf({ date, corrected, retracted }: Source, repeatedBy: readonly { since: string }[]): string[] {
  const days = [
    ...corrected.map(({ on }) => on),
    ...(retracted ? [retracted.on] : []),
    ...repeatedBy.map((s) => s.since),
  ];
  return [...new Set([date.latest, ...days.filter((day) => day > date.latest)])].toSorted();
}

const reportKinds: Record<keyof Source['reports'], RecordKind> = {
  deals: 'deal',
  partners: 'partner',
  milestones: 'milestone',
  figures: 'figure',
};

/** Everything taken from a source, and the sentences that it was taken from. */
function citationsOf({ reports, claims, text, withoutFact }: Source): Citations {
  const cited = [
    ...Object.entries(reportKinds).flatMap(([name, kind]) =>
      Object.entries(reports[name as keyof Source['reports']]).map(([id, { evidence }]) => citing(kind, id, evidence)),
    ),
    ...claims.map(({ id, evidence }) => citing('claim', id, evidence)),
  ];
  const inOrder = Object.values<CitingKind>({ ...reportKinds, claims: 'claim' }).flatMap((kind) =>
    cited.filter(({ citation }) => citation.kind === kind).toSorted((a, b) => (a.citation.id < b.citation.id ? -1 : 1)),
  );
  const citedBy = inOrder.map(({ citation }) => citation);
  // Without the text of the source, its sentences are unknown.
  if (text === undefined) return { citedBy };
  const citationsIn = (sentence: number) =>
    inOrder
      .filter(({ evidence }) => locatedEvidence(evidence).some((each) => each.sentence === sentence))
      .map(({ citation }) => citation);
  const reasons = new Map(withoutFact.map(({ sentence, reason }) => [sentence, reason]));
  const sentences = text.sentences.map(([start, end], index) => ({
    sentence: index + 1,
    start,
    end,
    citedBy: citationsIn(index + 1),
    reason: reasons.get(index + 1) ?? null,
  }));
  const uncited = sentences.filter(({ reason }) => reason !== null).length;
  return { citedBy, coverage: { sentences, cited: sentences.length - uncited, withoutFact: uncited } };
}

function citing(kind: CitingKind, id: string, evidence: readonly Evidence[]) {
  return { citation: { kind, id, link: recordPath(kind, id) }, evidence };
}

// Computes the database rows of sources.
import { zstdCompressSync } from 'node:zlib';
import type { Rows } from '../../db/schema/index.ts';
import { END_OF_TIME } from '../../domain/dates/day.ts';
import { type CitingKind, citingKinds, recordPath } from '../../domain/kinds.ts';
import { foldCase } from '../../domain/provenance/bilingual.ts';
import { type Evidence, locatedEvidence } from '../../domain/provenance/evidence.ts';
import { type Citations, sourceBody } from '../../resources/sources/serializers.ts';
import { type BuildContext, type DatedSource, splitPeriod } from './build-context.ts';

export function sourceRows({ sources }: BuildContext): Pick<Rows, 'sourceVersions'> {
  const repeating = Map.groupBy(
    sources.flatMap(({ id, date, repeats }) => repeats.map((repeated) => ({ repeated, id, since: date.latest }))),
    ({ repeated }) => repeated,
  );
  return {
    sourceVersions: sources.flatMap((source) => {
      const repeatedBy = repeating.get(source.id) ?? [];
      const citations = zstdCompressSync(JSON.stringify(collectCitations(source)));
      return versionPeriods(source, repeatedBy).map(({ since, until }) => ({
        id: source.id,
        since,
        until,
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

/** Periods between the days on which a source is corrected, retracted or repeated by another source. */
function versionPeriods({ date, corrected, retracted }: DatedSource, repeatedBy: readonly { since: string }[]) {
  return splitPeriod({ since: date.latest, until: END_OF_TIME }, [
    ...corrected.map(({ on }) => on),
    ...(retracted ? [retracted.on] : []),
    ...repeatedBy.map(({ since }) => since),
  ]);
}

/** Lists what cites a source, sorted by kind and id, and the source's sentences if its full text is known. */
function collectCitations({ reports, claims, text, withoutFact }: DatedSource): Citations {
  const reportsByKind: Record<CitingKind, Record<string, { evidence: Evidence[] }>> = {
    deal: reports.deals,
    partner: reports.partners,
    milestone: reports.milestones,
    figure: reports.figures,
    claim: Object.fromEntries(claims.map((claim) => [claim.id, claim])),
  };
  const cited = citingKinds.flatMap((kind) =>
    Object.entries(reportsByKind[kind])
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, { evidence }]) => ({ citation: { kind, id, link: recordPath(kind, id) }, evidence })),
  );
  const citedBy = cited.map(({ citation }) => citation);
  if (text === undefined) return { citedBy };
  const reasons = new Map(withoutFact.map(({ sentence, reason }) => [sentence, reason]));
  const sentences = text.sentences.map(([start, end], index) => ({
    sentence: index + 1,
    start,
    end,
    citedBy: cited
      .filter(({ evidence }) => locatedEvidence(evidence).some(({ sentence }) => sentence === index + 1))
      .map(({ citation }) => citation),
    reason: reasons.get(index + 1) ?? null,
  }));
  const uncited = sentences.filter(({ reason }) => reason !== null).length;
  return { citedBy, coverage: { sentences, cited: sentences.length - uncited, withoutFact: uncited } };
}

// Computes the database rows of sources.
import { zstdCompressSync } from 'node:zlib';
import type { Rows } from '../../db/schema/index.ts';
import { END_OF_TIME } from '../../domain/dates/day.ts';
import { citingKinds, recordPath } from '../../domain/kinds.ts';
import { foldCase } from '../../domain/provenance/bilingual.ts';
import { type Evidence, locatedEvidence } from '../../domain/provenance/evidence.ts';
import { type Citations, sourceBody } from '../../resources/sources/serializers.ts';
import { type BuildContext, type DatedSource, splitPeriod } from './build-context.ts';

export function sourceRows({ sources }: BuildContext): Pick<Rows, 'sourceVersions'> {
  const repeats = sources.flatMap(({ id, date: { latest: since }, repeats }) =>
    repeats.map((repeated) => ({ repeated, id, since })),
  );
  const bySource = Map.groupBy(repeats, ({ repeated }) => repeated);
  return {
    sourceVersions: sources.flatMap((source) => {
      const repeatedBy = bySource.get(source.id) ?? [];
      const citations = zstdCompressSync(JSON.stringify(collectCitations(source)));
      const { id, date, publisher, language, reliability, seen, corrected, retracted } = source;
      const revisions = [...corrected, ...(retracted ? [retracted] : [])];
      const days = [...revisions.map(({ on }) => on), ...repeatedBy.map(({ since }) => since)];
      return splitPeriod({ since: date.latest, until: END_OF_TIME }, days).map(({ since, until }) => {
        const repeating = repeatedBy.filter((other) => other.since <= since).map((other) => other.id);
        return {
          id,
          since,
          until,
          published: date.latest,
          publisher,
          publisherFolded: foldCase(publisher),
          language,
          reliability: reliability.grade,
          seen,
          body: JSON.stringify(sourceBody(source, since, repeating)),
          citations,
        };
      });
    }),
  };
}

/** Lists what cites a source, sorted by kind and id, and the source's sentences if its full text is known. */
function collectCitations({ reports, claims, text, withoutFact }: DatedSource): Citations {
  const claimsById = Object.fromEntries(claims.map((claim) => [claim.id, claim]));
  const cited = citingKinds.flatMap((kind) =>
    Object.entries<{ evidence: Evidence[] }>(kind === 'claim' ? claimsById : reports[`${kind}s`])
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

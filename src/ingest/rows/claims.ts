// Computes the database rows of claims.
import { claimChange } from '../../domain/provenance/changes.ts';
import { claimBody } from '../../resources/claims/serializers.ts';
import { type BuildContext, changeRows, type KindRows } from './build-context.ts';
import { publicationOf, publicationPeriods, reportAndClaimRows } from './reports.ts';

export function claimRows(context: BuildContext): KindRows<'claimVersions'> {
  const claims = context.sources.flatMap((source) =>
    source.claims.map((claim) => {
      const about = context.record(claim.about);
      return { ...claim, source, about, deal: claim.deal ?? about.owner, recorded: claim.recorded ?? source.recorded };
    }),
  );
  return {
    claimVersions: claims.flatMap(({ source, about, ...claim }) =>
      publicationPeriods(source).map(({ since, until, retracted }) => ({
        id: claim.id,
        since,
        until,
        source: source.id,
        topic: claim.topic,
        certainty: claim.certainty,
        deal: claim.deal,
        about: about.id,
        body: JSON.stringify(
          claimBody({ ...claim, about: about.id, source: source.id, ...publicationOf(source), retracted }, about.kind),
        ),
      })),
    ),
    ...reportAndClaimRows(
      claims.map(({ about, deal, statement, ...claim }) => ({
        ...claim,
        kind: 'claim',
        record: null,
        about: about.id,
        title: about.title,
        shared: {},
        inRecord: null,
        inList: { says: statement },
        deals: [deal],
      })),
    ),
    changes: changeRows(
      context,
      'claim',
      claims.map(({ id, source, about, deal, statement }) => ({
        record: id,
        since: source.date.latest,
        changes: [claimChange(source.id, statement)],
        subject: { kind: about.kind, id: about.id, deal },
      })),
    ),
  };
}

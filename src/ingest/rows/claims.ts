// Rows of claims.
import type { Rows } from '../../db/schema/index.ts';
import { claimChange } from '../../domain/provenance/changes.ts';
import { claimBody } from '../../resources/claims/serializers.ts';
import { type BuildContext, changeRows } from './build-context.ts';
import { publicationOf, publicationPeriods, rowsOfReport } from './reports.ts';

type ClaimTables = Pick<Rows, 'claimVersions' | 'reportVersions' | 'dealReports' | 'changes'>;

export function claimRows(context: BuildContext): ClaimTables {
  const claims = context.sources.flatMap((source) =>
    source.claims.map((claim) => {
      const about = context.record(claim.about);
      return { ...claim, source, about, deal: claim.deal ?? about.owner, recorded: claim.recorded ?? source.recorded };
    }),
  );
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const reports = claims.map(({ id, source, about, deal, statement, evidence, recorded }) =>
    rowsOfReport(source, {
      id,
      kind: 'claim',
      record: null,
      about: about.id,
      title: about.title,
      recorded,
      evidence,
      both: {},
      inRecord: null,
      inList: { says: statement },
      deals: [deal],
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
    reportVersions: reports.flatMap(({ reportVersions }) => reportVersions),
    dealReports: reports.flatMap(({ dealReports }) => dealReports),
    changes: changeRows(
      context,
      'claim',
      claims.map(({ id, source, statement }) => ({
        record: id,
        since: source.date.latest,
        changes: [claimChange(source.id, statement)],
      })),
      (id) => {
        const { about, deal } = byId.get(id) as (typeof claims)[number];
        return { deal, subjectKind: about.kind, subject: about.id };
      },
    ),
  };
}

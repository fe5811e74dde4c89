// Deals as they are served, made from their rows.
import type { Recorded } from '../../contract/answers.ts';
import { addressOf, addressOfHistory } from '../../contract/kinds.ts';
import { bilingual, dateOf, standingOf } from '../../database/columns.ts';
import { reportBaseOf } from '../../database/views.ts';
import type { Day } from '../../dates/day.ts';
import { METHOD } from '../../reports/method.ts';
import type { sources } from '../sources/table.ts';
import type { Deal } from './schema.ts';
import type { dealRelations, dealReports, dealStates, deals } from './table.ts';
import { addressOfTimeline } from './timeline.ts';

type State = typeof dealStates.$inferSelect;
export type Row = { state: State; kind: (typeof deals.$inferSelect)['kind']; title: { en: string; fr: string } };

type StatusRow = Pick<State, 'status' | 'current'>;
type RelationRow = typeof dealRelations.$inferSelect;

type ReportRow = {
  report: typeof dealReports.$inferSelect;
  publication: Pick<typeof sources.$inferSelect, 'edtf' | 'earliest' | 'latest' | 'retracted'>;
  recorded: Recorded;
};

/** What belongs to a deal; its states and relations in the order of their rows. */
type Belongings = { statuses: StatusRow[]; relations: RelationRow[] } & Pick<
  Deal,
  'partners' | 'figures' | 'milestones'
>;

export function dealOf({ state, kind, title }: Row, belongings: Belongings): Deal {
  const { statuses, relations, partners, figures, milestones } = belongings;
  const id = state.deal;
  return {
    id,
    kind,
    title: bilingual(title.en, title.fr),
    method: METHOD,
    ...valuesOf(state),
    ...heldOf(state),
    statusHistory: statusChanges(statuses),
    relations: relations.map(relationOf),
    partners,
    figures,
    milestones,
    links: {
      self: addressOf('deal', id),
      partners: `/v1/partners?deal=${id}`,
      figures: `/v1/figures?deal=${id}`,
      milestones: `/v1/milestones?deal=${id}`,
      claims: `/v1/claims?deal=${id}`,
      history: addressOfHistory('deal', id),
      timeline: addressOfTimeline(id),
    },
  };
}

export function heldOf(state: State): Pick<Deal, 'disputed' | 'dispute' | 'current'> {
  return standingOf<Pick<Deal, 'dispute' | 'current'>>(state);
}

export function reportOf(row: ReportRow, asOf: Day): NonNullable<Deal['reports']>[number] {
  const { report } = row;
  return { ...reportBaseOf(row, asOf), ...valuesOf(report), evidence: report.evidence };
}

export function valuesOf(row: State | ReportRow['report']): Pick<Deal, 'instrument' | 'status' | 'signed' | 'subject'> {
  const { instrument, status, subjectEn, subjectFr } = row;
  return {
    instrument,
    status,
    signed: dateOf(row),
    subject: subjectEn === null || subjectFr === null ? null : bilingual(subjectEn, subjectFr),
  };
}

function relationOf(row: RelationRow): Deal['relations'][number] {
  const { type, other, since, reliability, statementEn, statementFr, claims } = row;
  return {
    type,
    deal: other,
    statement: bilingual(statementEn, statementFr),
    since,
    reliability,
    links: { deal: addressOf('deal', other), claims: claims.map((claim) => addressOf('claim', claim)) },
  };
}

/** The states that began with another status than the one before. */
function statusChanges(states: StatusRow[]): Deal['statusHistory'] {
  return states
    .flatMap(({ status, current }) => {
      const by = (current as Deal['current']).status;
      if (status === null || !by) return [];
      const { source, reliability, confidence, knownBy } = by;
      return { status, knownBy, source, reliability, confidence };
    })
    .filter((state, index, all) => state.status !== all[index - 1]?.status);
}

// From rows of milestones to what is served of them.

import type { Recorded } from '../../contract/answers.ts';
import { addressOf, addressOfHistory } from '../../contract/kinds.ts';
import { bilingual, type DateRow, dateOf, standingOf } from '../../database/columns.ts';
import type { DealStanding } from '../../database/views.ts';
import type { Day } from '../../dates/day.ts';
import type { sources } from '../sources/table.ts';
import type { Milestone } from './schema.ts';
import type { milestoneReports, milestoneStates } from './table.ts';

type State = typeof milestoneStates.$inferSelect;
export type Row = { state: State; title: { en: string; fr: string } };

export type InShort = Omit<Milestone, 'deal' | 'dealKind' | 'dealStatus' | 'dispute' | 'match' | 'reports'>;
type ShortRow = Pick<State, 'deal' | 'status' | 'overdueSince' | 'current'> &
  Pick<Milestone, 'id' | 'title' | 'disputed'> & { date: DateRow };

export type ReportRow = {
  report: typeof milestoneReports.$inferSelect;
  published: Pick<typeof sources.$inferSelect, 'edtf' | 'earliest' | 'latest'>;
  recorded: Recorded;
};

/** What is served of a milestone on every day of a state alike. */
export function documentOf({ state, title }: Row): Omit<Milestone, 'dealKind' | 'dealStatus' | 'overdue'> {
  return {
    id: state.milestone,
    deal: state.deal,
    title: bilingual(title.en, title.fr),
    ...valuesOf(state),
    links: linksOf(state.milestone, state.deal),
  };
}

function linksOf(id: string, deal: string): Milestone['links'] {
  return {
    self: addressOf('milestone', id),
    deal: addressOf('deal', deal),
    history: addressOfHistory('milestone', id),
  };
}

/** With what depends on the day, which comes last. */
export function milestoneOf(row: Row, standing: DealStanding, asOf: Day): Milestone {
  return { ...documentOf(row), ...standing, overdue: overdueBy(row.state, asOf) !== null };
}

/** What a deal tells of its milestone. */
export function milestoneInShort(row: ShortRow, asOf: Day): InShort {
  const { id, deal, title, status, date, disputed, current } = row;
  return {
    id,
    title,
    status,
    date: dateOf(date),
    disputed,
    current: current as InShort['current'],
    links: linksOf(id, deal),
    overdue: overdueBy(row, asOf) !== null,
  };
}

export function valuesOf(state: State): Pick<Milestone, 'status' | 'date' | 'disputed' | 'dispute' | 'current'> {
  return { status: state.status, date: dateOf(state), ...standingOf<Pick<Milestone, 'dispute' | 'current'>>(state) };
}

export function reportOf({ report, published, recorded }: ReportRow): NonNullable<Milestone['reports']>[number] {
  const { source, evidence, status } = report;
  return { source, published, recorded, status, date: dateOf(report), evidence };
}

/** Since when, if by that day; what comes later is not known yet. */
export function overdueBy({ overdueSince }: Pick<State, 'overdueSince'>, asOf: Day): Day | null {
  return overdueSince !== null && overdueSince <= asOf ? overdueSince : null;
}

// From rows of milestones to what is served of them.

import type { Recorded } from '../../contract/answers.ts';
import { addressOf, addressOfHistory } from '../../contract/kinds.ts';
import { bilingual, type DateRow, dateOf, standingOf } from '../../database/columns.ts';
import { type DealStanding, reportBaseOf } from '../../database/views.ts';
import type { Day } from '../../dates/day.ts';
import { daysBetween } from '../../dates/slippage.ts';
import { METHOD } from '../../reports/method.ts';
import type { sources } from '../sources/table.ts';
import type { Milestone } from './schema.ts';
import type { milestoneReports, milestoneStates } from './table.ts';

type State = typeof milestoneStates.$inferSelect;
export type Row = { state: State; title: { en: string; fr: string } };

export type InShort = Omit<Milestone, 'deal' | 'dealKind' | 'dealStatus' | 'method' | 'dispute' | 'match' | 'reports'>;
type OutcomeRow = Pick<State, 'outcome' | 'outcomeConfidence' | 'overdueSince' | 'daysLate' | 'slippage'>;
type ShortRow = Pick<State, 'deal' | 'status' | 'current'> &
  OutcomeRow &
  Pick<Milestone, 'id' | 'title' | 'disputed'> & { date: DateRow };

export type ReportRow = {
  report: typeof milestoneReports.$inferSelect;
  publication: Pick<typeof sources.$inferSelect, 'edtf' | 'earliest' | 'latest' | 'retracted'>;
  recorded: Recorded;
};

/** What is served of a milestone on every day of a state alike. */
export function documentOf({ state, title }: Row): Omit<Milestone, 'dealKind' | 'dealStatus' | 'daysOverdue'> {
  return {
    id: state.milestone,
    deal: state.deal,
    title: bilingual(title.en, title.fr),
    method: METHOD,
    ...valuesOf(state),
    ...outcomeValuesOf(state),
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
  return { ...documentOf(row), ...standing, daysOverdue: daysOverdueOn(row.state, asOf) };
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
    ...outcomeValuesOf(row),
    daysOverdue: daysOverdueOn(row, asOf),
    links: linksOf(id, deal),
  };
}

export function valuesOf(state: State): Pick<Milestone, 'status' | 'date' | 'disputed' | 'dispute' | 'current'> {
  return { status: state.status, date: dateOf(state), ...standingOf<Pick<Milestone, 'dispute' | 'current'>>(state) };
}

export function reportOf(row: ReportRow, asOf: Day): NonNullable<Milestone['reports']>[number] {
  const { evidence, status } = row.report;
  return { ...reportBaseOf(row, asOf), status, date: dateOf(row.report), evidence };
}

/** What became of it, without what changes from day to day. */
function outcomeValuesOf(state: OutcomeRow) {
  const { outcome, outcomeConfidence, overdueSince, daysLate, slippage } = state;
  return { outcome, outcomeConfidence, overdue: outcome === 'overdue', overdueSince, daysLate, slippage };
}

/** Days overdue on the as-of date; null unless the outcome is overdue. */
function daysOverdueOn({ outcome, overdueSince }: OutcomeRow, asOf: Day): number | null {
  return outcome === 'overdue' && overdueSince !== null ? daysBetween(overdueSince, asOf) + 1 : null;
}

// The JSON of milestones: `short` is what deals show of them, `rest` completes it. What changes every day, links and reports are
// added when it is read.
import { addressOf, addressOfHistory } from '../../contract/kinds.ts';
import type { Day } from '../../dates/day.ts';
import { daysBetween } from '../../dates/slippage.ts';
import type { UncertainDate } from '../../dates/uncertain-date.ts';
import type { Match } from '../../dates/window.ts';
import { JsonText, mergedJson } from '../../formats/json-text.ts';
import type { Bilingual } from '../../reports/text.ts';
import { type DealOfRecord, dealOfRecordJson } from '../deals/of-records.ts';
import type { Milestone } from './schema.ts';

type Outcome = Pick<Milestone, 'outcome' | 'outcomeConfidence' | 'overdueSince' | 'slippage'> & {
  late: Milestone['daysLate'];
};
type Values = Pick<Milestone, 'status' | 'current'> & { date: UncertainDate | null; dispute: unknown[] };

export type MilestoneShort = Pick<
  Milestone,
  'id' | 'title' | 'status' | 'date' | 'disputed' | 'current' | keyof Omit<Outcome, 'late'> | 'overdue' | 'daysLate'
>;
export type MilestoneRest = Pick<Milestone, 'dispute'>;

export function milestoneParts(
  { id, title }: { id: string; title: Bilingual },
  { status, date, current, dispute }: Values,
  { outcome, outcomeConfidence, overdueSince, late, slippage }: Outcome,
): { short: MilestoneShort; rest: MilestoneRest } {
  return {
    short: {
      id,
      title,
      status,
      date,
      outcome,
      outcomeConfidence,
      overdue: outcome === 'overdue',
      overdueSince,
      daysLate: late,
      slippage,
      disputed: dispute.length > 0,
      current,
    },
    rest: { dispute: dispute as Milestone['dispute'] },
  };
}

/** A version of a milestone as its table has it. */
export type MilestoneRow = DealOfRecord & {
  id: string;
  outcome: Milestone['outcome'];
  overdueSince: Day | null;
  short: string;
  rest: string;
};

/** @param reports as JSON; undefined in lists without `expand=reports` */
export function milestoneJson(
  row: MilestoneRow,
  asOf: Day,
  { match, reports }: { match?: Match | undefined; reports?: string | undefined },
): JsonText<Milestone> {
  const parts = [row.short, dealOfRecordJson(row), row.rest, ofTheDay(row, asOf, match), linksOf(row)];
  if (reports !== undefined) parts.push(reports);
  return new JsonText(mergedJson(...parts));
}

/** A milestone as a deal shows it. */
export function dealMilestoneJson(row: Omit<MilestoneRow, 'rest' | 'dealKind' | 'dealStatus'>, asOf: Day): string {
  return mergedJson(row.short, ofTheDay(row, asOf), linksOf(row));
}

/** Days overdue on the as-of date, null unless the outcome is overdue; and how the milestone matches the window, if there is one. */
function ofTheDay(
  { outcome, overdueSince }: Pick<MilestoneRow, 'outcome' | 'overdueSince'>,
  asOf: Day,
  match?: Match,
): string {
  const days = outcome === 'overdue' && overdueSince !== null ? daysBetween(overdueSince, asOf) + 1 : null;
  return match === undefined ? `{"daysOverdue":${days}}` : `{"daysOverdue":${days},"match":"${match}"}`;
}

function linksOf({ id, deal }: { id: string; deal: string }): string {
  const links: Milestone['links'] = {
    self: addressOf('milestone', id),
    deal: addressOf('deal', deal),
    history: addressOfHistory('milestone', id),
  };
  return JSON.stringify({ links });
}

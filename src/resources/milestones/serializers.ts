// The JSON of milestones. The build serializes what does not change within a version; what changes every day, and reports, are
// added when it is read.

import type { Match } from '../../domain/dates/date-window.ts';
import type { Day } from '../../domain/dates/day.ts';
import { daysBetween } from '../../domain/dates/slippage.ts';
import type { UncertainDate } from '../../domain/dates/uncertain-date.ts';
import { historyPath, recordPath } from '../../domain/kinds.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { METHOD } from '../../domain/provenance/method.ts';
import {
  type BodyWithShortForm,
  bodyWithShortForm,
  JsonText,
  shortForm,
  withMembers,
} from '../../formats/json-text.ts';
import type { Milestone } from './schema.ts';

export type MilestoneBody = Omit<Milestone, 'daysOverdue' | 'match' | 'reports'>;

type Described = Pick<Milestone, 'id' | 'deal' | 'dealKind' | 'dealStatus'> & { title: Bilingual };
type Values = Pick<Milestone, 'status' | 'current'> & { date: UncertainDate | null; dispute: unknown[] };
type Outcome = Pick<Milestone, 'outcome' | 'outcomeConfidence' | 'overdueSince' | 'slippage'> & {
  late: Milestone['daysLate'];
};

export function milestoneBody(
  { id, title, deal, dealKind, dealStatus }: Described,
  { status, date, current, dispute }: Values,
  { outcome, outcomeConfidence, overdueSince, late, slippage }: Outcome,
): BodyWithShortForm {
  const short: Omit<MilestoneBody, 'deal' | 'dealKind' | 'dealStatus' | 'method' | 'dispute'> = {
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
    links: {
      self: recordPath('milestone', id),
      deal: recordPath('deal', deal),
      history: historyPath('milestone', id),
    },
  };
  return bodyWithShortForm(short, { deal, dealKind, dealStatus, method: METHOD, dispute });
}

/** `overdueSince` is null unless the outcome is overdue. */
type Row = { body: string; overdueSince: Day | null };

/** @param reports as JSON; undefined in lists without `expand=reports` */
export function milestoneJson(
  { body, overdueSince }: Row,
  asOf: Day,
  { match, reports }: { match?: Match | undefined; reports?: string | undefined },
): JsonText<Milestone> {
  const daily = withMembers(body, dailyMembers(overdueSince, asOf, match));
  return new JsonText(reports === undefined ? daily : withMembers(daily, reports));
}

/** A milestone as a deal shows it. */
export function dealMilestoneJson({ overdueSince, ...body }: Row & BodyWithShortForm, asOf: Day): string {
  return withMembers(shortForm(body), dailyMembers(overdueSince, asOf));
}

/** Days overdue on the as-of date, and how the milestone matches the window, if there is one. */
function dailyMembers(overdueSince: Day | null, asOf: Day, match?: Match): string {
  const days = overdueSince === null ? null : daysBetween(overdueSince, asOf) + 1;
  return match === undefined ? `{"daysOverdue":${days}}` : `{"daysOverdue":${days},"match":"${match}"}`;
}

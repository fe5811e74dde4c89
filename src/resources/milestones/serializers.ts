// Serializes milestones: `milestoneBody` at build time, `milestoneJson` when a milestone is read.
import { type Day, daysBetween } from '../../domain/dates/day.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import type { Match } from '../../domain/provenance/enums.ts';
import { METHOD } from '../../domain/provenance/method.ts';
import { type BodyWithShortForm, bodyWithShortForm, JsonText, mergeJson, shortForm } from '../../formats/json-text.ts';
import { dealPartLinks } from '../record-links.ts';
import type { MilestoneFields } from './fields.ts';
import type { Milestone } from './schema.ts';

export type MilestoneBody = Omit<Milestone, 'daysOverdue' | 'match' | 'reports'>;
type Short = Omit<MilestoneBody, 'deal' | 'dealKind' | 'dealStatus' | 'method' | 'dispute'>;

type Described = Pick<Milestone, 'id' | 'deal' | 'dealKind' | 'dealStatus' | 'type'> & { title: Bilingual };
type Values = { fields: Pick<Milestone, keyof MilestoneFields>; current: Milestone['current']; dispute: unknown[] };
type Outcome = Pick<Milestone, 'outcome' | 'outcomeConfidence' | 'overdueSince' | 'firstPromise' | 'slippage'> & {
  late: Milestone['daysLate'];
};

export function milestoneBody(
  { id, title, type, deal, dealKind, dealStatus }: Described,
  { fields, current, dispute }: Values,
  { outcome, outcomeConfidence, overdueSince, firstPromise, late, slippage }: Outcome,
): BodyWithShortForm {
  const overdue = outcome === 'overdue';
  const outcomeMembers = { outcome, outcomeConfidence, overdue, overdueSince, firstPromise, daysLate: late, slippage };
  const links = dealPartLinks('milestone', id, deal);
  const short: Short = { id, title, type, ...fields, ...outcomeMembers, disputed: dispute.length > 0, current, links };
  return bodyWithShortForm(short, { deal, dealKind, dealStatus, method: METHOD, dispute });
}

/** `overdueSince` is null unless the outcome is overdue. */
type Row = { body: string; overdueSince: Day | null };

/** @param reports JSON object with `reports`; undefined in lists without `expand=reports` */
export function milestoneJson(
  { body, overdueSince }: Row,
  asOf: Day,
  { match, reports }: { match?: Match | undefined; reports?: string | undefined },
): JsonText<Milestone> {
  const daily = mergeJson(body, dailyMembers(overdueSince, asOf, match));
  return new JsonText(reports === undefined ? daily : mergeJson(daily, reports));
}

export function dealMilestoneJson({ overdueSince, ...body }: Row & BodyWithShortForm, asOf: Day): string {
  return mergeJson(shortForm(body), dailyMembers(overdueSince, asOf));
}

/** Returns the JSON properties that depend on the request: `daysOverdue` and, with a date window, `match`. */
function dailyMembers(overdueSince: Day | null, asOf: Day, match?: Match): string {
  const days = overdueSince === null ? null : daysBetween(overdueSince, asOf) + 1;
  return match === undefined ? `{"daysOverdue":${days}}` : `{"daysOverdue":${days},"match":"${match}"}`;
}

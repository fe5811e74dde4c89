// Schema fields and English text of milestone outcomes, which the API computes.
import type { z } from 'zod';
import { type Milestone, milestoneSchema } from '../resources/milestones/schema.ts';
import { pick } from '../util/pick.ts';
import { formatDayRange, formatDays, formatSlippage, formatValue } from './format-text.ts';

const { outcome, outcomeConfidence, daysOverdue, overdueSince, daysLate, slippage } = milestoneSchema.shape;

/** Outcome fields of a tool result; all are null for records other than milestones. */
export const outcomeFields = {
  outcome: outcome.nullable(),
  ...{ outcomeConfidence, daysOverdue, overdueSince, daysLate, slippage },
};
type OutcomeFields = z.infer<z.ZodObject<typeof outcomeFields>>;
const fieldNames = Object.keys(outcomeFields) as (keyof OutcomeFields)[];

export const noOutcome = Object.fromEntries(fieldNames.map((name) => [name, null])) as OutcomeFields;

export function outcomeFieldsOf(milestone: Pick<Milestone, keyof OutcomeFields>): OutcomeFields {
  return pick(milestone, fieldNames);
}

/** Milestones nested in a deal have no `dealStatus`. */
export type Explained = OutcomeFields & Partial<Pick<Milestone, 'status' | 'dealStatus'>>;

/** Explains an outcome, such as "overdue: not reported as reached, 424 days past its latest possible day". */
export function formatOutcome(milestone: Explained): string {
  const { outcome, outcomeConfidence, slippage } = milestone;
  if (outcome === null) return '';
  return [
    `${outcome}: ${formatReason(milestone)}`,
    ...(slippage ? [`its date moved ${formatSlippage(slippage)} than first reported`] : []),
    formatConfidence(outcomeConfidence),
  ].join('; ');
}

function formatReason({ outcome, daysOverdue, overdueSince, daysLate, status, dealStatus }: Explained): string {
  switch (outcome) {
    case 'met':
      return `reported as reached${daysLate ? `, ${formatDayRange(daysLate, 'late', 'early')}` : ''}`;
    case 'overdue':
      return `not reported as reached, ${formatDays(daysOverdue ?? 0)} past its latest possible day`;
    case 'dropped': {
      const before = overdueSince === null ? '' : `, overdue since ${overdueSince}`;
      if (status === 'cancelled') return `reported as cancelled${before}`;
      return `its deal is reported as ${formatValue(dealStatus ?? 'withdrawn or cancelled')}${before}`;
    }
    default:
      return 'not reported as reached, and not past its latest possible day';
  }
}

function formatConfidence(confidence: OutcomeFields['outcomeConfidence']): string {
  if (confidence === null) return 'no source reports a status';
  return confidence === 'low' ? 'confidence low (grade D only, not confirmed)' : `confidence ${confidence}`;
}

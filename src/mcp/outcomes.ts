// Schema fields and English text of milestone outcomes, which the API computes.
import type { z } from 'zod';
import { type Milestone, milestoneSchema } from '../resources/milestones/schema.ts';
import { pick } from '../util/pick.ts';
import { formatDays, formatLateness, formatSlippage, formatValue } from './format-text.ts';

const { shape } = milestoneSchema;

/** Outcome fields of a tool result; all are null for records other than milestones. */
export const outcomeFields = {
  outcome: shape.outcome.nullable(),
  outcomeConfidence: shape.outcomeConfidence.meta({ description: 'Null if no source reports a status.' }),
  daysOverdue: shape.daysOverdue.meta({ description: 'Null unless overdue.' }),
  overdueSince: shape.overdueSince.meta({ description: 'Also if it was overdue when it was dropped.' }),
  daysLate: shape.daysLate.meta({ description: 'Null unless met after an earlier promise.' }),
  slippage: shape.slippage.meta({ description: 'From the first reported date to the current one.' }),
};
type OutcomeFields = { [Name in keyof typeof outcomeFields]: z.infer<(typeof outcomeFields)[Name]> };

export const noOutcome: OutcomeFields = {
  outcome: null,
  outcomeConfidence: null,
  daysOverdue: null,
  overdueSince: null,
  daysLate: null,
  slippage: null,
};

export function outcomeFieldsOf(milestone: Pick<Milestone, keyof OutcomeFields>): OutcomeFields {
  return pick(milestone, Object.keys(noOutcome) as (keyof OutcomeFields)[]);
}

/** Milestones nested in a deal have no `dealStatus`. */
type Explained = OutcomeFields & Partial<Pick<Milestone, 'status' | 'dealStatus'>>;

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
      return `reported as reached${daysLate ? `, ${formatLateness(daysLate)}` : ''}`;
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

// Rows of milestones: what was known of each, and what became of it, period by period.
import type { Rows } from '../../db/schema/index.ts';
import { BEGINNING_OF_TIME, type Day, END_OF_TIME } from '../../domain/dates/day.ts';
import { daysLate, slippageBetween } from '../../domain/dates/slippage.ts';
import { planFrom, type UncertainDate } from '../../domain/dates/uncertain-date.ts';
import { type OutcomePeriod, outcomeChanges } from '../../domain/provenance/changes.ts';
import { sameDate } from '../../domain/provenance/comparators.ts';
import type { Dated } from '../../domain/provenance/field-comparators.ts';
import { joinValues } from '../../domain/provenance/format.ts';
import { firstDayAfter, type OutcomeInputs, outcomeOf } from '../../domain/provenance/outcome.ts';
import type { Report } from '../../domain/provenance/selection.ts';
import { comparisons, type Fields } from '../../resources/milestones/fields.ts';
import { milestoneBody } from '../../resources/milestones/serializers.ts';
import {
  type BuildContext,
  type Change,
  changeRows,
  type RecordState,
  parseReportedDate,
  collectReports,
  resolveRecordStates,
} from './build-context.ts';
import { type DealState, stateOn } from './deals.ts';
import { bilingualDate, reportRows, bilingualCodes } from './reports.ts';

type MilestoneTables = Pick<Rows, 'milestoneVersions' | 'reportVersions' | 'dealReports' | 'changes'>;

/** @param deals the states of all deals */
export function milestoneRows(context: BuildContext, deals: readonly DealState[]): MilestoneTables {
  const reports = collectReports<Fields, 'milestones'>(context, 'milestones', ({ status = null, date, inferred }, source) => {
    const dated = date === undefined ? null : { date: parseReportedDate(date, inferred), status, announced: source.date.earliest };
    return { status, date: dated };
  });
  const states = resolveRecordStates<Fields>(context, reports, () => comparisons);
  const dealStates = Map.groupBy(deals, ({ record }) => record);
  const kinds = new Map(context.deals.map(({ id, kind }) => [id, kind]));
  const periods = [...Map.groupBy(states, ({ record }) => record)].flatMap(([id, ofMilestone]) =>
    periodsOf(ofMilestone, dealStates.get(context.record(id).owner) ?? []),
  );
  return {
    milestoneVersions: periods.map((period) => {
      const { state, outcome, overdueSince, dealStatus } = period;
      const { record: id, since, until, fields } = state;
      const { title, owner: deal } = context.record(id);
      const date = dateIn(fields);
      const dealKind = kinds.get(deal) ?? 'project';
      const body = milestoneBody(
        { id, title, deal, dealKind, dealStatus },
        {
          status: fields.status,
          date,
          current: state.current,
          dispute: state.dispute.map((dispute) =>
            dispute.field === 'date'
              ? { ...dispute, values: dispute.values.map((dated) => asServed(dated, dated.status)) }
              : dispute,
          ),
        },
        period,
      );
      return {
        id,
        since,
        until,
        isEntry: period.isEntry,
        deal,
        dealKind,
        dealStatus,
        status: fields.status,
        outcome,
        overdueSince,
        disputed: state.dispute.length > 0,
        from: date?.earliest ?? BEGINNING_OF_TIME,
        to: date?.latest ?? END_OF_TIME,
        ...body,
      };
    }),
    ...reportRows(context, 'milestone', reports, ({ record, fields }) => {
      const status = fields.status ?? null;
      const date = dateIn(fields);
      return {
        both: { status, date },
        inRecord: {},
        inList: { says: joinValues([...bilingualCodes(status), bilingualDate(date)]) },
        deals: [context.record(record).owner],
      };
    }),
    changes: changeRows(context, 'milestone', changesIn(periods)),
  };
}

function dateIn({ status, date }: Report<Fields>['fields']): UncertainDate | null {
  return date ? asServed(date, status) : null;
}

/** A plan begins no earlier than its announcement. */
function asServed({ date, announced }: Dated, status: Fields['status'] | null | undefined): UncertainDate {
  return status === 'planned' ? planFrom(date, announced) : date;
}

/** A period in which neither what is known of a milestone, nor its outcome, nor the status of its deal changes. */
type Period = Omit<OutcomePeriod, 'dealStatus'> & {
  state: RecordState<Fields>;
  /** Whether more changed at its beginning than the status of the deal. */
  isEntry: boolean;
  dealStatus: OutcomeInputs['dealStatus'];
  outcomeConfidence: ReturnType<typeof outcomeOf>['outcomeConfidence'];
  overdueSince: Day | null;
  late: ReturnType<typeof daysLate> | null;
  slippage: ReturnType<typeof slippageBetween> | null;
};

/** @param states of one milestone, oldest first. @param deal the states of its deal, oldest first */
function periodsOf(states: readonly RecordState<Fields>[], deal: readonly DealState[]): Period[] {
  const periods: Period[] = [];
  let first: UncertainDate | null = null;
  let promise: UncertainDate | null = null;
  for (const state of states) {
    const { status } = state.fields;
    const date = state.fields.date && asServed(state.fields.date, status);
    first ??= date;
    if (status !== 'reached') promise ??= date;
    const late = status === 'reached' && promise && date ? daysLate(promise, date) : null;
    const slippage = first && date && !sameDate(first, date) ? slippageBetween(first, date) : null;
    const latest = date?.latest ?? null;
    const days = boundariesIn(state, latest, deal);
    for (const [index, since] of days.entries()) {
      const ofDeal = stateOn(deal, since);
      const dealStatus = ofDeal?.fields.status ?? null;
      const position: OutcomeInputs = {
        status,
        statusConfidence: state.current.status?.confidence ?? null,
        latest,
        dealStatus,
        dealStatusConfidence: ofDeal?.current.status?.confidence ?? null,
      };
      const outcome = outcomeOf(position, since);
      const before = periods.at(-1);
      const until = days[index + 1] ?? state.until;
      const hasSameOutcome =
        index > 0 && before?.outcome === outcome.outcome && before.outcomeConfidence === outcome.outcomeConfidence;
      if (hasSameOutcome && before.dealStatus === dealStatus) {
        before.state = { ...before.state, until };
        continue;
      }
      periods.push({
        ...outcome,
        since,
        latest,
        status,
        dealStatus,
        dealSource: ofDeal?.current.status?.source ?? null,
        overdueSince: overdueSinceOf(outcome.outcome, latest, before),
        late,
        slippage,
        isEntry: !hasSameOutcome,
        state: { ...state, since, until, changes: index === 0 ? state.changes : [] },
      });
    }
  }
  return periods;
}

/** A dropped milestone keeps the day from which it was overdue before. */
function overdueSinceOf(outcome: Period['outcome'], latest: Day | null, before: Period | undefined): Day | null {
  if (outcome === 'overdue') return firstDayAfter(latest);
  const wasOverdue = before?.outcome === 'overdue' || before?.outcome === 'dropped';
  return outcome === 'dropped' && wasOverdue ? before.overdueSince : null;
}

/** The days of a state on which its outcome can change: its first day, those of the deal's states, and the day after its date. */
function boundariesIn({ since, until }: RecordState<Fields>, latest: Day | null, deal: readonly DealState[]): Day[] {
  const days = [...deal.map((state) => state.since), firstDayAfter(latest) ?? END_OF_TIME];
  return [...new Set([since, ...days.filter((day) => since < day && day < until)])].toSorted();
}

function changesIn(periods: readonly Period[]): Change[] {
  return periods.map((period, index) => {
    const { record, since, changes } = period.state;
    const before = periods[index - 1];
    const ofOutcome = outcomeChanges(period, before?.state.record === record ? before : undefined);
    return { record, since, changes: [...changes, ...ofOutcome] };
  });
}

// Computes the database rows of milestones, with their values and outcomes in each period.
import { BEGINNING_OF_TIME, type Day, END_OF_TIME } from '../../domain/dates/day.ts';
import { daysLate, slippageBetween } from '../../domain/dates/slippage.ts';
import { planFrom, type UncertainDate } from '../../domain/dates/uncertain-date.ts';
import { dealPartId } from '../../domain/kinds.ts';
import { type OutcomePeriod, outcomeChanges } from '../../domain/provenance/changes.ts';
import { sameDate } from '../../domain/provenance/comparators.ts';
import type { Outcome } from '../../domain/provenance/enums.ts';
import type { Dated } from '../../domain/provenance/field-comparators.ts';
import { joinPhrases } from '../../domain/provenance/format.ts';
import { firstDayAfter, type OutcomeInputs, outcomeOf } from '../../domain/provenance/outcome.ts';
import type { Publication, Publications, Report } from '../../domain/provenance/selection.ts';
import { type MilestoneFields, milestoneComparisons } from '../../resources/milestones/fields.ts';
import type { FirstPromise } from '../../resources/milestones/schema.ts';
import { milestoneBody } from '../../resources/milestones/serializers.ts';
import {
  type BuildContext,
  collectReports,
  type KindRows,
  parseReportedDate,
  type RecordChange,
  type RecordState,
  resolveRecordStates,
  splitPeriod,
} from './build-context.ts';
import { type DealState, stateOn } from './deals.ts';
import { bilingualCodes, bilingualDate, reportRows } from './reports.ts';

export function milestoneRows(context: BuildContext, deals: readonly DealState[]): KindRows<'milestoneVersions'> {
  const reports = collectReports<MilestoneFields, 'milestones'>(
    context,
    'milestones',
    ({ status = null, date, inferred }, source) => {
      if (date === undefined) return { status, date: null };
      const dated = { date: parseReportedDate(date, inferred), status, announced: source.date.earliest };
      return { status, date: dated };
    },
  );
  const states = resolveRecordStates<MilestoneFields>(context, reports, () => milestoneComparisons);
  const dealStates = Map.groupBy(deals, ({ record }) => record);
  const kinds = new Map(context.deals.map(({ id, kind }) => [id, kind]));
  const types = new Map(
    context.deals.flatMap(({ id: deal, milestones }) =>
      Object.entries(milestones).map(([slug, { type }]) => [dealPartId(deal, slug), type] as const),
    ),
  );
  const periods = [...Map.groupBy(states, ({ record }) => record)].flatMap(([id, milestoneStates]) =>
    computePeriods(milestoneStates, dealStates.get(context.record(id).owner) ?? [], context.publications),
  );
  return {
    milestoneVersions: periods.map((period) => {
      const { state, outcome, overdueSince, dealStatus } = period;
      const { record: id, since, until, fields } = state;
      const { title, owner: deal } = context.record(id);
      const date = effectiveDate(fields);
      const dealKind = kinds.get(deal) ?? 'project';
      const type = types.get(id) ?? 'other';
      const dispute = state.dispute.map((item) =>
        item.field === 'date' ? { ...item, values: item.values.map((dated) => narrowPlan(dated, dated.status)) } : item,
      );
      const values = { fields: { ...fields, date }, current: state.current, dispute };
      const body = milestoneBody({ id, title, type, deal, dealKind, dealStatus }, values, period);
      return {
        id,
        since,
        until,
        isEntry: period.isEntry,
        deal,
        dealKind,
        dealStatus,
        type,
        status: fields.status,
        outcome,
        outcomeConfidence: period.outcomeConfidence,
        overdueSince,
        disputed: dispute.length > 0,
        from: date?.earliest ?? BEGINNING_OF_TIME,
        to: date?.latest ?? END_OF_TIME,
        ...body,
      };
    }),
    ...reportRows(context, 'milestone', reports, collectChanges(periods), ({ fields }) => {
      const { status, date: _dated, ...inRecord } = fields;
      const date = effectiveDate(fields);
      return {
        shared: { status, date },
        inRecord,
        inList: { says: joinPhrases([...bilingualCodes(status), bilingualDate(date)]) },
      };
    }),
  };
}

function effectiveDate({ status, date }: Report<MilestoneFields>['fields']): UncertainDate | null {
  return date ? narrowPlan(date, status) : null;
}

/** Replaces the open start of a planned date by the announcement day: a plan cannot precede its announcement. */
function narrowPlan({ date, announced }: Dated, status: MilestoneFields['status'] | null | undefined): UncertainDate {
  return status === 'planned' ? planFrom(date, announced) : date;
}

type MilestoneState = RecordState<MilestoneFields>;

/** A period in which the values and the outcome of a milestone, and the status of its deal, do not change. */
type MilestonePeriod = Omit<OutcomePeriod, 'dealStatus'> &
  ReturnType<typeof outcomeOf> & {
    state: MilestoneState;
    /** False if only the status of the deal changed at `since`. The history of the milestone then omits this period. */
    isEntry: boolean;
    dealStatus: OutcomeInputs['dealStatus'];
    overdueSince: Day | null;
    firstPromise: FirstPromise | null;
    late: ReturnType<typeof daysLate> | null;
    slippage: ReturnType<typeof slippageBetween> | null;
  };

/** Both parameters are in chronological order: the states of one milestone, and the states of its deal. */
function computePeriods(
  states: readonly MilestoneState[],
  deal: readonly DealState[],
  publications: Publications,
): MilestonePeriod[] {
  const periods: MilestonePeriod[] = [];
  let first: UncertainDate | null = null;
  const promises: FirstPromise[] = [];
  for (const state of states) {
    const { status } = state.fields;
    const date = effectiveDate(state.fields);
    first ??= date;
    const promised = promiseIn(state, date);
    if (promised) promises.push(promised);
    // As by rule 1, the promise of a source does not outlast the source's retraction.
    const firstPromise = promises.find(({ source }) => !isRetracted(publications.get(source), state.since)) ?? null;
    const late = status === 'reached' && firstPromise && date ? daysLate(firstPromise.date, date) : null;
    const slippage = first && date && !sameDate(first, date) ? slippageBetween(first, date) : null;
    const latest = date?.latest ?? null;
    // The outcome can change when the status of the deal changes, and on the day after the latest possible date.
    const days = [...deal.map(({ since }) => since), firstDayAfter(latest) ?? END_OF_TIME];
    for (const [index, { since, until }] of splitPeriod(state, days).entries()) {
      const dealState = stateOn(deal, since);
      const dealStatus = dealState?.fields.status ?? null;
      const inputs: OutcomeInputs = {
        status,
        statusConfidence: state.current.status?.confidence ?? null,
        latest,
        dealStatus,
        dealStatusConfidence: dealState?.current.status?.confidence ?? null,
      };
      const outcome = outcomeOf(inputs, since);
      const before = periods.at(-1);
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
        dealSource: dealState?.current.status?.source ?? null,
        overdueSince: overdueSinceOf(outcome.outcome, latest, before),
        firstPromise,
        late,
        slippage,
        isEntry: !hasSameOutcome,
        state: { ...state, since, until, changes: index === 0 ? state.changes : [] },
      });
    }
  }
  return periods;
}

/** Returns the date of a state as a promise; null if only grade D reports it, or the milestone is reached or cancelled. */
function promiseIn({ fields, current }: MilestoneState, date: UncertainDate | null): FirstPromise | null {
  if (date === null || !current.date || fields.status === 'reached' || fields.status === 'cancelled') return null;
  const { knownBy, source, confidence } = current.date;
  if (confidence === 'low') return null;
  return { date, knownBy, source };
}

function isRetracted(publication: Publication | undefined, day: Day): boolean {
  const retracted = publication?.retracted ?? null;
  return retracted !== null && retracted <= day;
}

/** First overdue day, if the milestone is overdue or was dropped while it was overdue; otherwise null. */
function overdueSinceOf(outcome: Outcome, latest: Day | null, before: MilestonePeriod | undefined): Day | null {
  if (outcome === 'overdue') return firstDayAfter(latest);
  const wasOverdue = before?.outcome === 'overdue' || before?.outcome === 'dropped';
  return outcome === 'dropped' && wasOverdue ? before.overdueSince : null;
}

function collectChanges(periods: readonly MilestonePeriod[]): RecordChange[] {
  return periods.map((period, index) => {
    const { record, since, changes } = period.state;
    const before = periods[index - 1];
    const outcomes = outcomeChanges(period, before?.state.record === record ? before : undefined);
    return { record, since, changes: [...changes, ...outcomes] };
  });
}

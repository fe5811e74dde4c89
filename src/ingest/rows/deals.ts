// Rows of deals: what was agreed, and what became of it.

import type { Rows } from '../../db/schema/index.ts';
import { BEGINNING_OF_TIME, type Day, END_OF_TIME } from '../../domain/dates/day.ts';
import { inverseRelation } from '../../domain/provenance/enums.ts';
import { joinValues } from '../../domain/provenance/format.ts';
import { comparisons, type Fields } from '../../resources/deals/fields.ts';
import { dealBody, type Relation } from '../../resources/deals/serializers.ts';
import { type BuildContext, changeRows, type RecordState, parseReportedDate, collectReports, resolveRecordStates } from './build-context.ts';
import { bilingualDate, reportRows, bilingualCodes } from './reports.ts';

export type DealState = RecordState<Fields>;

type DealTables = Pick<Rows, 'dealVersions' | 'reportVersions' | 'dealReports' | 'changes'>;

/** @returns the rows, and the states of all deals, which decide the outcomes of milestones */
export function dealRows(context: BuildContext): { rows: DealTables; states: DealState[] } {
  const reports = collectReports<Fields, 'deals'>(context, 'deals', ({ instrument, status, signed, subject }) => ({
    instrument: instrument ?? null,
    status: status ?? null,
    signed: signed === undefined ? null : parseReportedDate(signed),
    subject: subject ?? null,
  }));
  const states = resolveRecordStates<Fields>(context, reports, () => comparisons);
  const ofDeal = Map.groupBy(states, ({ record }) => record);
  const relations = Map.groupBy(relationsIn(context), ({ deal }) => deal);
  const rows = {
    dealVersions: context.deals.flatMap(({ id, kind, title }) =>
      versionsOf(ofDeal.get(id) ?? [], relations.get(id) ?? []).map(({ state, since, until, past, known }) => ({
        id,
        since,
        until,
        isEntry: since === state.since,
        kind,
        status: state.fields.status,
        instrument: state.fields.instrument,
        disputed: state.dispute.length > 0,
        signedFrom: state.fields.signed?.earliest ?? BEGINNING_OF_TIME,
        body: JSON.stringify(dealBody({ id, kind, title }, state, past, known)),
      })),
    ),
    ...reportRows(context, 'deal', reports, ({ record, fields: { instrument, status, signed, subject } }) => ({
      both: { status: status ?? null },
      inRecord: { instrument: instrument ?? null, signed: signed ?? null, subject: subject ?? null },
      inList: {
        date: signed ?? null,
        says: joinValues([...bilingualCodes(status ?? null, instrument ?? null), bilingualDate(signed ?? null), subject ?? null]),
      },
      deals: [record],
    })),
    changes: changeRows(context, 'deal', states),
  };
  return { rows, states };
}

/** A period in which a deal's JSON does not change, with its states so far and the relations known by then. */
type Version = { state: DealState; since: Day; until: Day; past: DealState[]; known: Relation[] };

/** @param states of one deal, oldest first */
function versionsOf(states: readonly DealState[], relations: readonly Relation[]): Version[] {
  return states.flatMap((state, index) => {
    const days = relations.map(({ since }) => since).filter((day) => state.since < day && day < state.until);
    const begins = [...new Set([state.since, ...days])].toSorted();
    return begins.map((since, place) => ({
      state,
      since,
      until: begins[place + 1] ?? state.until,
      past: states.slice(0, index + 1),
      known: relations.filter((relation) => relation.since <= since),
    }));
  });
}

/** Both sides of each relation whose claims are all there, ordered by type and by the other deal. */
function relationsIn({ deals, sources }: BuildContext): (Relation & { deal: string })[] {
  const claiming = new Map(sources.flatMap((source) => source.claims.map(({ id }) => [id, source])));
  const relations = deals.flatMap(({ id: deal, relations }) =>
    relations.flatMap(({ type, to, claims, statement }) => {
      const sources = claims.flatMap((claim) => claiming.get(claim) ?? []);
      if (sources.length < claims.length) return [];
      const shared = {
        since: sources.map(({ date }) => date.latest).reduce((a, b) => (a > b ? a : b)),
        reliability: sources.map(({ reliability }) => reliability.grade).reduce((a, b) => (a > b ? a : b)),
        statement,
        claims,
      };
      return [
        { deal, other: to, type, ...shared },
        { deal: to, other: deal, type: inverseRelation[type], ...shared },
      ];
    }),
  );
  return relations.toSorted((a, b) => (`${a.type} ${a.other}` < `${b.type} ${b.other}` ? -1 : 1));
}

/** The state of a deal on a day, from its states, oldest first. */
export function stateOn(states: readonly DealState[], day: Day): DealState | undefined {
  return states.find(({ since, until }) => since <= day && (day < until || until === END_OF_TIME));
}

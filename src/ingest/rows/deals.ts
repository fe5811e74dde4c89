// Computes the database rows of deals.
import { BEGINNING_OF_TIME, type Day, END_OF_TIME } from '../../domain/dates/day.ts';
import { inverseRelation } from '../../domain/provenance/enums.ts';
import { joinPhrases } from '../../domain/provenance/format.ts';
import { type DealFields, dealComparisons } from '../../resources/deals/fields.ts';
import type { Deal } from '../../resources/deals/schema.ts';
import { dealBody, type Relation } from '../../resources/deals/serializers.ts';
import {
  type BuildContext,
  collectReports,
  type KindRows,
  parseReportedDate,
  type RecordState,
  resolveRecordStates,
  splitPeriod,
} from './build-context.ts';
import { bilingualCodes, bilingualDate, countryCode, reportRows, withCountryCodes } from './reports.ts';

export type DealState = RecordState<DealFields>;

/** Also returns the states of all deals, because rows of milestones and figures depend on the status of their deal. */
export function dealRows(context: BuildContext): { rows: KindRows<'dealVersions'>; states: DealState[] } {
  const reports = collectReports<DealFields, 'deals'>(
    context,
    'deals',
    ({ instrument, status, signed, subject, country, inferred }) => ({
      instrument: instrument ?? null,
      status: status ?? null,
      signed: signed === undefined ? null : parseReportedDate(signed),
      subject: subject ?? null,
      country: country === undefined ? null : { code: country, inferred: inferred.includes('country') },
    }),
  );
  const states = resolveRecordStates<DealFields>(context, reports, () => dealComparisons);
  const statesByDeal = Map.groupBy(states, ({ record }) => record);
  const relations = Map.groupBy(collectRelations(context, statesByDeal), ({ deal }) => deal);
  const rows = {
    dealVersions: context.deals.flatMap(({ id, kind, title }) =>
      versions(statesByDeal.get(id) ?? [], relations.get(id) ?? []).map(({ state, since, until, past, known }) => ({
        id,
        since,
        until,
        isEntry: since === state.since,
        kind,
        status: state.fields.status,
        instrument: state.fields.instrument,
        country: countryCode(state.fields.country),
        confidence: state.current.status?.confidence ?? null,
        disputed: state.dispute.length > 0,
        signedFrom: state.fields.signed?.earliest ?? BEGINNING_OF_TIME,
        body: JSON.stringify(
          dealBody({ id, kind, title }, state, withCountryCodes(state.dispute) as Deal['dispute'], past, known),
        ),
      })),
    ),
    ...reportRows(context, 'deal', reports, states, ({ fields: { instrument, status, signed, subject, country } }) => ({
      shared: { status },
      inRecord: { instrument, signed, subject, country: countryCode(country) },
      inList: {
        date: signed,
        says: joinPhrases([...bilingualCodes(status, instrument), bilingualDate(signed), subject]),
      },
    })),
  };
  return { rows, states };
}

/** Splits the states of one deal (oldest first) into periods in which the JSON of the deal does not change. */
function versions(states: readonly DealState[], relations: readonly Relation[]) {
  const days = relations.map(({ since }) => since);
  return states.flatMap((state, index) =>
    splitPeriod(state, days).map((period) => ({
      ...period,
      state,
      past: states.slice(0, index + 1),
      known: relations.filter(({ since }) => since <= period.since),
    })),
  );
}

/**
 * Lists each relation for both of its deals, from the day on which all claims and both deals are known.
 * Omits a relation if a claim or a deal is missing, as in the data of one source.
 */
function collectRelations(
  { deals, sources }: BuildContext,
  statesByDeal: ReadonlyMap<string, readonly DealState[]>,
): (Relation & { deal: string })[] {
  const sourcesByClaim = new Map(sources.flatMap((source) => source.claims.map(({ id }) => [id, source])));
  const relations = deals.flatMap(({ id: deal, relations }) =>
    relations.flatMap(({ type, to, claims, statement }) => {
      const sources = claims.flatMap((claim) => sourcesByClaim.get(claim) ?? []);
      const states = [deal, to].flatMap((each) => statesByDeal.get(each)?.[0] ?? []);
      if (sources.length < claims.length || states.length < 2) return [];
      const days = [...sources.map(({ date }) => date.latest), ...states.map(({ since }) => since)];
      const shared = {
        since: days.reduce((a, b) => (a > b ? a : b)),
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

export function stateOn(states: readonly DealState[], day: Day): DealState | undefined {
  return states.find(({ since, until }) => since <= day && (day < until || until === END_OF_TIME));
}

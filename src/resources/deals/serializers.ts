// The JSON of deals. The build serializes what does not change within a version (`dealBody`); what belongs to the deal is added
// when it is read.

import type { Day } from '../../domain/dates/day.ts';
import { historyPath, recordPath } from '../../domain/kinds.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import type { dealKinds, Grade, relationTypes } from '../../domain/provenance/enums.ts';
import { METHOD } from '../../domain/provenance/method.ts';
import type { State } from '../../domain/provenance/resolve-states.ts';
import { JsonText, mergedJson } from '../../formats/json-text.ts';
import type { Fields } from './fields.ts';
import type { Deal } from './schema.ts';
import { timelinePath } from './timeline.ts';

export type DealBody = Omit<Deal, 'partners' | 'figures' | 'milestones' | 'reports' | 'links'>;

/** A relation to another deal, known from the day on which all its claims had been published. */
export type Relation = {
  other: string;
  type: (typeof relationTypes)[number];
  since: Day;
  reliability: Grade;
  statement: Bilingual;
  claims: readonly string[];
};

/** @param past the states so far, oldest first, with this one. @param relations known in this version */
export function dealBody(
  { id, kind, title }: { id: string; kind: (typeof dealKinds)[number]; title: Bilingual },
  { fields, dispute, current }: State<Fields>,
  past: readonly State<Fields>[],
  relations: readonly Relation[],
): DealBody {
  const { instrument, status, signed, subject } = fields;
  return {
    id,
    kind,
    title,
    method: METHOD,
    instrument,
    status,
    signed,
    subject,
    disputed: dispute.length > 0,
    dispute: dispute as Deal['dispute'],
    current,
    statusHistory: statusChanges(past),
    relations: relations.map(({ type, other, statement, since, reliability, claims }) => ({
      type,
      deal: other,
      statement,
      since,
      reliability,
      links: { deal: recordPath('deal', other), claims: claims.map((claim) => recordPath('claim', claim)) },
    })),
  };
}

/** The states that began with another status than the one before. */
function statusChanges(states: readonly State<Fields>[]): Deal['statusHistory'] {
  return states
    .flatMap(({ fields: { status }, current }) => {
      if (status === null || !current.status) return [];
      const { source, reliability, confidence, knownBy } = current.status;
      return { status, knownBy, source, reliability, confidence };
    })
    .filter((state, index, all) => state.status !== all[index - 1]?.status);
}

/** What belongs to a deal, as lists of JSON objects. */
export type DealParts = Record<'partners' | 'figures' | 'milestones', readonly string[]>;

/** @param reports as JSON; undefined in lists without `expand=reports` */
export function dealJson(
  { id, body }: { id: string; body: string },
  { partners, figures, milestones }: DealParts,
  reports?: string,
): JsonText<Deal> {
  const belongings = `{"partners":[${partners}],"figures":[${figures}],"milestones":[${milestones}]}`;
  return new JsonText(mergedJson(body, belongings, dealLinks(id), ...(reports === undefined ? [] : [reports])));
}

function dealLinks(id: string): string {
  const links: Deal['links'] = {
    self: recordPath('deal', id),
    partners: `/v1/partners?deal=${id}`,
    figures: `/v1/figures?deal=${id}`,
    milestones: `/v1/milestones?deal=${id}`,
    claims: `/v1/claims?deal=${id}`,
    history: historyPath('deal', id),
    timeline: timelinePath(id),
  };
  return JSON.stringify({ links });
}

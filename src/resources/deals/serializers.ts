// Serializes deals: `dealBody` at build time, `dealJson` when a deal is read.
import type { Day } from '../../domain/dates/day.ts';
import { recordPath } from '../../domain/kinds.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import type { dealKinds, Grade, relationTypes } from '../../domain/provenance/enums.ts';
import { METHOD } from '../../domain/provenance/method.ts';
import type { State } from '../../domain/provenance/resolve-states.ts';
import { JsonText, mergeJson } from '../../formats/json-text.ts';
import { dealLinks } from '../record-links.ts';
import type { DealFields } from './fields.ts';
import type { Deal } from './schema.ts';

export type DealBody = Omit<Deal, 'partners' | 'sites' | 'figures' | 'milestones' | 'reports' | 'links'>;

/** `since`: day by which all claims that support the relation had been published. */
export type Relation = {
  other: string;
  type: (typeof relationTypes)[number];
  since: Day;
  reliability: Grade;
  statement: Bilingual;
  claims: readonly string[];
};

/** @param states all states of the deal up to this version, oldest first */
export function dealBody(
  { id, kind, title }: { id: string; kind: (typeof dealKinds)[number]; title: Bilingual },
  { fields, current }: State<DealFields>,
  dispute: Deal['dispute'],
  states: readonly State<DealFields>[],
  relations: readonly Relation[],
): DealBody {
  return {
    id,
    kind,
    title,
    method: METHOD,
    ...fields,
    country: fields.country?.code ?? null,
    inferred: fields.country?.inferred ? ['country'] : [],
    disputed: dispute.length > 0,
    dispute: dispute as Deal['dispute'],
    current,
    statusHistory: statusChanges(states),
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

function statusChanges(states: readonly State<DealFields>[]): Deal['statusHistory'] {
  return states
    .flatMap(({ fields: { status }, current }) => {
      if (status === null || !current.status) return [];
      const { source, reliability, confidence, knownBy } = current.status;
      return { status, knownBy, source, reliability, confidence };
    })
    .filter((state, index, all) => state.status !== all[index - 1]?.status);
}

/** Records of a deal, each serialized as JSON. */
type DealParts = Record<'partners' | 'sites' | 'figures' | 'milestones', readonly string[]>;

/** @param reports JSON object with `reports`; undefined in lists without `expand=reports` */
export function dealJson(
  { id, body }: { id: string; body: string },
  { partners, sites, figures, milestones }: DealParts,
  reports?: string,
): JsonText<Deal> {
  const parts = `{"partners":[${partners}],"sites":[${sites}],"figures":[${figures}],"milestones":[${milestones}]}`;
  return new JsonText(
    mergeJson(body, parts, JSON.stringify({ links: dealLinks(id) }), ...(reports === undefined ? [] : [reports])),
  );
}

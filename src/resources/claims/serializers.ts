// The JSON of claims.
import { type CitingKind, recordPath } from '../../domain/kinds.ts';
import type { Claim } from './schema.ts';

export function claimBody(claim: Omit<Claim, 'links'>, kindOfSubject: CitingKind): Claim {
  const { id, topic, statement, certainty, deal, about, mentions, source, published, retracted, recorded, evidence } =
    claim;
  return {
    ...{ id, topic, statement, certainty, deal, about, mentions, source, published, retracted, recorded, evidence },
    links: {
      self: recordPath('claim', id),
      about: recordPath(kindOfSubject, about),
      deal: recordPath('deal', deal),
      source: recordPath('source', source),
    },
  };
}

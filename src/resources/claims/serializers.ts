// The JSON of claims.
import { addressOf, type CitingKind } from '../../domain/kinds.ts';
import type { Claim } from './schema.ts';

export function claimBody(claim: Omit<Claim, 'links'>, kindOfSubject: CitingKind): Claim {
  const { id, topic, statement, certainty, deal, about, mentions, source, published, retracted, recorded, evidence } =
    claim;
  return {
    ...{ id, topic, statement, certainty, deal, about, mentions, source, published, retracted, recorded, evidence },
    links: {
      self: addressOf('claim', id),
      about: addressOf(kindOfSubject, about),
      deal: addressOf('deal', deal),
      source: addressOf('source', source),
    },
  };
}

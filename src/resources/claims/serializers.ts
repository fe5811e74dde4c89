// Serializes claims to the JSON objects that the API returns.
import type { CitingKind } from '../../domain/kinds.ts';
import { claimLinks } from '../record-links.ts';
import type { Claim } from './schema.ts';

export function claimBody(claim: Omit<Claim, 'links'>, aboutKind: CitingKind): Claim {
  const { id, topic, statement, certainty, deal, about, mentions, source, published, retracted, recorded, evidence } =
    claim;
  return {
    ...{ id, topic, statement, certainty, deal, about, mentions, source, published, retracted, recorded, evidence },
    links: claimLinks(claim, aboutKind),
  };
}

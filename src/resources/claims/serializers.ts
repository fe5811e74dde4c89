// The JSON of claims. Links are added when it is read.
import { addressOf, type CitingKind } from '../../contract/kinds.ts';
import { JsonText, mergedJson } from '../../formats/json-text.ts';
import type { Claim } from './schema.ts';

export type ClaimBody = Omit<Claim, 'links'>;

export function claimBody(claim: ClaimBody): ClaimBody {
  const { id, topic, statement, certainty, deal, about, mentions, source, published, retracted, recorded, evidence } =
    claim;
  return { id, topic, statement, certainty, deal, about, mentions, source, published, retracted, recorded, evidence };
}

type ClaimRow = { id: string; about: string; aboutKind: CitingKind; deal: string; source: string; body: string };

export function claimJson({ id, about, aboutKind, deal, source, body }: ClaimRow): JsonText<Claim> {
  const links: Claim['links'] = {
    self: addressOf('claim', id),
    about: addressOf(aboutKind, about),
    deal: addressOf('deal', deal),
    source: addressOf('source', source),
  };
  return new JsonText(mergedJson(body, JSON.stringify({ links })));
}

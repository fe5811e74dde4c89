// The JSON of partners: `short` is what deals show of them, `rest` completes it. Links and reports are added when it is read.
import { addressOf, addressOfHistory } from '../../contract/kinds.ts';
import { JsonText, mergedJson } from '../../formats/json-text.ts';
import { METHOD } from '../../reports/method.ts';
import type { Bilingual } from '../../reports/text.ts';
import type { Partner } from './schema.ts';

export type PartnerShort = Pick<Partner, 'id' | 'title' | 'kind' | 'country' | 'inferred' | 'disputed'>;
export type PartnerRest = Pick<Partner, 'method' | 'roles' | 'dispute' | 'current'>;

type Values = Pick<Partner, 'kind' | 'country' | 'roles' | 'inferred' | 'current'> & { dispute: unknown[] };

export function partnerParts(
  { id, title }: { id: string; title: Bilingual },
  { kind, country, roles, inferred, dispute, current }: Values,
): { short: PartnerShort; rest: PartnerRest } {
  return {
    short: { id, title, kind, country, inferred, disputed: dispute.length > 0 },
    rest: { method: METHOD, roles, dispute: dispute as Partner['dispute'], current },
  };
}

/** @param reports as JSON; undefined in lists without `expand=reports` */
export function partnerJson(
  { id, short, rest }: { id: string; short: string; rest: string },
  reports?: string,
): JsonText<Partner> {
  return new JsonText(mergedJson(short, rest, linksOf(id), ...(reports === undefined ? [] : [reports])));
}

/** A partner as a deal shows it: with its roles in this deal. */
export function dealPartnerJson({ id, short }: { id: string; short: string }, roles: readonly string[]): string {
  return mergedJson(short, linksOf(id), JSON.stringify({ roles }));
}

function linksOf(id: string): string {
  const links: Partner['links'] = { self: addressOf('partner', id), history: addressOfHistory('partner', id) };
  return JSON.stringify({ links });
}

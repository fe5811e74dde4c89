// Serializes partners: `partnerBody` at build time, `partnerJson` when a partner is read.
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { METHOD } from '../../domain/provenance/method.ts';
import { type BodyWithShortForm, bodyWithShortForm, JsonText, mergeJson, shortForm } from '../../formats/json-text.ts';
import { partnerLinks } from '../record-links.ts';
import type { Partner } from './schema.ts';

export type PartnerBody = Omit<Partner, 'reports'>;
type Short = Omit<PartnerBody, 'method' | 'identifiers' | 'roles' | 'dispute' | 'current'>;

type Values = Pick<Partner, 'kind' | 'country' | 'identifiers' | 'roles' | 'inferred' | 'current'> & {
  dispute: unknown[];
};

export function partnerBody(
  { id, title }: { id: string; title: Bilingual },
  { kind, country, identifiers, roles, inferred, dispute, current }: Values,
): BodyWithShortForm {
  const short: Short = { id, title, kind, country, inferred, disputed: dispute.length > 0, links: partnerLinks(id) };
  return bodyWithShortForm(short, { method: METHOD, identifiers, roles, dispute, current });
}

/** @param reports JSON object with `reports`; undefined in lists without `expand=reports` */
export function partnerJson({ body }: { body: string }, reports?: string): JsonText<Partner> {
  return new JsonText(reports === undefined ? body : mergeJson(body, reports));
}

export function dealPartnerJson(partner: BodyWithShortForm, roles: readonly string[]): string {
  return mergeJson(shortForm(partner), JSON.stringify({ roles }));
}

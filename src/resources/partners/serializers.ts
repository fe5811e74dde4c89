// The JSON of partners. Reports are added when it is read.
import { historyPath, recordPath } from '../../domain/kinds.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { METHOD } from '../../domain/provenance/method.ts';
import {
  type BodyWithShortForm,
  bodyWithShortForm,
  JsonText,
  shortForm,
  withMembers,
} from '../../formats/json-text.ts';
import type { Partner } from './schema.ts';

export type PartnerBody = Omit<Partner, 'reports'>;

type Values = Pick<Partner, 'kind' | 'country' | 'roles' | 'inferred' | 'current'> & { dispute: unknown[] };

export function partnerBody(
  { id, title }: { id: string; title: Bilingual },
  { kind, country, roles, inferred, dispute, current }: Values,
): BodyWithShortForm {
  const short: Omit<PartnerBody, 'method' | 'roles' | 'dispute' | 'current'> = {
    id,
    title,
    kind,
    country,
    inferred,
    disputed: dispute.length > 0,
    links: { self: recordPath('partner', id), history: historyPath('partner', id) },
  };
  return bodyWithShortForm(short, { method: METHOD, roles, dispute, current });
}

/** @param reports as JSON; undefined in lists without `expand=reports` */
export function partnerJson({ body }: { body: string }, reports?: string): JsonText<Partner> {
  return new JsonText(reports === undefined ? body : withMembers(body, reports));
}

/** A partner as a deal shows it: with its roles in this deal. */
export function dealPartnerJson(partner: BodyWithShortForm, roles: readonly string[]): string {
  return withMembers(shortForm(partner), JSON.stringify({ roles }));
}

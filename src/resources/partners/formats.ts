// Formats partners as CSV and JSON-LD, and their histories as JSON-LD.
import { recordPath } from '../../domain/kinds.ts';
import { csvColumns, currentColumns, listColumn, unconfirmedColumn } from '../../formats/csv-columns.ts';
import { reportNodes, supportNodes } from '../../formats/jsonld.ts';
import type { Formats, JsonLdNode, ResponseContext } from '../../formats/types.ts';
import { historyFormats } from '../history-formats.ts';
import { sameAs } from '../identifiers.ts';
import { type Partner, type PartnerHistory, partnerSchema } from './schema.ts';

export const partnerFormats: Formats<Partner> = {
  name: 'partners',
  title: { en: 'Partners', fr: 'Partenaires' },
  columns: [
    ...csvColumns(partnerSchema, ['id', 'title.en', 'title.fr', 'kind', 'country', 'inferred']),
    ...csvColumns(partnerSchema, [...currentColumns('country'), 'disputed']),
    listColumn('roles', 'Roles of the partner, as `deal:role`.', ({ roles }) =>
      roles.flatMap(({ deal, roles }) => roles.map((role) => `${deal}:${role}`)),
    ),
    listColumn('identifiers', 'Identifiers in other registers, as `scheme:id`.', ({ identifiers }) =>
      identifiers.map(({ scheme, id }) => `${scheme}:${id}`),
    ),
    unconfirmedColumn('country', ({ current }) => current.country),
    ...csvColumns(partnerSchema, ['method', 'links.self']),
  ],
  node: partnerNode,
};

export const partnerHistoryFormats = historyFormats<PartnerHistory>(partnerFormats, partnerValuesNode);

const types = {
  government: 'GovernmentOrganization',
  'public-body': 'GovernmentOrganization',
  company: 'Organization',
  person: 'Person',
};

/** Partners nested in a deal have no property `current`. */
type PartnerInDeal = Omit<Partner, 'dispute' | 'current' | 'identifiers'> &
  Partial<Pick<Partner, 'current' | 'identifiers'>>;

export function partnerNode(partner: PartnerInDeal, target: ResponseContext): JsonLdNode {
  const { id, title, kind, disputed, method, current = null, identifiers = [], links, reports } = partner;
  return {
    id: target.origin + links.self,
    type: kind ? types[kind] : 'Thing',
    name: title,
    ...partnerValuesNode(partner, target),
    sameAs: sameAs(identifiers),
    disputed,
    method,
    support: supportNodes(current, target),
    report: reportNodes(reports, id, target, (report) => partnerValuesNode(report, target)),
  };
}

function partnerValuesNode(
  { kind, country, roles, inferred }: Pick<Partner, 'kind' | 'country' | 'roles' | 'inferred'>,
  { origin }: ResponseContext,
): JsonLdNode {
  return {
    kind,
    address: country && { type: 'PostalAddress', addressCountry: country },
    memberOf: roles.flatMap(({ deal, roles }) =>
      roles.map((roleName) => ({ type: 'OrganizationRole', roleName, memberOf: origin + recordPath('deal', deal) })),
    ),
    inferred,
  };
}

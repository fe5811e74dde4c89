// Partners in every format.
import { recordPath } from '../../domain/kinds.ts';
import { csvColumns, currentColumns, listColumn, unconfirmedColumn } from '../../formats/csv-columns.ts';
import { historyNode, type JsonLdNode, reportNodes, supportNodes } from '../../formats/jsonld.ts';
import type { Formats, ItemFormats, ResponseContext } from '../../formats/types.ts';
import { type Partner, type PartnerHistory, partnerSchema } from './schema.ts';

export const partnerFormats: Formats<Partner> = {
  name: 'partners',
  title: { en: 'Partners', fr: 'Partenaires' },
  columns: [
    ...csvColumns(partnerSchema, [
      'id',
      'title.en',
      'title.fr',
      'kind',
      'country',
      'inferred',
      ...currentColumns('country'),
      'disputed',
    ]),
    listColumn('roles', 'Roles of the partner, as `deal:role`.', ({ roles }) =>
      roles.flatMap(({ deal, roles }) => roles.map((role) => `${deal}:${role}`)),
    ),
    unconfirmedColumn('country', ({ current }) => current.country),
    ...csvColumns(partnerSchema, ['method', 'links.self']),
  ],
  node: partnerNode,
};

export const partnerHistoryFormats: ItemFormats<PartnerHistory> = {
  name: partnerFormats.name,
  title: partnerFormats.title,
  node: (history, target) => historyNode(history, target, (entry) => partnerValuesNode(entry, target)),
};

const types = {
  government: 'GovernmentOrganization',
  'public-body': 'GovernmentOrganization',
  company: 'Organization',
  person: 'Person',
};

export function partnerNode(
  { id, title, links, reports, ...said }: PartnerInDeal,
  target: ResponseContext,
): JsonLdNode {
  return {
    id: target.origin + links.self,
    type: said.kind ? types[said.kind] : 'Thing',
    name: title,
    ...partnerValuesNode(said, target),
    disputed: said.disputed,
    method: said.method,
    support: supportNodes(said.current ?? null, target),
    report: reportNodes(reports, id, target, (report) => partnerValuesNode(report, target)),
  };
}

/** What the node tells of a partner, and a deal of its partners. */
type PartnerInDeal = Omit<Partner, 'dispute' | 'current'> & Partial<Pick<Partner, 'current'>>;

function partnerValuesNode(
  { kind, country, roles, inferred }: Pick<Partner, 'kind' | 'country' | 'roles' | 'inferred'>,
  { origin }: ResponseContext,
): JsonLdNode {
  return {
    kind,
    address: country && { type: 'PostalAddress', addressCountry: country },
    memberOf: roles.flatMap(({ deal, roles }) =>
      roles.map((roleName) => ({
        type: 'OrganizationRole',
        roleName,
        memberOf: origin + recordPath('deal', deal),
      })),
    ),
    inferred,
  };
}

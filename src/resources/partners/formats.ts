// Partners in every format.
import { addressOf } from '../../domain/kinds.ts';
import { columnsOf, currentIn, listColumn, unconfirmedColumn } from '../../formats/csv-columns.ts';
import { historyNode, type Node, reportNodes, supportNodes } from '../../formats/jsonld.ts';
import type { Formats, Target, ThingFormats } from '../../formats/types.ts';
import { type Partner, type PartnerHistory, partnerSchema } from './schema.ts';

export const partnerFormats: Formats<Partner> = {
  name: 'partners',
  title: { en: 'Partners', fr: 'Partenaires' },
  columns: [
    ...columnsOf(partnerSchema, [
      'id',
      'title.en',
      'title.fr',
      'kind',
      'country',
      'inferred',
      ...currentIn('country'),
      'disputed',
    ]),
    listColumn('roles', 'Roles of the partner, as `deal:role`.', ({ roles }) =>
      roles.flatMap(({ deal, roles }) => roles.map((role) => `${deal}:${role}`)),
    ),
    unconfirmedColumn('country', ({ current }) => current.country),
    ...columnsOf(partnerSchema, ['method', 'links.self']),
  ],
  node: partnerNode,
};

export const partnerHistoryFormats: ThingFormats<PartnerHistory> = {
  name: partnerFormats.name,
  title: partnerFormats.title,
  node: (history, target) => historyNode(history, target, (entry) => valuesOf(entry, target)),
};

const types = {
  government: 'GovernmentOrganization',
  'public-body': 'GovernmentOrganization',
  company: 'Organization',
  person: 'Person',
};

export function partnerNode({ id, title, links, reports, ...said }: PartnerInDeal, target: Target): Node {
  return {
    id: target.origin + links.self,
    type: said.kind ? types[said.kind] : 'Thing',
    name: title,
    ...valuesOf(said, target),
    disputed: said.disputed,
    method: said.method,
    support: supportNodes(said.current ?? null, target),
    report: reportNodes(reports, id, target, (report) => valuesOf(report, target)),
  };
}

/** What the node tells of a partner, and a deal of its partners. */
type PartnerInDeal = Omit<Partner, 'dispute' | 'current'> & Partial<Pick<Partner, 'current'>>;

function valuesOf(
  { kind, country, roles, inferred }: Pick<Partner, 'kind' | 'country' | 'roles' | 'inferred'>,
  { origin }: Target,
): Node {
  return {
    kind,
    address: country && { type: 'PostalAddress', addressCountry: country },
    memberOf: roles.flatMap(({ deal, roles }) =>
      roles.map((roleName) => ({
        type: 'OrganizationRole',
        roleName,
        memberOf: origin + addressOf('deal', deal),
      })),
    ),
    inferred,
  };
}

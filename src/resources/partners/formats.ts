// Partners in every format.
import { addressOf } from '../../contract/kinds.ts';
import { columnsOf, listColumn } from '../../formats/columns.ts';
import { type Node, reportNodes } from '../../formats/linked-data.ts';
import type { Formats, Target } from '../../formats/writing.ts';
import { type Partner, partnerSchema } from './schema.ts';

export const partnerFormats: Formats<Partner> = {
  name: 'partners',
  title: { en: 'Partners', fr: 'Partenaires' },
  columns: [
    ...columnsOf(partnerSchema, ['id', 'title.en', 'title.fr', 'kind', 'country', 'inferred', 'disputed']),
    listColumn('roles', 'What it is in each deal, as `deal:role`.', ({ roles }) =>
      roles.flatMap(({ deal, roles }) => roles.map((role) => `${deal}:${role}`)),
    ),
    ...columnsOf(partnerSchema, ['links.self']),
  ],
  node: partnerNode,
};

const types = {
  government: 'GovernmentOrganization',
  'public-body': 'GovernmentOrganization',
  company: 'Organization',
  person: 'Person',
};

export function partnerNode({ id, title, links, reports, ...said }: Partner, target: Target): Node {
  const values = ({ kind, country, roles, inferred }: Pick<Partner, 'kind' | 'country' | 'roles' | 'inferred'>) => ({
    kind,
    address: country && { type: 'PostalAddress', addressCountry: country },
    memberOf: roles.flatMap(({ deal, roles }) =>
      roles.map((roleName) => ({
        type: 'OrganizationRole',
        roleName,
        memberOf: target.origin + addressOf('deal', deal),
      })),
    ),
    inferred,
  });
  return {
    id: target.origin + links.self,
    type: said.kind ? types[said.kind] : 'Thing',
    name: title,
    ...values(said),
    disputed: said.disputed,
    report: reportNodes(reports, id, target, values),
  };
}

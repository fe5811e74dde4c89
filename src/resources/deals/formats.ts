// Deals in every format.
import { columnsOf, dateIn } from '../../formats/columns.ts';
import { type Node, reportNodes } from '../../formats/linked-data.ts';
import type { Formats, Target } from '../../formats/writing.ts';
import { figureNode } from '../figures/formats.ts';
import { milestoneNode } from '../milestones/formats.ts';
import { partnerNode } from '../partners/formats.ts';
import { type Deal, dealSchema } from './schema.ts';

export const dealFormats: Formats<Deal> = {
  name: 'deals',
  title: { en: 'Deals', fr: 'Accords' },
  columns: columnsOf(dealSchema, [
    'id',
    'title.en',
    'title.fr',
    'instrument',
    'status',
    ...dateIn('signed'),
    'subject.en',
    'subject.fr',
    'disputed',
    'links.self',
  ]),
  node: dealNode,
};

function dealNode(deal: Deal, target: Target): Node {
  const { id, title, disputed, partners, figures, milestones, links, reports } = deal;
  const values = ({
    instrument,
    status,
    signed,
    subject,
  }: Pick<Deal, 'instrument' | 'status' | 'signed' | 'subject'>) => ({
    description: subject,
    instrument,
    status,
    signed: signed?.edtf,
  });
  return {
    id: target.origin + links.self,
    type: 'Project',
    name: title,
    ...values(deal),
    disputed,
    member: partners.map(({ roles, ...partner }) => partnerNode({ ...partner, roles: [{ deal: id, roles }] }, target)),
    event: milestones.map((milestone) => milestoneNode({ ...milestone, deal: id }, target)),
    figure: figures.map((figure) => figureNode({ ...figure, deal: id, basis: 'reported', derivation: null }, target)),
    report: reportNodes(reports, id, target, values),
  };
}

// Deals in every format.
import { columnsOf } from '../../formats/columns.ts';
import { type Node, reportNodes } from '../../formats/linked-data.ts';
import type { Formats, Place } from '../../formats/writing.ts';
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
    'signed.edtf',
    'signed.earliest',
    'signed.latest',
    'signed.precision',
    'signed.inferred',
    'subject.en',
    'subject.fr',
    'disputed',
    'links.self',
  ]),
  node: dealNode,
};

function dealNode(deal: Deal, place: Place): Node {
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
    id: place.origin + links.self,
    type: 'Project',
    name: title,
    ...values(deal),
    disputed,
    member: partners.map(({ roles, ...partner }) => partnerNode({ ...partner, roles: [{ deal: id, roles }] }, place)),
    event: milestones.map((milestone) => milestoneNode({ ...milestone, deal: id }, place)),
    figure: figures.map((figure) => figureNode({ ...figure, deal: id, basis: 'reported', derivation: null }, place)),
    report: reportNodes(reports, id, place, values),
  };
}

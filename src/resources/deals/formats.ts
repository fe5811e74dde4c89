// Deals in every format.
import { recordPath } from '../../domain/kinds.ts';
import { csvColumns, currentColumns, dateColumns, unconfirmedColumn } from '../../formats/csv-columns.ts';
import {
  currentSources,
  dateNode,
  historyNode,
  type JsonLdNode,
  reportNodes,
  supportNodes,
} from '../../formats/jsonld.ts';
import type { Formats, ItemFormats, ResponseContext } from '../../formats/types.ts';
import { figureNode } from '../figures/formats.ts';
import { milestoneNode } from '../milestones/formats.ts';
import { partnerNode } from '../partners/formats.ts';
import { type Deal, type DealHistory, dealSchema, type Timeline } from './schema.ts';

export const dealFormats: Formats<Deal> = {
  name: 'deals',
  title: { en: 'Deals', fr: 'Projets et programmes' },
  columns: [
    ...csvColumns(dealSchema, [
      'id',
      'kind',
      'title.en',
      'title.fr',
      'instrument',
      'status',
      ...dateColumns('signed'),
      'subject.en',
      'subject.fr',
      ...currentColumns('status'),
      ...currentColumns('instrument'),
      'disputed',
      'method',
      'links.self',
    ]),
    unconfirmedColumn('status', ({ current }) => current.status),
    unconfirmedColumn('instrument', ({ current }) => current.instrument),
  ],
  node: dealNode,
};

export const dealHistoryFormats: ItemFormats<DealHistory> = {
  name: dealFormats.name,
  title: dealFormats.title,
  node: (history, target) => historyNode(history, target, dealValuesNode),
};

export const timelineFormats: ItemFormats<Timeline> = {
  name: dealFormats.name,
  title: dealFormats.title,
  node: ({ title, events, links }, { origin }) => ({
    id: origin + links.self,
    type: 'ItemList',
    name: title,
    about: origin + links.deal,
    items: events.map(({ kind, date, title: name, status, outcome, overdue, source, links: { self } }) => ({
      type: 'Event',
      kind,
      ...dateNode(date),
      name,
      status,
      outcome,
      overdue,
      about: origin + self,
      source: source && origin + recordPath('source', source),
    })),
  }),
};

function dealNode(deal: Deal, target: ResponseContext): JsonLdNode {
  const {
    id,
    kind,
    title,
    method,
    status: dealStatus,
    disputed,
    relations,
    partners,
    figures,
    milestones,
    links,
    reports,
  } = deal;
  const ofDeal = { deal: id, dealKind: kind, dealStatus, method };
  return {
    id: target.origin + links.self,
    type: 'Project',
    name: title,
    kind,
    ...dealValuesNode(deal),
    disputed,
    method,
    support: supportNodes(deal.current, target),
    source: currentSources(deal.current, target),
    member: partners.map(({ roles, ...partner }) =>
      partnerNode({ ...partner, method, roles: [{ deal: id, roles }] }, target),
    ),
    relation: relations.map(({ type, statement, reliability, links: { deal: other, claims } }) => ({
      type: 'Thing',
      kind: type,
      says: statement,
      reliability,
      about: target.origin + other,
      derivedFrom: claims.map((claim) => target.origin + claim),
    })),
    event: milestones.map((milestone) => milestoneNode({ ...milestone, ...ofDeal, dispute: [] }, target)),
    figure: figures.map((figure) =>
      figureNode({ ...figure, ...ofDeal, dispute: [], basis: 'reported', derivation: null }, target),
    ),
    report: reportNodes(reports, id, target, dealValuesNode),
  };
}

function dealValuesNode({
  instrument,
  status,
  signed,
  subject,
}: Pick<Deal, 'instrument' | 'status' | 'signed' | 'subject'>): JsonLdNode {
  return { description: subject, instrument, status, signed: signed?.edtf };
}

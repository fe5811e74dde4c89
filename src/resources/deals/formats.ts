// Formats deals as CSV and JSON-LD, and their histories and timelines as JSON-LD.
import { recordPath } from '../../domain/kinds.ts';
import { csvColumns, currentColumns, dateColumns, listColumn, unconfirmedColumn } from '../../formats/csv-columns.ts';
import { geometryOf } from '../../formats/geojson.ts';
import { currentSources, dateNode, reportNodes, supportNodes } from '../../formats/jsonld.ts';
import type { Formats, ItemFormats, JsonLdNode, ResponseContext } from '../../formats/types.ts';
import { figureNode } from '../figures/formats.ts';
import { historyFormats } from '../history-formats.ts';
import { milestoneNode } from '../milestones/formats.ts';
import { partnerNode } from '../partners/formats.ts';
import { siteNode } from '../sites/formats.ts';
import { type Deal, type DealHistory, dealSchema, type Timeline } from './schema.ts';

export const dealFormats: Formats<Deal> = {
  name: 'deals',
  title: { en: 'Deals', fr: 'Projets et programmes' },
  columns: [
    ...csvColumns(dealSchema, ['id', 'kind', 'title.en', 'title.fr', 'instrument', 'status', ...dateColumns('signed')]),
    ...csvColumns(dealSchema, ['subject.en', 'subject.fr', 'country', ...currentColumns('status')]),
    listColumn('sites', 'Ids of the sites of the deal.', ({ sites }) => sites.map(({ id }) => id)),
    ...csvColumns(dealSchema, [...currentColumns('instrument'), 'disputed', 'method', 'links.self']),
    unconfirmedColumn('status', ({ current }) => current.status),
    unconfirmedColumn('instrument', ({ current }) => current.instrument),
  ],
  node: dealNode,
  feature: ({ id, title, kind, status, country, sites, links }) => ({
    id,
    geometry: geometryOf(sites.flatMap(({ coordinates }) => coordinates ?? [])),
    properties: { title, kind, status, country, sites: sites.map((site) => site.id), links },
  }),
};

export const dealHistoryFormats = historyFormats<DealHistory>(dealFormats, dealValuesNode);

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
  const { id, kind, title, method, disputed, current, reports } = deal;
  const { origin } = target;
  const dealFields = { deal: id, dealKind: kind, dealStatus: deal.status, method };
  return {
    id: origin + deal.links.self,
    type: 'Project',
    name: title,
    kind,
    ...dealValuesNode(deal),
    disputed,
    method,
    support: supportNodes(current, target),
    source: currentSources(current, target),
    member: deal.partners.map(({ roles, ...partner }) =>
      partnerNode({ ...partner, method, roles: [{ deal: id, roles }] }, target),
    ),
    location: deal.sites.map((site) => siteNode(site, target)),
    relation: deal.relations.map(({ type, statement, reliability, links }) => ({
      type: 'Thing',
      kind: type,
      says: statement,
      reliability,
      about: origin + links.deal,
      derivedFrom: links.claims.map((claim) => origin + claim),
    })),
    event: deal.milestones.map((milestone) => milestoneNode({ ...milestone, ...dealFields, dispute: [] }, target)),
    figure: deal.figures.map((figure) =>
      figureNode({ ...figure, ...dealFields, dispute: [], basis: 'reported', derivation: null }, target),
    ),
    report: reportNodes(reports, id, target, dealValuesNode),
  };
}

type DealValues = Pick<Deal, 'instrument' | 'status' | 'signed' | 'subject' | 'country'>;

function dealValuesNode({ instrument, status, signed, subject, country }: DealValues): JsonLdNode {
  return { description: subject, instrument, status, signed: signed?.edtf, country };
}

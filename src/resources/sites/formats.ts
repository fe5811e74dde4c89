// Formats sites as CSV, JSON-LD and GeoJSON, and their histories as JSON-LD.
import { recordPath } from '../../domain/kinds.ts';
import { csvColumns, currentColumns, listColumn, unconfirmedColumn } from '../../formats/csv-columns.ts';
import { pointOf } from '../../formats/geojson.ts';
import { reportNodes, supportNodes } from '../../formats/jsonld.ts';
import type { Formats, JsonLdNode, ResponseContext } from '../../formats/types.ts';
import { historyFormats } from '../history-formats.ts';
import { sameAs } from '../identifiers.ts';
import { type Site, type SiteHistory, siteSchema } from './schema.ts';

export const siteFormats: Formats<Site> = {
  name: 'sites',
  title: { en: 'Sites', fr: 'Sites' },
  columns: [
    ...csvColumns(siteSchema, ['id', 'title.en', 'title.fr', 'municipality', 'region', 'country', 'inferred']),
    ...csvColumns(siteSchema, ['coordinates.latitude', 'coordinates.longitude', 'coordinates.precision', 'deals']),
    listColumn('identifiers', 'Identifiers in other registers, as `scheme:id`.', ({ identifiers }) =>
      identifiers.map(({ scheme, id }) => `${scheme}:${id}`),
    ),
    ...csvColumns(siteSchema, [...currentColumns('municipality'), ...currentColumns('coordinates')]),
    unconfirmedColumn('municipality', ({ current }) => current.municipality),
    ...csvColumns(siteSchema, ['disputed', 'method', 'links.self']),
  ],
  node: siteNode,
  feature: ({ coordinates, reports: _reports, dispute: _dispute, current: _current, ...properties }) => ({
    id: properties.id,
    geometry: coordinates && pointOf(coordinates),
    properties: { ...properties, precision: coordinates?.precision ?? null },
  }),
};

export const siteHistoryFormats = historyFormats<SiteHistory>(siteFormats, siteValuesNode);

/** Sites nested in a deal have no property `current`. */
type SiteInDeal = Pick<Site, 'id' | 'title' | 'municipality' | 'region' | 'country' | 'coordinates' | 'links'> &
  Partial<Omit<Site, 'dispute'>>;

export function siteNode(site: SiteInDeal, target: ResponseContext): JsonLdNode {
  const { id, title, disputed, method, current = null, links, reports } = site;
  return {
    id: target.origin + links.self,
    type: 'Place',
    name: title,
    ...siteValuesNode({ deals: [], identifiers: [], inferred: [], ...site }, target),
    disputed,
    method,
    support: supportNodes(current, target),
    report: reportNodes(reports, id, target, (report) => siteValuesNode(report, target)),
  };
}

type Values = Pick<Site, 'municipality' | 'region' | 'country' | 'coordinates' | 'deals' | 'identifiers' | 'inferred'>;

function siteValuesNode(
  { municipality, region, country, coordinates, deals, identifiers, inferred }: Values,
  { origin }: ResponseContext,
): JsonLdNode {
  const hasAddress = municipality !== null || region !== null || country !== null;
  return {
    address: hasAddress
      ? { type: 'PostalAddress', addressLocality: municipality, addressRegion: region, addressCountry: country }
      : null,
    geo: coordinates && {
      type: 'GeoCoordinates',
      latitude: coordinates.latitude,
      longitude: coordinates.longitude,
      precision: coordinates.precision,
    },
    about: deals.map((deal) => origin + recordPath('deal', deal)),
    sameAs: sameAs(identifiers),
    inferred,
  };
}

// Formats totals as JSON-LD.
import type { Sum } from '../../domain/totals.ts';
import { quantityNode } from '../../formats/jsonld.ts';
import type { ItemFormats, JsonLdNode } from '../../formats/types.ts';
import type { Totals } from './schema.ts';

export const totalsFormats: ItemFormats<Totals> = {
  name: 'totals',
  title: { en: 'Totals', fr: 'Totaux' },
  node: ({ title, metric, dueBy, method, totals, included, links }, { origin }) => ({
    id: origin + links.self,
    type: 'Observation',
    name: title,
    variableMeasured: metric,
    endDate: dueBy,
    method,
    value: totals.map(sumNode),
    derivedFrom: included.map((figure) => origin + figure.links.self),
    isBasedOn: origin + links.figures,
  }),
};

function sumNode(sum: Sum): JsonLdNode | null {
  return quantityNode({ ...sum, quote: null });
}

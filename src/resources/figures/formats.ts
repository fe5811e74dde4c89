// Figures in every format.
import { columnsOf } from '../../formats/columns.ts';
import { dated, type Node, quantityNode, reportNodes } from '../../formats/linked-data.ts';
import type { Formats, Place } from '../../formats/writing.ts';
import { type Figure, figureSchema } from './schema.ts';

export const figureFormats: Formats<Figure> = {
  name: 'figures',
  title: { en: 'Figures', fr: 'Chiffres' },
  columns: columnsOf(figureSchema, [
    'id',
    'deal',
    'title.en',
    'title.fr',
    'metric',
    'basis',
    'quantity.value',
    'quantity.unit',
    'quantity.modifier',
    'quantity.lower',
    'quantity.upper',
    'quantity.phrase',
    'counts.en',
    'counts.fr',
    'date.edtf',
    'date.earliest',
    'date.latest',
    'date.precision',
    'date.inferred',
    'disputed',
    'derivation.formula',
    'derivation.inputs',
    'derivation.assumption.en',
    'derivation.assumption.fr',
    'links.self',
  ]),
  node: figureNode,
};

export function figureNode(figure: Figure, place: Place): Node {
  const { id, title, deal, metric, basis, quantity, counts, date, disputed, derivation, links, reports } = figure;
  return {
    id: place.origin + links.self,
    type: 'Observation',
    name: title,
    observationAbout: `${place.origin}/v1/deals/${deal}`,
    variableMeasured: metric,
    basis,
    value: quantityNode(quantity),
    counts,
    ...dated(date),
    disputed,
    formula: derivation?.formula,
    derivedFrom: derivation?.inputs.map((input) => place.origin + input),
    assumption: derivation?.assumption,
    report: reportNodes(reports, id, place, ({ quantity, counts, date }) => ({
      value: quantityNode(quantity),
      counts,
      ...dated(date),
    })),
  };
}

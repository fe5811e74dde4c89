// Figures in every format.
import { columnsOf, dateIn, quantityPaths } from '../../formats/columns.ts';
import { dated, type Node, quantityNode, reportNodes } from '../../formats/linked-data.ts';
import type { Formats, Target } from '../../formats/writing.ts';
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
    ...quantityPaths,
    'counts.en',
    'counts.fr',
    ...dateIn('date'),
    'disputed',
    'derivation.formula',
    'derivation.inputs',
    'derivation.assumption.en',
    'derivation.assumption.fr',
    'links.self',
  ]),
  node: figureNode,
};

export function figureNode(figure: Figure, target: Target): Node {
  const { id, title, metric, basis, quantity, counts, date, disputed, derivation, links, reports } = figure;
  return {
    id: target.origin + links.self,
    type: 'Observation',
    name: title,
    observationAbout: target.origin + links.deal,
    variableMeasured: metric,
    basis,
    value: quantityNode(quantity),
    counts,
    ...dated(date),
    disputed,
    formula: derivation?.formula,
    derivedFrom: derivation?.inputs.map((input) => target.origin + input),
    assumption: derivation?.assumption,
    report: reportNodes(reports, id, target, ({ quantity, counts, date }) => ({
      value: quantityNode(quantity),
      counts,
      ...dated(date),
    })),
  };
}

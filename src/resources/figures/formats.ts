// Figures in every format.
import {
  csvColumns,
  currentColumns,
  dateColumns,
  quantityPaths,
  unconfirmedColumn,
} from '../../formats/csv-columns.ts';
import {
  currentSources,
  dateNode,
  historyNode,
  type JsonLdNode,
  quantityNode,
  reportNodes,
  supportNodes,
} from '../../formats/jsonld.ts';
import type { Formats, ItemFormats, ResponseContext } from '../../formats/types.ts';
import { type Figure, type FigureHistory, figureSchema } from './schema.ts';

export const figureFormats: Formats<Figure> = {
  name: 'figures',
  title: { en: 'Figures', fr: 'Chiffres' },
  columns: [
    ...csvColumns(figureSchema, [
      'id',
      'deal',
      'dealKind',
      'dealStatus',
      'title.en',
      'title.fr',
      'metric',
      'covers',
      'phase',
      'basis',
      ...quantityPaths,
      'scope.en',
      'scope.fr',
      ...dateColumns('date'),
      ...currentColumns('quantity'),
      'disputed',
      'method',
      'derivation.formula',
      'derivation.inputs',
      'derivation.assumption.en',
      'derivation.assumption.fr',
      'links.self',
    ]),
    unconfirmedColumn('quantity', ({ current }) => current?.quantity),
  ],
  node: figureNode,
};

export const figureHistoryFormats: ItemFormats<FigureHistory> = {
  name: figureFormats.name,
  title: figureFormats.title,
  node: (history, target) =>
    historyNode(history, target, ({ quantity, scope, date }) => ({
      value: quantityNode(quantity),
      scope,
      ...dateNode(date),
    })),
};

export function figureNode(figure: Figure, target: ResponseContext): JsonLdNode {
  const {
    id,
    title,
    dealKind,
    dealStatus,
    metric,
    covers,
    phase,
    method,
    basis,
    quantity,
    scope,
    date,
    disputed,
    derivation,
    links,
    reports,
  } = figure;
  return {
    id: target.origin + links.self,
    type: 'Observation',
    name: title,
    observationAbout: target.origin + links.deal,
    variableMeasured: metric,
    covers,
    phase,
    basis,
    value: quantityNode(quantity),
    scope,
    ...dateNode(date),
    dealKind,
    dealStatus,
    disputed,
    method,
    support: supportNodes(figure.current, target),
    source: currentSources(figure.current, target),
    formula: derivation?.formula,
    derivedFrom: derivation?.inputs.map((input) => target.origin + input),
    assumption: derivation?.assumption,
    report: reportNodes(reports, id, target, ({ quantity, scope, date }) => ({
      value: quantityNode(quantity),
      scope,
      ...dateNode(date),
    })),
  };
}

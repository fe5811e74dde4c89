// Figures in every format.
import { columnsOf, currentIn, dateIn, quantityPaths, unconfirmedColumn } from '../../formats/csv-columns.ts';
import {
  dated,
  historyNode,
  type Node,
  quantityNode,
  reportNodes,
  sourcesOf,
  supportNodes,
} from '../../formats/jsonld.ts';
import type { Formats, Target, ThingFormats } from '../../formats/types.ts';
import { type Figure, type FigureHistory, figureSchema } from './schema.ts';

export const figureFormats: Formats<Figure> = {
  name: 'figures',
  title: { en: 'Figures', fr: 'Chiffres' },
  columns: [
    ...columnsOf(figureSchema, [
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
      ...dateIn('date'),
      ...currentIn('quantity'),
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

export const figureHistoryFormats: ThingFormats<FigureHistory> = {
  name: figureFormats.name,
  title: figureFormats.title,
  node: (history, target) =>
    historyNode(history, target, ({ quantity, scope, date }) => ({
      value: quantityNode(quantity),
      scope,
      ...dated(date),
    })),
};

export function figureNode(figure: Figure, target: Target): Node {
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
    ...dated(date),
    dealKind,
    dealStatus,
    disputed,
    method,
    support: supportNodes(figure.current, target),
    source: sourcesOf(figure.current, target),
    formula: derivation?.formula,
    derivedFrom: derivation?.inputs.map((input) => target.origin + input),
    assumption: derivation?.assumption,
    report: reportNodes(reports, id, target, ({ quantity, scope, date }) => ({
      value: quantityNode(quantity),
      scope,
      ...dated(date),
    })),
  };
}

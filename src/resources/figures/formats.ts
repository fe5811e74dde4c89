// Formats figures as CSV and JSON-LD, and their histories as JSON-LD.
import {
  csvColumns,
  currentColumns,
  dateColumns,
  quantityPaths,
  unconfirmedColumn,
} from '../../formats/csv-columns.ts';
import { currentSources, dateNode, quantityNode, reportNodes, supportNodes } from '../../formats/jsonld.ts';
import type { Formats, JsonLdNode, ResponseContext } from '../../formats/types.ts';
import { historyFormats } from '../history-formats.ts';
import { type Figure, type FigureHistory, figureSchema } from './schema.ts';

export const figureFormats: Formats<Figure> = {
  name: 'figures',
  title: { en: 'Figures', fr: 'Chiffres' },
  columns: [
    ...csvColumns(figureSchema, ['id', 'deal', 'dealKind', 'dealStatus', 'title.en', 'title.fr', 'metric', 'covers']),
    ...csvColumns(figureSchema, ['phase', 'basis', ...quantityPaths, 'scope.en', 'scope.fr', ...dateColumns('date')]),
    ...csvColumns(figureSchema, [...currentColumns('quantity'), 'disputed', 'method', 'derivation.formula']),
    ...csvColumns(figureSchema, ['derivation.inputs', 'derivation.assumption.en', 'derivation.assumption.fr']),
    ...csvColumns(figureSchema, ['links.self']),
    unconfirmedColumn('quantity', ({ current }) => current?.quantity),
  ],
  node: figureNode,
};

export const figureHistoryFormats = historyFormats<FigureHistory>(figureFormats, figureValuesNode);

export function figureNode(figure: Figure, target: ResponseContext): JsonLdNode {
  const { derivation, links } = figure;
  return {
    id: target.origin + links.self,
    type: 'Observation',
    name: figure.title,
    observationAbout: target.origin + links.deal,
    variableMeasured: figure.metric,
    covers: figure.covers,
    phase: figure.phase,
    basis: figure.basis,
    ...figureValuesNode(figure),
    dealKind: figure.dealKind,
    dealStatus: figure.dealStatus,
    disputed: figure.disputed,
    method: figure.method,
    support: supportNodes(figure.current, target),
    source: currentSources(figure.current, target),
    formula: derivation?.formula,
    derivedFrom: derivation?.inputs.map((input) => target.origin + input),
    assumption: derivation?.assumption,
    report: reportNodes(figure.reports, figure.id, target, figureValuesNode),
  };
}

function figureValuesNode({ quantity, scope, date }: Pick<Figure, 'quantity' | 'scope' | 'date'>): JsonLdNode {
  return { value: quantityNode(quantity), scope, ...dateNode(date) };
}

// /v1/figures: quantities with units, reported or derived.
import type { FastifyPluginAsync } from 'fastify';
import { addList, addThing } from '../../contract/endpoints.ts';
import { thingQuery } from '../../contract/parameters.ts';
import { commensurableUnits, inUnitAsked } from './conversion.ts';
import { figureHistoryFormats, figureFormats as formats } from './formats.ts';
import { figureQueries } from './queries.ts';
import { figureHistorySchema, figureListQuery, figurePath, figureQuery, figureSchema } from './schema.ts';

export const figureRoutes: FastifyPluginAsync = async (app) => {
  addList(app, {
    operationId: 'listFigures',
    summary: 'Figures',
    description:
      'Lists quantities with unit, qualifier and bounds: power, money, processors, jobs, and figures that the register derives from them. ' +
      '`sort=value` sorts by the number as shown, whatever its unit.',
    query: figureListQuery,
    item: figureSchema,
    formats,
    check: (use, { unit }) => {
      if (unit !== undefined) commensurableUnits(unit, use(figureQueries).units());
    },
    find: (use, { unit, ...asked }) => {
      const figures = use(figureQueries);
      const units = unit === undefined ? undefined : commensurableUnits(unit, figures.units());
      const { items, ...places } = figures.list({ ...asked, units });
      return { items: items.map((figure) => inUnitAsked(figure, unit)), ...places };
    },
  });

  addThing(app, {
    operationId: 'getFigure',
    summary: 'Figure with its reports',
    description:
      'Returns a figure as of `asOf`: current values with every report published by then and its evidence; for a derived figure, its formula and inputs.',
    kind: 'figure',
    path: figurePath,
    query: figureQuery,
    thing: figureSchema,
    formats,
    find: (use, id, asked) => {
      const figure = use(figureQueries).get(id, asked);
      return figure && inUnitAsked(figure, asked.unit);
    },
  });

  addThing(
    app,
    {
      operationId: 'getFigureHistory',
      summary: 'History of a figure',
      description: 'Returns all past and current values of a figure up to `asOf`, each with its period and source.',
      kind: 'figure',
      path: figurePath,
      query: thingQuery,
      thing: figureHistorySchema,
      formats: figureHistoryFormats,
      find: (use, id, asked) => use(figureQueries).history(id, asked),
    },
    'history',
  );
};

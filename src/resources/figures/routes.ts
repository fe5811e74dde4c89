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
      'Quantities with their units and the range that the wording allows: power, money, processors, jobs, and what the register derives from them. ' +
      '`sort=value` orders by the number as shown.',
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
    summary: 'One figure with its reports',
    description:
      'What counts of it on the day asked for, and every report up to then with its evidence; of a derived figure, how it is worked out.',
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
      summary: 'The history of a figure',
      description: 'What counted of it, from when until when, and by whose report; up to the day asked for.',
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

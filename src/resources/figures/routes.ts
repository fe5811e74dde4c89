// /v1/figures: quantities with units, reported or derived.

import type { FastifyPluginAsync } from 'fastify';
import { areCommensurable } from '../../domain/quantities/units.ts';
import { itemOf, itemsOf } from '../../formats/json-text.ts';
import { addList, addThing } from '../../http/endpoints.ts';
import { recordQuery } from '../../http/query-params.ts';
import { figureHistoryFormats, figureFormats as formats } from './formats.ts';
import { figureRepository } from './repository.ts';
import { figureHistorySchema, figureListQuery, figurePath, figureQuery, figureSchema } from './schema.ts';
import { commensurableUnits, convertFigure } from './unit-conversion.ts';

export const figureRoutes: FastifyPluginAsync = async (app) => {
  addList(app, {
    operationId: 'listFigures',
    summary: 'Figures',
    description:
      'Lists quantities of power, money, processors, jobs and so on, and figures that the register calculates from these. ' +
      'Each quantity has a unit, a qualifier such as "about", and bounds. `sort=value` sorts by the number as shown; give `unit` to compare figures in one unit.',
    query: figureListQuery,
    item: figureSchema,
    formats,
    check: (repository, { unit }) => {
      if (unit !== undefined) commensurableUnits(unit, repository(figureRepository).units());
    },
    find: (repository, { unit, ...asked }) => {
      const figures = repository(figureRepository);
      const units = unit === undefined ? undefined : figures.units().filter((used) => areCommensurable(used, unit));
      const { items, ...places } = figures.list({ ...asked, units });
      return { items: unit === undefined ? items : itemsOf(items).map((item) => convertFigure(item, unit)), ...places };
    },
  });

  addThing(app, {
    operationId: 'getFigure',
    summary: 'Figure with its reports',
    description:
      'Returns a figure: its current values, and all reports about it with their evidence, as known on the date `asOf`. A derived figure has a formula and inputs instead of reports.',
    kind: 'figure',
    path: figurePath,
    query: figureQuery,
    thing: figureSchema,
    formats,
    find: (repository, id, asked) => {
      const figure = repository(figureRepository).get(id, asked);
      return figure && (asked.unit === undefined ? figure : convertFigure(itemOf(figure), asked.unit));
    },
  });

  addThing(
    app,
    {
      operationId: 'getFigureHistory',
      summary: 'History of a figure',
      description:
        'Returns the history of a figure up to the date `asOf`: its values in each period, with their sources.',
      kind: 'figure',
      path: figurePath,
      query: recordQuery,
      thing: figureHistorySchema,
      formats: figureHistoryFormats,
      find: (repository, id, asked) => repository(figureRepository).history(id, asked),
    },
    'history',
  );
};

// Routes of /v1/figures: quantities with units, reported by sources or derived by the register.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { areCommensurable } from '../../domain/quantities/units.ts';
import { parseItem, parseItems } from '../../formats/json-text.ts';
import { defineList, defineRecord } from '../../http/endpoints.ts';
import { recordQuery } from '../../http/query-params.ts';
import { figureHistoryFormats, figureFormats as formats } from './formats.ts';
import { figureRepository } from './repository.ts';
import { figureHistorySchema, figureListQuery, figureParams, figureQuery, figureSchema } from './schema.ts';
import { commensurableUnits, convertFigure } from './unit-conversion.ts';

export const figureRoutes: FastifyPluginAsyncZod = async (app) => {
  const list = defineList(app, {
    operationId: 'listFigures',
    summary: 'Figures',
    description:
      'Lists quantities of power, money, processors, jobs and so on, and figures that the register calculates from these. ' +
      'Each quantity has a unit, a qualifier such as "about", and bounds. `sort=value` compares figures in one unit if `metric` or `unit` is given, and otherwise sorts by the number as shown.',
    query: figureListQuery,
    references: { id: ['figure'] },
    item: figureSchema,
    formats,
  });
  app.get('', { schema: list.schema }, (request, reply) =>
    reply.sendList(
      list,
      request.query,
      (repository, { unit, ...query }) => {
        const figures = repository(figureRepository);
        if (unit === undefined) return figures.list({ ...query, units: undefined });
        const units = figures.units().filter((used) => areCommensurable(used, unit));
        const { items, ...page } = figures.list({ ...query, units });
        return { ...page, items: parseItems(items).map((item) => convertFigure(item, unit)) };
      },
      {
        check: (repository, { unit }) => {
          if (unit !== undefined) commensurableUnits(unit, repository(figureRepository).units());
        },
      },
    ),
  );

  const figure = defineRecord({
    operationId: 'getFigure',
    summary: 'Figure with its reports',
    description:
      'Returns a figure: its current values, and all reports about it with their evidence, as known on the date `asOf`. A derived figure has a formula and inputs instead of reports.',
    kind: 'figure',
    path: figureParams,
    query: figureQuery,
    item: figureSchema,
    formats,
  });
  app.get('/:id', { schema: figure.schema }, (request, reply) =>
    reply.sendRecord(figure, request.params.id, request.query, (repository, id, query) => {
      const found = repository(figureRepository).get(id, query);
      return found && (query.unit === undefined ? found : convertFigure(parseItem(found), query.unit));
    }),
  );

  const history = defineRecord({
    operationId: 'getFigureHistory',
    summary: 'History of a figure',
    description:
      'Returns the history of a figure up to the date `asOf`: its values in each period, with their sources.',
    kind: 'figure',
    path: figureParams,
    query: recordQuery,
    item: figureHistorySchema,
    formats: figureHistoryFormats,
  });
  app.get('/:id/history', { schema: history.schema }, (request, reply) =>
    reply.sendRecord(history, request.params.id, request.query, (repository, id, query) =>
      repository(figureRepository).history(id, query),
    ),
  );
};

// /v1/figures: quantities with units, reported or derived.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { answerPage, found, readList, readThing } from '../../contract/requests.ts';
import { commensurableUnits, inUnitAsked } from './conversion.ts';
import { figureQueries } from './queries.ts';
import {
  type FigureListQuery,
  type FigureQuery,
  figureListQuery,
  figurePageSchema,
  figurePath,
  figureQuery,
  figureSchema,
} from './schema.ts';

export const figureRoutes: FastifyPluginAsyncZod = async (app) => {
  const queries = () => app.store.current.use(figureQueries);

  app.get(
    '',
    {
      schema: {
        operationId: 'listFigures',
        summary: 'Figures',
        description:
          'Quantities with their units and the range that the wording allows: power, money, processors, jobs, and what the register derives from them. ' +
          '`sort=value` orders by the number as shown.',
        tags: ['figures'],
        querystring: figureListQuery,
        response: { 200: figurePageSchema },
      },
    },
    (request, reply) => {
      const { unit, ...asked } = readList<FigureListQuery>(request);
      const units = unit === undefined ? undefined : commensurableUnits(unit, queries().units());
      const { items, next } = queries().list({ ...asked, units });
      return answerPage(request, reply, asked, { items: items.map((figure) => inUnitAsked(figure, unit)), next });
    },
  );

  app.get(
    '/:id',
    {
      schema: {
        operationId: 'getFigure',
        summary: 'One figure with its reports',
        description:
          'What counts of it on the day asked for, and every report up to then with its evidence; of a derived figure, how it is worked out.',
        tags: ['figures'],
        params: figurePath,
        querystring: figureQuery,
        response: { 200: figureSchema },
      },
    },
    (request) => {
      const asked = readThing<FigureQuery>(request);
      return inUnitAsked(found(request, 'figure', asked, queries().get(request.params.id, asked)), asked.unit);
    },
  );
};

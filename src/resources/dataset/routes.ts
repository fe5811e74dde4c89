// /v1/dataset: the register as a whole.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { z } from 'zod';
import { description } from './description.ts';
import { datasetQueries } from './queries.ts';
import { datasetSchema } from './schema.ts';

const links = {
  self: '/v1/dataset',
  deals: '/v1/deals',
  sources: '/v1/sources',
  documentation: '/docs',
  contract: '/openapi.yaml',
};

export const datasetRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get(
    '',
    {
      schema: {
        operationId: 'getDataset',
        summary: 'The register as a whole',
        description: 'Which edition is served, when it was recorded, how much it holds, and what may be done with it.',
        tags: ['dataset'],
        querystring: z.strictObject({}),
        response: { 200: datasetSchema },
      },
    },
    () => {
      const edition = app.store.current;
      const { counts, published } = edition.use(datasetQueries);
      return { ...description, edition: edition.id, recorded: edition.recorded, published, counts, links };
    },
  );
};

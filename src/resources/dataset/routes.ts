// /v1/dataset: the register as a whole.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { z } from 'zod';
import { datasetQueries } from './queries.ts';
import { type Dataset, datasetSchema } from './schema.ts';

const described = {
  id: 'gigawatt',
  title: { en: 'Gigawatt: promises about AI-compute deals', fr: 'Gigawatt : les promesses autour du calcul pour l’IA' },
  description: {
    en: 'Who promised what in deals about computing power for AI, for when, who reported it, and where it stands in the source.',
    fr: 'Qui a promis quoi dans les accords sur la puissance de calcul pour l’IA, pour quand, qui l’a rapporté, et à quel endroit de la source.',
  },
  languages: ['en', 'fr'],
  license: {
    en: 'The data are facts, each with its source cited; the statements are in our own words and may be used freely. Name the source of a fact when you pass it on. The program is under the MIT licence.',
    fr: 'Les données sont des faits, chacun avec sa source ; les énoncés sont de notre plume et d’usage libre. Citez la source d’un fait quand vous le transmettez. Le programme est sous licence MIT.',
  },
  links: {
    self: '/v1/dataset',
    deals: '/v1/deals',
    sources: '/v1/sources',
    documentation: '/docs',
    contract: '/openapi.yaml',
  },
} satisfies Partial<Dataset>;

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
      return { ...described, edition: edition.id, recorded: edition.recorded, published, counts };
    },
  );
};

// Routes of /v1/sites: the places of deals, with their histories.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { defineList, defineRecord } from '../../http/endpoints.ts';
import { recordQuery } from '../../http/query-params.ts';
import { siteFormats as formats, siteHistoryFormats } from './formats.ts';
import { siteRepository } from './repository.ts';
import { siteHistorySchema, siteListQuery, siteParams, siteSchema } from './schema.ts';

export const siteRoutes: FastifyPluginAsyncZod = async (app) => {
  const list = defineList(app, {
    operationId: 'listSites',
    summary: 'Sites',
    description:
      'Lists the places where deals are to be carried out, with municipality, region, country and coordinates as sources give them. Also available as GeoJSON.',
    query: siteListQuery,
    references: { id: ['site'] },
    item: siteSchema,
    formats,
  });
  app.get('', { schema: list.schema }, (request, reply) =>
    reply.sendList(list, request.query, (repository, query) => repository(siteRepository).list(query)),
  );

  const site = defineRecord({
    operationId: 'getSite',
    summary: 'Site with its reports',
    description:
      'Returns a site: its current values and deals, and all reports about it with their evidence, as known on the date `asOf`.',
    kind: 'site',
    path: siteParams,
    query: recordQuery,
    item: siteSchema,
    formats,
  });
  app.get('/:id', { schema: site.schema }, (request, reply) =>
    reply.sendRecord(site, request.params.id, request.query, (repository, id, query) =>
      repository(siteRepository).get(id, query),
    ),
  );

  const history = defineRecord({
    operationId: 'getSiteHistory',
    summary: 'History of a site',
    description: 'Returns the history of a site up to the date `asOf`: its values in each period, with their sources.',
    kind: 'site',
    path: siteParams,
    query: recordQuery,
    item: siteHistorySchema,
    formats: siteHistoryFormats,
  });
  app.get('/:id/history', { schema: history.schema }, (request, reply) =>
    reply.sendRecord(history, request.params.id, request.query, (repository, id, query) =>
      repository(siteRepository).history(id, query),
    ),
  );
};

// /v1/partners: the participants of deals, with their roles.
import type { FastifyPluginAsync } from 'fastify';
import { addList, addThing } from '../../http/endpoints.ts';
import { recordQuery } from '../../http/query-params.ts';
import { partnerFormats as formats, partnerHistoryFormats } from './formats.ts';
import { partnerRepository } from './repository.ts';
import { partnerHistorySchema, partnerListQuery, partnerPath, partnerSchema } from './schema.ts';

export const partnerRoutes: FastifyPluginAsync = async (app) => {
  addList(app, {
    operationId: 'listPartners',
    summary: 'Partners',
    description:
      'Lists governments, companies, people and public bodies that take part in deals, with country and roles.',
    query: partnerListQuery,
    item: partnerSchema,
    formats,
    find: (repository, asked) => repository(partnerRepository).list(asked),
  });

  addThing(app, {
    operationId: 'getPartner',
    summary: 'Partner with its reports',
    description:
      'Returns a partner: its current values and roles, and all reports about it with their evidence, as known on the date `asOf`.',
    kind: 'partner',
    path: partnerPath,
    query: recordQuery,
    thing: partnerSchema,
    formats,
    find: (repository, id, asked) => repository(partnerRepository).get(id, asked),
  });

  addThing(
    app,
    {
      operationId: 'getPartnerHistory',
      summary: 'History of a partner',
      description:
        'Returns the history of a partner up to the date `asOf`: its values in each period, with their sources.',
      kind: 'partner',
      path: partnerPath,
      query: recordQuery,
      thing: partnerHistorySchema,
      formats: partnerHistoryFormats,
      find: (repository, id, asked) => repository(partnerRepository).history(id, asked),
    },
    'history',
  );
};

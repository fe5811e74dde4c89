// Routes of /v1/partners: the participants of deals, with their roles and histories.
import type { FastifyPluginAsyncZod } from '@fastify/type-provider-zod';
import { defineList, defineRecord } from '../../http/endpoints.ts';
import { recordQuery } from '../../http/query-params.ts';
import { trackRecordFormats } from '../track-records/formats.ts';
import { trackRecordRepository } from '../track-records/repository.ts';
import { trackRecordSchema } from '../track-records/schema.ts';
import { partnerFormats as formats, partnerHistoryFormats } from './formats.ts';
import { partnerRepository } from './repository.ts';
import { partnerHistorySchema, partnerListQuery, partnerParams, partnerSchema } from './schema.ts';

export const partnerRoutes: FastifyPluginAsyncZod = async (app) => {
  const list = defineList(app, {
    operationId: 'listPartners',
    summary: 'Partners',
    description:
      'Lists governments, companies, people and public bodies that take part in deals, with country and roles.',
    query: partnerListQuery,
    references: { id: ['partner'] },
    item: partnerSchema,
    formats,
  });
  app.get('', { schema: list.schema }, (request, reply) =>
    reply.sendList(list, request.query, (repository, query) => repository(partnerRepository).list(query)),
  );

  const partner = defineRecord({
    operationId: 'getPartner',
    summary: 'Partner with its reports',
    description:
      'Returns a partner: its current values and roles, and all reports about it with their evidence, as known on the date `asOf`.',
    kind: 'partner',
    path: partnerParams,
    query: recordQuery,
    item: partnerSchema,
    formats,
  });
  app.get('/:id', { schema: partner.schema }, (request, reply) =>
    reply.sendRecord(partner, request.params.id, request.query, (repository, id, query) =>
      repository(partnerRepository).get(id, query),
    ),
  );

  const history = defineRecord({
    operationId: 'getPartnerHistory',
    summary: 'History of a partner',
    description:
      'Returns the history of a partner up to the date `asOf`: its values in each period, with their sources.',
    kind: 'partner',
    path: partnerParams,
    query: recordQuery,
    item: partnerHistorySchema,
    formats: partnerHistoryFormats,
  });
  app.get('/:id/history', { schema: history.schema }, (request, reply) =>
    reply.sendRecord(history, request.params.id, request.query, (repository, id, query) =>
      repository(partnerRepository).history(id, query),
    ),
  );

  const record = defineRecord({
    operationId: 'getPartnerRecord',
    summary: 'Track record of a partner',
    description:
      'Returns how many promises the deals of a partner made, and what became of them, as known on the date `asOf`. Counts deals in which the partner is developer or operator, and lists every counted promise.',
    kind: 'partner',
    path: partnerParams,
    query: recordQuery,
    item: trackRecordSchema,
    formats: trackRecordFormats,
  });
  app.get('/:id/record', { schema: record.schema }, (request, reply) =>
    reply.sendRecord(record, request.params.id, request.query, (repository, id, query) =>
      repository(trackRecordRepository).get(id, query, app.waitForTick),
    ),
  );
};

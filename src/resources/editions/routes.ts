// /v1/editions: the editions of the register, and what each of them changed.
import type { FastifyPluginAsync } from 'fastify';
import { addDocument, addList } from '../../http/endpoints.ts';
import { link } from '../../http/link-header.ts';
import { listPath } from '../../http/list-registry.ts';
import { ProblemError } from '../../http/problems.ts';
import { quote } from '../../util/did-you-mean.ts';
import { editionFormats } from './formats.ts';
import { editionDetail, listEditions } from './repository.ts';
import { editionDetailSchema, editionListQuery, editionPath, editionQuery, editionRecordSchema } from './schema.ts';

export const editionRoutes: FastifyPluginAsync = async (app) => {
  addList(app, {
    operationId: 'listEditions',
    summary: 'Editions',
    description:
      'Lists all editions (immutable snapshots) of the register, newest first. Most endpoints take an id as `edition` and then query the register as it was.',
    query: editionListQuery,
    item: editionRecordSchema,
    formats: editionFormats,
    madeOf: () => ({ tag: JSON.stringify(app.store.editions().map(({ id, made }) => [id, made])), since: undefined }),
    find: (_repository, asked) => listEditions(app.store, asked),
  });

  addDocument(app, '/:id', {
    operationId: 'getEditionRecord',
    summary: 'Edition and what it changed',
    description: 'Returns when an edition was recorded, and each record that it added, corrected or removed.',
    path: editionPath,
    query: editionQuery,
    thing: editionDetailSchema,
    formats: editionFormats,
    links: [link(listPath(editionFormats.name), 'collection')],
    read: (request) => ({ asOf: undefined, named: (request.params as { id: string }).id }),
    find: ({ id }, { named }) => {
      const edition = editionDetail(app.store, named === 'current' ? id : named);
      if (edition) return edition;
      const suggestion = named !== '' && id.startsWith(named) ? { suggestion: id } : {};
      const message = `Unknown edition ${quote(named)}. The current edition is ${id}; /v1/editions lists all editions.`;
      throw new ProblemError('not-found', message, [{ in: 'path', name: 'id', message, ...suggestion }]);
    },
  });
};

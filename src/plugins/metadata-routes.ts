// Serves the documents that responses link to: JSON-LD context, descriptions of CSV columns, licence.
import plugin from 'fastify-plugin';
import { TABLE_METADATA_TYPE, tableMetadata } from '../formats/csvw.ts';
import { CONTEXT_PATH, contextDocument } from '../formats/jsonld-context.ts';
import { mediaTypes } from '../formats/media-types.ts';
import { columnsPath, exampleListUrl } from '../http/list-registry.ts';
import { ProblemError } from '../http/problems.ts';
import { noParameters } from '../http/query-params.ts';
import { description } from '../resources/dataset/description.ts';
import { nearest, quoteInput } from '../util/did-you-mean.ts';

const hidden = { schema: { hide: true, querystring: noParameters } };

export const metadataRoutesPlugin = plugin(
  async (app) => {
    app.get(CONTEXT_PATH, hidden, (request, reply) =>
      reply
        .type(mediaTypes.jsonld.contentType)
        .send(Buffer.from(JSON.stringify(contextDocument(app.originOf(request))))),
    );
    app.get<{ Params: { name: string } }>(columnsPath(':name'), hidden, (request, reply) => {
      const { name } = request.params;
      const names = app.lists.map(({ formats }) => formats.name);
      const list = app.lists.find(({ formats }) => formats.name === name);
      if (!list) {
        const near = nearest(name, names);
        const hint = near === undefined ? `Available: ${names.join(', ')}.` : `Did you mean ${quoteInput(near)}?`;
        throw new ProblemError('not-found', `Unknown list ${quoteInput(name)}. ${hint}`);
      }
      const url = app.originOf(request) + exampleListUrl(list, 'csv');
      return reply.type(TABLE_METADATA_TYPE).send(Buffer.from(JSON.stringify(tableMetadata(list.formats, url))));
    });
    app.get('/license', { schema: { hide: true } }, (_request, reply) =>
      reply.type('text/plain; charset=utf-8').send(`${description.license.en}\n\n${description.license.fr}\n`),
    );
  },
  { name: 'metadata-routes', dependencies: ['edition-store', 'not-found'] },
);

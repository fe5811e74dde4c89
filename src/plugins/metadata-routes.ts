// What answers point at to explain themselves: the context of linked data, the columns of tables, the licence.
import plugin from 'fastify-plugin';
import { TABLE_METADATA_TYPE, tableMetadata } from '../formats/csvw.ts';
import { CONTEXT_ADDRESS, contextDocument } from '../formats/jsonld-context.ts';
import { catalogue } from '../formats/media-types.ts';
import { columnsAddress, exampleAddress } from '../http/list-registry.ts';
import { ProblemError } from '../http/problems.ts';
import { nothingAsked } from '../http/query-params.ts';
import { description } from '../resources/dataset/description.ts';
import { nearest, quoted } from '../util/did-you-mean.ts';

const hidden = { schema: { hide: true, querystring: nothingAsked } };

export const explanationsPlugin = plugin(
  async (app) => {
    app.get(CONTEXT_ADDRESS, hidden, (request, reply) =>
      reply
        .type(catalogue.jsonld.contentType)
        .send(Buffer.from(JSON.stringify(contextDocument(app.originOf(request))))),
    );
    app.get<{ Params: { name: string } }>(columnsAddress(':name'), hidden, (request, reply) => {
      const { name } = request.params;
      const names = app.lists.map(({ formats }) => formats.name);
      const list = app.lists.find(({ formats }) => formats.name === name);
      if (!list) {
        const near = nearest(name, names);
        const hint = near === undefined ? `Available: ${names.join(', ')}.` : `Did you mean ${quoted(near)}?`;
        throw new ProblemError('not-found', `Unknown list ${quoted(name)}. ${hint}`);
      }
      const url = app.originOf(request) + exampleAddress(list, 'csv');
      return reply.type(TABLE_METADATA_TYPE).send(Buffer.from(JSON.stringify(tableMetadata(list.formats, url))));
    });
    app.get('/license', hidden, (_request, reply) =>
      reply.type('text/plain; charset=utf-8').send(`${description.license.en}\n\n${description.license.fr}\n`),
    );
  },
  { name: 'explanations', dependencies: ['register', 'methods'] },
);

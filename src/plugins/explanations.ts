// What answers point at to explain themselves: the context of linked data, the columns of tables, the licence.
import plugin from 'fastify-plugin';
import { columnsAddress, exampleAddress } from '../contract/lists.ts';
import { nothingAsked } from '../contract/parameters.ts';
import { ProblemError } from '../contract/problems.ts';
import { nearest, quoted } from '../contract/suggest.ts';
import { catalogue } from '../formats/catalogue.ts';
import { CONTEXT_ADDRESS, contextDocument } from '../formats/context.ts';
import { TABLE_METADATA_TYPE, tableMetadata } from '../formats/table-metadata.ts';
import { description } from '../resources/dataset/description.ts';

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

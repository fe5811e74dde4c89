// What a person types first works: collections without their /v1, and the deal that the register began with.
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { addressOf } from '../contract/kinds.ts';
import { pathOf } from '../contract/links.ts';
import { ProblemError } from '../contract/problems.ts';
import { dealQueries } from '../resources/deals/queries.ts';

const hidden = { schema: { hide: true } };

export const redirects: FastifyPluginAsync<{ collections: string[] }> = async (app, { collections }) => {
  for (const collection of collections) {
    app.get(`/${collection}`, hidden, toVersion1);
    app.get(`/${collection}/:id`, hidden, toVersion1);
  }

  const toFirstDeal = (request: FastifyRequest, reply: FastifyReply) => {
    const { first } = app.store.current.use(dealQueries);
    if (first === undefined) throw new ProblemError('not-found', (say) => say.noDeals());
    return reply.redirect(addressOf('deal', first) + new URL(request.url, 'http://localhost').search, 308);
  };
  app.get('/deal', hidden, toFirstDeal);
  app.get('/v1/deal', hidden, toFirstDeal);
};

function toVersion1(request: FastifyRequest, reply: FastifyReply) {
  return reply.redirect(`/v1${pathOf(request.url)}`, 308);
}

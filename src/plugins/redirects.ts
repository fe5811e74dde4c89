// Redirects paths that people guess: collections without /v1, usual paths of API documentation, and /deal.
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { recordPath } from '../domain/kinds.ts';
import { pathOf } from '../http/link-header.ts';
import { ProblemError } from '../http/problems.ts';
import { dealRepository } from '../resources/deals/repository.ts';

const hidden = { schema: { hide: true } };

const usualPaths = {
  '/docs': ['/swagger', '/swagger-ui', '/api-docs', '/redoc'],
  '/openapi.json': ['/openapi', '/swagger.json'],
};

export const redirectsPlugin: FastifyPluginAsync<{ collections: string[] }> = async (app, { collections }) => {
  for (const collection of collections) {
    app.get(`/${collection}`, hidden, toVersion1);
    app.get(`/${collection}/:id`, hidden, toVersion1);
  }

  for (const [location, paths] of Object.entries(usualPaths)) {
    for (const path of paths) app.get(path, hidden, (_request, reply) => reply.redirect(location, 308));
  }

  const toFirstDeal = (request: FastifyRequest, reply: FastifyReply) => {
    const { first } = app.store.current.repository(dealRepository);
    if (first === undefined) throw new ProblemError('not-found', (messages) => messages.noDeals());
    // Temporary, because the first deal of a later edition can be another one.
    return reply.redirect(recordPath('deal', first) + new URL(request.url, 'http://localhost').search, 302);
  };
  app.get('/deal', hidden, toFirstDeal);
  app.get('/v1/deal', hidden, toFirstDeal);
};

function toVersion1(request: FastifyRequest, reply: FastifyReply) {
  return reply.redirect(`/v1${pathOf(request.url)}`, 308);
}

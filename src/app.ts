// The order of registration, and nothing else: first what every request passes through, then what it can reach.
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import Fastify from 'fastify';
import type { Config } from './config.ts';
import { clientAddress } from './contract/client-address.ts';
import { loggerOf, newRequestId, serializersWith } from './contract/logging.ts';
import { mcpPlugin } from './mcp/plugin.ts';
import { pagesPlugin } from './pages/routes.ts';
import { availabilityPlugin } from './plugins/availability.ts';
import { cachingPlugin } from './plugins/caching.ts';
import { answerClientError, clientErrorsPlugin } from './plugins/client-errors.ts';
import { compressionPlugin } from './plugins/compression.ts';
import { docsPlugin } from './plugins/docs.ts';
import { answerError, errorsPlugin } from './plugins/errors.ts';
import { everyAnswerPlugin } from './plugins/every-answer.ts';
import { explanationsPlugin } from './plugins/explanations.ts';
import { frontPlugin } from './plugins/front.ts';
import { healthPlugin } from './plugins/health.ts';
import { homePlugin } from './plugins/home.ts';
import { methodsPlugin } from './plugins/methods.ts';
import { metricsPlugin } from './plugins/metrics.ts';
import { oneAtATimePlugin } from './plugins/one-at-a-time.ts';
import { rateLimitPlugin } from './plugins/rate-limit.ts';
import { redirects } from './plugins/redirects.ts';
import { registerPlugin } from './plugins/register.ts';
import { schemaController } from './plugins/validation.ts';
import { MAX_URL_LENGTH, wellFormedPlugin } from './plugins/well-formed.ts';
import { changeRoutes } from './resources/changes/routes.ts';
import { claimRoutes } from './resources/claims/routes.ts';
import { datasetRoutes } from './resources/dataset/routes.ts';
import { dealRoutes } from './resources/deals/routes.ts';
import { editionRoutes } from './resources/editions/routes.ts';
import { figureRoutes } from './resources/figures/routes.ts';
import { milestoneRoutes } from './resources/milestones/routes.ts';
import { partnerRoutes } from './resources/partners/routes.ts';
import { reportRoutes } from './resources/reports/routes.ts';
import { searchRoutes } from './resources/search/routes.ts';
import { sourceRoutes } from './resources/sources/routes.ts';

const resources = {
  deals: dealRoutes,
  partners: partnerRoutes,
  milestones: milestoneRoutes,
  figures: figureRoutes,
  claims: claimRoutes,
  sources: sourceRoutes,
  reports: reportRoutes,
  changes: changeRoutes,
  editions: editionRoutes,
  search: searchRoutes,
  dataset: datasetRoutes,
};

type Options = {
  /** The clock, for whoever wants another day than today. */
  now?: () => Date;
  /** To make the contract: what no route says of it. Without it, the contract is handed out as openapi.yaml has it. */
  contract?: FastifyDynamicSwaggerOptions;
};

export async function buildApp(config: Config, { now = () => new Date(), contract }: Options = {}) {
  const clientOf = clientAddress(config.trustedProxies);
  const app = Fastify({
    logger: { level: config.logLevel, serializers: serializersWith(clientOf) },
    childLoggerFactory: loggerOf,
    schemaController,
    genReqId: newRequestId,
    frameworkErrors: answerError,
    clientErrorHandler: answerClientError,
    // Nothing that comes in is large: whoever takes longer is stuck, or means no good.
    requestTimeout: 10_000,
    // Who reads nothing for as long is gone, and keeps an edition open that may be past.
    connectionTimeout: 30_000,
    http: {
      headersTimeout: 10_000,
      // Many that are stuck go a few at a time, not in one long moment.
      connectionsCheckingInterval: 25,
      // A request without Host, or with two, is refused by us, in the shape of all other errors.
      requireHostHeader: false,
      joinDuplicateHeaders: true,
    },
    // Whoever still asks on a connection that is about to be closed is answered.
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: MAX_URL_LENGTH },
  });
  await app.register(registerPlugin, { ...config, now });
  await app.register(errorsPlugin);
  await app.register(clientErrorsPlugin);
  await app.register(everyAnswerPlugin, config);
  await app.register(availabilityPlugin, { maxDelay: config.maxEventLoopDelay });
  await app.register(cachingPlugin);
  await app.register(compressionPlugin);
  await app.register(frontPlugin, { bytes: config.responseCacheBytes });
  await app.register(rateLimitPlugin, { perMinute: config.rateLimit, clientOf });
  await app.register(oneAtATimePlugin);
  await app.register(wellFormedPlugin);
  await app.register(methodsPlugin);
  await app.register(docsPlugin, { contract });
  await app.register(explanationsPlugin);
  await app.register(homePlugin);
  await app.register(pagesPlugin);
  for (const [name, routes] of Object.entries(resources)) await app.register(routes, { prefix: `/v1/${name}` });
  await app.register(redirects, { collections: Object.keys(resources) });
  await app.register(mcpPlugin);
  await app.register(healthPlugin, { prefix: '/health' });
  await app.register(metricsPlugin, { prefix: '/metrics' });
  return app;
}

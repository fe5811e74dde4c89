// Creates the Fastify application: registers the hooks that apply to all requests, and then the routes.
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import Fastify from 'fastify';
import type { Config } from './config.ts';
import { removeBasePath } from './http/base-path.ts';
import { clientAddressReader } from './http/client-address.ts';
import { withoutCacheBuster } from './http/link-header.ts';
import { limitPipelining } from './http/pipelining.ts';
import { createRequestLogger, logSerializers, newRequestId } from './http/request-logging.ts';
import { zodCompilers } from './http/zod-compilers.ts';
import { mcpPlugin } from './mcp/plugin.ts';
import { basePathPlugin } from './plugins/base-path.ts';
import { batchedSendingPlugin } from './plugins/batched-sending.ts';
import { clientErrorsPlugin, handleClientError } from './plugins/client-errors.ts';
import { compressionPlugin } from './plugins/compression.ts';
import { corsAndSecurityHeadersPlugin } from './plugins/cors-and-security-headers.ts';
import { defaultCacheHeadersPlugin } from './plugins/default-cache-headers.ts';
import { docsPlugin } from './plugins/docs.ts';
import { editionStorePlugin } from './plugins/edition-store.ts';
import { endpointsPlugin } from './plugins/endpoints.ts';
import { errorsPlugin, handleFrameworkError } from './plugins/errors.ts';
import { findRedirect, formerIdsPlugin } from './plugins/former-ids.ts';
import { healthPlugin } from './plugins/health.ts';
import { loadSheddingPlugin } from './plugins/load-shedding.ts';
import { metadataRoutesPlugin } from './plugins/metadata-routes.ts';
import { metricsPlugin } from './plugins/metrics.ts';
import { notFoundPlugin } from './plugins/not-found.ts';
import { rateLimitPlugin } from './plugins/rate-limit.ts';
import { redirectsPlugin } from './plugins/redirects.ts';
import { requestHistogramPlugin } from './plugins/request-histogram.ts';
import { MAX_URL_BYTES, requestValidationPlugin } from './plugins/request-validation.ts';
import { responseCachePlugin } from './plugins/response-cache.ts';
import { resources } from './resources/index.ts';
import { canonicalUrlsPlugin } from './web/canonical-urls.ts';
import { renderErrorPage } from './web/errors.ts';
import { indexRoutePlugin } from './web/index-route.ts';
import { webPlugin } from './web/routes.ts';

type Options = {
  now?: () => Date;
  /** Set only to generate openapi.yaml from the routes; otherwise, the server sends the existing file. */
  spec?: FastifyDynamicSwaggerOptions;
};

export async function buildApp(config: Config, { now = () => new Date(), spec }: Options = {}) {
  const clientOf = clientAddressReader(config.trustedProxies);
  const pipelining = limitPipelining(
    {
      // A client that needs more than 10 s to send a request is stuck or malicious.
      requestTimeout: 10_000,
      headersTimeout: 10_000,
      // Fastify's default value, which Fastify does not apply to a server from a `serverFactory`.
      keepAliveTimeout: 72_000,
      // Milliseconds between Node's checks for stuck connections: frequent checks find only a few at a time.
      connectionsCheckingInterval: 25,
      // The request-validation plugin rejects a missing or repeated `Host` with a problem document.
      requireHostHeader: false,
      joinDuplicateHeaders: true,
    },
    // A client that stops reading would keep an old edition open, so close connections after 30 s without traffic.
    { timeout: 30_000 },
  );
  const app = Fastify({
    logger: { level: config.logLevel, serializers: logSerializers(clientOf) },
    childLoggerFactory: createRequestLogger,
    schemaController: zodCompilers,
    genReqId: newRequestId,
    frameworkErrors: handleFrameworkError,
    clientErrorHandler: handleClientError,
    serverFactory: pipelining.serverFactory,
    // No time limit for plugins, because opening a large edition from a slow disk took 37 s.
    pluginTimeout: 0,
    // Respond to requests on open connections even during shutdown.
    return503OnClosing: false,
    rewriteUrl: ({ url = '' }) =>
      withoutCacheBuster(config.basePath === '' ? url : removeBasePath(url, config.basePath)),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: MAX_URL_BYTES },
  });
  await app.register(editionStorePlugin, { ...config, now });
  await app.register(basePathPlugin, config);
  await app.register(endpointsPlugin, { clientOf });
  await app.register(errorsPlugin, { renderPage: renderErrorPage, findRedirect });
  await app.register(clientErrorsPlugin);
  await app.register(requestHistogramPlugin);
  await app.register(rateLimitPlugin, { perMinute: config.rateLimit, clientOf });
  await app.register(pipelining.rejectionPlugin);
  await app.register(loadSheddingPlugin, { maxDelay: config.maxEventLoopDelay });
  await app.register(defaultCacheHeadersPlugin);
  await app.register(compressionPlugin);
  await app.register(responseCachePlugin, { bytes: config.responseCacheBytes });
  await app.register(batchedSendingPlugin);
  await app.register(corsAndSecurityHeadersPlugin, config);
  await app.register(canonicalUrlsPlugin);
  await app.register(requestValidationPlugin);
  await app.register(notFoundPlugin);
  await app.register(formerIdsPlugin);
  await app.register(docsPlugin, { spec });
  await app.register(metadataRoutesPlugin);
  await app.register(indexRoutePlugin);
  await app.register(webPlugin);
  for (const { name, routes } of resources) await app.register(routes, { prefix: `/v1/${name}` });
  await app.register(redirectsPlugin, { collections: resources.map(({ name }) => name) });
  await app.register(mcpPlugin, config);
  await app.register(healthPlugin, { prefix: '/health' });
  await app.register(metricsPlugin, { prefix: '/metrics' });
  return app;
}

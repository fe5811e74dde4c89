// Serves /metrics in the OpenMetrics format (https://prometheus.io/docs/specs/om/open_metrics_spec/).
import { promisify } from 'node:util';
import type { Metric } from '@prometheus-io/client';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { noParameters } from '../http/query-params.ts';
import { BUCKET_BOUNDS, type Series } from './request-histogram.ts';

export const metricsPlugin: FastifyPluginAsync = async (app) => {
  let registry: ReturnType<typeof createRegistry> | undefined;
  const options = { schema: { hide: true, querystring: noParameters }, config: { always: true } };
  app.get('', options, async (_request, reply) => {
    registry ??= createRegistry(app);
    const { contentType, metrics } = await registry;
    reply.header('cache-control', 'no-store').type(contentType);
    return metrics();
  });
};

/** Loads the metrics library at the first request to /metrics, because it takes 19 MiB of memory. */
async function createRegistry(app: FastifyInstance) {
  const { Counter, Gauge, Registry, collectDefaultMetrics } = await import('@prometheus-io/client');
  const register = new Registry(Registry.OPENMETRICS_CONTENT_TYPE);
  collectDefaultMetrics({ register });
  const registers = [register];

  register.registerMetric(durationMetric(app));

  const gauge = (name: string, help: string, value: () => number | Promise<number>) =>
    new Gauge({
      name: `gigawatt_${name}`,
      help,
      registers,
      async collect() {
        this.set(await value());
      },
    });
  gauge('ready', '1 if ready, 0 if not (see /health/ready).', () => Number(!app.unreadyReason()));
  gauge('damaged', '1 if the register is damaged or was modified, 0 otherwise.', () =>
    Number(app.store.damage !== undefined),
  );
  gauge('edition_refused', '1 if the newest edition cannot be loaded and an older one is served, 0 otherwise.', () =>
    Number(app.store.loadError !== undefined),
  );
  gauge(
    'edition_recorded_timestamp_seconds',
    'Newest day on which the served edition recorded something, in seconds since 1970.',
    () => Date.parse(app.store.current.recorded) / 1000,
  );
  gauge('connections', 'Open connections.', promisify(app.server.getConnections.bind(app.server)));
  gauge('kept_answers', 'Responses in the response cache.', () => app.cachedResponses().responses);
  gauge('kept_answers_bytes', 'Size of the response cache in bytes.', () => app.cachedResponses().bytes);
  new Counter({
    name: 'gigawatt_kept_answers_sent',
    help: 'Responses sent from the response cache.',
    registers,
    collect() {
      this.reset();
      this.inc(app.cachedResponses().sent);
    },
  });
  new Gauge({
    name: 'gigawatt_edition_info',
    help: '1, labelled with the id of the edition being served.',
    labelNames: ['edition'],
    registers,
    collect() {
      this.reset();
      this.set({ edition: app.store.current.id }, 1);
    },
  });
  return { contentType: register.contentType, metrics: () => register.metrics() };
}

function durationMetric({ requestHistogram }: FastifyInstance): Metric {
  const description = {
    name: 'gigawatt_http_request_duration_seconds',
    help: 'Response time in seconds, by method, status and route as in the OpenAPI document; route is none for unknown paths.',
    type: 'histogram',
  };
  const get = async () => ({ ...description, values: [...requestHistogram.all()].flatMap(toSamples) });
  return { ...description, get } as unknown as Metric;
}

function toSamples({ method, route, status, counts, sum }: Series) {
  const labels = { method, route, status };
  const metricName = (suffix: string) => `gigawatt_http_request_duration_seconds_${suffix}`;
  let count = 0;
  const buckets = counts.map((requests, index) => {
    count += requests;
    const le = BUCKET_BOUNDS[index] ?? '+Inf';
    return { metricName: metricName('bucket'), labels: { ...labels, le }, value: count };
  });
  return [
    ...buckets,
    { metricName: metricName('sum'), labels, value: sum },
    { metricName: metricName('count'), labels, value: count },
  ];
}

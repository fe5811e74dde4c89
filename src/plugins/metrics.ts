// /metrics: what the server has done and how it is, in OpenMetrics (https://prometheus.io/docs/specs/om/open_metrics_spec/).
import type { Metric } from '@prometheus-io/client';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { nothingAsked } from '../contract/parameters.ts';
import { BOUNDS, type Series } from './latencies.ts';

export const metricsPlugin: FastifyPluginAsync = async (app) => {
  let registry: ReturnType<typeof registryOf> | undefined;
  app.get(
    '',
    { schema: { hide: true, querystring: nothingAsked }, config: { always: true } },
    async (_request, reply) => {
      registry ??= registryOf(app);
      const { contentType, metrics } = await registry;
      return reply
        .header('cache-control', 'no-store')
        .type(contentType)
        .send(await metrics());
    },
  );
};

/** The library comes with whoever asks first: it takes memory, and many servers are never asked. */
async function registryOf(app: FastifyInstance) {
  const { Counter, Gauge, Registry, collectDefaultMetrics } = await import('@prometheus-io/client');
  const register = new Registry(Registry.OPENMETRICS_CONTENT_TYPE);
  collectDefaultMetrics({ register });
  const registers = [register];

  register.registerMetric(durations(app));

  const gauge = (name: string, help: string, value: () => number | Promise<number>) =>
    new Gauge({
      name: `gigawatt_${name}`,
      help,
      registers,
      async collect() {
        this.set(await value());
      },
    });
  gauge('ready', 'Whether questions are welcome: 1, or 0 as /health/ready says.', () => Number(!app.reluctance()));
  gauge('damaged', 'Whether the register turned out not to be as it was written: 1 or 0.', () =>
    Number(app.store.damage !== undefined),
  );
  gauge(
    'edition_refused',
    'Whether the database file that is there cannot be taken up, and an older one is served: 1 or 0.',
    () => Number(app.store.refusal !== undefined),
  );
  gauge('edition_number', 'Which of the editions that the file has held is served.', () => app.store.current.number);
  gauge(
    'edition_recorded_timestamp_seconds',
    'When the edition was recorded.',
    () => Date.parse(app.store.current.recorded) / 1000,
  );
  gauge('connections', 'How many connections are open.', () => connectionsOf(app));
  gauge('kept_answers', 'How many answers are kept to be sent again.', () => app.keptAnswers().answers);
  gauge('kept_answers_bytes', 'How much memory they take.', () => app.keptAnswers().bytes);
  new Counter({
    name: 'gigawatt_kept_answers_sent',
    help: 'How many times an answer that was kept was sent again.',
    registers,
    collect() {
      this.reset();
      this.inc(app.keptAnswers().sent);
    },
  });
  new Gauge({
    name: 'gigawatt_edition_info',
    help: 'The edition that is served, by its id.',
    labelNames: ['edition'],
    registers,
    collect() {
      this.reset();
      this.set({ edition: app.store.current.id }, 1);
    },
  });
  return { contentType: register.contentType, metrics: () => register.metrics() };
}

/** What was counted elsewhere, as the library would have it had it counted itself. */
function durations({ latencies }: FastifyInstance): Metric {
  const described = {
    name: 'gigawatt_http_request_duration_seconds',
    help: 'How long it took to answer, by route as in the contract, or none where there is no such path.',
    type: 'histogram',
  };
  const get = async () => ({ ...described, values: [...latencies.all()].flatMap(valuesOf) });
  return { ...described, get } as unknown as Metric;
}

function valuesOf({ method, route, status, counts, sum }: Series) {
  const labels = { method, route, status };
  const metricName = (suffix: string) => `gigawatt_http_request_duration_seconds_${suffix}`;
  let count = 0;
  const buckets = counts.map((more, index) => {
    count += more;
    return { metricName: metricName('bucket'), labels: { ...labels, le: BOUNDS[index] ?? '+Inf' }, value: count };
  });
  return [
    ...buckets,
    { metricName: metricName('sum'), labels, value: sum },
    { metricName: metricName('count'), labels, value: count },
  ];
}

function connectionsOf({ server }: FastifyInstance): Promise<number> {
  return new Promise((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });
}

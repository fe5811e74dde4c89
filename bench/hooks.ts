// `npm run bench:hooks`: our hooks beside @fastify/cors, @fastify/helmet and @fastify/under-pressure (docs/decisions/0020).
// The packages are not dependencies of the project: npm install --no-save @fastify/cors @fastify/helmet @fastify/under-pressure
import { execFile } from 'node:child_process';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import Fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify';
import { corsAndSecurityHeadersPlugin } from '../src/plugins/cors-and-security-headers.ts';
import { monitorEventLoop } from '../src/util/event-loop-monitor.ts';
import { summaryOf } from './pairs.ts';

const run = promisify(execFile);
const ROUNDS = 7;
const MAX_DELAY_MS = 1000;
const BLOCK_MS = 2000;

type Plugin = FastifyPluginAsync<Record<string, unknown>>;
/** A name in a variable, because the compiler cannot resolve packages that are not installed. */
const load = async (name: string): Promise<Plugin> => (await import(name)).default;

const ownHeaders = async (app: FastifyInstance) => {
  await app.register(corsAndSecurityHeadersPlugin, { publicUrl: undefined });
};
const libraryHeaders = async (app: FastifyInstance) => {
  const exposedHeaders = 'ETag, Link, Vary';
  await app.register(await load('@fastify/cors'), { origin: '*', exposedHeaders, allowedHeaders: '*' });
  // Only `X-Content-Type-Options`, which is what the project sends.
  const names = ['contentSecurityPolicy', 'crossOriginOpenerPolicy', 'crossOriginResourcePolicy', 'dnsPrefetchControl'];
  const more = [
    'frameguard',
    'hidePoweredBy',
    'hsts',
    'ieNoOpen',
    'originAgentCluster',
    'permittedCrossDomainPolicies',
  ];
  const off = Object.fromEntries([...names, ...more, 'referrerPolicy', 'xssFilter'].map((name) => [name, false]));
  await app.register(await load('@fastify/helmet'), off);
  app.addHook('onRequest', ({ id }, reply, done) => {
    reply.header('x-request-id', id);
    done();
  });
};

const subjects: Record<string, (app: FastifyInstance) => Promise<void>> = {
  'own hook': ownHeaders,
  '@fastify/cors and @fastify/helmet': libraryHeaders,
};

async function serve(prepare: (app: FastifyInstance) => Promise<unknown>) {
  const app = Fastify({ genReqId: () => crypto.randomUUID() });
  await prepare(app);
  const body = Buffer.from(JSON.stringify({ items: new Array(20).fill({ title: 'x'.repeat(80) }) }));
  app.get('/', (_request, reply) => reply.header('content-type', 'application/json').send(body));
  await app.listen({ port: 0 });
  return { app, url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/` };
}

/** Processor time of this process per request, in microseconds. */
async function costOf(url: string): Promise<number> {
  const before = process.cpuUsage();
  const { stdout } = await run('wrk', ['-t1', '-c16', '-d2s', url]);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / Number(/(\d+) requests in/.exec(stdout)?.[1]);
}

const servers = await Promise.all(
  Object.entries(subjects).map(async ([name, prepare]) => ({ name, ...(await serve(prepare)), costs: [] as number[] })),
);
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const { url, costs } of servers) {
    const cost = await costOf(url);
    // The first round warms up.
    if (round > 0) costs.push(cost);
  }
}
const [control = Number.NaN] = servers.map(({ costs }) => summaryOf(costs).median);
for (const { name, costs } of servers) {
  const { median } = summaryOf(costs);
  console.log(`headers, ${name}: ${median.toFixed(1)} µs per request, ratio ${(median / control).toFixed(2)}`);
}
await Promise.all(servers.map(({ app }) => app.close()));

// The delay that each reports after one block of the event loop, and the status of a request that waited meanwhile.
const underPressure = await load('@fastify/under-pressure');
const own = monitorEventLoop();
const { app, url } = await serve((instance) =>
  Promise.resolve(instance.register(underPressure, { maxEventLoopDelay: MAX_DELAY_MS, sampleInterval: 100 })),
);
await fetch(url);
await pause(1500);
const waiting = fetch(url);
const end = performance.now() + BLOCK_MS;
while (performance.now() < end);
const { status } = await waiting;
const { eventLoopDelay } = (app as unknown as { memoryUsage(): { eventLoopDelay: number } }).memoryUsage();
console.log(`load shedding, after a block of ${BLOCK_MS} ms: own monitor ${Math.round(own.delay())} ms`);
console.log(
  `load shedding, @fastify/under-pressure: ${Math.round(eventLoopDelay)} ms; the waiting request got ${status}`,
);
own.stop();
await app.close();

// Sends 1,000,000 requests of every kind: memory must not grow with their number. Argument: the number of requests.
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { randomOf } from '../../synthetic/random.ts';
import { exampleOf, type Operation, operationsOf, parameterOf } from '../contract.ts';
import { getJson } from '../http-client.ts';
import { loadOf } from '../load.ts';
import { summaryOf } from '../pairs.ts';
import { shuffled } from '../paths.ts';
import { bundle, project, residentMemory } from '../server.ts';
import { report, seedWithPower, serve, startSeeding } from './harness.ts';

const REQUESTS = Number(process.argv[2] ?? 1_000_000);
const MAX_GROWTH = 0.1;
/** Between two samples of the memory. */
const INTERVAL_SECONDS = 2;
const HEAD_CONNECTIONS = 4;
const PAGES = [
  ...[
    '/en',
    '/fr/deals',
    '/en/deals/france-fluidstack',
    '/fr/milestones/france-fluidstack.service-start',
    '/en/figures/france-fluidstack.ai-processors',
  ],
  ...['/fr/partners/fluidstack', '/en/claims/residual-heat-recovered', '/fr/sources/lanouvelletribune-2025-02'],
];
const DAYS = ['2025', '2025-02-28', '2025-06', '2025-12-31', '2026-05-01', '2030'];

// Two seedings, so that requests can name a previous edition.
const dataDirectory = bundle();
for (const seedDirectory of [seedWithPower(2), join(project, 'seed')])
  if ((await startSeeding(dataDirectory, seedDirectory).ended).code !== 0) throw new Error('seeding failed');
const server = await serve(dataDirectory);

const paths = await everyPath();
const lines = shuffled(randomOf(1, 0), [...paths, ...invalidPaths()].flatMap(variantsOf));
const load = loadOf(server, { order: 'whole', lines });
const heads = sendHeads();

const samples: { requests: number; memory: number }[] = [];
let requests = 0;
const failed: Record<string, number> = {};
while (requests < REQUESTS) {
  const { requests: more, errors } = await load(INTERVAL_SECONDS);
  requests += more;
  for (const [kind, count] of Object.entries(errors)) failed[kind] = (failed[kind] ?? 0) + count;
  samples.push({ requests, memory: residentMemory(server.process) });
}
const { status: invalid = 0, ...lost } = failed;
const unanswered = Object.values(lost).reduce((sum, count) => sum + count, 0);
// Single samples depend on garbage collection, so the medians of tenths are compared.
const tenths = Array.from({ length: 10 }, (_, tenth) => {
  const some = samples.filter((sample) => Math.floor((10 * sample.requests) / (requests + 1)) === tenth);
  return summaryOf(some.map(({ memory }) => memory)).median;
});
const growth = (tenths[9] ?? Number.NaN) / (tenths[1] ?? Number.NaN) - 1;
report('memory does not grow with the number of requests', growth < MAX_GROWTH && unanswered === 0, {
  requests,
  'different requests': lines.length,
  'HEAD requests': heads.stop(),
  'errors as intended': invalid,
  unanswered,
  'MiB by tenth': tenths.map((memory) => memory.toFixed(0)).join(' '),
  'growth from the second tenth': `${(100 * growth).toFixed(1)} %`,
});
process.exit();

/** Every endpoint in every format, with as-of dates, editions and filters, and web pages. */
async function everyPath(): Promise<string[]> {
  const { items } = await getJson<{ items: { id: string }[] }>(`${server.address}/v1/editions`);
  const others = ['/', '/llms.txt', '/openapi.json', '/openapi.yaml', '/docs', '/milestones', '/deal', '/problems'];
  return [
    ...others,
    ...PAGES.flatMap((page) => [page, ...DAYS.map((asOf) => `${page}?asOf=${asOf}`)]),
    ...(await operationsOf(server.address)).flatMap((operation) => variationsOf(operation, items)),
  ];
}

function variationsOf(operation: Operation, editions: { id: string }[]): string[] {
  const all = (name: string, values: readonly string[], more: Record<string, string> = {}) =>
    parameterOf(operation, name) ? values.map((value) => exampleOf(operation, { [name]: value, ...more })) : [];
  return [
    exampleOf(operation),
    ...all('format', parameterOf(operation, 'format')?.schema.enum ?? []),
    ...all('asOf', DAYS),
    ...all(
      'edition',
      editions.map(({ id }) => id),
    ),
    ...all('limit', ['1', '200']),
    ...all('expand', ['reports']),
    ...all('from', DAYS),
    ...(parameterOf(operation, 'match') ? all('to', DAYS, { match: 'certain' }) : []),
    ...all('q', ['gigawatt', 'énergie', 'fluid', '"500 000"', 'a OR b', 'xyz']),
  ];
}

/** Invalid requests, all different, because their responses must not be cached. */
function invalidPaths(): string[] {
  return Array.from({ length: 50 }, (_, index) => [
    ...[`/nowhere/${index}`, `/v1/milestones?form=${index}`, `/v1/milestones/nothing-${index}`],
    ...[`/v1/deals?cursor=garbage${index}`, `/v1/search?q=${'x'.repeat(index)}`, `/%ZZ${index}`],
  ]).flat();
}

/** Requests for a path, with tabs for line breaks: compressed, conditional, cross-origin, and with other methods. */
function variantsOf(path: string): string[] {
  const requestOf = (method: string, header: string) =>
    `${method} ${path} HTTP/1.1\tHost: localhost\t${header === '' ? '' : `${header}\t`}\t`;
  const headers = [
    ...['', 'Accept-Encoding: zstd', 'Accept-Encoding: br', 'Accept-Encoding: gzip'],
    ...['If-None-Match: *', 'If-None-Match: "a"'],
  ];
  return [
    ...headers.map((header) => requestOf('GET', header)),
    requestOf('OPTIONS', 'Origin: https://example.org'),
    requestOf('DELETE', ''),
  ];
}

/** Sends HEAD requests. wrk cannot: it waits for the body of each response. */
function sendHeads(): { stop(): number } {
  const agent = new Agent({ keepAlive: true, maxSockets: HEAD_CONNECTIONS });
  let count = 0;
  let isStopped = false;
  const send = () => {
    if (isStopped) return;
    request(`${server.address}${paths[count % paths.length]}`, { method: 'HEAD', agent }, (response) => {
      response.on('end', send).resume();
    })
      .on('error', send)
      .end();
    count += 1;
  };
  for (let index = 0; index < HEAD_CONNECTIONS; index += 1) send();
  return {
    stop() {
      isStopped = true;
      return count;
    },
  };
}

// A million requests of every kind there is: what the server takes when a tenth of them are answered, it takes at the end.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenAPIV3_1 } from 'openapi-types';
import { randomOf } from '../../synthetic/random.ts';
import { shuffled } from '../addresses.ts';
import { askForJson } from '../ask.ts';
import { loadOf } from '../load.ts';
import { summaryOf } from '../pairs.ts';
import { project, residentMemory } from '../server.ts';
import { run, serve } from './network/serving.ts';
import { outcome } from './outcome.ts';

const REQUESTS = Number(process.argv[2] ?? 1_000_000);
const MOST_GROWTH = 0.1;
/** In seconds. */
const SAMPLE = 2;
const HEADS_AT_A_TIME = 4;
/** One for people of every sort. */
const PAGES = [
  '/en',
  '/fr/deals',
  '/en/deals/france-fluidstack',
  '/fr/milestones/service-start',
  '/en/figures/ai-processors',
  '/fr/partners/fluidstack',
  '/en/claims/residual-heat-recovered',
  '/fr/sources/lanouvelletribune-2025-02',
];
const DAYS = ['2025', '2025-02-28', '2025-06', '2025-12-31', '2026-05-01', '2030'];

const folder = mkdtempSync(join(tmpdir(), 'gigawatt-fault-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const databaseFile = join(folder, 'register.sqlite');
// An edition that is past, to ask for.
const earlier = join(folder, 'seed');
cpSync(join(project, 'seed'), earlier, { recursive: true });
const deal = join(earlier, 'deals', 'france-fluidstack.yaml');
writeFileSync(deal, readFileSync(deal, 'utf8').replace('1 GW AI supercomputer', 'a supercomputer'));
run('src/seed/main.ts', { DATABASE_FILE: databaseFile, SEED_DIRECTORY: earlier });
run('src/prestart.ts', { DATABASE_FILE: databaseFile });
const server = await serve(databaseFile, {});

const paths = await everyAddress();
const lines = shuffled(randomOf(1, 0), [...paths, ...wrong()].flatMap(asked));
const load = loadOf(server, { order: 'whole', lines });
const heads = askForHeads();

const samples: { requests: number; memory: number }[] = [];
let requests = 0;
const kinds: Record<string, number> = {};
while (requests < REQUESTS) {
  const { requests: more, errors } = await load(SAMPLE);
  requests += more;
  for (const [kind, count] of Object.entries(errors)) kinds[kind] = (kinds[kind] ?? 0) + count;
  samples.push({ requests, memory: residentMemory(server.process) });
}
const asHead = heads.stop();
const { status = 0, ...lost } = kinds;
const unanswered = Object.values(lost).reduce((sum, count) => sum + count, 0);
// What is collected when decides a lot of a single sample.
const tenths = Array.from({ length: 10 }, (_, tenth) =>
  medianOf(samples.filter((sample) => Math.floor((10 * sample.requests) / (requests + 1)) === tenth)),
);
const warm = tenths[1] ?? Number.NaN;
const last = tenths[9] ?? Number.NaN;
const growth = last / warm - 1;
outcome('memory does not grow with what was asked', growth < MOST_GROWTH && unanswered === 0, {
  requests,
  'of different kinds': lines.length,
  'as HEAD besides': asHead,
  'refused, as they should be': status,
  unanswered,
  'MiB, tenth by tenth': tenths.map((memory) => memory.toFixed(0)).join(' '),
  growth: `${(100 * growth).toFixed(1)} %`,
});
process.exit();

function medianOf(some: readonly { memory: number }[]): number {
  return summaryOf(some.map(({ memory }) => memory)).median;
}

/** Every endpoint in every format, as of days, in the edition that is past, and every thing that a list names. */
async function everyAddress(): Promise<string[]> {
  const contract = await askForJson<OpenAPIV3_1.Document>(`${server.address}/openapi.json`);
  const editions = await askForJson<{ items: { id: string }[] }>(`${server.address}/v1/editions`);
  const found: string[] = [
    '/',
    '/llms.txt',
    '/openapi.json',
    '/openapi.yaml',
    '/docs',
    '/milestones',
    '/deal',
    '/problems',
    '/sitemap.xml',
    ...PAGES.flatMap((page) => [page, ...DAYS.map((asOf) => `${page}?asOf=${asOf}`)]),
  ];
  for (const [path, item] of Object.entries(contract.paths ?? {})) {
    const parameters = (item?.get?.parameters ?? []).map((parameter) => resolved(parameter, contract));
    const named = (name: string) => parameters.find((parameter) => parameter.name === name);
    const least = new URLSearchParams();
    let filled = path;
    for (const { name, in: where, required, example } of parameters) {
      if (where === 'path') filled = filled.replace(`{${name}}`, encodeURIComponent(example));
      else if (required) least.set(name, example);
    }
    const formats = (named('format')?.schema as { enum?: string[] } | undefined)?.enum ?? [];
    const variants: Record<string, string>[] = [{}, ...formats.map((format) => ({ format }))];
    if (named('asOf')) variants.push(...DAYS.map((asOf) => ({ asOf })));
    if (named('edition')) variants.push(...editions.items.map(({ id }) => ({ edition: id })));
    if (named('limit')) variants.push({ limit: '1' }, { limit: '200' });
    if (named('expand')) variants.push({ expand: 'reports' });
    if (named('from'))
      variants.push(...DAYS.map((from) => ({ from })), ...DAYS.map((to) => ({ to, match: 'certain' })));
    if (named('q'))
      variants.push(...['gigawatt', 'énergie', 'fluid', '"500 000"', 'a OR b', 'xyz'].map((q) => ({ q })));
    for (const variant of variants) {
      const query = new URLSearchParams([...least, ...Object.entries(variant)]);
      // Said later, the same parameter would be said twice.
      for (const name of Object.keys(variant)) if (least.has(name)) query.set(name, variant[name] ?? '');
      found.push(query.size > 0 ? `${filled}?${query}` : filled);
    }
  }
  return found;
}

type Parameter = OpenAPIV3_1.ParameterObject;

function resolved(parameter: Parameter | OpenAPIV3_1.ReferenceObject, { components }: OpenAPIV3_1.Document): Parameter {
  if (!('$ref' in parameter)) return parameter;
  return components?.parameters?.[parameter.$ref.split('/').at(-1) ?? ''] as Parameter;
}

/** What is refused. No two are the same: what is told of them must not be kept. */
function wrong(): string[] {
  return Array.from({ length: 50 }, (_, index) => [
    `/nowhere/${index}`,
    `/v1/milestones?form=${index}`,
    `/v1/milestones/nothing-${index}`,
    `/v1/deals?cursor=garbage${index}`,
    `/v1/search?q=${'x'.repeat(index)}`,
    `/%ZZ${index}`,
  ]).flat();
}

/** A path as it is asked: plainly, compressed, with a tag that fits and one that does not, from a page of another origin. */
function asked(path: string): string[] {
  const headers = [
    '',
    'Accept-Encoding: zstd',
    'Accept-Encoding: br',
    'Accept-Encoding: gzip',
    'If-None-Match: *',
    'If-None-Match: "a"',
  ];
  const get = headers.map((header) => requestOf('GET', path, header));
  return [...get, requestOf('OPTIONS', path, 'Origin: https://example.org'), requestOf('DELETE', path, '')];
}

/** With tabs for line breaks. */
function requestOf(method: string, path: string, header: string): string {
  return `${method} ${path} HTTP/1.1\tHost: localhost\t${header === '' ? '' : `${header}\t`}\t`;
}

/** Beside wrk, which takes the answers to HEAD for ones with a body. */
function askForHeads(): { stop(): number } {
  const agent = new Agent({ keepAlive: true, maxSockets: HEADS_AT_A_TIME });
  let count = 0;
  let isOver = false;
  const next = () => {
    if (isOver) return;
    request(`${server.address}${paths[count % paths.length]}`, { method: 'HEAD', agent }, (answer) => {
      answer.on('end', next).resume();
    })
      .on('error', next)
      .end();
    count += 1;
  };
  for (let index = 0; index < HEADS_AT_A_TIME; index += 1) next();
  return {
    stop() {
      isOver = true;
      return count;
    },
  };
}

// The most expensive requests of every endpoint, and how long other clients wait meanwhile. Arguments: the number of milestones
// (default: 10,000), and the paths to test: `node bench/faults/costly.ts 1000000 /v1/search`.
import { isList, type Operation, operationsOf, parameterOf, pathWith } from '../contract.ts';
import { openRegister } from '../register.ts';
import { report, serveSynthetic } from './harness.ts';
import { goodClient } from './network.ts';

/** The longest time that other clients may wait. */
const MAX_WAIT_MS = 60;
/** Full exports are read for this long, not to their end. */
const EXPORT_READ_MS = 3000;

/** The duration of a request, and the longest wait of another client meanwhile, in milliseconds. */
type Cost = { path: string; duration: number; wait: number };

const [, , count, ...only] = process.argv;
const milestones = Number(count ?? 10_000);
const server = await serveSynthetic(milestones, { RESPONSE_CACHE_MIB: '0' });
const { largest } = openRegister(milestones);
const others = await goodClient(`${server.address}/health/live`);
for (const operation of await operationsOf(server.address)) {
  if (only.length > 0 && !only.includes(operation.path)) continue;
  const costs: Cost[] = [];
  for (const path of requestsOf(operation)) costs.push(await costOf(path));
  const [slowest] = costs.filter(({ path }) => !isExport(path)).sort((a, b) => b.duration - a.duration);
  const [worst] = costs.toSorted((a, b) => b.wait - a.wait);
  if (!slowest || !worst) continue;
  report(`during ${operation.path}, others wait less than ${MAX_WAIT_MS} ms`, worst.wait < MAX_WAIT_MS, {
    requests: costs.length,
    slowest: `${slowest.duration.toFixed(0)} ms (${slowest.path})`,
    'longest wait': `${worst.wait.toFixed(0)} ms (${worst.path})`,
  });
}
await server.stop();
process.exit();

/** The largest pages in every sort order and format, full exports, and the records with the most reports. */
function requestsOf(operation: Operation): string[] {
  const { path } = operation;
  const all = (name: string, values: (string | undefined)[]) => (parameterOf(operation, name) ? values : [undefined]);
  const choices = (name: string) => parameterOf(operation, name)?.schema.enum ?? [undefined];
  const words = all('q', ['the data of a hall', 'a-b-c d-e-f', 'zzz']);
  const since = all('since', ['2000']);
  const expand = all('expand', [undefined, 'reports']);
  const [, kind = ''] = /^\/v1\/(\w+)\/\{\w+\}/.exec(path) ?? [];
  const ids = largest[kind as keyof typeof largest]?.slice(0, 2) ?? [];
  const paths = path.includes('{') ? ids.map((id) => path.replace(/\{\w+\}/, id)) : [path];
  const limit = all('limit', [`${parameterOf(operation, 'limit')?.schema.maximum}`]);
  const pages = combinations({ q: words, since, sort: choices('sort'), expand, format: choices('format'), limit });
  const exports = isList(operation) ? combinations({ q: words.slice(0, 1), since, format: ['csv', 'ndjson'] }) : [];
  return paths
    .filter((each) => !each.includes('{'))
    .flatMap((each) => [...pages, ...exports].map((query) => pathWith(each, query)));
}

function isExport(path: string): boolean {
  return /format=(?:csv|ndjson)/.test(path) && !path.includes('limit=');
}

/** All combinations of the values; an undefined value omits the parameter. */
function combinations(choices: Record<string, readonly (string | undefined)[]>): Record<string, string>[] {
  return Object.entries(choices).reduce<Record<string, string>[]>(
    (all, [name, values]) =>
      all.flatMap((each) => values.map((value) => (value === undefined ? each : { ...each, [name]: value }))),
    [{}],
  );
}

/** Takes the smaller times of two requests, because other work on the machine only adds time. */
async function costOf(path: string): Promise<Cost> {
  const [one, other] = [await measure(path), await measure(path)];
  return { path, duration: Math.min(one.duration, other.duration), wait: Math.min(one.wait, other.wait) };
}

async function measure(path: string): Promise<Cost> {
  await others.latencies();
  const begin = performance.now();
  const response = await fetch(server.address + path);
  for await (const _ of response.body ?? []) if (isExport(path) && performance.now() - begin > EXPORT_READ_MS) break;
  const duration = performance.now() - begin;
  if (response.status >= 500) throw new Error(`${path} returns ${response.status}`);
  const { max } = await others.latencies();
  // NaN if no other request was answered meanwhile.
  return { path, duration, wait: max || 0 };
}

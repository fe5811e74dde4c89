// The most that can be asked of every endpoint: how long it takes, and how long everybody else waits for it. In the register of 10,000
// milestones, or as many as are named, and of all endpoints or those that are: `node bench/faults/costly.ts 1000000 /v1/search`.
import Sqlite from 'better-sqlite3';
import { askForJson } from '../ask.ts';
import { registerFile } from '../register.ts';
import { goodClient } from './network/good-client.ts';
import { serveMadeUp } from './network/serving.ts';
import { outcome } from './outcome.ts';

/** In milliseconds: how long an answer may take, if others are not let in between, and how long others may wait. */
const MOST = 100;
/** In milliseconds: how long a whole list is read. */
const READING = 3000;

type Parameter = { name: string; schema: { enum?: string[]; maximum?: number } };
type Contract = {
  paths: Record<string, { get?: { parameters?: (Parameter | { $ref: string })[] } }>;
  components: { parameters: Record<string, Parameter> };
};
type Cost = { path: string; took: number; waited: number };

const [, , count, ...only] = process.argv;
const milestones = Number(count ?? 10_000);
const server = await serveMadeUp(milestones, { RESPONSE_CACHE_MIB: '0' });
const contract = await askForJson<Contract>(`${server.address}/openapi.json`);
const largest = largestIn(registerFile(milestones));
const others = await goodClient(`${server.address}/health/live`);
for (const [path, { get }] of Object.entries(contract.paths)) {
  if (only.length > 0 && !only.includes(path)) continue;
  const parameters = (get?.parameters ?? []).map((parameter) =>
    '$ref' in parameter
      ? (contract.components.parameters[parameter.$ref.split('/').at(-1) ?? ''] as Parameter)
      : parameter,
  );
  const costs: Cost[] = [];
  for (const request of requestsOf(path, parameters)) costs.push(await costOf(request));
  const slowest = mostOf(costs, ({ took, path: asked }) => (isWhole(asked) ? 0 : took));
  const worst = mostOf(costs, ({ waited }) => waited);
  if (!slowest || !worst) continue;
  outcome(`${path} costs little`, worst.waited < MOST, {
    requests: costs.length,
    slowest: `${slowest.took.toFixed(0)} ms (${slowest.path})`,
    'others waited': `${worst.waited.toFixed(0)} ms at most (${worst.path})`,
  });
}
await server.stop();
process.exit();

/** The largest pages in every order, with all that they can have, in every format; whole lists; of single things the largest. */
function requestsOf(path: string, parameters: Parameter[]): string[] {
  const named = (name: string) => parameters.find((parameter) => parameter.name === name);
  const choices = (name: string) => named(name)?.schema.enum ?? [undefined];
  const words = named('q') ? ['the data of a hall', 'a-b-c d-e-f', 'zzz'] : [undefined];
  const since = named('since') ? ['2000'] : [undefined];
  const limit = named('limit')?.schema.maximum;
  const expand = named('expand') ? [undefined, 'reports'] : [undefined];
  const places = path.includes('{') ? placesOf(path) : [path];
  const ways = product({ q: words, since, sort: choices('sort'), expand, format: choices('format') });
  const whole = product({
    q: words.slice(0, 1),
    since,
    format: choices('format').filter((format) => isStreamed(format)),
  });
  return places.flatMap((place) => [
    ...ways.map((way) => addressOf(place, { ...way, ...(limit && { limit: `${limit}` }) })),
    ...(limit ? whole.map((way) => addressOf(place, way)) : []),
  ]);
}

function isStreamed(format: string | undefined): boolean {
  return format === 'csv' || format === 'ndjson';
}

function isWhole(path: string): boolean {
  return /format=(?:csv|ndjson)/.test(path) && !path.includes('limit=');
}

type Choices = Record<string, readonly (string | undefined)[]>;

/** Every way of choosing. */
function product(choices: Choices): Record<string, string>[] {
  return Object.entries(choices).reduce<Record<string, string>[]>(
    (ways, [name, values]) =>
      ways.flatMap((way) => values.map((value) => (value === undefined ? way : { ...way, [name]: value }))),
    [{}],
  );
}

function addressOf(path: string, parameters: Record<string, string>): string {
  const query = new URLSearchParams(parameters).toString();
  return query ? `${path}?${query}` : path;
}

/** What stands in the place of an id. */
function placesOf(path: string): string[] {
  const [, collection = ''] = /^\/v1\/(\w+)\//.exec(path) ?? [];
  return (largest[collection] ?? []).map((id) => path.replace(/\{\w+\}/, id)).filter((place) => !place.includes('{'));
}

/** Of each collection the things that most is known of. */
function largestIn(file: string): Record<string, string[]> {
  const db = new Sqlite(file, { readonly: true });
  const most = (name: string, from: string) =>
    db.prepare<[], string>(`SELECT ${name} FROM ${from} GROUP BY ${name} ORDER BY count(*) DESC LIMIT 2`).pluck().all();
  try {
    return {
      deals: most('deal', 'deal_sources'),
      partners: most('partner', 'partner_states'),
      milestones: most('milestone', 'milestone_states'),
      figures: most('figure', 'figure_states'),
      claims: most('id', 'claims'),
      sources: most('source', 'milestone_reports'),
      editions: most('id', 'editions'),
    };
  } finally {
    db.close();
  }
}

/** The least of two: what else the machine does is not what is sought. */
async function costOf(path: string): Promise<Cost> {
  const [one, other] = [await ask(path), await ask(path)];
  return { path, took: Math.min(one.took, other.took), waited: Math.min(one.waited, other.waited) };
}

async function ask(path: string): Promise<Cost> {
  await others.served();
  const began = performance.now();
  const answer = await fetch(server.address + path);
  for await (const _ of answer.body ?? []) if (isWhole(path) && performance.now() - began > READING) break;
  const took = performance.now() - began;
  // What is refused is not asked for: a calendar of partners, say.
  if (answer.status >= 500) throw new Error(`${path} answers ${answer.status}`);
  const { most } = await others.served();
  // Where nobody came in between, nobody waited.
  return { path, took, waited: most || 0 };
}

function mostOf(costs: Cost[], by: (cost: Cost) => number): Cost | undefined {
  return costs.toSorted((one, other) => by(other) - by(one))[0];
}

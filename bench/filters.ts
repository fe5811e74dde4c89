// `npm run bench:filters`: how long one client waits for a page of any list with any filter, in any order, on any day: the worst of it.
import { writeFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { randomOf } from '../synthetic/random.ts';
import { dayAfter, type List, shuffled } from './addresses.ts';
import { ask, askForJson } from './ask.ts';
import { readOptions } from './options.ts';
import { bundle, startOurs } from './ours.ts';
import { openRegister } from './register.ts';
import { short, table, told } from './report.ts';

/** The least of so many counts: what else the machine does is not what is sought. */
const TIMES = 2;
/** Values of a filter that has very many: those that most rows have, and those that fewest have, so many each. */
const ENDS = 6;
/** Pairs of values that are asked of each pair of filters. */
const PAIRS = 12;

type Parameter = { name: string; schema: { enum?: string[]; type?: string; maximum?: number } };
type Filter = { name: string; values: string[] };
type Contract = {
  paths: Record<string, { get?: { parameters?: (Parameter | { $ref: string })[] } }>;
  components: { parameters: Record<string, Parameter> };
};
type Measured = { path: string; milliseconds: number };

const { milestones, json, only, list: named } = readOptions('bench:filters', { milestones: 100_000 }, { named: true });
try {
  const register = openRegister(milestones);
  bundle();
  console.log(`Node ${process.version}; ${told(register.counts)}\n`);
  const server = await startOurs(register.file, false);
  const lists = listsOf(await askForJson<Contract>(`${server.address}/openapi.json`));
  const known = valuesIn(register.file);
  const all: (Measured & { list: string })[] = [];
  const lines: string[][] = [];
  for (const [path, parameters] of lists) {
    const list = path.replace('/v1/', '');
    if (named) console.log(list);
    if (named || only?.includes(list) === false) continue;
    const measured: Measured[] = [];
    for (const first of requestsOf(path, parameters, known))
      for (const page of await pagesAround(server.address, first)) measured.push(await timed(server.address, page));
    measured.sort((one, other) => one.milliseconds - other.milliseconds);
    all.push(...measured.map((each) => ({ list, ...each })));
    const at = (part: number) => measured[Math.ceil(measured.length * part) - 1] as Measured;
    const times = [0.5, 0.99, 1].map((part) => short(at(part).milliseconds));
    lines.push([list, `${measured.length}`, ...times, `\`${at(1).path}\``]);
    console.error(lines.at(-1)?.join(' '));
  }
  await server.stop();
  if (!named) console.log(table(['list', 'requests', 'median, ms', 'p99, ms', 'slowest, ms', ''], lines));
  if (json) writeFileSync(json, `${JSON.stringify(all, null, 2)}\n`);
  process.exit();
} catch (error) {
  console.error(`\nFailed: ${(error as Error).message}`);
  process.exit(1);
}

/** Every list, with its parameters. */
function listsOf({ paths, components }: Contract): [path: string, Parameter[]][] {
  return Object.entries(paths).flatMap(([path, { get }]): [string, Parameter[]][] => {
    const parameters = (get?.parameters ?? []).map((parameter) =>
      '$ref' in parameter ? (components.parameters[parameter.$ref.split('/').at(-1) ?? ''] as Parameter) : parameter,
    );
    return parameters.some(({ name }) => name === 'cursor') ? [[path, parameters]] : [];
  });
}

/** What the parameters are given that are no choice of a few words. */
function valuesIn(file: string): Record<string, string[]> {
  const db = new Sqlite(file, { readonly: true });
  const column = (sql: string) => db.prepare<[], string>(sql).pluck().all();
  const ends = (values: string[]) =>
    values.length <= 2 * ENDS ? values : [...values.slice(0, ENDS), ...values.slice(-ENDS)];
  const byCount = (name: string, from: string) =>
    ends(
      column(`SELECT ${name} FROM ${from} WHERE ${name} IS NOT NULL GROUP BY ${name} ORDER BY count(*) DESC, ${name}`),
    );
  const days = column('SELECT latest FROM sources ORDER BY latest');
  const dayAt = (part: number) => days[Math.floor((days.length - 1) * part)] as string;
  try {
    return {
      deal: byCount('deal', 'deal_sources').filter((_, index) => index % 4 === 0),
      source: byCount('source', 'milestone_reports').filter((_, index) => index % 4 === 0),
      about: byCount('about', 'claims'),
      publisher: byCount('publisher', 'sources'),
      // Nobody there takes part, and nobody writes in it.
      country: [...byCount('country', 'partner_states'), 'AQ'],
      language: [...byCount('language', 'sources'), 'eo'],
      unit: byCount('unit', 'figure_states'),
      from: ['2014', dayAt(0.5), '2036'],
      to: ['2014', dayAt(0.5), '2036'],
      since: [dayAt(0), dayAt(0.5), dayAt(1)],
      // Before anything was known, when little was, and on a day to come.
      asOf: [dayAfter(dayAt(0), -1), dayAt(0.001), dayAt(0.05), '2040'],
      q: ['data', 'hall', 'a'],
    };
  } finally {
    db.close();
  }
}

/** Every value of every filter and values of every two of them, in every order; each value of each filter on every day and on the largest pages as well. */
function requestsOf(path: string, parameters: Parameter[], known: Record<string, string[]>): string[] {
  const random = randomOf(1, 0);
  const named = (name: string) => parameters.find((parameter) => parameter.name === name);
  const valuesOf = ({ name, schema }: Parameter): string[] =>
    schema.type === 'boolean' ? ['true', 'false'] : (schema.enum ?? known[name] ?? []);
  const set = new Set(['sort', 'asOf', 'edition', 'expand', 'limit', 'cursor', 'format', 'match', 'q']);
  const filters: Filter[] = parameters
    .filter(({ name }) => !set.has(name))
    .map((parameter) => ({ name: parameter.name, values: valuesOf(parameter) }));
  const singles = filters.flatMap(({ name, values }) => values.map((value) => ({ [name]: value })));
  const pairs = filters.flatMap((one, index) =>
    filters.slice(index + 1).flatMap((other) => {
      const both = one.values.flatMap((value) =>
        other.values.map((also) => ({ [one.name]: value, [other.name]: also })),
      );
      return shuffled(random, both).slice(0, PAIRS);
    }),
  );
  const orders = (named('sort')?.schema.enum ?? ['']).map((sort): Record<string, string> => (sort ? { sort } : {}));
  const days = named('asOf') ? (known.asOf ?? []).map((asOf) => ({ asOf })) : [];
  const words = (named('q') ? (known.q ?? []) : ['']).map((q): Record<string, string> => (q ? { q } : {}));
  const asked = [{}, ...singles, ...pairs].flatMap((each) => orders.map((order) => ({ ...each, ...order })));
  const dated = [{}, ...singles].flatMap((each) =>
    days.flatMap((day) => orders.map((order) => ({ ...each, ...order, ...day }))),
  );
  const most = { limit: `${named('limit')?.schema.maximum}` };
  const large = [{}, ...singles].flatMap((each) => orders.map((order) => ({ ...each, ...order, ...most })));
  const ways = [{ expand: 'reports' }, { expand: 'reports', ...most }];
  const expanded = named('expand') ? ways.flatMap((way) => orders.map((order) => ({ ...order, ...way }))) : [];
  // A window that ends before it begins is refused.
  const isAsked = ({ from = '', to = '~' }: Record<string, string>) => from <= to;
  return [...asked, ...dated, ...large, ...expanded]
    .filter(isAsked)
    .flatMap((each) => words.map((word) => `${path}?${new URLSearchParams({ ...word, ...each })}`));
}

/** The page, and where there are more the next one. */
async function pagesAround(address: string, path: string): Promise<string[]> {
  const { status, body } = await ask(address + path);
  // A deal and a unit that has nothing to do with it, and the like.
  if (status === 400) return [];
  if (status !== 200) throw new Error(`${path} answers ${status}: ${body}`);
  const { next } = JSON.parse(body.toString()) as List;
  return next === null ? [path] : [path, next];
}

async function timed(address: string, path: string): Promise<Measured> {
  let milliseconds = Number.POSITIVE_INFINITY;
  for (let time = 0; time < TIMES; time += 1) {
    const start = performance.now();
    const { status } = await ask(address + path);
    if (status !== 200) throw new Error(`${path} answers ${status}`);
    milliseconds = Math.min(milliseconds, performance.now() - start);
  }
  return { path, milliseconds };
}

// `npm run bench:filters`: how long one client waits for every list, with every filter, sort order and date. Prints the slowest.
import { writeFileSync } from 'node:fs';
import { randomOf } from '../synthetic/random.ts';
import { isList, type Operation, operationsOf, type Parameter, parameterOf, pathWith } from './contract.ts';
import { request } from './http-client.ts';
import { readOptions } from './options.ts';
import { dayAfter, type List, shuffled } from './paths.ts';
import { openRegister, type Register } from './register.ts';
import { joinEntries, shortNumber, table } from './report.ts';
import { bundle, startGigawatt } from './server.ts';

/** Each request is sent this often, and the shortest time is used, because other work on the machine only adds time. */
const REPETITIONS = 2;
/** The number of values of each filter that has many: half of them the most frequent, half the rarest. */
const VALUES = 12;
/** The number of pairs of values for each pair of filters. */
const PAIRS = 12;

type Measured = { path: string; milliseconds: number };

const options = readOptions('bench:filters', { milestones: 100_000 }, ['only', 'json', 'list']);
try {
  const register = openRegister(options.milestones);
  bundle();
  console.log(`Node ${process.version}; ${joinEntries(register.counts)}\n`);
  const server = await startGigawatt(register.dataDirectory, false);
  const filterValues = filterValuesOf(register);
  const all: (Measured & { list: string })[] = [];
  const lines: string[][] = [];
  for (const operation of (await operationsOf(server.address)).filter(isList)) {
    const list = operation.path.replace('/v1/', '');
    if (options.list) console.log(list);
    if (options.list || options.only?.includes(list) === false) continue;
    const measured: Measured[] = [];
    for (const first of requestsOf(operation, filterValues))
      for (const page of await pagesFrom(server.address, first)) measured.push(await timed(server.address, page));
    measured.sort((one, other) => one.milliseconds - other.milliseconds);
    all.push(...measured.map((each) => ({ list, ...each })));
    const at = (part: number) => measured[Math.ceil(measured.length * part) - 1] as Measured;
    const times = [0.5, 0.99, 1].map((part) => shortNumber(at(part).milliseconds));
    lines.push([list, `${measured.length}`, ...times, `\`${at(1).path}\``]);
    console.error(lines.at(-1)?.join(' '));
  }
  await server.stop();
  if (!options.list)
    console.log(table(['list', 'requests', 'median, ms', 'p99, ms', 'slowest, ms', 'slowest request'], lines));
  if (options.json) writeFileSync(options.json, `${JSON.stringify(all, null, 2)}\n`);
  process.exit();
} catch (error) {
  console.error(`\nFailed: ${(error as Error).message}`);
  process.exit(1);
}

/** The values of the parameters that are not enumerations. */
function filterValuesOf({ ids, largest, values, days }: Register): Record<string, string[]> {
  const ends = (all: string[]) =>
    all.length <= VALUES ? all : [...all.slice(0, VALUES / 2), ...all.slice(-VALUES / 2)];
  const records = (kind: 'deals' | 'sources') => [...largest[kind].slice(0, 3), ...ids[kind].slice(0, 3)];
  return {
    deal: records('deals'),
    source: records('sources'),
    about: records('deals'),
    publisher: ends(values.publisher),
    // No record matches AQ or eo.
    country: [...ends(values.country), 'AQ'],
    language: [...values.language, 'eo'],
    unit: ends(values.unit),
    from: ['2014', days.middle, '2036'],
    to: ['2014', days.middle, '2036'],
    since: [days.first, days.middle, days.last],
    // Before the first report, two early dates, and a future date.
    asOf: [dayAfter(days.first, -1), days.thousandth, days.twentieth, '2040'],
    q: ['data', 'hall', 'a'],
  };
}

/**
 * Every value of every filter and pairs of values of every two filters, in every sort order. Single values are also combined with
 * every date and with the largest page.
 */
function requestsOf(operation: Operation, filterValues: Record<string, string[]>): string[] {
  const random = randomOf(1, 0);
  const exampleValues = ({ name, schema }: Parameter): string[] =>
    schema.type === 'boolean' ? ['true', 'false'] : (schema.enum ?? filterValues[name] ?? []);
  const combined = new Set(['sort', 'asOf', 'edition', 'expand', 'limit', 'cursor', 'format', 'match', 'q']);
  const filters = operation.parameters
    .filter(({ name }) => !combined.has(name))
    .map((parameter) => ({ name: parameter.name, values: exampleValues(parameter) }));
  const singles: Record<string, string>[] = filters.flatMap(({ name, values }) =>
    values.map((value) => ({ [name]: value })),
  );
  const pairs: Record<string, string>[] = filters.flatMap((one, index) =>
    filters.slice(index + 1).flatMap((other) => {
      const both = one.values.flatMap((value) =>
        other.values.map((also) => ({ [one.name]: value, [other.name]: also })),
      );
      return shuffled(random, both).slice(0, PAIRS);
    }),
  );
  const all = (name: string, values: readonly string[]): Record<string, string>[] =>
    parameterOf(operation, name) ? values.map((value) => ({ [name]: value })) : [];
  const orders = parameterOf(operation, 'sort')?.schema.enum?.map((sort) => ({ sort })) ?? [{}];
  const words = parameterOf(operation, 'q') ? all('q', filterValues.q ?? []) : [{}];
  const limit = { limit: `${parameterOf(operation, 'limit')?.schema.maximum}` };
  const queries = [
    ...[{}, ...singles, ...pairs],
    ...all('asOf', filterValues.asOf ?? []).flatMap((day) => [{}, ...singles].map((single) => ({ ...single, ...day }))),
    ...[{}, ...singles].map((single) => ({ ...single, ...limit })),
    ...all('expand', ['reports']).flatMap((expand) => [expand, { ...expand, ...limit }]),
  ];
  // A window that ends before it begins is invalid.
  const isValid = ({ from = '', to = '~' }: Record<string, string>) => from <= to;
  return queries
    .filter(isValid)
    .flatMap((query) => orders.flatMap((order) => words.map((word) => ({ ...word, ...query, ...order }))))
    .map((query) => pathWith(operation.path, query));
}

/** A page and, if there are more, the next one. */
async function pagesFrom(address: string, path: string): Promise<string[]> {
  const { status, body } = await request(address + path);
  // Some combinations are invalid, such as a metric and a unit that it does not use.
  if (status === 400) return [];
  if (status !== 200) throw new Error(`${path} returns ${status}: ${body}`);
  const { next } = JSON.parse(body.toString()) as List;
  return next === null ? [path] : [path, next];
}

async function timed(address: string, path: string): Promise<Measured> {
  let milliseconds = Number.POSITIVE_INFINITY;
  for (let time = 0; time < REPETITIONS; time += 1) {
    const start = performance.now();
    const { status } = await request(address + path);
    if (status !== 200) throw new Error(`${path} returns ${status}`);
    milliseconds = Math.min(milliseconds, performance.now() - start);
  }
  return { path, milliseconds };
}

// `npm run bench:start`: from the start of the process to its first answer, and its memory then and after everything was asked
// once; beside a bare Fastify with Swagger UI, in turns.
import { spawnSync } from 'node:child_process';
import type { OpenAPIV3_1 } from 'openapi-types';
import { table } from './report.ts';
import { production, project, residentMemory, startServer } from './server.ts';

const ROUNDS = Number(process.argv[2] ?? 7);

type Subject = {
  file: string;
  /** The address of its Swagger page. */
  page: string;
};
const subjects: Record<string, Subject> = {
  'bare Fastify with Swagger UI, .ts (control)': { file: 'bench/bare-swagger-ui.ts', page: '/documentation' },
  'bundled (npm start)': { file: production, page: '/docs' },
  'from the sources (npm run dev)': { file: 'src/main.ts', page: '/docs' },
};

/** Milliseconds to the first answer, and MiB that are resident. */
type Measured = { time: number; atFirst: number; afterAll: number };

spawnSync(process.execPath, ['src/prestart.ts'], { cwd: project, stdio: 'inherit' });

const measured = new Map<string, Measured[]>(Object.keys(subjects).map((name) => [name, []]));
// The first round warms the disk's cache and is not counted.
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const [name, subject] of Object.entries(subjects)) {
    const values = await measure(subject);
    if (round > 0) measured.get(name)?.push(values);
  }
}

const control = measured.values().next().value ?? [];
console.log(`Node ${process.version}, ${ROUNDS} rounds in turns; median (min to max), ratios to the control\n`);
console.log(
  table(
    ['', 'first answer, ms', 'ratio', 'memory then, MiB', 'ratio', 'memory after all was asked, MiB', 'ratio'],
    [...measured].map(([name, each]) => {
      const columns = (['time', 'atFirst', 'afterAll'] as const).flatMap((what) => [
        summary(
          each.map((values) => values[what]),
          0,
        ),
        summary(
          each.map((values, round) => values[what] / (control[round]?.[what] ?? Number.NaN)),
          2,
        ),
      ]);
      return [name, ...columns];
    }),
  ),
);

async function measure({ file, page }: Subject): Promise<Measured> {
  const begin = performance.now();
  const server = await startServer(file, '/v1/deals');
  const time = performance.now() - begin;
  const atFirst = residentMemory(server.process);
  await askAll(server.address, page);
  const afterAll = residentMemory(server.process);
  await server.stop();
  return { time, atFirst, afterAll };
}

/** Every endpoint in every format, with the examples of the contract, and the Swagger page with all that it loads. */
async function askAll(address: string, page: string): Promise<void> {
  const contract: OpenAPIV3_1.Document = JSON.parse(await read(`${address}${page}/json`));
  for (const [path, item] of Object.entries(contract.paths ?? {})) {
    const parameters = (item?.get?.parameters ?? []).map((parameter) => resolved(parameter, contract));
    for (const asked of addressesOf(path, parameters)) await read(address + asked);
  }
  const html = await read(address + page);
  for (const [, asset] of html.matchAll(/(?:href|src)="([^"]+)"/g)) await read(address + asset);
}

/** @throws Error when the answer is not what was asked for */
async function read(url: string): Promise<string> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answers ${answer.status}`);
  return answer.text();
}

type Parameter = OpenAPIV3_1.ParameterObject;

function resolved(parameter: Parameter | OpenAPIV3_1.ReferenceObject, { components }: OpenAPIV3_1.Document): Parameter {
  if (!('$ref' in parameter)) return parameter;
  return components?.parameters?.[parameter.$ref.split('/').at(-1) ?? ''] as Parameter;
}

/** What a path is asked as: with what must be given, and in each of its formats. */
function addressesOf(path: string, parameters: readonly Parameter[]): string[] {
  const query = new URLSearchParams();
  let filled = path;
  for (const { name, in: where, required, example } of parameters) {
    if (where === 'path') filled = filled.replace(`{${name}}`, encodeURIComponent(example));
    else if (required) query.set(name, example);
  }
  const format = parameters.find(({ name }) => name === 'format')?.schema as { enum: string[] } | undefined;
  if (!format) return [query.size > 0 ? `${filled}?${query}` : filled];
  return format.enum.map((name) => `${filled}?${new URLSearchParams([...query, ['format', name]])}`);
}

function summary(values: number[], digits: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  const [least, middle, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return `${middle?.toFixed(digits)} (${least?.toFixed(digits)} to ${most?.toFixed(digits)})`;
}

// `npm run bench:start`: from the start of the process to its first answer, and its memory then and after everything was asked
// once; beside a bare Fastify with Swagger UI, in turns.
import { spawnSync } from 'node:child_process';
import { askAll } from './everything.ts';
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

function summary(values: number[], digits: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  const [least, middle, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return `${middle?.toFixed(digits)} (${least?.toFixed(digits)} to ${most?.toFixed(digits)})`;
}

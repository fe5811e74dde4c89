// `npm run bench:start`: process start to first answer, beside a bare Fastify with Swagger UI, in turns.
import { spawnSync } from 'node:child_process';
import { project, startServer } from './server.ts';

const ROUNDS = Number(process.argv[2] ?? 7);
const subjects = {
  'bare Fastify with Swagger UI, .ts (control)': 'bench/bare-swagger-ui.ts',
  'bundled (npm start)': 'dist/main.js',
  'from the sources (npm run dev)': 'src/main.ts',
};

spawnSync(process.execPath, ['src/prestart.ts'], { cwd: project, stdio: 'inherit' });

const times = new Map<string, number[]>(Object.keys(subjects).map((name) => [name, []]));
// The first round warms the disk's cache and is not counted.
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const [name, file] of Object.entries(subjects)) {
    const time = await firstAnswer(file);
    if (round > 0) times.get(name)?.push(time);
  }
}

const control = times.values().next().value ?? [];
console.log(
  `Node ${process.version}, ${ROUNDS} rounds in turns; milliseconds and ratios to the control, median (min to max)\n`,
);
console.log('| | ms | ratio |\n|---|---|---|');
for (const [name, each] of times) {
  console.log(
    `| ${name} | ${summary(each, 0)} | ${summary(
      each.map((time, round) => time / (control[round] ?? Number.NaN)),
      2,
    )} |`,
  );
}

/** Milliseconds from the start of a process until it answers `GET /v1/deals` with 200. */
async function firstAnswer(file: string): Promise<number> {
  const begin = performance.now();
  const server = await startServer(file, '/v1/deals');
  const time = performance.now() - begin;
  await server.stop();
  return time;
}

function summary(values: number[], digits: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  const [least, middle, most] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  return `${middle?.toFixed(digits)} (${least?.toFixed(digits)} to ${most?.toFixed(digits)})`;
}

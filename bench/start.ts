// `npm run bench:start [-- ROUNDS]`: time from process start to the first response, and memory, beside bare Fastify with Swagger UI.
import { readEverything } from './contract.ts';
import { summaryOf } from './pairs.ts';
import { environmentOf } from './register.ts';
import { formatSummary, table } from './report.ts';
import { bundle, production, residentMemory, startServer } from './server.ts';

const ROUNDS = Number(process.argv[2] ?? 7);
/** The limits of a release: the ratio of the times, and MiB with the real register. */
const FLOORS = { ratio: 1, memory: 110 };

const subjects: Record<string, { file: string; swaggerPage: string }> = {
  'control: bare Fastify with Swagger UI': { file: 'bench/controls/swagger-ui.ts', swaggerPage: '/documentation' },
  'bundle (npm start)': { file: production, swaggerPage: '/docs' },
  'sources (npm run dev)': { file: 'src/main.ts', swaggerPage: '/docs' },
};

/** Milliseconds to the first response, and resident memory in MiB then and after one request to every endpoint. */
type Measured = { time: number; memory: number; memoryAfterAll: number };

const environment = environmentOf(bundle());
const measured = new Map<string, Measured[]>(Object.keys(subjects).map((name) => [name, []]));
// The first round fills the caches of the disk and of the compiler. It is not counted.
for (let round = 0; round <= ROUNDS; round += 1)
  for (const [name, subject] of Object.entries(subjects)) {
    const values = await measure(subject);
    if (round > 0) measured.get(name)?.push(values);
  }

const control = [...measured.values()][0] ?? [];
const columns = {
  time: 'first response, ms',
  memory: 'memory then, MiB',
  memoryAfterAll: 'memory after all endpoints, MiB',
};
const names = Object.keys(columns) as (keyof Measured)[];
console.log(`Node ${process.version}, ${ROUNDS} rounds`);
console.log(`Floors: ratio of the first response ${FLOORS.ratio}, memory ${FLOORS.memory} MiB\n`);
console.log(
  table(
    ['', ...names.flatMap((name) => [columns[name], 'ratio'])],
    [...measured].map(([subject, rounds]) => [
      subject,
      ...names.flatMap((name) => [
        formatSummary(summaryOf(rounds.map((round) => round[name]))),
        formatSummary(summaryOf(rounds.map((round, index) => round[name] / (control[index]?.[name] ?? Number.NaN)))),
      ]),
    ]),
  ),
);

async function measure({ file, swaggerPage }: (typeof subjects)[string]): Promise<Measured> {
  const begin = performance.now();
  const server = await startServer(file, '/v1/deals', environment);
  const time = performance.now() - begin;
  const memory = residentMemory(server.process);
  await readEverything(server.address, swaggerPage);
  const memoryAfterAll = residentMemory(server.process);
  await server.stop();
  return { time, memory, memoryAfterAll };
}

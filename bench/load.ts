// Runs the load generator wrk on a processor of its own.
import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { request } from './http-client.ts';
import { PROCESSORS, processorTime, type Server, temporaryFolder } from './server.ts';

export type Load = {
  requests: number;
  seconds: number;
  /** Latencies in milliseconds. */
  p50: number;
  p99: number;
  /** Failed requests by kind: `status` counts statuses from 400, the others are errors of TCP. */
  errors: Record<string, number>;
  /** Processor time of the server in microseconds. */
  processor: number;
};

export type Requests = {
  /** The order in which the lines are sent: see requests.lua. */
  order?: 'walk' | 'any' | 'whole';
  /** Paths, or whole requests. */
  lines: readonly string[];
  headers?: Record<string, string> | undefined;
  connections?: number;
};

export type Target = Pick<Server, 'address' | 'process'>;

const script = join(import.meta.dirname, 'requests.lua');
const folder = temporaryFolder();
let files = 0;

/** Returns the version of wrk. @throws Error if wrk or taskset is missing */
export function loadGenerator(): string {
  if (spawnSync('taskset', ['--version']).error) throw new Error('taskset is missing: apt-get install util-linux');
  const wrk = spawnSync('wrk', ['--version'], { encoding: 'utf8' });
  if (wrk.error) throw new Error('wrk is missing: apt-get install wrk');
  return /^wrk \S+/.exec(wrk.stdout)?.[0] ?? 'wrk';
}

/** Returns a function that sends the requests for some seconds. Each call continues where the previous one ended. */
export function loadOf(
  { address, process: server }: Target,
  { order = 'walk', lines, headers = {}, connections = 32 }: Requests,
) {
  files += 1;
  const file = join(folder, `${files}.txt`);
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  let nextLine = 1;
  return async (seconds: number): Promise<Load> => {
    const before = processorTime(server);
    const load = await wrk(
      ['-t', '1', '-c', `${connections}`, '-d', `${seconds}s`, '--timeout', '60s', '--script', script],
      Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
      [address, '--', order, file, `${nextLine}`],
    );
    nextLine += load.requests + connections;
    // Requests that are still running would slow down the next measurement. Any response means that they have ended.
    await request(address).catch(() => undefined);
    return { ...load, processor: processorTime(server) - before };
  };
}

function wrk(...parameters: string[][]): Promise<Omit<Load, 'processor'>> {
  const child = spawn('taskset', ['-c', `${PROCESSORS.load}`, 'wrk', ...parameters.flat()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      process.off('exit', kill);
      const [result] = /^\{"requests".*\}$/m.exec(output) ?? [];
      if (code === 0 && result) resolve(JSON.parse(result));
      else reject(new Error(`wrk exited with ${code}: ${output}`));
    });
  });
}

// The load generator, wrk, on a processor of its own.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from './ask.ts';
import { processorTime, type Server } from './server.ts';

/** Which processor serves and which one asks. */
export const PROCESSORS = { server: 0, load: 1 };

/**
 * What came of a run; latencies in milliseconds, errors by their kind: `status` is one from 400 on, the rest is TCP. `processor`: how
 * long processors worked for the server meanwhile, in microseconds.
 */
export type Load = {
  requests: number;
  seconds: number;
  p50: number;
  p99: number;
  errors: Record<string, number>;
  processor: number;
};

/** How requests follow each other: requests.lua has them all. */
export type Order = 'walk' | 'any' | 'whole' | 'flood';

export type Asked = {
  order?: Order;
  /** Addresses, or days for a flood. */
  lines: readonly string[];
  headers?: Record<string, string> | undefined;
  connections?: number;
};

const script = join(import.meta.dirname, 'requests.lua');
const folder = mkdtempSync(join(tmpdir(), 'gigawatt-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true }));
let files = 0;

/** The version of wrk. @throws Error when a program is missing that the load needs */
export function loadGenerator(): string {
  if (spawnSync('taskset', ['--version']).error) throw new Error('taskset is missing: apt-get install util-linux');
  const wrk = spawnSync('wrk', ['--version'], { encoding: 'utf8' });
  if (wrk.error) throw new Error('wrk is missing: apt-get install wrk');
  return /^wrk \S+/.exec(wrk.stdout)?.[0] ?? 'wrk';
}

/** The server that is asked. */
export type Loaded = Pick<Server, 'address' | 'process'>;

/** Prepares the requests; what it returns asks them for so many seconds, each time from another place in the list. */
export function loadOf(
  { address, process: server }: Loaded,
  { order = 'walk', lines, headers = {}, connections = 32 }: Asked,
) {
  files += 1;
  const file = join(folder, `${files}.txt`);
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
  let place = 1;
  return async (seconds: number): Promise<Load> => {
    const before = processorTime(server);
    const load = await wrk(
      ['-t', '1', '-c', `${connections}`, '-d', `${seconds}s`, '--timeout', '60s', '--script', script],
      Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
      [address, '--', order, file, `${place}`],
    );
    // Beyond what was asked and what was still open: a flood never asks twice.
    place += load.requests + connections;
    // What is still worked on when the time is up would slow down who comes next: any answer means that it is over.
    await ask(address).catch(() => undefined);
    return { ...load, processor: processorTime(server) - before };
  };
}

function wrk(...parameters: string[][]): Promise<Omit<Load, 'processor'>> {
  const child = spawn('taskset', ['-c', `${PROCESSORS.load}`, 'wrk', ...parameters.flat()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code) => {
      process.off('exit', kill);
      const [result] = /^\{"requests".*\}$/m.exec(said) ?? [];
      if (code === 0 && result) resolve(JSON.parse(result));
      else reject(new Error(`wrk ended with ${code}: ${said}`));
    });
  });
}

// Starts servers as child processes on free ports, and reads their memory and processor time.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import manifest from '../package.json' with { type: 'json' };
import { environmentOf } from './register.ts';

export const project = join(import.meta.dirname, '..');

/** The processor of the measured server, and that of the load generator. */
export const PROCESSORS = { server: 0, load: 1 };

/** Node's arguments for the server, as in `npm start`, but without the launcher. */
export const production = manifest.scripts.start.replace(/^node | bin\/launch\.mjs| --first=\S+/g, '');

export type Server = { process: ChildProcess; address: string; stop(): Promise<void> };

export type Placement = {
  processor?: number;
  /** A command and its arguments that run the server, such as strace. It must forward signals. */
  through?: readonly string[];
  folder?: string;
  /** Arguments after the script, for servers that do not read PORT from the environment. */
  arguments?: (port: number) => readonly string[];
};

// Without handlers, a signal would end this process without its `exit` handlers, which stop the servers.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

/**
 * Starts a script and waits until `path` returns 200.
 *
 * @param script options of Node and the script, separated by spaces
 * @throws Error if the process exits first
 */
export async function startServer(
  script: string,
  path: string,
  environment = {},
  { processor, through = [], folder = project, arguments: rest = () => [] }: Placement = {},
): Promise<Server> {
  const port = await freePort();
  const prefix = processor === undefined ? through : ['taskset', '-c', `${processor}`, ...through];
  const [command = '', ...parameters] = [...prefix, process.execPath, ...script.split(' '), ...rest(port)];
  const child = spawn(command, parameters, {
    cwd: folder,
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  const address = `http://127.0.0.1:${port}`;
  for (;;) {
    const response = await fetch(address + path).catch(() => undefined);
    if (response?.status === 200) break;
    if (hasEnded(child)) throw new Error(`${script} exited with ${child.exitCode ?? child.signalCode}`);
    await pause(2);
  }
  return {
    process: child,
    address,
    async stop() {
      process.off('exit', kill);
      child.kill();
      await new Promise((resolve) => (hasEnded(child) ? resolve(undefined) : child.once('exit', resolve)));
    },
  };
}

/**
 * Updates the bundle that `npm start` runs, and builds the project's own register. Returns its data directory, which is deleted when
 * this process exits.
 *
 * @throws Error if that fails
 */
export function bundle(): string {
  const dataDirectory = temporaryFolder();
  const { status } = spawnSync(process.execPath, ['src/cli/build.ts'], {
    cwd: project,
    env: { ...process.env, ...environmentOf(dataDirectory) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`src/cli/build.ts exited with ${status}`);
  return dataDirectory;
}

const temporary = mkdtempSync(join(tmpdir(), 'gigawatt-bench-'));
process.once('exit', () => rmSync(temporary, { recursive: true, force: true }));

/** A new folder, which every user can read, and which is deleted when this process exits. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(temporary, 'folder-'));
  for (const each of [temporary, folder]) chmodSync(each, 0o755);
  return folder;
}

/** Starts the bundle on its own processor, with or without a response cache. */
export function startGigawatt(dataDirectory: string, hasCache: boolean): Promise<Server> {
  const environment = {
    ...{ NODE_ENV: 'production', LOG_LEVEL: 'error', ...environmentOf(dataDirectory) },
    // Requests that wait for a slow disk are measured, not refused.
    MAX_EVENT_LOOP_DELAY_MS: '0',
    ...(!hasCache && { RESPONSE_CACHE_MIB: '0' }),
  };
  return startServer(production, '/health/ready', environment, { processor: PROCESSORS.server });
}

export function startControl(name: 'fastify' | 'http' | 'rows', environment = {}): Promise<Server> {
  const all = { NODE_ENV: 'production', ...environment };
  return startServer(`bench/controls/${name}.ts`, '/', all, { processor: PROCESSORS.server });
}

/** Resident memory in MiB. */
export function residentMemory({ pid }: ChildProcess): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

/** Samples resident memory until the returned function is called, which returns the maximum. Above `limit`, kills the process. In MiB. */
export function watchMemory(child: ChildProcess, limit = Number.POSITIVE_INFINITY): () => number {
  let maximum = residentMemory(child);
  const timer = setInterval(() => {
    maximum = Math.max(maximum, residentMemory(child));
    if (maximum > limit) child.kill('SIGKILL');
  }, 50);
  return () => {
    clearInterval(timer);
    return maximum;
  };
}

/** Processor time in microseconds since the start. Linux counts it in hundredths of a second. */
export function processorTime({ pid }: ChildProcess): number {
  // Fields 14 and 15 of proc_pid_stat(5); the name of the program before them may contain spaces.
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?=[^)]*$)/);
  const [user, system] = fields.split(' ').slice(11, 13).map(Number);
  return ((user ?? Number.NaN) + (system ?? Number.NaN)) * 10_000;
}

export function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

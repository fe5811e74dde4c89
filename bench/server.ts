// A server to measure: a process of its own on a free port of this machine.
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import manifest from '../package.json' with { type: 'json' };

export const project = join(import.meta.dirname, '..');

export type Server = { process: ChildProcess; address: string; stop(): Promise<void> };

export type Placement = {
  /** The processor it is to stay on. */
  processor?: number;
  /** A command that starts it, given before its own: to trace it, or to lock it in. It must pass signals on. */
  through?: readonly string[];
  /** Where it runs. */
  folder?: string;
  /** What comes after the script, for one that does not look for PORT in its environment. */
  arguments?: (port: number) => readonly string[];
};

// What is started here ends with this process, also when that is told to end, and told again.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

/** The bundle, started as `npm start` does. */
export const production = manifest.scripts.start.replace(/^node /, '');

/** Starts a script of the project, maybe with options of Node before it, and comes back when it answers the path with 200. @throws Error when it ends instead */
export async function startServer(
  script: string,
  path: string,
  environment = {},
  { processor, through = [], folder = project, arguments: rest = () => [] }: Placement = {},
): Promise<Server> {
  const port = await freePort();
  const placed = processor === undefined ? through : ['taskset', '-c', `${processor}`, ...through];
  const [command = '', ...parameters] = [...placed, process.execPath, ...script.split(' '), ...rest(port)];
  const child = spawn(command, parameters, {
    cwd: folder,
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const kill = () => child.kill();
  process.once('exit', kill);
  const address = `http://127.0.0.1:${port}`;
  for (;;) {
    const answer = await fetch(address + path).catch(() => undefined);
    if (answer?.status === 200) break;
    if (hasEnded(child)) throw new Error(`${script} ended with ${child.exitCode ?? child.signalCode}`);
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

/** In MiB, at the moment. */
export function residentMemory(child: ChildProcess): number {
  return memoryOf(child, 'VmRSS');
}

/** In MiB, the most that it ever was. */
export function peakMemory(child: ChildProcess): number {
  return memoryOf(child, 'VmHWM');
}

/** In microseconds: how long processors have worked for it so far. Told in hundredths of a second. */
export function processorTime({ pid }: ChildProcess): number {
  // After the name of the program, which may hold anything: the 14th and 15th field (proc_pid_stat(5)).
  const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(/\) (?=[^)]*$)/);
  const [user, system] = fields.split(' ').slice(11, 13).map(Number);
  return ((user ?? Number.NaN) + (system ?? Number.NaN)) * 10_000;
}

function memoryOf({ pid }: ChildProcess, name: 'VmRSS' | 'VmHWM'): number {
  return Number(new RegExp(`${name}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

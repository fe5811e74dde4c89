// The servers that faults come to over the network: the bundle as `npm start` runs it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from '../../ours.ts';
import { registerFile } from '../../register.ts';
import { production, project, type Server, startServer } from '../../server.ts';

type Environment = Record<string, string>;

/** Serves the project's own register, from a folder that goes when this process does. */
export function serveOwn(environment: Environment = {}): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'gigawatt-fault-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const databaseFile = join(folder, 'register.sqlite');
  run('src/prestart.ts', { DATABASE_FILE: databaseFile });
  return serve(databaseFile, environment);
}

/** Serves a made-up register, which is made where there is none. */
export function serveMadeUp(milestones: number, environment: Environment = {}): Promise<Server> {
  bundle();
  const databaseFile = registerFile(milestones);
  if (!existsSync(databaseFile)) run('bench/data.ts', {}, '--milestones', `${milestones}`);
  return serve(databaseFile, environment);
}

export async function serve(databaseFile: string, environment: Environment): Promise<Server> {
  const standard = { NODE_ENV: 'production', DATABASE_FILE: databaseFile, LOG_LEVEL: 'silent' };
  const server = await startServer(production, '/health/ready', { ...standard, ...environment });
  server.process.once('exit', (code, signal) => {
    if (code !== 0) console.error(`The server ended with ${code ?? signal}.`);
  });
  return server;
}

/** @throws Error when it fails */
export function run(script: string, environment: Environment, ...parameters: string[]): void {
  const { status } = spawnSync(process.execPath, [script, ...parameters], {
    cwd: project,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`${script} ended with ${status}`);
}

/** How many files and sockets the process has open: what its clients think of a connection does not count. */
export function openDescriptors({ process: { pid } }: Server): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}

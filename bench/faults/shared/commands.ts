// Commands of the project as their operator gives them, run to their end, and what their system must have.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project } from '../../server.ts';

/** What is left of a command. */
export type Ended = { code: number | null; stdout: string; stderr: string };

/** A folder of a fault's own; it goes when the process does. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gigawatt-faults-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Starts a script of the project. @param through as of `Placement` */
export function begin(script: string, environment: object, through: readonly string[] = []) {
  const [command = '', ...parameters] = [...through, process.execPath, ...script.split(' ')];
  const child = spawn(command, parameters, {
    cwd: project,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      said[stream] += text;
    });
  }
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', kill);
      resolve({ code, ...said });
    });
  });
  return { child: child as ChildProcess, ended };
}

export const SEEDING = 'src/seed/main.ts';

/** Runs `npm run seed` to its end, without what npm adds. */
export function seed(environment: object, through?: readonly string[]): Promise<Ended> {
  return begin(SEEDING, environment, through).ended;
}

/** Starts a command as a user who has nothing. */
export const NOBODY = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];

/** Whether a command failed as it should: with 1, saying why in one line. */
export function isOneLine({ code, stderr }: Ended): boolean {
  return code === 1 && /^.+\n$/.test(stderr);
}

/** Ends the process with 1 unless it may do all that: what is missing is told in a line. */
export function needs({ root = false, commands = [] as string[] }): void {
  const missing = commands.filter((command) => spawnSync('which', [command]).status !== 0);
  if (root && process.getuid?.() !== 0) missing.unshift('root');
  if (missing.length === 0) return;
  console.error(`This needs ${missing.join(', ')}.`);
  process.exit(1);
}

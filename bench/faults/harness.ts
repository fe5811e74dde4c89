// Shared by the fault tests: requirements, servers, the seeding command, seeds that differ, and a continuous client.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dataDirectoryFor, environmentOf, hasRegister } from '../register.ts';
import { bundle, type Placement, production, project, type Server, startServer, temporaryFolder } from '../server.ts';

/** Prints whether a requirement is met, and the measured figures. If it is not met, the process exits with 1 at its end. */
export function report(requirement: string, isMet: boolean, figures: Record<string, number | string>): void {
  const measured = Object.entries(figures).map(([name, value]) => `${name} ${value}`);
  console.log(`${isMet ? 'met    ' : 'NOT MET'}  ${requirement}: ${measured.join(', ')}`);
  if (!isMet) process.exitCode = 1;
}

/** Exits with 1 if root or a command is missing. */
export function needs({ root = false, commands = [] as string[] }): void {
  const missing = commands.filter((command) => spawnSync('which', [command]).status !== 0);
  if (root && process.getuid?.() !== 0) missing.unshift('root');
  if (missing.length === 0) return;
  console.error(`This test needs ${missing.join(', ')}.`);
  process.exit(1);
}

/** A command prefix that runs the rest as a user without any rights. */
export const NOBODY = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];

/** Starts the bundle as `npm start` does. */
export async function serve(dataDirectory: string, environment = {}, placement: Placement = {}): Promise<Server> {
  const all = { NODE_ENV: 'production', LOG_LEVEL: 'silent', ...environmentOf(dataDirectory), ...environment };
  const server = await startServer(production, '/health/ready', all, placement);
  server.process.once('exit', (code, signal) => {
    if (code !== 0) console.error(`The server exited with ${code ?? signal}.`);
  });
  return server;
}

/** Serves a synthetic register, which is created if it does not exist. */
export async function serveSynthetic(milestones: number, environment = {}): Promise<Server> {
  bundle();
  if (!hasRegister(milestones)) {
    const { code, stderr } = await run(`bench/data.ts --milestones ${milestones}`, {}).ended;
    if (code !== 0) throw new Error(stderr);
  }
  return serve(dataDirectoryFor(milestones), environment);
}

type Ended = { code: number | null; stdout: string; stderr: string };

/** Starts a script of the project, with arguments separated by spaces. */
export function run(script: string, environment: object, through: readonly string[] = []) {
  const [command = '', ...parameters] = [...through, process.execPath, ...script.split(' ')];
  const child: ChildProcess = spawn(command, parameters, {
    cwd: project,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject).once('close', (code) => {
      process.off('exit', kill);
      resolve({ code, ...output });
    });
  });
  return { child, ended };
}

/** Starts `npm run seed` without npm. */
export function startSeeding(dataDirectory: string, seedDirectory: string, environment = {}, through?: string[]) {
  const all = { ...environmentOf(dataDirectory), SEED_DIRECTORY: seedDirectory, ...environment };
  return run('src/cli/seed.ts', all, through);
}

/** Verifies the checksums of a register with `npm run check`. Returns the error, or undefined if there is none. */
export async function damageIn(dataDirectory: string): Promise<string | undefined> {
  const { code, stderr } = await run('src/cli/check.ts', environmentOf(dataDirectory)).ended;
  return code === 0 ? undefined : stderr;
}

/** True if a command failed as documented: it exited with 1 and printed one line. */
export function isOneLine({ code, stderr }: Ended): boolean {
  return code === 1 && /^.+\n$/.test(stderr);
}

const SOURCE = 'sources/fluidstack-2025-02-10.yaml';
const POWER = /(\n {4}france-fluidstack\.electric-power:\n {6}value: )\d+/;

/** A request whose response shows the edition: it contains the electric power and the energy that is derived from it. */
export const FIGURES = '/v1/figures?source=fluidstack-2025-02-10&limit=200';

/** Creates a copy of the project's seed with another electric power, so that it makes another edition. */
export function seedWithPower(gigawatts: number): string {
  const seedDirectory = join(temporaryFolder(), 'seed');
  cpSync(join(project, 'seed'), seedDirectory, { recursive: true });
  const text = readFileSync(join(seedDirectory, SOURCE), 'utf8');
  if (!POWER.test(text)) throw new Error(`${SOURCE} has no electric power`);
  writeFileSync(join(seedDirectory, SOURCE), text.replace(POWER, `$1${gigawatts}`));
  return seedDirectory;
}

/** The power in a response to FIGURES; undefined if the derived energy contradicts it. */
export function powerIn({ items }: { items: { id: string; quantity: { value: number } }[] }): number | undefined {
  const value = (id: string) => items.find((item) => item.id === id)?.quantity.value ?? Number.NaN;
  const gigawatts = value('france-fluidstack.electric-power');
  // 1 GW in every hour of a year is 8.76 TWh.
  return Math.abs(value('france-fluidstack.energy-per-year') - 8.76 * gigawatts) < 1e-6 ? gigawatts : undefined;
}

export async function editionOf({ address }: Server): Promise<string> {
  return ((await (await fetch(`${address}/health/ready`)).json()) as { edition: string }).edition;
}

/** Polls until the condition holds. Returns false if it does not hold within `timeoutMs`. */
export async function until(holds: () => boolean | Promise<boolean>, timeoutMs = 5000): Promise<boolean> {
  for (const end = performance.now() + timeoutMs; performance.now() < end; await pause(20))
    if (await holds()) return true;
  return false;
}

/**
 * Requests the paths one after the other until the returned function is called. A response is wrong if its status is not 200 or if
 * `check` returns a problem.
 */
export function requestContinuously(
  { address }: Server,
  paths: readonly string[],
  check: (edition: string, body: unknown) => string | undefined = () => undefined,
) {
  const result = { responses: 0, slowest: 0, wrong: new Set<string>() };
  let isStopped = false;
  const send = async (path: string) => {
    const begin = performance.now();
    try {
      const response = await fetch(address + path);
      const body = await response.text();
      const edition = response.headers.get('gigawatt-edition') ?? '';
      const problem =
        response.status === 200 ? check(edition, JSON.parse(body)) : `${response.status} ${body.slice(0, 200)}`;
      if (problem !== undefined) result.wrong.add(`${path}: ${problem}`);
    } catch (error) {
      result.wrong.add(`${path}: ${(error as Error).cause ?? error}`);
    }
    result.responses += 1;
    result.slowest = Math.max(result.slowest, performance.now() - begin);
  };
  const sending = (async () => {
    for (; !isStopped; await pause(20)) for (const path of paths) await send(path);
  })();
  return async () => {
    isStopped = true;
    await sending;
    for (const problem of result.wrong) console.error(problem);
    return { ...result, wrong: result.wrong.size };
  };
}

/** The number of files and sockets that a process has open. */
export function openDescriptors({ process: { pid } }: Server): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}

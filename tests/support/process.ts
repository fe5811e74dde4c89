// The program as its operator starts it: processes with an environment of their own, ended when their test is.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { project, temporaryFolder } from './register.ts';

/** What is left of a process. */
export type ProcessResult = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string };

export type RunningProcess = {
  /** Where it answers, once it does. Fails when it ends before. */
  address(): Promise<string>;
  kill(signal: NodeJS.Signals): void;
  ended: Promise<ProcessResult>;
};

/** Loading the program is most of a short process's work: Node keeps what it compiled here. */
const compiled = join(project, 'node_modules', '.cache', 'compiled-for-tests');

type CleanUp = (action: () => void | Promise<void>) => void;
type Environment = Record<string, string>;

/** A folder for one data directory, and the commands that work on it. Tests that run side by side give their own clean-up. */
export function newInstallation(cleanUp: CleanUp) {
  const folder = temporaryFolder(cleanUp);
  const dataDirectory = join(folder, 'data');
  const standard = {
    PORT: '0',
    DATA_DIRECTORY: dataDirectory,
    LOG_LEVEL: 'silent',
    MAX_EVENT_LOOP_DELAY_MS: '0',
    NODE_COMPILE_CACHE: compiled,
  };
  const command = (script: string) => (environment: Environment) =>
    start(join(project, 'src', script), { ...standard, ...environment }, cleanUp);
  const serve = command('main.ts');
  const seed = command('cli/seed.ts');
  const prestart = command('cli/build.ts');
  const check = command('cli/check.ts');
  const serveBundle = command('../dist/main.js');
  return {
    folder,
    dataDirectory,
    serve: (environment: Environment = {}): RunningProcess => serve(environment),
    seed: (environment: Environment = {}): RunningProcess => seed(environment),
    prestart: (): RunningProcess => prestart({}),
    check: (): RunningProcess => check({}),
    serveBundle: (): RunningProcess => serveBundle({}),
  };
}

function start(script: string, env: Environment, cleanUp: CleanUp): RunningProcess {
  const child = spawn(process.execPath, [script], { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  const ended = new Promise<ProcessResult>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...said }));
  });
  const answering = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said.stdout += text;
      const address = /^Listening on (http:\S+) /m.exec(said.stdout)?.[1];
      if (address) resolve(address);
    });
    ended.then(({ stderr }) => reject(new Error(`it ended before it answered: ${stderr}`)), reject);
  });
  // That it never answers matters to those only who wait for it.
  answering.catch(() => undefined);
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
  });
  cleanUp(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { address: () => answering, kill: (signal) => child.kill(signal), ended };
}

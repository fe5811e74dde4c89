// Runs the project's commands in child processes, and kills them at the end of the test.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { project, temporaryFolder } from './register.ts';

export type ProcessResult = { code: number | null; signal: NodeJS.Signals | null; stdout: string; stderr: string };

export type RunningProcess = {
  /** Resolves with the server's URL once the server listens. Rejects if the process ends first. */
  address(): Promise<string>;
  kill(signal: NodeJS.Signals): void;
  ended: Promise<ProcessResult>;
  /** What the process has printed on standard error until now. */
  errors(): string;
};

/** Folder of Node's compile cache, which shortens tests: a short process spends most of its time loading modules. */
export const compileCache = join(project, 'node_modules', '.cache', 'compiled-for-tests');

type CleanUp = (action: () => void | Promise<void>) => void;
type Environment = Record<string, string>;

/** Creates a data directory and commands that use it. `cleanUp` registers an action for the end of the test. */
export function newInstallation(cleanUp: CleanUp) {
  const folder = temporaryFolder(cleanUp);
  const dataDirectory = join(folder, 'data');
  const standard = {
    PORT: '0',
    DATA_DIRECTORY: dataDirectory,
    LOG_LEVEL: 'silent',
    MAX_EVENT_LOOP_DELAY_MS: '0',
    NODE_COMPILE_CACHE: compileCache,
  };
  const command =
    (script: string) =>
    (environment: Environment = {}) =>
      start(join(project, 'src', script), { ...standard, ...environment }, cleanUp);
  return {
    folder,
    dataDirectory,
    serve: command('main.ts'),
    seed: command('cli/seed.ts'),
    build: command('cli/build.ts'),
    dev: command('cli/dev.ts'),
    check: command('cli/check.ts'),
    serveBundle: command('../dist/main.js'),
  };
}

function start(script: string, env: Environment, cleanUp: CleanUp): RunningProcess {
  const child = spawn(process.execPath, [script], { cwd: project, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { stdout: '', stderr: '' };
  const ended = new Promise<ProcessResult>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...output }));
  });
  const listening = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text;
      const address = /^Listening on (http:\S+) /m.exec(output.stdout)?.[1];
      if (address) resolve(address);
    });
    ended.then(({ stderr }) => reject(new Error(`the process ended before it listened: ${stderr}`)), reject);
  });
  // Prevents an unhandled rejection in tests that never call `address`.
  listening.catch(() => undefined);
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  cleanUp(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { address: () => listening, kill: (signal) => child.kill(signal), ended, errors: () => output.stderr };
}

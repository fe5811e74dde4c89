// Runs a program of this project on Node 26 (docs/decisions/0019):
//   node bin/launch.mjs [--first=PROGRAM | OPTIONS OF NODE] PROGRAM [ARGUMENTS]
// `--first` names a program that runs first. PROGRAM runs only if that program exits with code 0.
// This file also runs on Node 12, so that a user of an older Node gets a message and no stack trace.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NODE_VERSION = 26;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const PARENT_CHECK_INTERVAL_MS = 500;
const launcher = fileURLToPath(import.meta.url);
const project = dirname(dirname(launcher));
const isWindows = process.platform === 'win32';
const isSuitable = parseInt(process.versions.node, 10) >= NODE_VERSION;

const args = process.argv.slice(2);
const programIndex = args.findIndex((arg) => !arg.startsWith('-'));
const options = args.slice(0, programIndex);
const [program, ...programArguments] = args.slice(programIndex);
const [, first] = /^--first=(.*)$/.exec(options[0]) || [];

process.chdir(project);
const problem = findProblem();
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  stopWithParent();
  if (!isSuitable) runInChild(packagedNode(), [...process.execArgv, launcher, ...args], process.exit);
  else if (first) runInChild(process.execPath, [first], (code) => (code === 0 ? runHere() : process.exit(code)));
  else if (options.length > 0)
    runInChild(process.execPath, [...options, launcher, program, ...programArguments], process.exit);
  else runHere();
}

/** Returns a message that says what to type, or undefined if the program can start. */
function findProblem() {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readText('package.json') || '');
  // The server and the commands run without the development packages, tests and benchmarks do not.
  const required = /^(src|dist)\//.test(program) ? dependencies : { ...dependencies, ...devDependencies };
  const wrong = Object.entries({ ...optionalDependencies, ...required }).find(([name, version]) => {
    const text = readText('node_modules', name, 'package.json');
    return text ? JSON.parse(text).version !== version : name in required;
  });
  if (wrong) return `${project} needs the package ${wrong.join(' ')}. Run "${installCommand()}" there.`;
  if (isSuitable || packagedNode()) return undefined;
  const have = `This is Node ${process.versions.node} at ${process.execPath}, and Gigawatt needs Node ${NODE_VERSION} or newer.`;
  return `${have} Run "npm ci --include=optional" in ${project}, or install Node ${NODE_VERSION} from https://nodejs.org.`;
}

/** @returns the content of a file of the project, or undefined if it cannot be read */
function readText(...path) {
  try {
    return readFileSync(join(project, ...path), 'utf8');
  } catch {
    return undefined;
  }
}

/** @returns the path of the Node that npm installed, or undefined: optional packages may be left out, and few platforms have one */
function packagedNode() {
  const platform = `${isWindows ? 'win' : process.platform}-${process.arch}`;
  const file = isWindows ? 'node.exe' : 'node';
  return [`node-${platform}`, `node-bin-${platform}`]
    .map((name) => join(project, 'node_modules', name, 'bin', file))
    .find(existsSync);
}

function installCommand() {
  const [manager] = (process.env.npm_config_user_agent || 'npm').split('/');
  const others = ['bun', 'pnpm', 'yarn'];
  return others.includes(manager) ? `${manager} install` : 'npm ci';
}

/**
 * Stops this process when the package manager ends. Package managers signal only the shell of a script, or no process at all.
 * Without a package manager, the end of the parent has no meaning: a shell may start a server in the background and exit.
 */
function stopWithParent() {
  const { npm_lifecycle_event, GIGAWATT_LAUNCHER } = process.env;
  if (isWindows || !(npm_lifecycle_event || GIGAWATT_LAUNCHER)) return;
  const before = parents();
  const timer = setInterval(() => {
    if (parents() === before) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, PARENT_CHECK_INTERVAL_MS);
  timer.unref();
}

/** @returns the ids of the shells that this process runs in, and of the package manager; on other systems than Linux, only the id of the parent */
function parents() {
  const ids = [process.ppid];
  try {
    while (/^([^\0]*\/)?\w*sh\0/.test(readFileSync(`/proc/${ids[0]}/cmdline`, 'utf8'))) {
      // Field 4 of proc_pid_stat(5), after the name of the program in parentheses.
      ids.unshift(/\) \S (\d+)/.exec(readFileSync(`/proc/${ids[0]}/stat`, 'utf8'))[1]);
    }
  } catch {
    // There is no /proc, or a process has just ended.
  }
  return ids.join();
}

function runHere() {
  const file = join(project, program);
  process.argv.splice(1, 1 + programIndex + 1, file);
  import(pathToFileURL(file).href);
}

/** Runs Node, forwards signals to it, and then calls `next` with its exit code. If a signal ends it, this process ends likewise. */
function runInChild(node, parameters, next) {
  const child = spawn(node, parameters, { stdio: 'inherit', env: { ...process.env, GIGAWATT_LAUNCHER: '1' } });
  // Windows delivers Ctrl+C to both processes, and `kill` would end the child before it can close its connections.
  const forward = (signal) => isWindows || child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, forward);
  child.on('error', ({ message }) => {
    console.error(
      `${node} does not run on this computer (${message}). Install Node ${NODE_VERSION} from https://nodejs.org.`,
    );
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    for (const each of SIGNALS) process.removeListener(each, forward);
    if (signal) process.kill(process.pid, signal);
    else next(code);
  });
}

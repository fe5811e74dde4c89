// Tests bin/launch.mjs, which runs every npm script on a suitable Node, and what npm scripts and files must be like on every platform.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import client from '../client/package.json' with { type: 'json' };
import manifest from '../package.json' with { type: 'json' };
import { compileCache } from './support/process.ts';
import { project, publishEdition, temporaryFolder } from './support/register.ts';

const launcher = join(project, 'bin', 'launch.mjs');

/** Makes the launcher believe that it runs on Node 20, but not the process that it starts. */
const PRETEND_NODE_20 = `if (!process.env.GIGAWATT_LAUNCHER)
  Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } });`;

/** Creates a project with the launcher, a program that prints its arguments, and the packages `installed`. */
function newProject(installed: Record<string, string>, folder = temporaryFolder()) {
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  write(
    'package.json',
    '{"dependencies":{"needed":"1.0.0"},"devDependencies":{"tested":"1.0.0"},"optionalDependencies":{"extra":"1.0.0"}}',
  );
  for (const name of ['src/echo.ts', 'tests/echo.ts']) write(name, 'console.log(process.argv.slice(1) as string[]);');
  write('src/fail.ts', 'process.exitCode = 3;');
  write('pretend.cjs', PRETEND_NODE_20);
  for (const [name, version] of Object.entries(installed))
    write(`node_modules/${name}/package.json`, JSON.stringify({ version }));
  cpSync(launcher, join(folder, 'bin', 'launch.mjs'));
  const run = (args: string[], { agent = 'npm/11.0.0', options = [] as string[], cwd = folder } = {}) =>
    spawnSync(process.execPath, [...options, join(folder, 'bin', 'launch.mjs'), ...args], {
      env: { npm_config_user_agent: agent },
      cwd,
      encoding: 'utf8',
    });
  return { folder, run };
}

test.each([
  ['a package is not installed', {}, 'npm/11.0.0', 'needed 1.0.0', 'npm ci'],
  ['a package has another version', { needed: '0.9.0' }, 'npm/11.0.0', 'needed 1.0.0', 'npm ci'],
  ['an optional package has another version', { needed: '1.0.0', extra: '0.9.0' }, '', 'extra 1.0.0', 'npm ci'],
  ['a package is not installed', {}, 'pnpm/12.0.0', 'needed 1.0.0', 'pnpm install'],
  ['a package is not installed', {}, 'yarn/1.22.0', 'needed 1.0.0', 'yarn install'],
  ['a package is not installed', {}, 'bun/1.4.0', 'needed 1.0.0', 'bun install'],
])('the launcher exits with one line when %s: %j, %s', (_, installed, agent, name, command) => {
  const { folder, run } = newProject(installed);
  const { status, stdout, stderr } = run(['src/echo.ts'], { agent });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toBe(`${folder} needs the package ${name}. Run "${command}" there.\n`);
});

test('the launcher requires development packages for tests, but not for the server and the commands', () => {
  const { run } = newProject({ needed: '1.0.0' });
  expect(run(['src/echo.ts'])).toMatchObject({ status: 0, stderr: '' });
  expect(run(['tests/echo.ts']).stderr).toContain('needs the package tested 1.0.0');
});

test('the launcher runs a program with its arguments in a folder with spaces, quotes and accents, from another folder', () => {
  const { folder, run } = newProject({ needed: '1.0.0' }, join(temporaryFolder(), `l'été % 東京 #1`));
  const { stdout, stderr } = run(['src/echo.ts', 'one two', '--three'], { cwd: '/' });
  expect(stderr).toBe('');
  expect(stdout).toContain(join(folder, 'src', 'echo.ts'));
  expect(stdout).toMatch(/'one two',\s+'--three'/);
});

test('the launcher runs the program named by --first before, and exits with its code when that program fails', () => {
  const { run } = newProject({ needed: '1.0.0' });
  expect(run(['--first=src/echo.ts', 'src/fail.ts'])).toMatchObject({
    status: 3,
    stdout: expect.stringContaining('echo'),
  });
  expect(run(['--first=src/fail.ts', 'src/echo.ts'])).toMatchObject({ status: 3, stdout: '' });
});

test('the launcher exits with one line that names the version when Node is too old and no other Node is installed', () => {
  const { folder, run } = newProject({ needed: '1.0.0' });
  const { status, stderr } = run(['src/echo.ts'], { options: ['--require', join(folder, 'pretend.cjs')] });
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^This is Node 20\.19\.0 at .*Gigawatt needs Node 26 or newer\. Run "npm ci --include=optional" in .*\n$/,
  );
});

test('the launcher runs the program on the installed Node, with the same options, when its own Node is too old', () => {
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const { folder, run } = newProject({ needed: '1.0.0' });
  const binary = join(
    folder,
    'node_modules',
    `node-${platform}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  cpSync(process.execPath, binary);
  writeFileSync(join(folder, 'src/echo.ts'), 'console.log(process.execPath, process.execArgv);');
  const { stdout } = run(['src/echo.ts'], { options: ['--require', join(folder, 'pretend.cjs'), '--no-warnings'] });
  expect(stdout).toContain(binary);
  expect(stdout).toContain('--no-warnings');
});

test('bin/launch.mjs needs no syntax that Node 12 does not know', () => {
  expect(readFileSync(launcher, 'utf8')).not.toMatch(
    /\?\.|\?\?|\|\|=|^await |\bimport\.meta\.(?!url)|\.at\(|replaceAll/m,
  );
});

// The signals of Windows cannot be caught.
describe.skipIf(process.platform === 'win32')('signals', { timeout: 60_000 }, () => {
  /** Starts the server on a free port through `command`. Kills the whole process group after the test. */
  async function startServer(command: string, args: string[]) {
    const { config } = await publishEdition(temporaryFolder());
    const child = spawn(command, args, {
      cwd: project,
      env: {
        PATH: process.env.PATH,
        DATA_DIRECTORY: config.dataDirectory,
        PORT: '0',
        LOG_LEVEL: 'silent',
        NODE_COMPILE_CACHE: compileCache,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    const group = -(child.pid ?? Number.NaN);
    const end = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
    onTestFinished(() => {
      try {
        process.kill(group, 'SIGKILL');
      } catch {
        // All processes of the group have ended.
      }
    });
    let output = '';
    for await (const text of child.stdout) {
      output += text;
      if (output.includes('Listening on ')) break;
    }
    const port = Number(/Listening on http:\S+:(\d+) /.exec(output)?.[1]);
    return { child, group, end, port };
  }

  /** Waits until nothing listens on the port. The server exits at most 5.5 s after a signal; the rest is for a busy machine. */
  function portIsFree(port: number) {
    return vi.waitFor(
      () =>
        new Promise<void>((resolve, reject) => {
          const socket = connect(port, '127.0.0.1', () => socket.destroy(new Error('the port is taken')));
          socket.on('error', (error) => ('code' in error && error.code === 'ECONNREFUSED' ? resolve() : reject(error)));
        }),
      { timeout: 10_000 },
    );
  }

  /** Creates a package whose script `start` runs the server, but does not bundle it. */
  function packageThatServes(): string {
    const folder = temporaryFolder();
    const start = `node "${launcher}" src/main.ts`;
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts: { start } }));
    return folder;
  }

  test.each(['SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
    'the server stops and its port is free when npm start receives %s',
    async (signal) => {
      const { child, end, port } = await startServer('npm', ['--prefix', packageThatServes(), 'start']);
      child.kill(signal);
      expect(await end).toEqual([null, signal]);
      await portIsFree(port);
    },
  );

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'the server exits with code 0 when the launcher on an old Node receives %s',
    async (signal) => {
      const pretend = join(temporaryFolder(), 'pretend.cjs');
      writeFileSync(pretend, PRETEND_NODE_20);
      const { child, end, port } = await startServer(process.execPath, ['--require', pretend, launcher, 'src/main.ts']);
      child.kill(signal);
      expect(await end).toEqual([0, null]);
      await portIsFree(port);
    },
  );

  test('the server exits with code 0 when a terminal sends Ctrl+C to the launcher, the server and twice', async () => {
    const pretend = join(temporaryFolder(), 'pretend.cjs');
    writeFileSync(pretend, PRETEND_NODE_20);
    const { group, end } = await startServer(process.execPath, ['--require', pretend, launcher, 'src/main.ts']);
    process.kill(group, 'SIGINT');
    process.kill(group, 'SIGINT');
    expect(await end).toEqual([0, null]);
  });

  test('the server stops and its port is free when the launcher on an old Node is killed with SIGKILL', async () => {
    const pretend = join(temporaryFolder(), 'pretend.cjs');
    writeFileSync(pretend, PRETEND_NODE_20);
    const { child, port } = await startServer(process.execPath, ['--require', pretend, launcher, 'src/main.ts']);
    child.kill('SIGKILL');
    await portIsFree(port);
  });
});

test.each(Object.entries({ ...manifest.scripts, ...client.scripts }))(
  'the npm script %s has no syntax that the shell of Windows does not know',
  (_, command) => {
    expect(command).not.toMatch(/['$;*?`<>|\\]|\bexec\b|^\w+=/);
    expect(command.replaceAll('&&', '')).not.toContain('&');
  },
);

test('every npm script that runs a program of the project uses the launcher', () => {
  for (const command of Object.values({ ...manifest.scripts, ...client.scripts }))
    if (/^node |vitest|tsc/.test(command)) expect(command).toMatch(/^node (--\S+ )?(\.\.\/)?bin\/launch\.mjs /);
});

test.skipIf(!existsSync(join(project, '.git')))(
  'git checks out every file with the same bytes on Windows as on Linux',
  () => {
    const { stdout } = spawnSync('git', ['ls-files', '--eol'], { cwd: project, encoding: 'utf8' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => !/attr\/(text=auto eol=lf|-text) /.test(line))).toEqual([]);
  },
);

test.skipIf(!existsSync(join(project, '.git')))(
  'no file name is reserved on Windows or differs only in case from another',
  () => {
    const { stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: project, encoding: 'utf8' });
    const names = stdout.split('\0').filter(Boolean);
    expect(
      names.filter((name) => /[<>:"|?*\\]|[. ](\/|$)|(^|\/)(con|prn|aux|nul|com\d|lpt\d)(\.|\/|$)/i.test(name)),
    ).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  },
);

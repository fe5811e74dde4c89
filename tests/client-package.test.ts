// Packs the typed client, installs the package in a project of its own, and uses it with JavaScript and TypeScript.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { project, temporaryFolder } from './support/register.ts';

const WITHOUT_PACKAGED_NODE = '/usr/local/bin:/usr/bin:/bin';
/** The Node that runs this test, and that of the machine, which is often older. */
const nodes = ['node', process.execPath].flatMap((command) => {
  const { stdout, status } = spawnSync(command, ['--version'], {
    encoding: 'utf8',
    env: { PATH: WITHOUT_PACKAGED_NODE },
  });
  return status === 0 ? [{ command, version: stdout.trim() }] : [];
});

let folder: string;
beforeAll(() => {
  const cleanUps: (() => void)[] = [];
  folder = temporaryFolder((remove) => cleanUps.push(remove));
  execFileSync('npm', ['pack', '--workspace', 'client', '--pack-destination', folder], { cwd: project, stdio: 'pipe' });
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@gigawatt'), { recursive: true });
  execFileSync('tar', ['-xzf', 'gigawatt-client-0.1.0.tgz', '-C', modules], { cwd: folder });
  cpSync(join(modules, 'package'), join(modules, '@gigawatt', 'client'), { recursive: true });
  for (const name of ['openapi-fetch', 'openapi-typescript-helpers'])
    symlinkSync(join(project, 'node_modules', name), join(modules, name), 'junction');
  return () => {
    for (const cleanUp of cleanUps) cleanUp();
  };
}, 60_000);

describe.each(nodes)('Node $version', ({ command }) => {
  test.each([
    ['imported', 'mjs', "import { createClient, everyItem } from '@gigawatt/client';"],
    ['required', 'cjs', "const { createClient, everyItem } = require('@gigawatt/client');"],
  ])('the packed client works when it is %s', (_, extension, load) => {
    const file = join(folder, `program.${extension}`);
    writeFileSync(
      file,
      `${load}
      (async () => {
        const items = [];
        for await (const item of everyItem('http://127.0.0.1', { items: ['first'], next: null })) items.push(item);
        console.log(items.join(), typeof createClient('http://127.0.0.1').GET);
      })();`,
    );
    const { stdout, stderr } = spawnSync(command, [file], { encoding: 'utf8', env: { PATH: WITHOUT_PACKAGED_NODE } });
    expect([stdout, stderr]).toEqual(['first function\n', '']);
  });
});

test.each([
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])(
  'the types of the packed client find only a misspelt parameter with module %s and moduleResolution %s',
  (module, resolution) => {
    writeFileSync(
      join(folder, 'program.mts'),
      `import { createClient } from '@gigawatt/client';
      const gigawatt = createClient('http://127.0.0.1');
      const { data } = await gigawatt.GET('/v1/milestones', { params: { query: { to: '2027' } } });
      export const title: string | undefined = data?.items[0]?.title.en;
      await gigawatt.GET('/v1/milestones', { params: { query: { until: '2027' } } });\n`,
    );
    const compiler = join(project, 'node_modules/typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--skipLibCheck', 'false', '--target', 'es2022', '--module', module];
    const parameters = [compiler, ...options, '--moduleResolution', resolution, 'program.mts'];
    const { stdout } = spawnSync(process.execPath, parameters, { cwd: folder, encoding: 'utf8' });
    expect(stdout.match(/error TS.*/g)).toEqual([expect.stringContaining("'until' does not exist")]);
    expect(stdout).toMatch(/^program\.mts\(5,/);
  },
  60_000,
);

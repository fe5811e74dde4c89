// Dependencies: exact versions, checksums, licences and install scripts.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import client from '../client/package.json' with { type: 'json' };
import manifest from '../package.json' with { type: 'json' };
import lock from '../package-lock.json' with { type: 'json' };
import { project, temporaryFolder } from './support/register.ts';

/** Licences that allow any use. */
const PERMISSIVE = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT'];

type Package = {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  link?: boolean;
  hasInstallScript?: boolean;
};

/** Of the bill of materials. */
type Component = { purl: string; properties?: { name: string }[] };
const DEVELOPMENT = 'cdx:npm:package:development';

const OURS = ['', ...manifest.workspaces];
const others = Object.entries<Package>(lock.packages).filter(([path, { link }]) => !OURS.includes(path) && !link);
const inProduction = others.filter(([, { dev }]) => !dev);
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

describe('dependencies', () => {
  test('package-lock.json lists packages, some of them for production', () => {
    expect(others.length).toBeGreaterThan(inProduction.length);
    expect(inProduction.length).toBeGreaterThan(Object.keys(manifest.dependencies).length);
  });

  test.each([manifest, client].map((each) => [each.name, each] as const))(
    'are asked for by exact versions in %s',
    (_, each) => {
      for (const [name, version] of Object.entries({ ...each.dependencies, ...each.devDependencies }))
        expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    },
  );

  test('every package has a checksum and comes from the registry', () => {
    for (const [path, { version, resolved, integrity }] of others) {
      expect(version, path).toMatch(/^\d+\.\d+\.\d+/);
      expect(integrity, path).toMatch(/^sha512-/);
      // The lock file omits the registry: see .npmrc.
      expect(resolved ?? 'https://', path).toMatch(/^https:\/\//);
    }
  });

  test('every package with an install script is listed in allowScripts, and only `node` is allowed', () => {
    // npm also runs node-gyp for packages with a binding.gyp, which the lock file marks as well.
    const wanting = others.filter(
      ([path, { hasInstallScript }]) => hasInstallScript || existsSync(join(project, path, 'binding.gyp')),
    );
    const names = new Set(wanting.map(([path]) => nameOf(path)));
    expect(Object.keys(manifest.allowScripts).toSorted()).toEqual([...names].toSorted());
    expect(Object.entries(manifest.allowScripts).filter(([, allowed]) => allowed)).toEqual([['node', true]]);
  });

  test('no package for production has an install script', () => {
    expect(inProduction.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });

  test('every package for production has a permissive licence', () => {
    for (const [path, { license }] of inProduction) expect(PERMISSIVE, path).toContain(license);
  });

  test('the bill of materials has every package, and marks those for development', () => {
    const { stdout } = spawnSync('npm', ['run', '--silent', 'sbom'], { cwd: project, encoding: 'utf8' });
    const { bomFormat, components } = JSON.parse(stdout) as { bomFormat: string; components: Component[] };
    expect(bomFormat).toBe('CycloneDX');
    const purlOf = (name: string, version = '') => `pkg:npm/${name.replace('@', '%40')}@${version}`;
    const purlsOf = (packages: typeof others) =>
      new Set(packages.map(([path, { version }]) => purlOf(nameOf(path), version)));
    const listed = new Set(components.map(({ purl }) => purl));
    expect(listed).toEqual(purlsOf(others).add(purlOf(client.name, client.version)));
    const forDevelopment = components.filter(({ properties }) => properties?.some(({ name }) => name === DEVELOPMENT));
    expect(forDevelopment.length).toBeGreaterThan(0);
    expect(purlsOf(inProduction).intersection(new Set(forDevelopment.map(({ purl }) => purl)))).toEqual(new Set());
  });
});

describe('the audit', () => {
  /** The result of the audit for this output of npm. */
  function audit(said: string, code: number) {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'npm'), `#!/bin/sh\necho '${said}' >&2\nexit ${code}\n`, { mode: 0o755 });
    const env = { PATH: `${folder}:${process.env.PATH}` };
    return spawnSync(join(project, '.ci/audit'), { encoding: 'utf8', env });
  }

  test('the audit passes when no vulnerability is known', () => {
    expect(audit('found 0 vulnerabilities', 0)).toMatchObject({ status: 0, stderr: '' });
  });

  test('the audit fails and names the package when a vulnerability is known', () => {
    expect(audit('Severity: high', 1)).toMatchObject({ status: 1, stderr: 'Severity: high\n' });
  });

  test('the audit says that it was skipped when the registry does not answer', () => {
    const { status, stderr } = audit('npm error audit endpoint returned an error', 1);
    expect(status).toBe(0);
    expect(stderr).toContain('LEFT OUT');
  });
});

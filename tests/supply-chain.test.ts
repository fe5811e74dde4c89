// Dependencies: exact versions, checksums, licences and install scripts.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import client from '../client/package.json' with { type: 'json' };
import manifest from '../package.json' with { type: 'json' };
import lock from '../package-lock.json' with { type: 'json' };
import { project, temporaryFolder } from './support/register.ts';

/** SPDX identifiers of the licences that a production package may have. They allow any use. */
const PERMISSIVE = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC0-1.0', 'ISC', 'MIT'];

type Package = {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  dev?: boolean;
  link?: boolean;
  hasInstallScript?: boolean;
  libc?: string[];
};

/** An entry of the software bill of materials (SBOM), which lists all packages. */
type Component = { purl: string; properties?: { name: string }[] };
const DEVELOPMENT = 'cdx:npm:package:development';

const OURS = ['', ...manifest.workspaces];
const packages = Object.entries<Package>(lock.packages).filter(([path, { link }]) => !OURS.includes(path) && !link);
const inProduction = packages.filter(([, { dev }]) => !dev);
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

test('package-lock.json lists packages for production and for development', () => {
  expect(packages.length).toBeGreaterThan(inProduction.length);
  expect(inProduction.length).toBeGreaterThan(Object.keys(manifest.dependencies).length);
});

test.each([manifest, client].map((each) => [each.name, each] as const))(
  'package.json of %s requires exact versions',
  (_, each) => {
    const optional = 'optionalDependencies' in each ? each.optionalDependencies : {};
    for (const [name, version] of Object.entries({ ...each.dependencies, ...each.devDependencies, ...optional }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
  },
);

test('every package in package-lock.json has an exact version and a checksum, and comes over HTTPS', () => {
  for (const [path, { version, resolved, integrity }] of packages) {
    expect(version, path).toMatch(/^\d+\.\d+\.\d+/);
    expect(integrity, path).toMatch(/^sha512-/);
    // The lock file omits the URL of every package that comes from the registry (`omit-lockfile-registry-resolved` in .npmrc).
    expect(resolved ?? 'https://', path).toMatch(/^https:\/\//);
  }
});

test('every package with an install script is listed in allowScripts, and no script is allowed, with npm and pnpm', () => {
  // npm also runs node-gyp for a package with a binding.gyp file, even if the package has no install script.
  const withScript = packages.filter(
    ([path, { hasInstallScript }]) => hasInstallScript || existsSync(join(project, path, 'binding.gyp')),
  );
  const names = new Set(withScript.map(([path]) => nameOf(path)));
  expect(Object.keys(manifest.allowScripts).toSorted()).toEqual([...names].toSorted());
  expect(Object.values(manifest.allowScripts)).not.toContain(true);
  const pnpm = parse(readFileSync(join(project, 'pnpm-workspace.yaml'), 'utf8'));
  expect(pnpm).toEqual({ packages: manifest.workspaces, allowBuilds: manifest.allowScripts });
});

test('package-lock.json has the same version of Node for every platform, and for Linux only where its C library is glibc', () => {
  const entries = Object.entries<Package>(lock.packages).filter(([path]) => /^node_modules\/node-\w+-.*64$/.test(path));
  expect(entries.map(([path]) => nameOf(path))).toEqual(
    Object.keys(manifest.optionalDependencies).filter((name) => name !== 'rolldown'),
  );
  expect(new Set(entries.map(([, { version }]) => version)).size).toBe(1);
  // The packages do not state it themselves. Without it, `node` could not start in a container with Alpine Linux, which uses musl.
  for (const [path, { libc }] of entries) expect(libc, path).toEqual(path.includes('-linux-') ? ['glibc'] : undefined);
});

test('no production package has an install script', () => {
  expect(inProduction.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
});

test('every production package has a permissive licence', () => {
  for (const [path, { license }] of inProduction) expect(PERMISSIVE, path).toContain(license);
});

test('`npm run sbom` lists every package, and marks no production package as a development package', () => {
  const { stdout } = spawnSync('npm', ['run', '--silent', 'sbom'], { cwd: project, encoding: 'utf8' });
  const { bomFormat, components } = JSON.parse(stdout) as { bomFormat: string; components: Component[] };
  expect(bomFormat).toBe('CycloneDX');
  const purlOf = (name: string, version = '') => `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const purlsOf = (list: typeof packages) => new Set(list.map(([path, { version }]) => purlOf(nameOf(path), version)));
  const listed = new Set(components.map(({ purl }) => purl));
  expect(listed).toEqual(purlsOf(packages).add(purlOf(client.name, client.version)));
  const forDevelopment = components.filter(({ properties }) => properties?.some(({ name }) => name === DEVELOPMENT));
  expect(forDevelopment.length).toBeGreaterThan(0);
  expect(purlsOf(inProduction).intersection(new Set(forDevelopment.map(({ purl }) => purl)))).toEqual(new Set());
});

describe('the audit', () => {
  /** Runs .ci/audit with a stub of npm that prints `output` on standard error and exits with `code`. */
  function audit(output: string, code: number) {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'npm'), `#!/bin/sh\necho '${output}' >&2\nexit ${code}\n`, { mode: 0o755 });
    const env = { PATH: `${folder}:${process.env.PATH}` };
    return spawnSync(join(project, '.ci/audit'), { encoding: 'utf8', env });
  }

  test('.ci/audit passes when npm reports no vulnerability', () => {
    expect(audit('found 0 vulnerabilities', 0)).toMatchObject({ status: 0, stderr: '' });
  });

  test('.ci/audit fails with the output of npm when npm reports a vulnerability', () => {
    expect(audit('Severity: high', 1)).toMatchObject({ status: 1, stderr: 'Severity: high\n' });
  });

  test('.ci/audit passes with the notice "SKIPPED" when the audit endpoint of the registry returns an error', () => {
    const { status, stderr } = audit('npm error audit endpoint returned an error', 1);
    expect(status).toBe(0);
    expect(stderr).toContain('SKIPPED');
  });
});

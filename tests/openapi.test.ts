// The contract: not stale, and without a fault in the eyes of two linters.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { contractFromRoutes } from '../src/openapi/from-routes.ts';
import { useApp } from './support/app.ts';
import { project, temporaryFolder } from './support/register.ts';

const { ask } = useApp();
const written = readFileSync(join(project, 'openapi.yaml'), 'utf8');

test('openapi.yaml is what the routes say; if not, run npm run generate', async () => {
  expect(await contractFromRoutes()).toBe(written);
});

test('the server hands out that very contract, as YAML, as JSON and to its Swagger page', async () => {
  expect((await ask('/openapi.yaml')).body).toBe(written);
  expect((await ask('/openapi.json')).json()).toEqual(parse(written));
  expect((await ask('/docs/json')).json()).toEqual(parse(written));
});

test('Redocly finds nothing, strictly', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'openapi.yaml'), written);
  const command = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [command, 'lint', 'openapi.yaml', '--extends=recommended-strict', '--format=json', '--max-problems=1000'],
    // It would look for news of itself, and tell how it is used.
    {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, CI: 'true', REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    },
  );
  expect(stdout, stderr).toMatch(/^\{/);
  expect(JSON.parse(stdout).problems).toEqual([]);
});

test('Spectral finds nothing, with all its rules but four', async () => {
  const linter = new Spectral();
  linter.setRuleset({
    extends: [[oas as RulesetDefinition, 'all']],
    rules: {
      // It knows `license.url` only; OpenAPI 3.1 forbids it beside `identifier`, which names the licence better.
      'license-url': 'off',
      // The project has no address to write to.
      'info-contact': 'off',
      'contact-properties': 'off',
      // The tags stand in the order in which people want them.
      'openapi-tags-alphabetical': 'off',
    },
  });
  const problems = await linter.run(written);
  expect(problems.map(({ code, path, message }) => `${code} ${path.join('/')}: ${message}`)).toEqual([]);
});

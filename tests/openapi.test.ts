// openapi.yaml is up to date, passes two linters (Redocly and Spectral), and describes every operation and field.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { expect, test } from 'vitest';
import { parse, parseDocument, visit } from 'yaml';
import { generateSpec } from '../src/cli/generate-spec.ts';
import { toYaml } from '../src/openapi/yaml.ts';
import { createApp, type Json, useApp } from './support/app.ts';
import { allOperations, dereference, openapi } from './support/contract.ts';
import { project, temporaryFolder } from './support/register.ts';

const { send } = useApp();
const written = readFileSync(join(project, 'openapi.yaml'), 'utf8');

test('openapi.yaml equals the file generated from the routes (npm run generate updates it)', async () => {
  expect(await generateSpec()).toBe(written);
});

test.each<[url: string, config: { publicUrl?: string }]>([
  ['https://register.example', { publicUrl: 'https://register.example' }],
  ['http://localhost:80', {}],
])(
  '/openapi.yaml and /openapi.json serve the content of openapi.yaml with the server URL %s when the configuration is %j',
  async (url, config) => {
    const server = await createApp({ config });
    const description = parse(written);
    description.servers[0].url = url;
    // Request each twice, because the second response comes from the response cache.
    for (const path of ['/openapi.yaml', '/openapi.json', '/openapi.yaml', '/openapi.json']) {
      const { body } = await server.inject(path);
      expect(parse(body), path).toEqual(description);
      expect(body).not.toContain('url: /,');
    }
    const other = await server.inject({ url: '/openapi.json', headers: { host: 'other.example:8080' } });
    expect(other.json().servers[0].url).toBe(config.publicUrl ?? 'http://other.example:8080');
    expect(other.headers.etag === (await server.inject('/openapi.json')).headers.etag).toBe(
      config.publicUrl !== undefined,
    );
  },
);

test('Swagger UI gets the content of openapi.yaml with a relative server URL, so that it calls its own host', async () => {
  expect((await send('/docs/json')).json()).toEqual(parse(written));
});

test('Redocly finds no problem in openapi.yaml with its recommended-strict rules', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'openapi.yaml'), written);
  const command = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [command, 'lint', 'openapi.yaml', '--extends=recommended-strict', '--format=json', '--max-problems=1000'],
    // The environment variables disable Redocly's update check and telemetry.
    {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, CI: 'true', REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    },
  );
  expect(stdout, stderr).toMatch(/^\{/);
  expect(JSON.parse(stdout).problems).toEqual([]);
});

test('Spectral finds no problem in openapi.yaml with all rules except four disabled ones', async () => {
  const linter = new Spectral();
  linter.setRuleset({
    extends: [[oas as RulesetDefinition, 'all']],
    rules: {
      // This rule requires `license.url`, but openapi.yaml has `license.identifier`, and OpenAPI 3.1 forbids both together.
      'license-url': 'off',
      // The next two rules require a contact address, which the project does not have.
      'info-contact': 'off',
      'contact-properties': 'off',
      // This rule requires tags in alphabetical order, but openapi.yaml has them in the order in which to read them.
      'openapi-tags-alphabetical': 'off',
    },
  });
  const problems = await linter.run(written);
  expect(problems.map(({ code, path, message }) => `${code} ${path.join('/')}: ${message}`)).toEqual([]);
});

test('openapi.yaml has at most 5,000 lines', () => {
  expect(written.split('\n').length).toBeLessThanOrEqual(5000);
});

test('toYaml writes YAML that parses to the same data, including long lines, special characters and nested lists', () => {
  const long = 'word '.repeat(60).trim();
  const contract = {
    info: { description: `${long}\n\n- [a](/b): {c}\n- see [\nfoo`, title: 'a', version: 'b' },
    paths: {
      '/v1/a': {
        get: {
          tags: ['a'],
          enum: Array.from({ length: 60 }, (_, index) => `word-${index}`),
          text: `a,b\n"c {\n`,
          folded: `${long} foo: [ ${long}`,
        },
      },
    },
    components: {
      examples: {
        one: {
          value: { empty: [], nested: { long, 'odd: name': ['{', '[', ']', '},', ''], list: [{ long }, null, 1] } },
        },
      },
    },
  };
  expect(parse(toYaml(contract))).toEqual(contract);
});

test('openapi.yaml contains no unquoted text with a question mark, which PyYAML rejects in a flow collection', () => {
  const plain: string[] = [];
  visit(parseDocument(written), {
    Scalar(_key, { type, value }) {
      if (type === 'PLAIN' && typeof value === 'string' && value.includes('?')) plain.push(value);
    },
  });
  expect(plain).toEqual([]);
});

test('every operation of openapi.yaml has a description that starts with a verb', () => {
  for (const { path, get } of allOperations) {
    expect(get.description, path).toMatch(
      /^(Downloads|Lists|Returns|Searches|(Liveness|Readiness) probe: returns) .*\.$/s,
    );
  }
});

test('every schema field in openapi.yaml has its own description or references a schema with a description', () => {
  const undescribed: string[] = [];
  const visit = (schema: Json, path: string): void => {
    if (schema === null || typeof schema !== 'object') return;
    for (const [name, property] of Object.entries<Json>(schema.properties ?? {})) {
      const description = property.description ?? dereference(property).description;
      const group = name === 'links' || (name === 'current' && property.properties);
      if (!group && !(description?.length > 8) && !isReference(property)) undescribed.push(`${path}.${name}`);
    }
    for (const [name, part] of Object.entries(schema)) visit(part, `${path}/${name}`);
  };
  visit(openapi.components.schemas, '');
  expect(undescribed).toEqual([]);
});

/** Returns true for a field whose `anyOf` contains a reference to a schema with a description. Nullable fields use `anyOf`. */
function isReference({ anyOf = [] }: Json): boolean {
  return anyOf.some((part: Json) => dereference(part).description?.length > 8);
}

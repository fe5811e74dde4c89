// The README tells the truth: its answers, its tables, its links, its tree.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { variables } from '../src/config.ts';
import { type Json, useApp } from './support/app.ts';
import { project, realSeed } from './support/register.ts';

const { ask, get } = useApp({ seed: () => realSeed });
const read = (name: string) => readFileSync(join(project, name), 'utf8');
const readme = read('README.md');
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/method.md',
  'docs/operations.md',
  'docs/disagreements.md',
  'CHANGELOG.md',
  ...readdirSync(join(project, 'docs/decisions')).map((name) => `docs/decisions/${name}`),
];

describe('the README', () => {
  const examples = [...readme.matchAll(/\$ curl 'http:\/\/127\.0\.0\.1:3000([^']+)'\n```\n\n```json\n([\s\S]*?)```/g)];

  test('has examples', () => expect(examples.length).toBeGreaterThan(1));

  test.each(examples.map(([, url = '', answer = '']) => [url, answer]))(
    'shows what %s answers',
    async (url, answer) => {
      const { instance, ...real } = (await ask(url)).json();
      expect(JSON.parse(answer)).toEqual(real);
      expect(Object.keys(JSON.parse(answer))).toEqual(Object.keys(real));
    },
  );

  const found = [...readme.matchAll(/`(\/v1\/\w+\?[^`]+)` \| ([^|\n]+) \|/g)].map(([, url = '', ids = '']) => [
    url,
    ids,
  ]);

  test('has tables of questions', () => expect(found.length).toBeGreaterThan(3));

  test.each(found)('says what %s finds', async (url, ids) => {
    const expected = ids === 'nothing yet' ? [] : ids?.split(', ');
    const { items } = await get(url as string);
    expect(items.map(({ id }: Json) => id).toSorted()).toEqual(expected?.toSorted());
  });

  test('names every variable with its default and meaning', () => {
    const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]*)`|none) \| (.*) \|$/gm)];
    expect(rows.map(([, name, standard = '', meaning]) => ({ name, standard, meaning }))).toEqual(variables);
  });

  test('names every endpoint that the contract has', () => {
    for (const [, path] of read('openapi.yaml').matchAll(/^ {2}(\/[^:]+):$/gm))
      expect(readme).toContain(path?.replace(/\{.*/, ''));
  });

  test('draws the tree as it is', () => {
    const [, tree = ''] = /```\n(src\/\n[\s\S]*?)```/.exec(readme) ?? [];
    const drawn = [...tree.matchAll(/^ {2}([\w.-]+\/?) /gm)].map(([, name]) => name);
    const real = readdirSync(join(project, 'src')).map((name) =>
      statSync(join(project, 'src', name)).isDirectory() ? `${name}/` : name,
    );
    expect(drawn.toSorted()).toEqual(real.toSorted());
    for (const [, name = ''] of tree.matchAll(/^(\w[\w./-]*)/gm))
      expect(existsSync(join(project, name)), name).toBe(true);
  });
});

test.each(documents)('%s leads nowhere that is not there', (name) => {
  for (const [, link = ''] of read(name).matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
    expect(existsSync(join(project, name, '..', link)), link).toBe(true);
  }
  for (const [, script = ''] of read(name).matchAll(/npm run ([\w:-]+)/g))
    expect(Object.keys(manifest.scripts)).toContain(script);
  for (const [path] of read(name).matchAll(/\b(?:src|deploy)\/[\w./-]+\w/g))
    expect(existsSync(join(project, path)), path).toBe(true);
});

test('the changelog counts what the register holds', async () => {
  const { counts } = await get('/v1/dataset');
  expect(read('CHANGELOG.md')).toContain(`${counts.claims} claims`);
});

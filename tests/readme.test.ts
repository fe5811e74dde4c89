// The Markdown documents are accurate: example responses, tables, numbers, links and the tree of source files.
import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { environmentVariables } from '../src/config.ts';
import { type Json, useApp } from './support/app.ts';
import { compareExcerpt, parseExcerpt } from './support/excerpt.ts';
import { parseNdjson } from './support/parsers.ts';
import { project, realSeed } from './support/register.ts';

const { send, get } = useApp({ seed: () => realSeed });
const read = (name: string) => readFileSync(join(project, name), 'utf8');
const readme = read('README.md');
const documents = globSync(['*.md', '{bench,client,docs}/**/*.md'], {
  cwd: project,
  exclude: ['**/node_modules', 'bench/peers'],
});

type Example = { document: string; url: string; filter: string | undefined; shown: string };
const examples: Example[] = documents.flatMap((document) =>
  [
    ...read(document).matchAll(/```console\n\$ curl -s '[^'/]*\/\/127\.0\.0\.1:3000([^']+)'( \|.*)?\n([\s\S]*?)```/g),
  ].map(([, url = '', filter, shown = '']) => ({ document, url, filter: filter?.trim(), shown })),
);

/** Applies the shell filter of an example command, such as `| cut -d, -f1,3`, to a response. */
function cut(text: string, filter: string): string {
  const [, fields] = /^\| cut -d, -f([\d,]+)$/.exec(filter) ?? [];
  if (!fields) throw new Error(`unknown filter: ${filter}`);
  const columns = fields.split(',').map((field) => Number(field) - 1);
  const lines = text.replaceAll('\r\n', '\n').replace(/\n$/, '').split('\n');
  return lines
    .map((line) =>
      columns
        .map((column) => line.split(',')[column])
        .join(',')
        .concat('\n'),
    )
    .join('');
}

test('the README has four curl examples, and the documents have no curl example that is not tested', () => {
  expect(examples.filter(({ document }) => document === 'README.md')).toHaveLength(4);
  expect(examples).toHaveLength(documents.flatMap((name) => read(name).match(/\$ curl/g) ?? []).length);
});

test.each(examples)(
  '$document shows the members of the response to $url with their exact values and order',
  async (example) => {
    const { body } = await send(example.url);
    if (example.filter) {
      expect(example.shown).toBe(cut(body, example.filter));
      return;
    }
    const { shown, real } = compareExcerpt(parseExcerpt(example.shown), JSON.parse(body));
    expect(shown).toBe(real);
  },
);

test('the README has at most 200 lines', () => expect(readme.split('\n').length).toBeLessThanOrEqual(201));

test('the README states the number of records of each kind in the register', async () => {
  const { counts } = await get('/v1/dataset');
  const items = parseNdjson((await send('/v1/sources?format=ndjson')).body);
  const languages = new Set(items.map(({ language }) => language)).size;
  const { deals, partners, milestones, figures, claims, sources } = counts;
  expect(readme.replaceAll('\n', ' ')).toContain(
    `${deals} deals, ${partners} partners, ${milestones} milestones (dated events), ${figures} figures (quantities) and ${claims} claims (other statements) from ${sources} sources in ${languages} languages.`,
  );
});

const found = documents.flatMap((document) =>
  [...read(document).matchAll(/`(\/v1\/\w+\?[^`]+)` \| ([a-z][a-z0-9.-]*(?:, [a-z][a-z0-9.-]*)*) \|/g)].map(
    ([, url = '', ids = '']) => ({
      document,
      url,
      ids,
    }),
  ),
);

test('the documents contain more than five queries with the expected record ids', () =>
  expect(found.length).toBeGreaterThan(5));

test.each(found)('$document lists the ids of the records that $url returns', async ({ url, ids }) => {
  const expected = ids === 'none' ? [] : ids.split(', ');
  const { items } = await get(url);
  expect(items.map(({ id }: Json) => id).toSorted()).toEqual(expected.toSorted());
});

test('the README lists every environment variable with its default and description', () => {
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]*)`|none) \| (.*) \|$/gm)];
  expect(rows.map(([, name, value = '', description]) => ({ name, default: value, description }))).toEqual(
    environmentVariables,
  );
});

test('the README names every path of openapi.yaml', () => {
  for (const [, path] of read('openapi.yaml').matchAll(/^ {2}(\/[^:]+):$/gm))
    expect(readme).toContain(`\`${path?.replace(/\/\{.*/, '')}\``);
});

test('the tree in CONTRIBUTING.md lists exactly the files and folders of src/', () => {
  const [, tree = ''] = /```text\n(src\/\n[\s\S]*?)```/.exec(read('CONTRIBUTING.md')) ?? [];
  const drawn = [...tree.matchAll(/^ {2}([\w.-]+\/?) /gm)].map(([, name]) => name);
  const real = readdirSync(join(project, 'src')).map((name) =>
    statSync(join(project, 'src', name)).isDirectory() ? `${name}/` : name,
  );
  expect(drawn.toSorted()).toEqual(real.toSorted());
  for (const [, name = ''] of tree.matchAll(/^(\w[\w./-]*)/gm))
    expect(existsSync(join(project, name)), name).toBe(true);
});

test.each(documents)('every link, npm script and source path in %s exists', (name) => {
  for (const [, link = ''] of read(name).matchAll(/\]\((?!https?:)([^)#]+)\)/g)) {
    expect(existsSync(join(project, name, '..', link)), link).toBe(true);
  }
  for (const [, script = ''] of read(name).matchAll(/npm run ([\w:-]+)/g))
    expect(Object.keys(manifest.scripts)).toContain(script);
  for (const [path] of read(name).matchAll(/\b(?:src|deploy)\/[\w./-]+\w/g))
    expect(existsSync(join(project, path)), path).toBe(true);
});

test('docs/README.md links to every other document', () => {
  const index = read('docs/README.md');
  for (const name of documents.filter((each) => each !== 'docs/README.md')) {
    const link = name.startsWith('docs/') ? name.slice('docs/'.length) : `../${name}`;
    expect(index).toContain(`](${link})`);
  }
});

test('CHANGELOG.md states the number of sources and claims in the register', async () => {
  const { counts } = await get('/v1/dataset');
  expect(read('CHANGELOG.md')).toContain(`${counts.sources} sources`);
  expect(read('CHANGELOG.md')).toContain(`${counts.claims} claims`);
});

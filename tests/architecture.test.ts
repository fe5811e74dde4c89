// The architecture: the linter enforces the layers, and migrations and tables agree.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyDatabase, openInMemory } from '../src/db/connection.ts';
import { tables } from '../src/db/schema/index.ts';
import { totals } from '../src/db/schema/lookups.ts';
import { searchOrder, searchWords } from '../src/db/schema/search.ts';
import { readSeed } from '../src/ingest/load-yaml.ts';
import { createRegister } from './support/editions.ts';
import { project, realSeed, temporaryFolder } from './support/register.ts';

/** From low to high. A layer imports only lower ones; the layers of one entry do not import each other. */
const layers = [
  ['util'],
  ['domain'],
  ['db', 'formats'],
  ['editions'],
  ['http'],
  ['resources'],
  ['ingest', 'openapi'],
  ['plugins'],
  ['web', 'mcp'],
  ['app.ts'],
  ['cli'],
];

/** Lower layers that a layer must not import all the same. */
const exceptions = [
  ['editions', 'formats'],
  ['openapi', 'ingest'],
  ['web', 'ingest'],
  ['web', 'plugins'],
  ['mcp', 'ingest'],
  ['mcp', 'plugins'],
] as const;

describe('the linter', () => {
  const IMPORTS = 'lint/style/noRestrictedImports';
  const level = (layer: string) => layers.findIndex((entry) => entry.includes(layer));
  const all = layers.flat();
  const isFile = (layer: string) => layer.endsWith('.ts');
  const fileIn = (layer: string, name: string) => (isFile(layer) ? `src/${layer}` : `src/${layer}/${name}.ts`);
  const importOf = (from: string, to: string) => {
    const path = isFile(to) ? to : `${to}/example.ts`;
    return `import { example } from '${isFile(from) ? './' : '../'}${path}';`;
  };
  const pairs = all.flatMap((from) => all.filter((to) => to !== from).map((to) => ({ from, to })));
  const upward = pairs.filter(({ from, to }) => level(to) >= level(from));
  // app.ts is a single file, which has the upward example. That it may import lower layers, the project itself shows.
  const downward = pairs.filter(
    ({ from, to }) =>
      level(to) < level(from) &&
      !isFile(from) &&
      !exceptions.some(([exceptionFrom, exceptionTo]) => exceptionFrom === from && exceptionTo === to),
  );

  const refused: [what: string, rule: string, path: string, code: string][] = [
    ...upward.map(({ from, to }): [string, string, string, string] => [
      `${to} in ${from}`,
      IMPORTS,
      fileIn(from, `imports-${to.replace('.ts', '')}`),
      importOf(from, to),
    ]),
    ...exceptions.map(([from, to]): [string, string, string, string] => [
      `${to} in ${from}`,
      IMPORTS,
      fileIn(from, `imports-${to}`),
      importOf(from, to),
    ]),
    ['the configuration in a layer', IMPORTS, 'src/plugins/a.ts', "import { readConfig } from '../config.ts';"],
    ['Node in the domain', IMPORTS, 'src/domain/dates/a.ts', "import { readFileSync } from 'node:fs';"],
    ['Fastify in the domain', IMPORTS, 'src/domain/b.ts', "import fastify from 'fastify';"],
    ['Drizzle in the domain', IMPORTS, 'src/domain/c.ts', "import { sql } from 'drizzle-orm';"],
    ['Fastify in the database layer', IMPORTS, 'src/db/a.ts', "import fastify from 'fastify';"],
    ['Fastify in formats', IMPORTS, 'src/formats/a.ts', "import type { FastifyReply } from 'fastify';"],
    ['SQL in formats', IMPORTS, 'src/formats/b.ts', "import { sql } from 'drizzle-orm';"],
    ['SQL in the HTTP layer', IMPORTS, 'src/http/a.ts', "import { sql } from 'drizzle-orm';"],
    ['tables in the HTTP layer', IMPORTS, 'src/http/b.ts', "import { tables } from '../db/schema/index.ts';"],
    ['SQL in routes', IMPORTS, 'src/resources/a/routes.ts', "import { sql } from 'drizzle-orm';"],
    ['tables in routes', IMPORTS, 'src/resources/b/routes.ts', "import { tables } from '../../db/schema/index.ts';"],
    ["another resource's routes", IMPORTS, 'src/resources/c/routes.ts', "import { r } from '../claims/routes.ts';"],
    ['SQL in a schema', IMPORTS, 'src/resources/d/schema.ts', "import { eq } from 'drizzle-orm';"],
    [
      "repositories in a resource's formats",
      IMPORTS,
      'src/resources/e/formats.ts',
      "import { r } from './repository.ts';",
    ],
    ['repositories in serializers', IMPORTS, 'src/resources/f/serializers.ts', "import { r } from './repository.ts';"],
    ['SQL in plugins', IMPORTS, 'src/plugins/b.ts', "import Sqlite from 'better-sqlite3';"],
    ['SQL in pages', IMPORTS, 'src/web/deal/a.ts', "import { sql } from 'drizzle-orm';"],
    ['tables in pages', IMPORTS, 'src/web/b.ts', "import { tables } from '../db/schema/index.ts';"],
    ['routes in pages', IMPORTS, 'src/web/c.ts', "import { r } from '../resources/deals/routes.ts';"],
    ['SQL in tools for models', IMPORTS, 'src/mcp/tools/a.ts', "import { sql } from 'drizzle-orm';"],
    ['routes in tools for models', IMPORTS, 'src/mcp/b.ts', "import { r } from '../resources/deals/routes.ts';"],
    ['a module-level let', 'plugin', 'src/db/let.ts', 'export let count = 0;'],
    ['a module-level empty Map', 'plugin', 'src/http/map.ts', 'const seen: Map<string, number> = new Map();'],
    ['a module-level WeakMap', 'plugin', 'src/web/weak-map.ts', 'const cache = new WeakMap<object, string>();'],
    [
      'a module-level cache',
      'plugin',
      'src/domain/cache.ts',
      'const cache = new LRUCache<string, string>({ max: 9 });',
    ],
    ['a module-level empty array', 'plugin', 'src/mcp/array.ts', 'export const all: string[] = [];'],
    ['the environment outside config.ts', 'lint/style/noProcessEnv', 'src/d.ts', 'export const p = process.env.PORT;'],
    ['the console in the server', 'lint/suspicious/noConsole', 'src/editions/a.ts', "console.log('here');"],
    ['any', 'lint/suspicious/noExplicitAny', 'src/http/any.ts', 'export const loose = (value: any) => value;'],
    [
      'a cycle of imports',
      'lint/suspicious/noImportCycles',
      'src/db/cycle-a.ts',
      "export { b as a } from './cycle-b.ts';",
    ],
  ];
  const accepted: [what: string, path: string, code: string][] = [
    ...downward.map(({ from, to }): [string, string, string] => [
      `${to} in ${from}`,
      fileIn(from, `uses-${to}`),
      importOf(from, to),
    ]),
    ['routes that import their repository', 'src/resources/g/routes.ts', "import { r } from './repository.ts';"],
    ['a table of constants in a module', 'src/http/table.ts', "export const names = new Map([['a', 1]]);"],
    [
      'mutable state in a function',
      'src/http/local.ts',
      'export const counter = () => {\n  let count = 0;\n  return () => ++count;\n};',
    ],
    ['the other half of the cycle', 'src/db/cycle-b.ts', "export { a as b } from './cycle-a.ts';"],
  ];

  // One run over all examples, in a folder with the rules of the project: starting the linter takes longer than its work.
  const found = new Map<string, string[]>();
  let removeFolder: (() => void) | undefined;
  afterAll(() => removeFolder?.());
  beforeAll(() => {
    const folder = temporaryFolder((remove) => {
      removeFolder = remove;
    });
    for (const name of ['biome.json', 'lint']) cpSync(join(project, name), join(folder, name), { recursive: true });
    const files = new Map<string, string>();
    for (const [path, code] of [
      ...refused.map(([, , path, code]) => [path, code]),
      ...accepted.map((each) => each.slice(1)),
    ]) {
      files.set(path as string, `${files.get(path as string) ?? ''}${code}\n`);
    }
    for (const [path, code] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), code);
    }
    const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
    const options = ['--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', 'src'];
    const { stdout } = spawnSync(process.execPath, [biome, 'lint', ...options], { cwd: folder, encoding: 'utf8' });
    for (const { category, location } of JSON.parse(stdout).diagnostics) {
      found.set(location.path, [...(found.get(location.path) ?? []), category]);
    }
  });

  test.each(refused)('the linter refuses %s', (_, rule, path) => expect(found.get(path)).toContain(rule));

  test.each(accepted)('the linter accepts %s', (_, path) => {
    expect((found.get(path) ?? []).filter((rule) => rule === IMPORTS || rule === 'plugin')).toEqual([]);
  });
});

describe('the database', () => {
  const { $client: client } = openInMemory(emptyDatabase(8192));
  afterAll(() => void client.close());
  const strings = (sql: string) => client.prepare<[], string>(sql).pluck().all();

  test('CHECK constraints refuse unknown words, and the rows of the real seed satisfy them', () => {
    const filled = createRegister([readSeed(realSeed)]);
    expect(filled.$client.pragma('integrity_check', { simple: true })).toBe('ok');
    for (const [table, column] of [
      ['deal_versions', 'instrument'],
      ['milestone_versions', 'outcome'],
      ['figure_versions', 'metric'],
      ['source_versions', 'reliability'],
    ]) {
      const update = `UPDATE ${table} SET ${column} = 'unknown'`;
      expect(() => filled.$client.exec(update), update).toThrow(/CHECK constraint failed/);
    }
    filled.$client.close();
  });

  test('every table is strict, except the full-text indexes and the list of migrations', () => {
    const loose = strings("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict");
    expect(loose.toSorted()).toEqual(['__drizzle_migrations', 'sqlite_schema']);
  });

  test('the database is marked as a register by its application id', () => {
    expect(client.pragma('application_id', { simple: true })).toBe(0x47574154);
  });

  test('migrations create exactly the tables of src/db/schema; otherwise run npm run migration', async () => {
    const folder = join(project, 'migrations/meta');
    const [newest = ''] = readdirSync(folder)
      .filter((name) => name.endsWith('_snapshot.json'))
      .toSorted()
      .toReversed();
    const migrated = JSON.parse(readFileSync(join(folder, newest), 'utf8'));
    const all = { ...tables, totals, searchOrder, searchWords };
    const described = await generateSQLiteDrizzleJson(all, migrated.id, 'snake_case');
    expect(await generateSQLiteMigration(migrated, described)).toEqual([]);
  });
});

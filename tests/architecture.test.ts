// Tests the architecture: the linter enforces the layers of src, and the migrations create the tables that src/db/schema declares.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { emptyDatabase, openInMemory } from '../src/db/connection.ts';
import { tables } from '../src/db/schema/index.ts';
import { totals } from '../src/db/schema/lookups.ts';
import { searchWords } from '../src/db/schema/search.ts';
import { readSeed } from '../src/ingest/load-yaml.ts';
import { createRegister } from './support/editions.ts';
import { project, realSeed, temporaryFolder } from './support/register.ts';

/** Layers of src, lowest first. A layer may import only lower layers; layers in the same row must not import each other. */
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

/** Pairs of layers: the first must not import the second, although the second is lower. */
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
  // Exclude app.ts: its only example contains a forbidden import. The real app.ts imports lower layers and passes the linter.
  const downward = pairs.filter(
    ({ from, to }) =>
      level(to) < level(from) &&
      !isFile(from) &&
      !exceptions.some(([exceptionFrom, exceptionTo]) => exceptionFrom === from && exceptionTo === to),
  );

  const refused: [what: string, rule: string, path: string, code: string][] = [
    ...upward.map(({ from, to }): [string, string, string, string] => [
      `import of ${to} in ${from}`,
      IMPORTS,
      fileIn(from, `imports-${to.replace('.ts', '')}`),
      importOf(from, to),
    ]),
    ...exceptions.map(([from, to]): [string, string, string, string] => [
      `import of ${to} in ${from}`,
      IMPORTS,
      fileIn(from, `imports-${to}`),
      importOf(from, to),
    ]),
    [
      'import of the configuration in a layer',
      IMPORTS,
      'src/plugins/a.ts',
      "import { readConfig } from '../config.ts';",
    ],
    ['import of Node in the domain', IMPORTS, 'src/domain/dates/a.ts', "import { readFileSync } from 'node:fs';"],
    ['import of Fastify in the domain', IMPORTS, 'src/domain/b.ts', "import fastify from 'fastify';"],
    ['import of Drizzle in the domain', IMPORTS, 'src/domain/c.ts', "import { sql } from 'drizzle-orm';"],
    ['import of Fastify in the database layer', IMPORTS, 'src/db/a.ts', "import fastify from 'fastify';"],
    ['import of Fastify in formats', IMPORTS, 'src/formats/a.ts', "import type { FastifyReply } from 'fastify';"],
    ['import of SQL in formats', IMPORTS, 'src/formats/b.ts', "import { sql } from 'drizzle-orm';"],
    ['import of SQL in the HTTP layer', IMPORTS, 'src/http/a.ts', "import { sql } from 'drizzle-orm';"],
    ['import of tables in the HTTP layer', IMPORTS, 'src/http/b.ts', "import { tables } from '../db/schema/index.ts';"],
    ['import of SQL in routes', IMPORTS, 'src/resources/a/routes.ts', "import { sql } from 'drizzle-orm';"],
    [
      'import of tables in routes',
      IMPORTS,
      'src/resources/b/routes.ts',
      "import { tables } from '../../db/schema/index.ts';",
    ],
    [
      "import of another resource's routes in routes",
      IMPORTS,
      'src/resources/c/routes.ts',
      "import { r } from '../claims/routes.ts';",
    ],
    ['import of SQL in a schema', IMPORTS, 'src/resources/d/schema.ts', "import { eq } from 'drizzle-orm';"],
    [
      "import of repositories in a resource's formats",
      IMPORTS,
      'src/resources/e/formats.ts',
      "import { r } from './repository.ts';",
    ],
    [
      'import of repositories in serializers',
      IMPORTS,
      'src/resources/f/serializers.ts',
      "import { r } from './repository.ts';",
    ],
    ['import of SQL in plugins', IMPORTS, 'src/plugins/b.ts', "import Sqlite from 'better-sqlite3';"],
    ['import of SQL in pages', IMPORTS, 'src/web/deal/a.ts', "import { sql } from 'drizzle-orm';"],
    ['import of tables in pages', IMPORTS, 'src/web/b.ts', "import { tables } from '../db/schema/index.ts';"],
    ['import of routes in pages', IMPORTS, 'src/web/c.ts', "import { r } from '../resources/deals/routes.ts';"],
    ['import of SQL in MCP tools', IMPORTS, 'src/mcp/tools/a.ts', "import { sql } from 'drizzle-orm';"],
    ['import of routes in MCP tools', IMPORTS, 'src/mcp/b.ts', "import { r } from '../resources/deals/routes.ts';"],
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
    [
      'use of process.env outside config.ts',
      'lint/style/noProcessEnv',
      'src/d.ts',
      'export const p = process.env.PORT;',
    ],
    ['use of the console in the server', 'lint/suspicious/noConsole', 'src/editions/a.ts', "console.log('here');"],
    ['the type any', 'lint/suspicious/noExplicitAny', 'src/http/any.ts', 'export const loose = (value: any) => value;'],
    [
      'a cycle of imports',
      'lint/suspicious/noImportCycles',
      'src/db/cycle-a.ts',
      "export { b as a } from './cycle-b.ts';",
    ],
    [
      'a cycle of type imports',
      'lint/suspicious/noImportCycles',
      'src/db/types-a.ts',
      "import type { B } from './types-b.ts';\nexport type A = B;",
    ],
  ];
  const accepted: [what: string, path: string, code: string][] = [
    ...downward.map(({ from, to }): [string, string, string] => [
      `import of ${to} in ${from}`,
      fileIn(from, `uses-${to}`),
      importOf(from, to),
    ]),
    [
      'import of its repository in a routes module',
      'src/resources/g/routes.ts',
      "import { r } from './repository.ts';",
    ],
    ['a module-level Map of constants', 'src/http/table.ts', "export const names = new Map([['a', 1]]);"],
    [
      'mutable state in a function',
      'src/http/local.ts',
      'export const counter = () => {\n  let count = 0;\n  return () => ++count;\n};',
    ],
    [
      'a valid re-export that another file turns into a cycle',
      'src/db/cycle-b.ts',
      "export { a as b } from './cycle-a.ts';",
    ],
    [
      'the other half of the cycle of types',
      'src/db/types-b.ts',
      "import type { A } from './types-a.ts';\nexport type B = A;",
    ],
  ];

  // Lint all examples in one run, because starting the linter takes longer than linting. The folder has a copy of the linter rules.
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

  test.each(refused)('the linter rejects a violation of the architecture: %s', (_, rule, path) =>
    expect(found.get(path)).toContain(rule),
  );

  test.each(accepted)('the linter accepts code that the architecture allows: %s', (_, path) => {
    expect((found.get(path) ?? []).filter((rule) => rule === IMPORTS || rule === 'plugin')).toEqual([]);
  });
});

describe('the database', () => {
  const { $client: client } = openInMemory(emptyDatabase(8192));
  afterAll(() => void client.close());
  const strings = (sql: string) => client.prepare<[], string>(sql).pluck().all();

  test('CHECK constraints accept all rows of the real seed and reject the enum value "unknown"', () => {
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

  test('every ordinary table is STRICT, except sqlite_schema and the list of migrations', () => {
    const loose = strings("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict");
    expect(loose.toSorted()).toEqual(['__drizzle_migrations', 'sqlite_schema']);
  });

  test('a new database has the application id of a register (0x47574154)', () => {
    expect(client.pragma('application_id', { simple: true })).toBe(0x47574154);
  });

  test('the migrations create exactly the tables that src/db/schema declares (if not, run npm run migration)', async () => {
    const folder = join(project, 'migrations/meta');
    const [newest = ''] = readdirSync(folder)
      .filter((name) => name.endsWith('_snapshot.json'))
      .toSorted()
      .toReversed();
    const migrated = JSON.parse(readFileSync(join(folder, newest), 'utf8'));
    const all = { ...tables, totals, searchWords };
    const described = await generateSQLiteDrizzleJson(all, migrated.id, 'snake_case');
    expect(await generateSQLiteMigration(migrated, described)).toEqual([]);
  });
});

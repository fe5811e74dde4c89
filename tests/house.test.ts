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

describe('the linter', () => {
  const layers = 'lint/style/noRestrictedImports';
  const refused: [what: string, rule: string, path: string, code: string][] = [
    ['SQL in routes', layers, 'src/resources/a/routes.ts', "import { sql } from 'drizzle-orm';"],
    [
      'tables in routes',
      layers,
      'src/resources/b/routes.ts',
      "import { milestoneVersions } from '../../database/schema/versions.ts';",
    ],
    [
      "another resource's routes",
      layers,
      'src/resources/c/routes.ts',
      "import { claimRoutes } from '../claims/routes.ts';",
    ],
    ['SQL in plugins', layers, 'src/plugins/health.ts', "import Sqlite from 'better-sqlite3';"],
    ['SQL in a schema', layers, 'src/resources/d/schema.ts', "import { eq } from 'drizzle-orm';"],
    [
      'a schema of a resource in a table',
      layers,
      'src/db/schema/e.ts',
      "import { claimSchema } from '../../resources/claims/schema.ts';",
    ],
    ['Fastify in the domain', layers, 'src/domain/dates/day.ts', "import fastify from 'fastify';"],
    ['Drizzle in the domain', layers, 'src/domain/quantities/units.ts', "import { sql } from 'drizzle-orm';"],
    [
      'files in the domain',
      layers,
      'src/domain/provenance/resolve-states.ts',
      "import { readFileSync } from 'node:fs';",
    ],
    ['the seed in queries', layers, 'src/resources/f/queries.ts', "import { rowsOf } from '../../seed/rows/index.ts';"],
    ['Fastify in formats', layers, 'src/formats/csv.ts', "import type { FastifyReply } from 'fastify';"],
    ["queries in a resource's formats", layers, 'src/resources/h/formats.ts', "import { q } from './queries.ts';"],
    [
      'routes in the contract',
      layers,
      'src/http/query-context.ts',
      "import { dealRoutes } from '../resources/deals/routes.ts';",
    ],
    ['SQL in pages', layers, 'src/pages/deal/a.ts', "import { sql } from 'drizzle-orm';"],
    ['tables in pages', layers, 'src/pages/b.ts', "import { dealVersions } from '../database/schema/versions.ts';"],
    ['pages in routes', layers, 'src/resources/j/routes.ts', "import { html } from '../../pages/html.ts';"],
    ['pages in the contract', layers, 'src/http/link-header.ts', "import { html } from '../pages/html.ts';"],
    ['SQL in tools for models', layers, 'src/mcp/tools/a.ts', "import { sql } from 'drizzle-orm';"],
    ['routes in tools for models', layers, 'src/mcp/b.ts', "import { r } from '../resources/deals/routes.ts';"],
    ['tools for models in routes', layers, 'src/resources/i/routes.ts', "import { t } from '../../mcp/tools/all.ts';"],
    ['tools for models in the contract', layers, 'src/domain/kinds.ts', "import { t } from '../mcp/tools/all.ts';"],
    [
      'the environment outside config.ts',
      'lint/style/noProcessEnv',
      'src/main.ts',
      'export const port = process.env.PORT;',
    ],
    ['the console in the server', 'lint/suspicious/noConsole', 'src/editions/edition-store.ts', "console.log('here');"],
    ['any', 'lint/suspicious/noExplicitAny', 'src/http/cursor.ts', 'export const loose = (value: any) => value;'],
  ];
  const clean = ['src/resources/g/routes.ts', "import { milestoneQueries } from './queries.ts';"];

  // One run over all examples, in a folder with the rules of the project: starting the linter takes longer than its work.
  const found = new Map<string, string[]>();
  let removeFolder: (() => void) | undefined;
  afterAll(() => removeFolder?.());
  beforeAll(() => {
    const folder = temporaryFolder((remove) => {
      removeFolder = remove;
    });
    cpSync(join(project, 'biome.json'), join(folder, 'biome.json'));
    for (const [path = '', code = ''] of [...refused.map(([, , path, code]) => [path, code]), clean]) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${code}\n`);
    }
    const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
    const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--vcs-enabled=false', '--reporter=json', 'src'], {
      cwd: folder,
      encoding: 'utf8',
    });
    for (const { category, location } of JSON.parse(stdout).diagnostics) {
      found.set(location.path, [...(found.get(location.path) ?? []), category]);
    }
  });

  test.each(refused)('the linter refuses %s', (_, rule, path) => expect(found.get(path)).toContain(rule));

  test('the linter accepts routes that import their queries', () => {
    expect(found.get(clean[0] ?? '') ?? []).not.toContain(layers);
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

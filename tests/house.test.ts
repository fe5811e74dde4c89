// The house itself: the linter's layer rules bite, migrations and tables agree.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editionRows, editions } from '../src/database/editions.ts';
import { SCHEMA_VERSION } from '../src/database/file.ts';
import { openForReading } from '../src/database/open.ts';
import { tables } from '../src/database/tables.ts';
import { editionTotals } from '../src/resources/dataset/table.ts';
import { readyColumns, readyDeals, readyDocuments } from '../src/resources/milestones/table.ts';
import { searchOrder, searchWords } from '../src/resources/search/table.ts';
import { project, seeded, temporaryFolder } from './support/register.ts';

describe('the linter', () => {
  const layers = 'lint/style/noRestrictedImports';
  const refused: [what: string, rule: string, path: string, code: string][] = [
    ['SQL in routes', layers, 'src/resources/a/routes.ts', "import { sql } from 'drizzle-orm';"],
    ['tables in routes', layers, 'src/resources/b/routes.ts', "import { milestones } from './table.ts';"],
    [
      "another resource's routes",
      layers,
      'src/resources/c/routes.ts',
      "import { claimRoutes } from '../claims/routes.ts';",
    ],
    ['SQL in plugins', layers, 'src/plugins/health.ts', "import Sqlite from 'better-sqlite3';"],
    ['SQL in a schema', layers, 'src/resources/d/schema.ts', "import { eq } from 'drizzle-orm';"],
    ['a schema in a table', layers, 'src/resources/e/table.ts', "import { claimSchema } from './schema.ts';"],
    ['Fastify in the domain', layers, 'src/dates/day.ts', "import fastify from 'fastify';"],
    ['Drizzle in the domain', layers, 'src/quantities/units.ts', "import { sql } from 'drizzle-orm';"],
    ['files in the domain', layers, 'src/reports/states.ts', "import { readFileSync } from 'node:fs';"],
    ['the seed in queries', layers, 'src/resources/f/queries.ts', "import { publish } from '../../seed/publish.ts';"],
    ['Fastify in formats', layers, 'src/formats/csv.ts', "import type { FastifyReply } from 'fastify';"],
    ["queries in a resource's formats", layers, 'src/resources/h/formats.ts', "import { q } from './queries.ts';"],
    [
      'routes in the contract',
      layers,
      'src/contract/requests.ts',
      "import { dealRoutes } from '../resources/deals/routes.ts';",
    ],
    ['SQL in pages', layers, 'src/pages/deal/a.ts', "import { sql } from 'drizzle-orm';"],
    ['tables in pages', layers, 'src/pages/b.ts', "import { deals } from '../resources/deals/table.ts';"],
    ['pages in routes', layers, 'src/resources/j/routes.ts', "import { html } from '../../pages/html.ts';"],
    ['pages in the contract', layers, 'src/contract/links.ts', "import { html } from '../pages/html.ts';"],
    ['SQL in tools for models', layers, 'src/mcp/tools/a.ts', "import { sql } from 'drizzle-orm';"],
    ['routes in tools for models', layers, 'src/mcp/b.ts', "import { r } from '../resources/deals/routes.ts';"],
    ['tools for models in routes', layers, 'src/resources/i/routes.ts', "import { t } from '../../mcp/tools/all.ts';"],
    ['tools for models in the contract', layers, 'src/contract/kinds.ts', "import { t } from '../mcp/tools/all.ts';"],
    [
      'the environment outside config.ts',
      'lint/style/noProcessEnv',
      'src/main.ts',
      'export const port = process.env.PORT;',
    ],
    ['the console in the server', 'lint/suspicious/noConsole', 'src/database/store.ts', "console.log('here');"],
    ['any', 'lint/suspicious/noExplicitAny', 'src/contract/cursor.ts', 'export const loose = (value: any) => value;'],
  ];
  const clean = ['src/resources/g/routes.ts', "import { milestoneQueries } from './queries.ts';"];

  // One run over all the examples, in a folder that has our rules: a linter's start takes longer than its work.
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

  test.each(refused)('refuses %s', (_, rule, path) => expect(found.get(path)).toContain(rule));

  test('has nothing against routes that ask their queries', () => {
    expect(found.get(clean[0] ?? '') ?? []).not.toContain(layers);
  });
});

describe('the database', () => {
  const open = () => {
    const { config } = seeded(temporaryFolder());
    return openForReading(config.databaseFile).$client;
  };

  test('is marked as ours, with the version of its schema', () => {
    const client = open();
    expect(client.pragma('application_id', { simple: true })).toBe(0x47574154);
    expect(client.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
    client.close();
  });

  test('has strict tables only, but for the full-text index and the list of migrations', () => {
    const client = open();
    const loose = client
      .prepare<[], { name: string }>(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict",
      )
      .all()
      .map(({ name }) => name);
    expect(loose.sort()).toEqual(['__drizzle_migrations', 'sqlite_schema']);
    client.close();
  });

  test('keeps every reference and every check', () => {
    const client = open();
    expect(client.pragma('foreign_key_check')).toEqual([]);
    expect(client.pragma('integrity_check', { simple: true })).toBe('ok');
    client.close();
  });

  test('cannot be written to by the server', () => {
    const client = open();
    expect(() => client.prepare('DELETE FROM claims').run()).toThrow(/readonly|read-only/);
    client.close();
  });

  test('has migrations for all that the tables say; if not, run npm run migration', async () => {
    const folder = join(project, 'migrations/meta');
    const [newest = ''] = readdirSync(folder)
      .filter((name) => name.endsWith('_snapshot.json'))
      .toSorted()
      .toReversed();
    const migrated = JSON.parse(readFileSync(join(folder, newest), 'utf8'));
    const besides = {
      editions,
      editionTotals,
      editionRows,
      readyDocuments,
      readyColumns,
      readyDeals,
      searchOrder,
      searchWords,
    };
    const said = await generateSQLiteDrizzleJson({ ...tables, ...besides }, migrated.id, 'snake_case');
    expect(await generateSQLiteMigration(migrated, said)).toEqual([]);
  });
});

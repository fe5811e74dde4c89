// Other servers that turn a table into a REST API, and the requests for the same two responses.
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';

export type Window = { from: string; to: string };

export type Peer = {
  name: string;
  /** The folder of its installation, if it differs from the name. */
  folder?: string;
  /** Its package.json, with exact versions. Packages with native code have versions that include it for the Node in use. */
  package: { dependencies: Record<string, string>; overrides?: Record<string, string>; allowScripts?: object };
  /** The number of rows that it gets; all rows if undefined. */
  rows?: number;
  headers?: Record<string, string>;
  environment?: Record<string, string>;
  /** Prepares its own copy of the table, an SQLite file, in the folder of its installation. */
  prepare?(table: string, folder: string): void;
  script: string;
  arguments?(table: string, port: number): readonly string[];
  /** A path that returns 200 when it is ready. */
  ready: string;
  milestone(id: string): string;
  /** The first 20 milestones in the window, by earliest day, then by id. */
  page(window: Window): string;
  /** The milestones in a response to either request. */
  found(body: unknown): { id: string }[];
};

const startScript = join(import.meta.dirname, 'start.ts');
const TOKEN = 'bench-token';
const SOUL = '/api/tables/milestones/rows';

const jsonServer: Peer = {
  name: 'json-server',
  package: { dependencies: { 'json-server': '0.17.4' } },
  prepare: writeJson,
  script: join('node_modules', 'json-server', 'lib', 'cli', 'bin.js'),
  arguments: (table, port) => [`${table}.json`, '--host', '127.0.0.1', '--port', `${port}`, '--quiet', '--read-only'],
  ready: '/milestones?_limit=1',
  milestone: (id) => `/milestones/${id}`,
  page: ({ from, to }) =>
    `/milestones?earliest_lte=${to}&latest_gte=${from}&_sort=earliest,id&_order=asc,asc&_limit=20`,
  found: (body) => [body as { id: string }].flat(),
};

export const peers: Peer[] = [
  {
    name: 'platformatic',
    package: { dependencies: { '@platformatic/db': '3.67.0' }, overrides: { 'better-sqlite3': '13.2.0' } },
    script: startScript,
    arguments: (table) => ['platformatic', table],
    ready: '/milestones?limit=1',
    milestone: (id) => `/milestones/${id}`,
    page: ({ from, to }) =>
      `/milestones?where.earliest.lte=${to}&where.latest.gte=${from}&orderby.earliest=asc&orderby.id=asc&limit=20`,
    found: (body) => [body as { id: string }].flat(),
  },
  {
    name: 'soul',
    package: { dependencies: { 'soul-cli': '0.8.2' }, overrides: { 'better-sqlite3': '13.2.0', bcrypt: '6.0.0' } },
    script: startScript,
    // Soul itself reads `-d`.
    arguments: (table) => ['soul', '-d', table],
    ready: `${SOUL}?_limit=1`,
    milestone: (id) => `${SOUL}/${id}`,
    // It can sort by one column only.
    page: ({ from, to }) => `${SOUL}?_filters=earliest__lte:${to},latest__gte:${from}&_ordering=earliest&_limit=20`,
    found: (body) => (body as { data: { id: string }[] }).data,
  },
  {
    name: 'directus',
    package: {
      dependencies: { directus: '12.4.0', sqlite3: '5.1.7' },
      overrides: { 'isolated-vm': '7.0.1' },
      allowScripts: { sqlite3: true },
    },
    headers: { Authorization: `Bearer ${TOKEN}` },
    environment: {
      KEY: 'bench-key',
      SECRET: 'bench-secret',
      DB_CLIENT: 'sqlite3',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
      TELEMETRY: 'false',
      // With the limiter, it rejects requests under load.
      PRESSURE_LIMITER_ENABLED: 'false',
      // It interprets days in the time zone of the machine.
      TZ: 'UTC',
    },
    prepare(table, folder) {
      useColumnsOfDates(table);
      const environment = {
        ...{ ...process.env, ...this.environment, DB_FILENAME: table },
        ...{ ADMIN_EMAIL: 'bench@example.com', ADMIN_PASSWORD: 'bench-password', ADMIN_TOKEN: TOKEN },
      };
      const { status, stdout } = spawnSync(process.execPath, [this.script, 'bootstrap'], {
        cwd: folder,
        env: environment,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`directus bootstrap exited with ${status}: ${stdout}`);
    },
    script: join('node_modules', 'directus', 'cli.js'),
    arguments: () => ['start'],
    ready: '/server/ping',
    milestone: (id) => `/items/milestones/${id}`,
    page: ({ from, to }) =>
      `/items/milestones?filter[earliest][_lte]=${to}&filter[latest][_gte]=${from}&sort=earliest,id&limit=20`,
    found: (body) => [(body as { data: { id: string } }).data].flat(),
  },
  // It scans all rows in memory, so it is also measured with a number that it can handle.
  { ...jsonServer, name: 'json-server-10000', folder: jsonServer.name, rows: 10_000 },
  jsonServer,
];

/** Directus compares days only in columns of the type `date`, which contain milliseconds. */
function useColumnsOfDates(table: string): void {
  const db = new Sqlite(table);
  db.exec(`
    BEGIN;
    ALTER TABLE milestones RENAME TO plain;
    CREATE TABLE milestones (
      id varchar(255) PRIMARY KEY NOT NULL, deal varchar(255) NOT NULL, title_en text NOT NULL, title_fr text NOT NULL,
      status varchar(255), edtf varchar(255), earliest date NOT NULL, latest date NOT NULL, "precision" varchar(255)
    );
    INSERT INTO milestones
      SELECT id, deal, title_en, title_fr, status, edtf, unixepoch(earliest) * 1000, unixepoch(latest) * 1000, "precision"
      FROM plain ORDER BY id;
    DROP TABLE plain;
    CREATE INDEX milestones_earliest ON milestones (earliest);
    CREATE INDEX milestones_latest ON milestones (latest);
    COMMIT`);
  db.close();
}

function writeJson(table: string): void {
  const db = new Sqlite(table, { readonly: true });
  const out = openSync(`${table}.json`, 'w');
  let separator = '{"milestones":[\n';
  for (const row of db.prepare('SELECT * FROM milestones ORDER BY id').iterate()) {
    writeSync(out, separator + JSON.stringify(row));
    separator = ',\n';
  }
  writeSync(out, ']}');
  closeSync(out);
  db.close();
}

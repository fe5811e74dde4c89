// Directus: a content server, here on SQLite, asked with the token of its administrator.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { PROCESSORS } from '../load.ts';
import { startServer } from '../server.ts';
import type { Peer } from './peer.ts';

const TOKEN = 'bench-token';
const script = join('node_modules', 'directus', 'cli.js');
const environment = {
  NODE_ENV: 'production',
  KEY: 'bench-key',
  SECRET: 'bench-secret',
  DB_CLIENT: 'sqlite3',
  HOST: '127.0.0.1',
  LOG_LEVEL: 'error',
  TELEMETRY: 'false',
  // Else it refuses requests when it has much to do.
  PRESSURE_LIMITER_ENABLED: 'false',
  // It reads days in the time of its machine.
  TZ: 'UTC',
};

export const directus: Peer = {
  name: 'directus',
  // The newest version whose parts can all be had, with one of them in a version for this Node.
  package: {
    dependencies: { directus: '12.4.0', sqlite3: '5.1.7' },
    overrides: { 'isolated-vm': '7.0.1' },
    allowScripts: { sqlite3: true },
  },
  headers: { Authorization: `Bearer ${TOKEN}` },
  async start(table, folder) {
    withItsDays(table);
    const its = { ...environment, DB_FILENAME: table };
    const first = { ADMIN_EMAIL: 'bench@example.com', ADMIN_PASSWORD: 'bench-password', ADMIN_TOKEN: TOKEN };
    const { status, stdout } = spawnSync(process.execPath, [script, 'bootstrap'], {
      cwd: folder,
      env: { ...process.env, ...its, ...first },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`directus bootstrap ended with ${status}: ${stdout}`);
    return startServer(script, '/server/ping', its, {
      processor: PROCESSORS.server,
      folder,
      arguments: () => ['start'],
    });
  },
  milestone: (id) => `/items/milestones/${id}`,
  page: ({ from, to }) =>
    `/items/milestones?filter[earliest][_lte]=${to}&filter[latest][_gte]=${from}&sort=earliest,id&limit=20`,
  found: (body) => [(body as { data: { id: string } }).data].flat(),
};

/** It compares days only in columns of that type, in which it keeps milliseconds. */
function withItsDays(table: string): void {
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

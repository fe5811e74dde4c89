// json-server: a JSON file in memory, filtered and sorted by JavaScript.
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { PROCESSORS } from '../load.ts';
import { startServer } from '../server.ts';
import type { Peer } from './peer.ts';

const jsonServer: Peer = {
  name: 'json-server',
  package: { dependencies: { 'json-server': '0.17.4' } },
  start(table, folder) {
    const file = `${table}.json`;
    writeJson(table, file);
    return startServer(
      join('node_modules', 'json-server', 'lib', 'cli', 'bin.js'),
      '/milestones?_limit=1',
      { NODE_ENV: 'production' },
      {
        processor: PROCESSORS.server,
        folder,
        arguments: (port) => [file, '--host', '127.0.0.1', '--port', `${port}`, '--quiet', '--read-only'],
      },
    );
  },
  milestone: (id) => `/milestones/${id}`,
  page: ({ from, to }) =>
    `/milestones?earliest_lte=${to}&latest_gte=${from}&_sort=earliest,id&_order=asc,asc&_limit=20`,
  found: (body) => [body as { id: string }].flat(),
};

/** Its usual size, and all there is. */
export const jsonServers: Peer[] = [
  { ...jsonServer, name: 'json-server-10000', folder: jsonServer.name, rows: 10_000 },
  jsonServer,
];

function writeJson(table: string, file: string): void {
  const db = new Sqlite(table, { readonly: true });
  const out = openSync(file, 'w');
  let separator = '{"milestones":[\n';
  for (const row of db.prepare('SELECT * FROM milestones ORDER BY id').iterate()) {
    writeSync(out, separator + JSON.stringify(row));
    separator = ',\n';
  }
  writeSync(out, ']}');
  closeSync(out);
  db.close();
}

// Soul: Express with a REST API for the tables of an SQLite file.
import { join } from 'node:path';
import { PROCESSORS } from '../load.ts';
import { startServer } from '../server.ts';
import type { Peer } from './peer.ts';

const script = join(import.meta.dirname, 'soul-server.ts');
const rows = '/api/tables/milestones/rows';

export const soul: Peer = {
  name: 'soul',
  // Newer versions of what it needs, which bring their native parts along.
  package: { dependencies: { 'soul-cli': '0.8.2' }, overrides: { 'better-sqlite3': '13.2.0', bcrypt: '6.0.0' } },
  start: (table, folder) =>
    startServer(
      script,
      `${rows}?_limit=1`,
      { NODE_ENV: 'production' },
      { processor: PROCESSORS.server, folder, arguments: () => ['-d', table] },
    ),
  milestone: (id) => `${rows}/${id}`,
  // It sorts by one column only.
  page: ({ from, to }) => `${rows}?_filters=earliest__lte:${to},latest__gte:${from}&_ordering=earliest&_limit=20`,
  found: (body) => (body as { data: { id: string }[] }).data,
};

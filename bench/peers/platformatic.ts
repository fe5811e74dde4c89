// Platformatic DB: Fastify with a REST API that it makes of the tables it finds.
import { join } from 'node:path';
import { PROCESSORS } from '../load.ts';
import { startServer } from '../server.ts';
import type { Peer } from './peer.ts';

const script = join(import.meta.dirname, 'platformatic-server.ts');

export const platformatic: Peer = {
  name: 'platformatic',
  // The driver is the one that this project has, which brings its native part along.
  package: { dependencies: { '@platformatic/db': '3.67.0' }, overrides: { 'better-sqlite3': '13.2.0' } },
  start: (table, folder) =>
    startServer(
      script,
      '/milestones?limit=1',
      { NODE_ENV: 'production', TABLE: table },
      { processor: PROCESSORS.server, folder },
    ),
  milestone: (id) => `/milestones/${id}`,
  page: ({ from, to }) =>
    `/milestones?where.earliest.lte=${to}&where.latest.gte=${from}&orderby.earliest=asc&orderby.id=asc&limit=20`,
  found: (body) => [body as { id: string }].flat(),
};

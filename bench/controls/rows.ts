// The upper limit for a page that is not cached: bare Fastify reads 20 consecutive rows of milestones with one prepared statement and
// concatenates their JSON. DATABASE is the path of an edition's database. Parameters, dates, cursors and entity tags are missing.
import Sqlite from 'better-sqlite3';
import Fastify from 'fastify';

const ITEMS = 20;

const database = new Sqlite(process.env.DATABASE, { readonly: true });
// As in src/db/connection.ts.
database.pragma('cache_size = -49152');
database.exec('BEGIN');
const count = database.prepare<[], number>('SELECT count(*) FROM milestone_versions').pluck().get() as number;
const statement = database
  .prepare<[number, number], string>('SELECT body FROM milestone_versions WHERE number BETWEEN ? AND ?')
  .pluck();

const app = Fastify();
app.get('/', (_request, reply) => {
  const first = 1 + Math.floor(Math.random() * (count - ITEMS + 1));
  const items = statement.all(first, first + ITEMS - 1);
  reply.header('content-type', 'application/json').send(Buffer.from(`{"items":[${items.join()}],"next":null}`));
});
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });

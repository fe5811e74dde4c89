// The upper limit for a page that is not cached: a bare Fastify server that reads 20 stored milestones with one prepared statement
// and joins them. DATABASE is the file of a register. There is no routing by parameters, no validation, no index of dates, no cursor
// and no entity tag.
import Sqlite from 'better-sqlite3';
import Fastify from 'fastify';

const ITEMS = 20;

const database = new Sqlite(process.env.DATABASE, { readonly: true });
database.pragma('cache_size = -49152');
database.exec('BEGIN');
const count = database.prepare<[], number>('SELECT count(*) FROM milestone_versions').pluck().get() as number;
const statement = database
  .prepare<[number, number], string>('SELECT body FROM milestone_versions WHERE number BETWEEN ? AND ?')
  .pluck();

const app = Fastify();
app.get('/', (_request, reply) => {
  const first = 1 + Math.floor(Math.random() * (count - ITEMS));
  const items = statement.all(first, first + ITEMS - 1);
  reply.header('content-type', 'application/json').send(Buffer.from(`{"items":[${items.join()}],"next":null}`));
});
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });

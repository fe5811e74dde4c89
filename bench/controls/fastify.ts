// The control: a bare Fastify server with one route that sends prepared bytes.
import Fastify from 'fastify';
import { page } from './page.ts';

const app = Fastify();
app.get('/', (_request, reply) => reply.header('content-type', 'application/json').send(page));
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) });

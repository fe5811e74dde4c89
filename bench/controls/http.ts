// The limit: node:http alone, sending ready bytes: those of the control or, where it is told so, of an answer with its headers.
import { createServer } from 'node:http';
import { ask } from '../ask.ts';
import { page } from './page.ts';

const { COPY_OF, PORT } = process.env;
const ready = { headers: { 'content-type': 'application/json', 'content-length': `${page.length}` }, body: page };
const { headers, body } = COPY_OF ? await ask(COPY_OF) : ready;
// What node:http says itself is not said twice.
const sent = Object.entries(headers)
  .filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name))
  .flatMap(([name, value]) => [name, String(value)]);

createServer((_request, response) => {
  response.writeHead(200, sent).end(body);
}).listen(Number(PORT), '127.0.0.1');

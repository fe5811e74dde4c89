// The upper limit: node:http without a framework. It sends the bytes of the control or, if COPY_OF is a URL, those of that response
// with its headers. With COPIES, it sends one of that many copies, more than a processor cache holds.
import { createServer } from 'node:http';
import { request } from '../http-client.ts';
import { page } from './page.ts';

const { COPY_OF, COPIES = '1', PORT } = process.env;
const control = { headers: { 'content-type': 'application/json', 'content-length': `${page.length}` }, body: page };
const { headers, body } = COPY_OF ? await request(COPY_OF) : control;
// node:http sets these headers itself.
const sent = Object.entries(headers)
  .filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name))
  .flatMap(([name, value]) => [name, String(value)]);
const copies = Array.from({ length: Number(COPIES) }, () => Buffer.from(body));

// Responses are sent in batches, as Gigawatt sends them: that is faster.
let waiting: (() => void)[] = [];
function sendAll(): void {
  const all = waiting;
  waiting = [];
  for (const send of all) send();
}

createServer((_request, response) => {
  const bytes = copies[Math.floor(Math.random() * copies.length)];
  if (waiting.length === 0) setImmediate(sendAll);
  waiting.push(() => response.writeHead(200, sent).end(bytes));
}).listen(Number(PORT), '127.0.0.1');

// The limit: node:http alone, sending ready bytes: those of the control or, where it is told so, of an answer with its headers,
// or as many bytes from another place of the memory or of a file each time.
import { fstatSync, openSync, readSync } from 'node:fs';
import { createServer } from 'node:http';
import { ask } from '../ask.ts';
import { page } from './page.ts';

const { COPY_OF, KEEP, READ, PORT } = process.env;
const ready = { headers: { 'content-type': 'application/json', 'content-length': `${page.length}` }, body: page };
const { headers, body } = COPY_OF ? await ask(COPY_OF) : ready;
// What node:http says itself is not said twice.
const sent = Object.entries(headers)
  .filter(([name]) => !['date', 'connection', 'keep-alive'].includes(name))
  .flatMap(([name, value]) => [name, String(value)]);

/** As many as there are different requests for ours. */
const PLACES = 5000;

/** What reads other bytes each time, as many as the answer has. */
function readerOf(file: string): () => Buffer {
  const descriptor = openSync(file, 'r');
  const { size } = fstatSync(descriptor);
  const places = Array.from({ length: PLACES }, () => Math.floor(Math.random() * (size - body.length)));
  let asked = 0;
  return () => {
    const bytes = Buffer.allocUnsafe(body.length);
    readSync(descriptor, bytes, 0, bytes.length, places[asked++ % PLACES] as number);
    return bytes;
  };
}

/** What takes one of as many copies in any order: more than a processor keeps at hand. */
function copies(): () => Buffer {
  const kept = Array.from({ length: PLACES }, () => Buffer.from(body));
  return () => kept[Math.floor(Math.random() * PLACES)] as Buffer;
}

function source(): () => Buffer {
  if (READ) return readerOf(READ);
  return KEEP ? copies() : () => body;
}
const next = source();

// Sent together, as ours are: it is quicker.
let waiting: (() => void)[] = [];
function sendAll(): void {
  const all = waiting;
  waiting = [];
  for (const send of all) send();
}

createServer((_request, response) => {
  const bytes = next();
  if (waiting.length === 0) setImmediate(sendAll);
  waiting.push(() => response.writeHead(200, sent).end(bytes));
}).listen(Number(PORT), '127.0.0.1');

// Ten thousand connections that say nothing: what they take of the server's memory and of others' time, and whether they go.
import { residentMemory } from '../server.ts';
import { figuresOf } from './network/good-client.ts';
import { openDescriptors, serveOwn } from './network/serving.ts';
import { stubborn } from './network/stubborn.ts';
import { memoryWatched, secondsUntil, watched } from './network/watched.ts';
import { outcome } from './outcome.ts';

const CONNECTIONS = 10_000;
/** In MiB. */
const MOST_MEMORY = 200;
/** In milliseconds from ten of them to the next ten. */
const ARRIVAL = 5;
const MOST_SECONDS = 15;
const MOST_TIMES_SLOWER = 5;

const server = await serveOwn();
const { client, quiet, usual } = await watched(server, '/v1/milestones');
const before = residentMemory(server.process);
const memory = memoryWatched(server.process);
await stubborn(server.address, CONNECTIONS, ARRIVAL);
const open = openDescriptors(server) - usual;
const seconds = await secondsUntil(() => openDescriptors(server) <= usual, 2 * MOST_SECONDS);
const most = memory();
const meanwhile = await client.served();

outcome('silent connections go', open >= CONNECTIONS && seconds <= MOST_SECONDS, {
  open,
  'all gone after': `${seconds.toFixed(1)} s`,
});
outcome('they take little memory', most < MOST_MEMORY, {
  before: `${before.toFixed(0)} MiB`,
  most: `${most.toFixed(0)} MiB`,
});
const times = meanwhile.p99 / quiet.p99;
outcome('a good client hardly notices', times <= MOST_TIMES_SLOWER && meanwhile.failed === 0, {
  ...figuresOf(meanwhile),
  'p99 when quiet': `${quiet.p99.toFixed(1)} ms`,
  times: times.toFixed(1),
});
process.exit();

// One client asks more than it may, in every way there is, and passes itself off as others.
import type { Server } from '../server.ts';
import { type Asked, askRaw, type RawAnswer, refusesFor } from './network/raw.ts';
import { serveOwn } from './network/serving.ts';
import { outcome } from './outcome.ts';

/** Requests a minute. */
const LIMIT = 20;
const FACT = '/v1/deals';
const PROXY = '127.0.1.1';
const FURTHER_PROXY = '10.0.0.1';

const ways: Record<string, [target: string, asked?: Asked]> = {
  'answers that are kept': [FACT],
  'answers in other formats': [`${FACT}?format=csv`],
  'unknown paths': ['/nowhere'],
  'wrong methods': [FACT, { method: 'DELETE' }],
  'unknown parameters': [`${FACT}?form=2026`],
  'malformed addresses': ['/%ZZ'],
  'addresses that are too long': [`/v1/search?q=${'a'.repeat(5000)}`],
  OPTIONS: [FACT, { method: 'OPTIONS' }],
  HEAD: [FACT, { method: 'HEAD' }],
  'what pages of other origins ask first': [FACT, { method: 'OPTIONS', headers: { Origin: 'https://example.org' } }],
};

let clients = 1;

const alone = await serveOwn({ RATE_LIMIT: `${LIMIT}` });
for (const [name, [target, asked]] of Object.entries(ways)) {
  const from = newClient();
  await exceeds(`${name} count`, alone, () => [target, { ...asked, from }]);
}
const from = newClient();
const all = Object.values(ways);
await exceeds('all of them count together', alone, (index) => {
  const [target, asked] = all[index % all.length] ?? [FACT];
  return [target, { ...asked, from }];
});
const other = await askRaw(alone.address, FACT, { from: newClient() });
outcome('another client is not refused', other?.status === 200, { status: other?.status ?? 'none' });
const forger = newClient();
await exceeds('who invents proxies evades nothing', alone, (index) => [
  FACT,
  { from: forger, headers: { 'X-Forwarded-For': `203.0.113.${index}`, Forwarded: `for=203.0.113.${index}` } },
]);
await alone.stop();

const behind = await serveOwn({ RATE_LIMIT: `${LIMIT}`, TRUST_PROXY: `${PROXY},${FURTHER_PROXY}` });
const through = (forwarded: string): [string, Asked] => [
  FACT,
  { from: PROXY, headers: { 'X-Forwarded-For': forwarded } },
];
await exceeds('of what a proxy forwards, the address that it added counts', behind, (index) =>
  through(`198.51.100.${index}, 203.0.113.7`),
);
await exceeds('so it does behind several proxies', behind, (index) =>
  through(`198.51.100.${index}, 203.0.113.8, ${FURTHER_PROXY}`),
);
await exceeds('neighbours in IPv6 are one client', behind, (index) => through(`2001:db8:0:1::${index.toString(16)}`));
for (const address of ['203.0.113.9', '2001:db8:0:2::1']) {
  const answer = await askRaw(behind.address, ...through(address));
  outcome(`another client behind the same proxy is not refused (${address})`, answer?.status === 200, {
    status: answer?.status ?? 'none',
  });
}
const undeclared = newClient();
await exceeds('who is no declared proxy forwards for nobody', behind, (index) => [
  FACT,
  { from: undeclared, headers: { 'X-Forwarded-For': `203.0.113.${100 + index}` } },
]);
await behind.stop();

const free = await serveOwn();
const statuses = new Set<number | undefined>();
for (let count = 0; count < 10 * LIMIT; count += 1) statuses.add((await askRaw(free.address, FACT))?.status);
outcome('without being told, nobody is refused', statuses.size === 1 && statuses.has(200), {
  requests: 10 * LIMIT,
  statuses: [...statuses].join(' '),
});
await free.stop();
process.exit();

/** Asks as often as one may, and once more. */
async function exceeds(
  behaviour: string,
  { address }: Server,
  asked: (index: number) => [string, Asked],
): Promise<void> {
  const answers: (RawAnswer | undefined)[] = [];
  for (let index = 1; index <= LIMIT + 1; index += 1) answers.push(await askRaw(address, ...asked(index)));
  const refused = answers.filter((answer) => answer?.status === 429).length;
  const last = answers.at(-1);
  const [, { method = 'GET' }] = asked(0);
  const isProblem = method === 'HEAD' ? last?.status === 429 : refusesFor(last, 429);
  const tells = ['retry-after', 'ratelimit', 'ratelimit-policy'].filter((name) => last?.headers.has(name));
  outcome(behaviour, refused === 1 && isProblem && tells.length === 3, {
    asked: answers.length,
    refused,
    'the last': last?.status ?? 'none',
    tells: tells.join(' ') || 'nothing',
  });
}

/** An address of this machine from which nobody has asked yet. */
function newClient(): string {
  clients += 1;
  return `127.0.0.${clients}`;
}

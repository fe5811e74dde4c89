// HTTP pipelining: a client sends several requests on one connection before it receives the first response.
import type { AddressInfo } from 'node:net';
import { beforeAll, expect, test } from 'vitest';
import { useApp } from './support/app.ts';
import { watchReads } from './support/reads.ts';
import { requestFor, sendRaw } from './support/socket.ts';

const { app } = useApp();
let port = 0;
const events: string[] = [];

beforeAll(async () => {
  const running = app();
  running.server.on('request', ({ url }, response) => {
    response.once('finish', () => events.push(`${url} sent`));
  });
  await running.listen({ port: 0, host: '127.0.0.1' });
  port = (running.server.address() as AddressInfo).port;
});

/** Concatenates `count` GET requests. The last one asks the server to close the connection. */
const pipelined = (count: number, target: (index: number) => string) =>
  Array.from({ length: count - 1 }, (_, index) => `GET ${target(index)} HTTP/1.1\r\nHost: localhost\r\n\r\n`).join('') +
  requestFor(target(count - 1));

test.each([
  ['JSON', (index: number) => `/v1/milestones?limit=${index + 1}`],
  ['CSV', (index: number) => `/v1/milestones?format=csv&limit=${index + 1}`],
])('the server handles a pipelined request for %s after it has sent the previous response', async (_, target) => {
  events.length = 0;
  watchReads(app().store.current, (queries) => {
    events.push('handled');
    return queries;
  });
  const { status, body } = await sendRaw(port, pipelined(3, target));
  expect(status).toBe(200);
  expect(body.split('HTTP/1.1 200 OK')).toHaveLength(3);
  const inOrder = events.filter((event, index) => event !== events[index - 1]);
  expect(inOrder).toEqual([0, 1, 2].flatMap((index) => ['handled', `${target(index)} sent`]));
});

test('33 pipelined requests all return 200, because 32 may wait while one is handled', async () => {
  const { status, body } = await sendRaw(
    port,
    pipelined(33, () => '/v1/deals?limit=1'),
  );
  expect([status, body.split('HTTP/1.1 200 OK').length]).toEqual([200, 33]);
});

test('the 34th pipelined request returns 503 and closes the connection', async () => {
  const { status, body } = await sendRaw(
    port,
    pipelined(150, () => '/v1/deals?limit=1'),
  );
  expect([status, body.split('HTTP/1.1 200 OK').length]).toEqual([200, 33]);
  const [, refused = ''] = body.split('HTTP/1.1 503 Service Unavailable');
  expect(refused).toMatch(/\r\nretry-after: 2\r\n/);
  expect(refused).toMatch(/\r\nconnection: close\r\n/);
  expect(refused).toContain('/problems/unavailable');
});

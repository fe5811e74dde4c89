// Several requests that come on one connection before the first of them is answered.
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { useApp } from './support/app.ts';
import { requestFor, send } from './support/socket.ts';

const { app } = useApp();
let port = 0;
const seen: string[] = [];

beforeAll(async () => {
  const running = app();
  running.server.on('request', ({ url }, response) => {
    response.once('finish', () => seen.push(`${url} has left`));
  });
  await running.listen({ port: 0, host: '127.0.0.1' });
  port = (running.server.address() as AddressInfo).port;
});

/** So many requests in one packet, after which the connection is to end. */
const together = (count: number, target: (index: number) => string) =>
  Array.from({ length: count - 1 }, (_, index) => `GET ${target(index)} HTTP/1.1\r\nHost: localhost\r\n\r\n`).join('') +
  requestFor(target(count - 1));

describe('requests that come together', () => {
  test.each([
    ['plain questions', (index: number) => `/v1/milestones?limit=${index + 1}`],
    ['other questions', (index: number) => `/v1/milestones?format=csv&limit=${index + 1}`],
  ])('are answered one after the other, each when the one before has left: %s', async (_, target) => {
    const edition = app().store.current;
    const use = edition.use;
    seen.length = 0;
    edition.use = ((prepare) => {
      seen.push('one is worked on');
      return use.call(edition, prepare);
    }) as typeof use;
    const { status, body } = await send(port, together(3, target));
    edition.use = use;
    expect(status).toBe(200);
    expect(body.split('HTTP/1.1 200 OK')).toHaveLength(3);
    const each = seen.filter((event, index) => event !== seen[index - 1]);
    expect(each).toEqual([0, 1, 2].flatMap((index) => ['one is worked on', `${target(index)} has left`]));
  });

  test('are answered, as many as 32 that wait', async () => {
    const { status, body } = await send(
      port,
      together(33, () => '/v1/deals?limit=1'),
    );
    expect([status, body.split('HTTP/1.1 200 OK').length]).toEqual([200, 33]);
  });

  test('are answered as far as that where they are more; the next is told, and the connection ends', async () => {
    const { status, body } = await send(
      port,
      together(150, () => '/v1/deals?limit=1'),
    );
    expect([status, body.split('HTTP/1.1 200 OK').length]).toEqual([200, 33]);
    const [, refused = ''] = body.split('HTTP/1.1 503 Service Unavailable');
    expect(refused).toMatch(/\r\nretry-after: 2\r\n/);
    expect(refused).toMatch(/\r\nconnection: close\r\n/);
    expect(refused).toContain('/problems/unavailable');
  });
});

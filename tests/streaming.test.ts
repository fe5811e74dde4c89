// Full exports of a list, which the server reads and sends in batches, and the Link header of responses (RFC 8288).
import { once } from 'node:events';
import { get as httpGet, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setImmediate as tick } from 'node:timers/promises';
import { createBrotliDecompress, createGunzip, createZstdDecompress } from 'node:zlib';
import LinkHeader from 'http-link-header';
import { afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Edition } from '../src/editions/edition.ts';
import { currentFile, replaceFile } from '../src/editions/layout.ts';
import { type FormatName, mediaTypes } from '../src/formats/media-types.ts';
import { serializePage } from '../src/formats/serialize.ts';
import type { Formats } from '../src/formats/types.ts';
import { type App, createApp, type Json, useApp } from './support/app.ts';
import { watchReads } from './support/reads.ts';
import { publishEdition, seedWith, temporaryFolder } from './support/register.ts';
import { responseContext } from './support/response-context.ts';
import { manySources, sourceFile } from './support/seeds.ts';
import { requestFor, sendRaw } from './support/socket.ts';

const ids = Array.from({ length: 250 }, (_, index) => `claim-${String(index).padStart(3, '0')}`);
const claims = '/v1/claims?source=many-2025-06';

/** Writes a seed with one more source. An export of its 250 claims needs several batches. */
function manyClaims(folder: string): string {
  const same = `topic: energy, about: fluidstack, deal: france-fluidstack, certainty: possible, statement: { en: "Made, \\"up\\"", fr: Inventé }, evidence: [{ sentence: 1, start: 0, end: 6, quote: a word }]`;
  const file = sourceFile('many-2025-06', { claims: `[${ids.map((id) => `{ id: ${id}, ${same} }`).join(', ')}]` });
  return seedWith(folder, { 'sources/many-2025-06.yaml': file });
}

const { app, send, get } = useApp({ seed: manyClaims, config: { trustedProxies: ['127.0.0.1'] } });
const portOf = (of: App) => (of.server.address() as AddressInfo).port;
beforeAll(async () => {
  await app().listen({ port: 0, host: '127.0.0.1' });
});

/** Sends a request, and resolves when the response headers have arrived, before the body is read. */
function startRequest(port: number, path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    httpGet({ port, host: '127.0.0.1', path, headers, agent: false }, resolve).on('error', reject);
  });
}

const decoders: Record<string, () => NodeJS.ReadWriteStream> = {
  gzip: createGunzip,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};

/** Returns the ids of the claims in a CSV or NDJSON body, in order. */
const idsIn = (body: string) => [...body.matchAll(/^(?:\{"id":")?(claim-\d+)/gm)].map(([, id]) => id);

describe('full exports', () => {
  test.each(['csv', 'ndjson'])('a full export as %s is complete and in order, compressed or not', async (format) => {
    for (const encoding of ['identity', 'gzip', 'br', 'zstd']) {
      const response = await startRequest(portOf(app()), `${claims}&format=${format}`, { 'accept-encoding': encoding });
      const decoder = decoders[encoding]?.();
      const body = await text(decoder ? response.pipe(decoder) : response);
      expect(response.headers).toMatchObject({ 'transfer-encoding': 'chunked' });
      expect(response.headers).not.toHaveProperty('content-length');
      expect(idsIn(body)).toEqual(ids);
    }
  });

  test('a full export contains the same items as the pages of the list, in the same order', async () => {
    const { items } = await get(`${claims}&limit=200&sort=-id`);
    const { body } = await send(`${claims}&sort=-id&format=ndjson`);
    expect(idsIn(body)).toEqual(ids.toReversed());
    const lines = body.split('\n').slice(0, 200);
    expect(lines.map((line) => JSON.parse(line))).toEqual(items);
  });

  test.each(['csv', 'ndjson'])(
    'an export as %s with a cursor starts with the first item after the cursor',
    async (format) => {
      const { next } = await get(`${claims}&limit=120`);
      const rest = await send(`${next.replace('limit=120&', '')}&format=${format}`);
      expect(idsIn(rest.body)).toEqual(ids.slice(120));
      expect(idsIn((await send(`${next}&format=${format}`)).body)).toEqual(ids.slice(120, 240));
    },
  );

  test('an empty export as CSV has a header row', async () => {
    const { statusCode, body } = await send('/v1/claims?format=csv&asOf=2020');
    expect([statusCode, body.startsWith('id,topic,'), body.split('\r\n').length]).toEqual([200, true, 2]);
  });
});

/** Counts the pages that are read from an edition. `change` replaces the function `list`, which reads one page. */
function watchPages(edition: Edition, change = (queries: Json, request: Json): Json => queries.list(request)) {
  const watch = { pages: 0 };
  watchReads(edition, (queries) => {
    if (!('list' in queries)) return queries;
    const list = (request: Json) => {
      watch.pages += 1;
      return change(queries, request);
    };
    return { ...queries, list };
  });
  return watch;
}
afterEach(() => {
  vi.restoreAllMocks();
});

describe('reading of exports', () => {
  /** Replaces `list`: always returns the first page and a cursor for a next page, so that an export never ends. */
  const endless = (queries: Json, request: Json) => ({
    ...queries.list({ ...request, cursor: null }),
    next: ['', ids[0]],
  });
  /** Waits until no page has been read for 500 event-loop ticks, and returns the number of pages read until then. */
  const pagesWhenIdle = async (watch: { pages: number }) => {
    for (let before = -1; before !== watch.pages; ) {
      before = watch.pages;
      for (let ticks = 0; ticks < 500; ticks += 1) await tick();
    }
    return watch.pages;
  };
  /** Waits until the export has released the edition. Fails if the export reads pages afterwards. */
  const expectEnded = async (watch: { pages: number }, leases: { now: number }) => {
    await vi.waitFor(() => expect(leases.now).toBe(0));
    const { pages } = watch;
    expect(await pagesWhenIdle(watch)).toBe(pages);
  };
  /** Counts the requests that have acquired the edition and not yet released it. `now` is their current number. */
  const countLeases = (edition: Edition) => {
    const acquire = edition.acquire;
    const leases = { now: 0 };
    vi.spyOn(edition, 'acquire').mockImplementation(() => {
      const release = acquire();
      leases.now += 1;
      return () => {
        leases.now -= 1;
        release();
      };
    });
    return leases;
  };

  test.each([
    { speed: 'quick', duration: 1, parts: [10, 20, 40, 80, 100] },
    { speed: 'slow', duration: 50, parts: [10, 3, ...Array(237).fill(1)] },
  ])(
    'an export reads larger batches when reading is quick and smaller ones when it is slow (here: $speed)',
    async (reading) => {
      const watch = watchPages(app().store.current);
      const clock = vi.spyOn(performance, 'now');
      let now = performance.now();
      clock.mockImplementation(() => {
        now += reading.duration;
        return now;
      });
      const response = await send(`${claims}&format=csv`);
      expect(watch.pages).toBe(reading.parts.length);
      expect(idsIn(response.body)).toEqual(ids);
    },
  );

  test('an export with `limit` reads a single page', async () => {
    const watch = watchPages(app().store.current);
    await send(`${claims}&format=csv&limit=200`);
    expect(watch.pages).toBe(1);
  });

  test('HEAD of an export returns 200 without reading a page or acquiring the edition', async () => {
    const watch = watchPages(app().store.current);
    const leases = countLeases(app().store.current);
    expect((await send(`${claims}&format=csv`, 'HEAD')).statusCode).toBe(200);
    expect([watch.pages, leases.now]).toEqual([0, 0]);
  });

  test.each(['identity', 'gzip', 'br', 'zstd'])(
    'an export in the encoding %s ends when its client disconnects; without compression, it pauses while the client reads nothing',
    async (encoding) => {
      const watch = watchPages(app().store.current, endless);
      const leases = countLeases(app().store.current);
      const response = await startRequest(portOf(app()), `${claims}&format=csv`, { 'accept-encoding': encoding });
      await once(response, 'readable');
      response.on('error', () => undefined);
      // Check the pause only without compression: compressed, the repetitive rows are too small to fill the socket buffer soon.
      if (encoding === 'identity') expect(await pagesWhenIdle(watch)).toBeGreaterThan(1);
      expect(leases.now).toBe(1);
      response.destroy();
      await expectEnded(watch, leases);
    },
  );

  describe('limits of simultaneous exports', () => {
    const path = `${claims}&format=csv`;
    const exportFor = (client: string) => startRequest(portOf(app()), path, { 'x-forwarded-for': client });
    const disconnect = async (exports: readonly IncomingMessage[], leases: { now: number }) => {
      for (const response of exports) response.on('error', () => undefined).destroy();
      await vi.waitFor(() => expect(leases.now).toBe(0));
    };

    test('a client with 8 stalled exports gets 503 for the next one, and another client gets 200', async () => {
      watchPages(app().store.current, endless);
      const leases = countLeases(app().store.current);
      const stalled = await Promise.all(Array.from({ length: 8 }, () => exportFor('203.0.113.1')));
      expect(stalled.map(({ statusCode }) => statusCode)).toEqual(Array(8).fill(200));
      const refused = await exportFor('203.0.113.1');
      expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '2']);
      const { type, detail } = JSON.parse(await text(refused));
      expect([type, detail]).toEqual(['/problems/unavailable', expect.stringContaining('limit of 8')]);
      const other = await exportFor('203.0.113.2');
      expect(other.statusCode).toBe(200);
      await disconnect([...stalled, other], leases);
      const again = await exportFor('203.0.113.1');
      expect(again.statusCode).toBe(200);
      await disconnect([again], leases);
    });

    test('the 129th simultaneous export of all clients gets 503', async () => {
      watchPages(app().store.current, endless);
      const leases = countLeases(app().store.current);
      const clients = Array.from({ length: 128 }, (_, index) => `203.0.113.${Math.floor(index / 8)}`);
      const stalled = await Promise.all(clients.map(exportFor));
      const refused = await exportFor('203.0.113.99');
      expect([refused.statusCode, JSON.parse(await text(refused)).detail]).toEqual([
        503,
        expect.stringContaining('limit of 128'),
      ]);
      await disconnect(stalled, leases);
    });
  });

  test('an export stops reading pages when its client disconnects without reading the response', async () => {
    const watch = watchPages(app().store.current, endless);
    const leases = countLeases(app().store.current);
    const sockets = Array.from({ length: 20 }, () => connect(portOf(app()), '127.0.0.1'));
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    for (const socket of sockets) socket.write(requestFor(`${claims}&format=csv`));
    await vi.waitFor(() => expect(leases.now).toBeGreaterThan(0));
    for (const socket of sockets) socket.destroy();
    await expectEnded(watch, leases);
  });

  test('an export reads the edition with which it started to the end, even if a new edition is published meanwhile', async () => {
    // Fake timers let the test decide when the server looks for a new edition.
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const folder = temporaryFolder();
    const seedDirectory = manyClaims(folder);
    const server = await createApp({ folder, seedDirectory });
    const expected = (await server.inject(`${claims}&format=csv`)).body;
    await server.listen({ port: 0, host: '127.0.0.1' });

    const old = server.store.current;
    const { client } = old.repository(({ $client }) => ({ client: $client }));
    // Publish another edition, but keep the old edition current until the export has read its second batch.
    const { config, outcome } = await publishEdition(folder, manySources(temporaryFolder()));
    replaceFile(currentFile(config.dataDirectory), `${old.id}\n`);
    const { waitForTick } = server;
    let batches = 0;
    vi.spyOn(server, 'waitForTick').mockImplementation(async () => {
      await waitForTick();
      batches += 1;
      if (batches !== 2) return;
      replaceFile(currentFile(config.dataDirectory), `${outcome.edition}\n`);
      vi.advanceTimersByTime(1000);
      await vi.waitFor(() => expect(server.store.current.id).toBe(outcome.edition), 10_000);
      expect(client.open).toBe(true);
    });
    const response = await startRequest(portOf(server), `${claims}&format=csv`);
    expect(await text(response)).toBe(expected);
    expect(batches).toBeGreaterThan(2);
    await vi.waitFor(() => expect(client.open).toBe(false));
    // The server now serves the new edition, which does not contain the source `many-2025-06`: the same request returns 400.
    expect((await server.inject(claims)).statusCode).toBe(400);
  });
});

describe('Link header', () => {
  const lists = [
    'deals',
    'partners',
    'sites',
    'milestones',
    'figures',
    'claims',
    'sources',
    'reports',
    'search?q=heat',
  ];
  const records = [
    'deals/france-fluidstack',
    'partners/fluidstack',
    'milestones/france-fluidstack.service-start',
    'claims/claim-000',
  ];
  const formatsOf = (path: string): FormatName[] => [
    ...(path.includes('/') ? (['json', 'jsonld'] as const) : (['json', 'csv', 'ndjson', 'jsonld', 'xlsx'] as const)),
    ...(path.startsWith('milestones') ? (['ics'] as const) : []),
    ...(path === 'reports' ? (['atom'] as const) : []),
    ...(/^(deals|sites)\b(?!.*\/(history|timeline))/.test(path) ? (['geojson'] as const) : []),
  ];
  const typeOf = ({ headers }: Json): string => headers['content-type'].split(';')[0];
  const links = ({ headers }: Json, rel: string): Json[] => LinkHeader.parse(headers.link).rel(rel);

  test.each([...lists, ...records, 'figures/france-fluidstack.ai-processors', 'sources/many-2025-06'])(
    'the Link header of %s names the URL itself, its other formats, its licence and its schema',
    async (path) => {
      for (const format of formatsOf(path)) {
        const url = `/v1/${path}${path.includes('?') ? '&' : '?'}format=${format}`;
        const response = await send(url);
        expect(links(response, 'self')).toEqual([{ rel: 'self', uri: url }]);
        const others = formatsOf(path).filter((other) => other !== format);
        const types = others.map((other) => mediaTypes[other].mediaType);
        expect(links(response, 'alternate').map(({ type }) => type)).toEqual(types);
        const [described] = links(response, 'describedby');
        expect(described.uri).toMatch(
          format === 'csv' || format === 'xlsx'
            ? /^\/v1\/columns\/[a-z]+$/
            : /^\/openapi.json#\/components\/schemas\/\w+$/,
        );
        const more = ['license', 'describedby', ...(path.includes('/') ? ['collection'] : [])];
        for (const rel of more) expect([rel, links(response, rel).length]).toEqual([rel, 1]);
        for (const rel of ['alternate', ...more]) {
          for (const { uri, type } of links(response, rel)) {
            const there = await send(uri.split('#')[0]);
            expect([uri, there.statusCode, typeOf(there)]).toEqual([uri, 200, type ?? typeOf(there)]);
          }
        }
      }
    },
  );

  test('the Link header to another format keeps the filters, and omits parameters that the other format does not accept', async () => {
    const { next } = await get('/v1/milestones?status=planned&expand=reports&limit=1');
    for (const { uri, type } of links(await send(next), 'alternate')) {
      expect(uri).toContain('status=planned');
      for (const page of ['limit', 'cursor'])
        expect(uri.includes(page)).toBe(!/csv|calendar|ndjson|spreadsheet/.test(type));
      expect(uri.includes('expand=reports')).toBe(!/csv|calendar|spreadsheet/.test(type));
      expect(typeOf(await send(uri))).toBe(type);
    }
  });

  test('a URL with `>` cannot inject a link into the Link header', async () => {
    const { headers } = await sendRaw(portOf(app()), requestFor('/v1/search?q=heat>;rel="next",<http://evil.example/'));
    expect(links({ headers: { link: headers.get('link') } }, 'next')).toEqual([]);
  });
});

test.each(['jsonld', 'csv', 'ndjson'] as const)(
  'a page of 200 items is serialized to %s in ten batches, one per event-loop tick',
  async (format) => {
    let ticks = 0;
    const count = () => {
      ticks += 1;
      pending = setImmediate(count);
    };
    let pending = setImmediate(count);
    const items = Array.from({ length: 200 }, (_, index) => ({ id: `item-${index}` }));
    const formats = {
      name: 'items',
      title: { en: 'Items', fr: 'Éléments' },
      columns: [{ name: 'id', value: ({ id }: { id: string }) => id }],
      node: ({ id }: { id: string }) => ({ id }),
    } as unknown as Formats<{ id: string }>;
    const text = String(await serializePage(format, formats, { items, next: null }, responseContext));
    clearImmediate(pending);
    expect(ticks).toBeGreaterThanOrEqual(9);
    expect(text.match(/item-\d+/g)).toEqual(items.map(({ id }) => id));
    if (format === 'jsonld') expect(JSON.parse(text)).toMatchObject({ type: 'ItemList', items });
  },
);

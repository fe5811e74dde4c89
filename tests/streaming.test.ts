// Full exports, which are read in batches, and the links of responses (RFC 8288).
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
import { manySources, sourceFile } from './support/seeds.ts';
import { requestFor, sendRaw } from './support/socket.ts';

const ids = Array.from({ length: 250 }, (_, index) => `claim-${String(index).padStart(3, '0')}`);
const claims = '/v1/claims?source=many-2025-06';

/** Another source, whose claims need several batches. */
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

/** The response, before its body is read. */
function begun(port: number, path: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    httpGet({ port, host: '127.0.0.1', path, headers, agent: false }, resolve).on('error', reject);
  });
}

const decoders: Record<string, () => NodeJS.ReadWriteStream> = {
  gzip: createGunzip,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
};

/** The ids of the items, in the order in which their lines come. */
const idsIn = (body: string) => [...body.matchAll(/^(?:\{"id":")?(claim-\d+)/gm)].map(([, id]) => id);

describe('a whole list', () => {
  test.each(['csv', 'ndjson'])('a full export as %s is complete and in order, compressed or not', async (format) => {
    for (const encoding of ['identity', 'gzip', 'br', 'zstd']) {
      const answer = await begun(portOf(app()), `${claims}&format=${format}`, { 'accept-encoding': encoding });
      const decoder = decoders[encoding]?.();
      const body = await text(decoder ? answer.pipe(decoder) : answer);
      expect(answer.headers).toMatchObject({ 'transfer-encoding': 'chunked' });
      expect(answer.headers).not.toHaveProperty('content-length');
      expect(idsIn(body)).toEqual(ids);
    }
  });

  test('a full export has the items of the pages, in the same order', async () => {
    const { items } = await get(`${claims}&limit=200&sort=-id`);
    const { body } = await send(`${claims}&sort=-id&format=ndjson`);
    expect(idsIn(body)).toEqual(ids.toReversed());
    const lines = body.split('\n').slice(0, 200);
    expect(lines.map((line) => JSON.parse(line))).toEqual(items);
  });

  test.each(['csv', 'ndjson'])('an export as %s with a cursor continues after that page', async (format) => {
    const { next } = await get(`${claims}&limit=120`);
    const rest = await send(`${next.replace('limit=120&', '')}&format=${format}`);
    expect(idsIn(rest.body)).toEqual(ids.slice(120));
    expect(idsIn((await send(`${next}&format=${format}`)).body)).toEqual(ids.slice(120, 240));
  });

  test('an empty CSV export has a header', async () => {
    const { statusCode, body } = await send('/v1/claims?format=csv&asOf=2020');
    expect([statusCode, body.startsWith('id,topic,'), body.split('\r\n').length]).toEqual([200, true, 2]);
  });
});

/** Counts the pages that are read from an edition. @param change replaces the query */
function watchPages(edition: Edition, change = (queries: Json, asked: Json): Json => queries.list(asked)) {
  const watch = { pages: 0 };
  watchReads(edition, (queries) => {
    if (!('list' in queries)) return queries;
    const list = (asked: Json) => {
      watch.pages += 1;
      return change(queries, asked);
    };
    return { ...queries, list };
  });
  return watch;
}
afterEach(() => {
  vi.restoreAllMocks();
});

describe('reading', () => {
  /** A list that never ends: after every page comes another. */
  const endless = (queries: Json, asked: Json) => ({ ...queries.list({ ...asked, cursor: null }), next: ['', ids[0]] });
  /** Resolves when no page has been read in 500 event-loop ticks: an export reads at most one in each. */
  const settled = async (watch: { pages: number }) => {
    for (let before = -1; before !== watch.pages; ) {
      before = watch.pages;
      for (let ticks = 0; ticks < 500; ticks += 1) await tick();
    }
    return watch.pages;
  };
  /** Resolves when nothing holds the edition, and no page is read any more. */
  const ended = async (watch: { pages: number }, held: { now: number }) => {
    await vi.waitFor(() => expect(held.now).toBe(0));
    const { pages } = watch;
    expect(await settled(watch)).toBe(pages);
  };
  /** How many hold the edition. */
  const holding = (edition: Edition) => {
    const real = edition.acquire;
    const held = { now: 0 };
    vi.spyOn(edition, 'acquire').mockImplementation(() => {
      const letGo = real();
      held.now += 1;
      return () => {
        held.now -= 1;
        letGo();
      };
    });
    return held;
  };

  test.each([
    { speed: 'quick', duration: 1, parts: [10, 20, 40, 80, 100] },
    { speed: 'slow', duration: 50, parts: [10, 3, ...Array(237).fill(1)] },
  ])('the batches of an export become larger or smaller when reading is $speed', async (reading) => {
    const watch = watchPages(app().store.current);
    const clock = vi.spyOn(performance, 'now');
    let now = performance.now();
    clock.mockImplementation(() => {
      now += reading.duration;
      return now;
    });
    const answer = await send(`${claims}&format=csv`);
    expect(watch.pages).toBe(reading.parts.length);
    expect(idsIn(answer.body)).toEqual(ids);
  });

  test('an export with `limit` reads one page', async () => {
    const watch = watchPages(app().store.current);
    await send(`${claims}&format=csv&limit=200`);
    expect(watch.pages).toBe(1);
  });

  test('HEAD of an export reads nothing', async () => {
    const watch = watchPages(app().store.current);
    const held = holding(app().store.current);
    expect((await send(`${claims}&format=csv`, 'HEAD')).statusCode).toBe(200);
    expect([watch.pages, held.now]).toEqual([0, 0]);
  });

  test.each(['identity', 'gzip', 'br', 'zstd'])(
    'an export reads no faster than its client, and ends when the client disconnects (%s)',
    async (encoding) => {
      const watch = watchPages(app().store.current, endless);
      const held = holding(app().store.current);
      const answer = await begun(portOf(app()), `${claims}&format=csv`, { 'accept-encoding': encoding });
      await once(answer, 'readable');
      answer.on('error', () => undefined);
      // Compressed, the same rows again and again fill no socket in a sensible time.
      if (encoding === 'identity') expect(await settled(watch)).toBeGreaterThan(1);
      expect(held.now).toBe(1);
      answer.destroy();
      await ended(watch, held);
    },
  );

  describe('limits of simultaneous exports', () => {
    const path = `${claims}&format=csv`;
    const exportFor = (client: string) => begun(portOf(app()), path, { 'x-forwarded-for': client });
    const leave = async (exports: readonly IncomingMessage[], held: { now: number }) => {
      for (const answer of exports) answer.on('error', () => undefined).destroy();
      await vi.waitFor(() => expect(held.now).toBe(0));
    };

    test('a client with 8 stalled exports is refused, while another client gets its export', async () => {
      watchPages(app().store.current, endless);
      const held = holding(app().store.current);
      const stalled = await Promise.all(Array.from({ length: 8 }, () => exportFor('203.0.113.1')));
      expect(stalled.map(({ statusCode }) => statusCode)).toEqual(Array(8).fill(200));
      const refused = await exportFor('203.0.113.1');
      expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '2']);
      const { type, detail } = JSON.parse(await text(refused));
      expect([type, detail]).toEqual(['/problems/unavailable', expect.stringContaining('limit of 8')]);
      const other = await exportFor('203.0.113.2');
      expect(other.statusCode).toBe(200);
      await leave([...stalled, other], held);
      const again = await exportFor('203.0.113.1');
      expect(again.statusCode).toBe(200);
      await leave([again], held);
    });

    test('clients with 128 exports together are refused the next one', async () => {
      watchPages(app().store.current, endless);
      const held = holding(app().store.current);
      const clients = Array.from({ length: 128 }, (_, index) => `203.0.113.${Math.floor(index / 8)}`);
      const stalled = await Promise.all(clients.map(exportFor));
      const refused = await exportFor('203.0.113.99');
      expect([refused.statusCode, JSON.parse(await text(refused)).detail]).toEqual([
        503,
        expect.stringContaining('limit of 128'),
      ]);
      await leave(stalled, held);
    });
  });

  test('an export whose client has disconnected reads no more batches', async () => {
    const watch = watchPages(app().store.current, endless);
    const held = holding(app().store.current);
    const sockets = Array.from({ length: 20 }, () => connect(portOf(app()), '127.0.0.1'));
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    for (const socket of sockets) socket.write(requestFor(`${claims}&format=csv`));
    await vi.waitFor(() => expect(held.now).toBeGreaterThan(0));
    for (const socket of sockets) socket.destroy();
    await ended(watch, held);
  });

  test('an export is read from one edition, and releases it at the end', async () => {
    // The store looks for a new edition when the test advances the clock.
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const folder = temporaryFolder();
    const seedDirectory = manyClaims(folder);
    const own = await createApp({ folder, seedDirectory });
    const expected = (await own.inject(`${claims}&format=csv`)).body;
    await own.listen({ port: 0, host: '127.0.0.1' });

    const old = own.store.current;
    const { client } = old.repository(({ $client }) => ({ client: $client }));
    // Published, but not yet current.
    const { config, outcome } = await publishEdition(folder, manySources(temporaryFolder()));
    replaceFile(currentFile(config.dataDirectory), `${old.id}\n`);
    const { turnToRead } = own;
    let batches = 0;
    vi.spyOn(own, 'turnToRead').mockImplementation(async () => {
      await turnToRead();
      batches += 1;
      if (batches !== 2) return;
      replaceFile(currentFile(config.dataDirectory), `${outcome.edition}\n`);
      vi.advanceTimersByTime(1000);
      await vi.waitFor(() => expect(own.store.current.id).toBe(outcome.edition), 10_000);
      expect(client.open).toBe(true);
    });
    const answer = await begun(portOf(own), `${claims}&format=csv`);
    expect(await text(answer)).toBe(expected);
    expect(batches).toBeGreaterThan(2);
    await vi.waitFor(() => expect(client.open).toBe(false));
    // The source is gone in the new edition.
    expect((await own.inject(claims)).statusCode).toBe(400);
  });
});

describe('the links', () => {
  const lists = ['deals', 'partners', 'milestones', 'figures', 'claims', 'sources', 'reports', 'search?q=heat'];
  const things = ['deals/france-fluidstack', 'partners/fluidstack', 'milestones/service-start', 'claims/claim-000'];
  const formatsOf = (path: string): FormatName[] => [
    ...(path.includes('/') ? (['json', 'jsonld'] as const) : (['json', 'csv', 'ndjson', 'jsonld'] as const)),
    ...(path.startsWith('milestones') ? (['ics'] as const) : []),
    ...(path === 'reports' ? (['atom'] as const) : []),
  ];
  const typeOf = ({ headers }: Json): string => headers['content-type'].split(';')[0];
  const links = ({ headers }: Json, rel: string): Json[] => LinkHeader.parse(headers.link).rel(rel);

  test.each([...lists, ...things, 'figures/ai-processors', 'sources/many-2025-06'])(
    'the links of %s lead to itself, its other formats, its licence and its schema',
    async (path) => {
      for (const format of formatsOf(path)) {
        const address = `/v1/${path}${path.includes('?') ? '&' : '?'}format=${format}`;
        const answer = await send(address);
        expect(links(answer, 'self')).toEqual([{ rel: 'self', uri: address }]);
        const others = formatsOf(path).filter((other) => other !== format);
        const types = others.map((other) => mediaTypes[other].mediaType);
        expect(links(answer, 'alternate').map(({ type }) => type)).toEqual(types);
        const [described] = links(answer, 'describedby');
        expect(described.uri).toMatch(
          format === 'csv' ? /^\/v1\/columns\/[a-z]+$/ : /^\/openapi.json#\/components\/schemas\/\w+$/,
        );
        const more = ['license', 'describedby', ...(path.includes('/') ? ['collection'] : [])];
        for (const rel of more) expect([rel, links(answer, rel).length]).toEqual([rel, 1]);
        for (const rel of ['alternate', ...more]) {
          for (const { uri, type } of links(answer, rel)) {
            const there = await send(uri.split('#')[0]);
            expect([uri, there.statusCode, typeOf(there)]).toEqual([uri, 200, type ?? typeOf(there)]);
          }
        }
      }
    },
  );

  test('links to other formats keep the filters, and the parameters that these formats accept', async () => {
    const { next } = await get('/v1/milestones?status=planned&expand=reports&limit=1');
    for (const { uri, type } of links(await send(next), 'alternate')) {
      expect(uri).toContain('status=planned');
      for (const page of ['limit', 'cursor']) expect(uri.includes(page)).toBe(!/csv|calendar|ndjson/.test(type));
      expect(uri.includes('expand=reports')).toBe(!/csv|calendar/.test(type));
      expect(typeOf(await send(uri))).toBe(type);
    }
  });

  test('a URL that contains `>` cannot add a link', async () => {
    const { headers } = await sendRaw(portOf(app()), requestFor('/v1/search?q=heat>;rel="next",<http://evil.example/'));
    expect(links({ headers: { link: headers.get('link') } }, 'next')).toEqual([]);
  });
});

test.each(['jsonld', 'csv', 'ndjson'] as const)(
  'a page of 200 items is converted to %s in ten batches, between which the event loop turns',
  async (format) => {
    let turns = 0;
    const count = () => {
      turns += 1;
      turning = setImmediate(count);
    };
    let turning = setImmediate(count);
    const items = Array.from({ length: 200 }, (_, index) => ({ id: `item-${index}` }));
    const formats = {
      name: 'items',
      title: { en: 'Items', fr: 'Éléments' },
      columns: [{ name: 'id', value: ({ id }: { id: string }) => id }],
      node: ({ id }: { id: string }) => ({ id }),
    } as unknown as Formats<{ id: string }>;
    const target = { origin: 'http://localhost', url: '/v1/items', recorded: '2026-01-01' };
    const text = await serializePage(format, formats, { items, next: null }, target);
    clearImmediate(turning);
    expect(turns).toBeGreaterThanOrEqual(9);
    expect(text.match(/item-\d+/g)).toEqual(items.map(({ id }) => id));
    if (format === 'jsonld') expect(JSON.parse(text)).toMatchObject({ type: 'ItemList', items });
  },
);

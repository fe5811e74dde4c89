// Tests editions (published states of the register): old ones stay queryable, and all pages of a list use one.
import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { buildApp } from '../src/app.ts';
import { matchesChecksumIfSmall } from '../src/editions/checksums.ts';
import { currentFile, editionFolder } from '../src/editions/layout.ts';
import { type App, getJson, type Json } from './support/app.ts';
import { correctedSeed, hoursLater } from './support/editions.ts';
import { publishEdition, TODAY, temporaryFolder } from './support/register.ts';
import { manySources } from './support/seeds.ts';

vi.mock(import('../src/editions/checksums.ts'), { spy: true });

/** Publishes an edition in the folder and starts an application on that folder, which closes after the test. */
async function appIn(folder: string, seed?: string, now = TODAY): Promise<App> {
  const app = await buildApp((await publishEdition(folder, seed, { now })).config, { now: () => hoursLater(10) });
  onTestFinished(() => app.close());
  return app;
}

/** Waits up to 5 s until the application serves an edition other than `edition`. */
const untilReplaced = (app: App, edition: string) =>
  expect.poll(() => app.store.current.id, { timeout: 5000 }).not.toBe(edition);

const lists = ['deals', 'partners', 'sites', 'milestones', 'figures', 'claims', 'sources', 'reports', 'changes'];
const expandOf = (list: string) => (['reports', 'changes'].includes(list) ? '' : '&expand=reports');
const urls = [
  ...lists.flatMap((list) =>
    ['json', 'csv', 'ndjson'].map(
      (format) => `/v1/${list}?format=${format}&limit=200${expandOf(format === 'csv' ? 'reports' : list)}`,
    ),
  ),
  '/v1/changes?source=lanouvelletribune-2025-02&limit=200&format=json',
  '/v1/search?q=investissement&limit=200',
  '/v1/deals/france-fluidstack?asOf=2025-06',
  '/v1/deals/france-fluidstack/timeline?format=json',
  '/v1/milestones/france-fluidstack.service-start/history?format=json',
  '/v1/figures/france-fluidstack.power-per-processor?unit=kW/{processor}',
  '/v1/milestones?from=2026&to=2026&format=ics',
];

test('a request for a previous edition returns the same response as when that edition was current', async () => {
  const folder = temporaryFolder();
  const served: { edition: string; bodies: string[] }[] = [];
  let app: App | undefined;
  for (const [index, seed] of [undefined, manySources(temporaryFolder()), correctedSeed()].entries()) {
    app = await appIn(folder, seed, hoursLater(index));
    const responses = await Promise.all(urls.map((url) => (app as App).inject(url)));
    served.push({ edition: app.store.current.id, bodies: responses.map(({ body }) => body) });
  }
  // Remove the URLs that a calendar contains: they have the parameter `edition` only if the request has it.
  const comparable = (text = '') => text.replaceAll(/^(SOURCE|URL;VALUE=URI|URL|X-).*\r\n( .*\r\n)*/gm, '');
  for (const { edition, bodies } of served) {
    for (const [index, url] of urls.entries()) {
      const response = await (app as App).inject(`${url}&edition=${edition}`);
      expect([url, response.statusCode, response.headers['gigawatt-edition']]).toEqual([url, 200, edition]);
      expect(comparable(response.body)).toBe(comparable(bodies[index]));
    }
  }
  expect(new Set(served.map(({ bodies }) => bodies[urls.indexOf('/v1/reports?format=json&limit=200')])).size).toBe(3);
});

test('eight editions can be queried, although the server keeps at most four open', async () => {
  const folder = temporaryFolder();
  const ids: string[] = [];
  for (let amount = 1; amount <= 7; amount++) {
    ids.push((await publishEdition(folder, correctedSeed(amount), { now: hoursLater(amount) })).outcome.edition);
  }
  const app = await appIn(folder, correctedSeed(8), hoursLater(8));
  const valueIn = async (id = '') =>
    (await getJson(app, `/v1/figures/france-fluidstack.initial-investment?edition=${id}`)).quantity.value;
  expect(await Promise.all(Array.from({ length: 20 }, () => valueIn(ids[0])))).toEqual(Array(20).fill(1));
  for (const [index, id] of ids.entries()) expect(await valueIn(id)).toBe(index + 1);
  // The server does not verify a database again when it reopens that database.
  const verifications = vi.mocked(matchesChecksumIfSmall).mock.calls.length;
  for (const [index, id] of ids.entries()) expect(await valueIn(id)).toBe(index + 1);
  expect(vi.mocked(matchesChecksumIfSmall).mock.calls.length).toBe(verifications);
  // A streamed response stays complete although concurrent requests evict its edition from the pool of open editions.
  const [stream] = await Promise.all([app.inject(`/v1/claims?format=ndjson&edition=${ids[1]}`), ...ids.map(valueIn)]);
  expect(stream.body.trimEnd().split('\n')).toHaveLength(31);
});

test('GET /v1/deals returns 400 when the parameter `edition` is an unknown or malformed id', async () => {
  const app = await appIn(temporaryFolder());
  for (const [edition, message] of [
    ['0'.repeat(64), /`edition`: unknown edition "0{64}"\. \/v1\/editions lists all editions\./],
    [app.store.current.id.slice(0, 12), /must be `current` or the id of an edition: 64 hexadecimal digits/],
  ]) {
    const response = await app.inject(`/v1/deals?edition=${edition}`);
    expect([response.statusCode, response.json().detail]).toEqual([400, expect.stringMatching(message as RegExp)]);
  }
  expect((await app.inject('/v1/deals?edition=current')).headers['gigawatt-edition']).toBe(app.store.current.id);
});

test('a cursor continues a list in the edition of the first page after another edition is published', async () => {
  const folder = temporaryFolder();
  const app = await appIn(folder);
  const edition = app.store.current.id;
  const whole = (await getJson(app, '/v1/reports?limit=200')).items;
  const items: Json[] = [];
  let url: string | null = '/v1/reports?limit=7';
  for (let pages = 0; url; pages++) {
    const response: Json = await app.inject(url);
    expect(response.headers['gigawatt-edition']).toBe(edition);
    items.push(...response.json().items);
    url = response.json().next;
    if (pages === 1) {
      await publishEdition(folder, correctedSeed(), { now: hoursLater(1) });
      await untilReplaced(app, edition);
    }
  }
  expect(items).toEqual(whole);
  expect((await getJson(app, '/v1/reports?limit=200')).items).not.toEqual(whole);
});

test('a request with an unknown edition returns 400 and blames the edition, whatever its cursor is', async () => {
  const app = await appIn(temporaryFolder());
  const { next } = await getJson(app, '/v1/reports?limit=7');
  const cursor = new URL(next, 'http://localhost').searchParams.get('cursor');
  for (const other of ['damaged', '', cursor]) {
    const response = await app.inject(`/v1/reports?edition=${'0'.repeat(64)}&cursor=${other}`);
    expect([other, response.statusCode]).toEqual([other, 400]);
    expect(response.json().detail).toMatch(/^`edition`: unknown edition/);
  }
  for (const edition of ['current', app.store.current.id]) {
    const response = await app.inject(`/v1/reports?edition=${edition}&cursor=damaged`);
    expect([response.statusCode, response.json().type]).toEqual([400, '/problems/invalid-cursor']);
  }
});

test('a request with a cursor returns 410 with the remedy when the edition of that cursor was removed', async () => {
  const folder = temporaryFolder();
  const app = await appIn(folder);
  const { id } = app.store.current;
  const { next } = await getJson(app, '/v1/reports?limit=7');
  rmSync(currentFile(app.dataDirectory));
  rmSync(editionFolder(app.dataDirectory, id), { recursive: true });
  await publishEdition(folder, correctedSeed(), { now: hoursLater(1) });
  await untilReplaced(app, id);
  const response = await app.inject(next);
  expect(response.statusCode).toBe(410);
  expect(response.json()).toMatchObject({
    type: '/problems/edition-gone',
    detail: expect.stringMatching(/Omit `cursor` to start again in the current edition/),
    errors: [{ in: 'query', name: 'cursor' }],
  });
  expect((await app.inject(`/v1/reports?edition=${id}`)).statusCode).toBe(400);
});

describe('/v1/editions', () => {
  const none = { added: 0, changed: 0, removed: 0 };
  const folders: (() => void)[] = [];
  let folder: string;
  let first: string;
  beforeAll(async () => {
    folder = temporaryFolder((remove) => folders.push(remove));
    first = (await publishEdition(folder)).outcome.edition;
    return () => {
      for (const remove of folders) remove();
    };
  });

  test('GET /v1/editions lists editions, newest first, each with its numbers of added, changed and removed items', async () => {
    const app = await appIn(folder, correctedSeed(), hoursLater(1));
    const { id } = app.store.current;
    const { items } = await getJson(app, '/v1/editions');
    expect(items).toMatchObject([
      {
        id,
        added: hoursLater(1).toISOString(),
        recorded: app.store.current.recorded,
        isCurrent: true,
        changes: { sources: { ...none, added: 1 }, reports: { added: 1, changed: 1, removed: 0 }, records: none },
      },
      {
        id: first,
        added: TODAY.toISOString(),
        isCurrent: false,
        changes: { sources: { ...none, added: 1 }, reports: { ...none, added: 42 }, records: { ...none, added: 13 } },
      },
    ]);
    const page = await getJson(app, '/v1/editions?limit=1');
    expect([page.items, (await getJson(app, page.next)).items]).toEqual([[items[0]], [items[1]]]);
    expect((await getJson(app, '/v1/editions?sort=added')).items).toEqual(items.toReversed());
  });

  test('GET /v1/editions/{id} lists the records and sources that the edition added, changed or removed, each with a link', async () => {
    const app = await appIn(folder, correctedSeed(), hoursLater(1));
    const { changed } = await getJson(app, '/v1/editions/current');
    expect(changed.map(({ change, kind, id: record, source }: Json) => [change, kind, record, source])).toEqual([
      ['changed', 'figure', 'france-fluidstack.initial-investment', 'lanouvelletribune-2025-02'],
      ['added', 'milestone', 'france-fluidstack.service-start', 'later'],
      ['added', 'source', 'later', null],
    ]);
    for (const { link } of changed) expect([link, (await app.inject(link)).statusCode]).toEqual([link, 200]);
    expect((await getJson(app, `/v1/editions/${first}`)).changed).toEqual([]);
    // The link of a removed record leads to the previous edition, which still contains the record.
    const third = await appIn(folder, manySources(temporaryFolder()), hoursLater(2));
    const removed: Json[] = (await getJson(third, '/v1/editions/current')).changed.filter(
      (row: Json) => row.change === 'removed',
    );
    expect(removed.map(({ id: record }) => record)).toEqual(['france-fluidstack.service-start', 'later']);
    for (const { link } of removed) expect([link, (await third.inject(link)).statusCode]).toEqual([link, 200]);
  });

  test('an old edition becomes current when it is published again, and keeps its first publication time in `added`', async () => {
    const app = await appIn(folder, undefined, hoursLater(5));
    const { items } = await getJson(app, '/v1/editions');
    expect(items.find(({ isCurrent }: Json) => isCurrent)).toMatchObject({ id: first, added: TODAY.toISOString() });
  });

  test('every report has a `recorded` day that is not later than the `recorded` day of its edition', async () => {
    const app = await appIn(folder, correctedSeed(), hoursLater(1));
    const { reports } = await getJson(app, '/v1/milestones/france-fluidstack.service-start');
    expect(reports.map(({ source, recorded }: Json) => [source, recorded])).toEqual([
      ['later', '2026-11-22'],
      ['lanouvelletribune-2025-02', expect.stringMatching(/^\d{4}-\d\d-\d\d$/)],
    ]);
    const { items } = await getJson(app, '/v1/reports?limit=200');
    for (const { recorded } of items) expect(recorded <= app.store.current.recorded).toBe(true);
  });

  test('GET /v1/editions/{id} returns 404 when no edition has the id', async () => {
    const app = await appIn(folder);
    expect((await app.inject(`/v1/editions/${'0'.repeat(64)}`)).statusCode).toBe(404);
  });

  test('GET /v1/editions/{id} returns 404 and suggests the full id when the id is abbreviated to 12 digits', async () => {
    const app = await appIn(folder);
    const response = await app.inject(`/v1/editions/${first.slice(0, 12)}`);
    expect([response.statusCode, response.json().errors[0].suggestion]).toEqual([404, first]);
  });
});

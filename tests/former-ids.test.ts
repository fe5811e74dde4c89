// Former ids of records: redirects of URLs, parameters and cursors, MCP, stable ids of feeds, validation, old editions.
import { mkdirSync, writeFileSync } from 'node:fs';
import type { Client } from '@modelcontextprotocol/client';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RecordKind } from '../src/domain/kinds.ts';
import { readEditions } from '../src/editions/edition-file.ts';
import { currentFile, editionFile, editionFolder, seedFile } from '../src/editions/layout.ts';
import { rebuildRetained } from '../src/editions/publish.ts';
import {
  computeEditionId,
  newestRecordedDay,
  type RawFile,
  type Seed,
  writeArchive,
} from '../src/editions/seed-archive.ts';
import { decodeCursor, encodeCursor } from '../src/http/cursor.ts';
import { queryIdentity } from '../src/http/query-context.ts';
import { definedRecords } from '../src/ingest/defined-records.ts';
import { readSeed } from '../src/ingest/load-yaml.ts';
import { seedFromArchive } from '../src/ingest/seed.ts';
import { changeListQuery } from '../src/resources/changes/schema.ts';
import { milestoneListQuery } from '../src/resources/milestones/schema.ts';
import { createApp, getJson, type Json, useApp } from './support/app.ts';
import { hoursLater } from './support/editions.ts';
import { connectClient, runTool } from './support/mcp-client.ts';
import { parseCalendar, parseXml } from './support/parsers.ts';
import { watchReads } from './support/reads.ts';
import { articleAlone, configIn, publishEdition, realSeed, seedWith, temporaryFolder } from './support/register.ts';
import { evidence, otherDeal, problemsWith, sourceFile } from './support/seeds.ts';

const { app, get, send } = useApp({ seed: () => realSeed });

const { deals, sources } = readSeed(realSeed);
/** Every former id in the seed, with the present id of the record. */
const renamed = deals
  .flatMap(({ content }) => definedRecords(content))
  .flatMap(({ id, kind, formerIds }) => formerIds.map((former) => ({ former, id, kind })));

const reportsOf = (kind: RecordKind, id: string) => sources.filter(({ content }) => id in content.reports[`${kind}s`]);

/** Requests a URL, expects a redirect to another one, and returns the response to that one. */
async function followTo(location: string, url: string) {
  const { statusCode, headers } = await send(url);
  expect([url, statusCode, headers.location]).toEqual([url, 308, location]);
  const response = await send(location);
  expect([location, response.statusCode]).toEqual([location, 200]);
  return response;
}

test('the seed contains former ids of milestones and figures', () => {
  expect(new Set(renamed.map(({ kind }) => kind))).toEqual(new Set(['milestone', 'figure']));
  expect(renamed.length).toBeGreaterThanOrEqual(39);
});

describe.each(renamed)('the former id $former', ({ former, id, kind }) => {
  test(`URLs of the API and of web pages with the former id ${former} redirect to the present id, and keep the query`, async () => {
    for (const path of [`/v1/${kind}s/ID`, `/v1/${kind}s/ID/history`, `/en/${kind}s/ID`, `/fr/${kind}s/ID`]) {
      for (const query of ['', '?asOf=2032-01-01', '?asOf=2032&edition=current'])
        await followTo(path.replace('ID', id) + query, path.replace('ID', former) + query);
    }
  });

  test(`URLs of all reports and changes of ${id} with its former id redirect to the present id, and keep the query`, async () => {
    const reporting = reportsOf(kind, id);
    const { items: changes } = await get(`/v1/changes?about=${id}&asOf=2032-01-01&limit=200`);
    for (const { content } of reporting) {
      const url = (record: string) => `/v1/reports/${record}-by-${content.id}?asOf=2032-01-01`;
      expect((await followTo(url(id), url(former))).json().about).toBe(id);
    }
    for (const { known } of changes) {
      const url = (record: string) => `/v1/changes/${record}-${known}?asOf=2032-01-01`;
      expect((await followTo(url(id), url(former))).json().about).toBe(id);
    }
    // No source reports a derived figure, and changes omit it.
    const isDerived = kind === 'figure' && (await get(`/v1/figures/${id}`)).basis === 'derived';
    expect([reporting.length > 0, changes.length > 0]).toEqual([!isDerived, !isDerived]);
  });

  test.each(['/v1/claims?about=ID&limit=2', '/v1/changes?about=ID', '/v1/changes?format=atom&about=ID&limit=3'])(
    `the list %s redirects to the present id when it is filtered by the former id ${former}`,
    async (url) => {
      await followTo(url.replace('ID', id), url.replace('ID', former));
    },
  );
});

test('a HEAD request with a former id redirects as a GET request does', async () => {
  const { statusCode, headers, body } = await send('/v1/milestones/service-start', 'HEAD');
  expect([statusCode, headers.location, body]).toEqual([308, '/v1/milestones/france-fluidstack.service-start', '']);
});

test('a redirect from a former id has no headers of a cached representation', async () => {
  const { headers } = await send('/v1/milestones/service-start');
  for (const name of ['etag', 'last-modified', 'link', 'cache-control', 'content-disposition'])
    expect([name, headers[name]]).toEqual([name, undefined]);
});

test('a former id with percent-encoded letters redirects to the present id', async () => {
  await followTo(
    '/v1/milestones/france-fluidstack.service-start?asOf=2025-12',
    '/v1/milestones/service%2Dstart?asOf=2025-12',
  );
});

test('a list that is filtered by several ids redirects to the present id of each', async () => {
  await followTo(
    '/v1/milestones?id=france-fluidstack.service-start,bethune-nebius.half-capacity&limit=2',
    '/v1/milestones?id=service-start,bethune-nebius.half-capacity&limit=2',
  );
});

test.each([
  ['/v1/reports/ID-by-%E4%B8%AD', '/v1/reports/ID-by-%E4%B8%AD'],
  ['/v1/reports/ID-by-%26x%2Fy', '/v1/reports/ID-by-%26x%2Fy'],
  ['/v1/claims?about=ID-by-%E4%B8%AD', '/v1/claims?about=ID-by-%E4%B8%AD'],
  ['/v1/changes?about=ID-by-%26limit%3D1', '/v1/changes?about=ID-by-%26limit%3D1'],
])('the redirect of %s keeps the encoding of the rest of the id', async (path, location) => {
  const { statusCode, headers } = await send(path.replace('ID', 'service-start'));
  expect([statusCode, headers.location]).toEqual([308, location.replace('ID', 'france-fluidstack.service-start')]);
});

test('a URL with a former id and an unknown edition returns 400', async () => {
  const response = await send(`/v1/milestones/service-start?edition=${'0'.repeat(64)}`);
  expect([response.statusCode, response.json().errors[0].name]).toEqual([400, 'edition']);
});

test('a request with present ids looks no former id up, and one with a former id does', async () => {
  let lookups = 0;
  watchReads(app().store.current, (repository) => {
    if ('presentId' in repository) lookups += 1;
    return repository;
  });
  expect((await send('/v1/milestones/france-fluidstack.grid-link?asOf=2026-10-01')).statusCode).toBe(200);
  expect((await send('/v1/changes?about=france-fluidstack&asOf=2026-10-01')).statusCode).toBe(200);
  // The second request looks up once whether `about` exists.
  expect(lookups).toBe(1);
  expect((await send('/v1/milestones/grid-link?asOf=2026-10-01')).statusCode).toBe(308);
  expect(lookups).toBeGreaterThan(1);
});

describe('cursors', () => {
  const OLD = 'service-start';
  const PRESENT = 'france-fluidstack.service-start';

  /** Returns the same cursor as an earlier version of the program has written it, with a former id. */
  function formerCursor(cursor: string, before: string, after = before): string {
    const { asOf, key, side } = decodeCursor(after, cursor);
    const [value, id] = key;
    expect(id).toMatch(/^france-fluidstack\./);
    const former = id.replace('france-fluidstack.', '');
    return encodeCursor(before, app().store.current.id, { asOf, key: [value === id ? former : value, former], side });
  }
  const cursorIn = (url: string) => new URL(url, 'http://localhost').searchParams.get('cursor') ?? '';

  test('a cursor whose key is a former id redirects to the cursor with the present id', async () => {
    const first = '/v1/milestones?deal=france-fluidstack&sort=id&limit=3';
    const { next } = await get(first);
    const identity = queryIdentity(
      '/v1/milestones',
      milestoneListQuery.parse({ deal: 'france-fluidstack', sort: 'id' }),
    );
    const former = formerCursor(cursorIn(next), identity);
    expect(former).not.toBe(cursorIn(next));
    const { items } = (await followTo(next, `${first}&cursor=${former}`)).json();
    const all = (await get('/v1/milestones?deal=france-fluidstack&sort=id')).items.map(({ id }: Json) => id);
    expect(items.map(({ id }: Json) => id)).toEqual(all.slice(3, 6));
  });

  test('a cursor whose key is a former id redirects together with the same id in `about`', async () => {
    const { next, items } = await get(`/v1/changes?about=${PRESENT}&limit=1`);
    const [before, after] = [OLD, PRESENT].map((about) =>
      queryIdentity('/v1/changes', changeListQuery.parse({ about })),
    );
    const former = formerCursor(cursorIn(next), before as string, after);
    const following = (await followTo(next, `/v1/changes?about=${OLD}&limit=1&cursor=${former}`)).json();
    const all = (await get(`/v1/changes?about=${PRESENT}`)).items;
    expect([...items, ...following.items]).toEqual(all.slice(0, 2));
  });

  test('a cursor with a former id that belongs to another query returns 400', async () => {
    const { next } = await get('/v1/milestones?sort=id&limit=3');
    const identity = queryIdentity('/v1/milestones', milestoneListQuery.parse({ sort: 'id' }));
    const former = encodeCursor(identity, app().store.current.id, {
      ...decodeCursor(identity, cursorIn(next)),
      key: ['', OLD],
    });
    const { statusCode, body } = await send(`/v1/milestones?sort=-id&cursor=${former}`);
    expect([statusCode, JSON.parse(body).type]).toEqual([400, '/problems/invalid-cursor']);
  });
});

describe('MCP', () => {
  let client: Client;
  beforeAll(async () => {
    client = await connectClient(app(), '2025-11-25');
  });

  test.each(renamed)(
    'the MCP tool what_is_known returns the record $id when it is called with its former id $former',
    async ({ former, id }) => {
      const { answer, isError } = await runTool(client, 'what_is_known', { id: former });
      expect([isError, answer.id]).toEqual([false, id]);
      expect(answer).toEqual((await runTool(client, 'what_is_known', { id })).answer);
    },
  );

  test.each(renamed)('the MCP resource with the former id $former is the $kind $id', async ({ former, id, kind }) => {
    const { contents } = await client.readResource({ uri: `gigawatt://${kind}s/${former}` });
    expect(JSON.parse((contents[0] as Json).text)).toEqual(await get(`/v1/${kind}s/${id}`));
  });
});

describe('ids in feeds and calendars', () => {
  const entryIds = async (url: string) =>
    [...parseXml((await send(url)).body).getElementsByTagName('entry')].map(
      (entry) => entry.getElementsByTagName('id')[0]?.textContent,
    );

  test.each(renamed)(
    'entries of both Atom feeds about $id have ids with its first id $former',
    async ({ former, id, kind }) => {
      const { items } = await get(`/v1/changes?about=${id}`);
      const tagOf = (path: string) => `tag:gigawatt.example,2025:${path}`;
      expect(await entryIds(`/v1/changes?about=${id}&format=atom`)).toEqual(
        items.map(({ known }: Json) => tagOf(`changes/${former}-${known}`)),
      );
      for (const { content } of reportsOf(kind, id))
        expect(await entryIds(`/v1/reports?source=${content.id}&format=atom&limit=200`)).toContain(
          tagOf(`reports/${former}-by-${content.id}`),
        );
    },
  );

  test.each(renamed.filter(({ kind }) => kind === 'milestone'))(
    'calendar events of $id have UIDs with its first id $former',
    async ({ former, id }) => {
      for (const [mode, domain] of [
        ['spans', 'gigawatt.example'],
        ['deadlines', 'deadlines.gigawatt.example'],
      ]) {
        const calendar = parseCalendar((await send(`/v1/milestones/${id}?format=ics&as=${mode}`)).body);
        const uids = calendar.getAllSubcomponents('vevent').map((event) => event.getFirstPropertyValue('uid'));
        expect(uids).toEqual([`${former}@${domain}`]);
      }
    },
  );
});

describe('seed validation', () => {
  const partner = (id: string, formerIds: string) =>
    `${otherDeal('other')}partners:\n  ${id}: { title: { en: A, fr: A }, formerIds: ${formerIds} }\n`;
  const milestone = (slug: string, formerIds: string) =>
    `${otherDeal('other')}milestones:\n  ${slug}: { type: other, title: { en: A, fr: A }, formerIds: ${formerIds} }\n`;

  test.each([
    ['is the id of a partner', milestone('start', '[fluidstack]'), 'the id fluidstack is already used by a partner'],
    ['is the id of the record itself', partner('someone', '[someone]'), 'the id someone is already used by a partner'],
    [
      'is the id of a milestone',
      milestone('start', '[france-fluidstack.service-start]'),
      'the id france-fluidstack.service-start is already used by a milestone',
    ],
    [
      'is a former id of another milestone',
      milestone('start', '[begin, service-start]'),
      'the id service-start is already used by a milestone as its former id',
    ],
    ['is listed twice', milestone('start', '[begin, begin]'), 'formerIds: must not contain duplicates'],
  ])('seed validation rejects a former id that %s', (_, deal, message) => {
    expect(problemsWith({ 'deals/other.yaml': deal })).toEqual([
      expect.stringMatching(new RegExp(`:\\d+:\\d+: .*${RegExp.escape(message)}`)),
    ]);
  });

  test('seed validation rejects a claim whose id is a former id of a record', () => {
    const claims = `[{ id: service-start, topic: company, about: fluidstack, deal: france-fluidstack, certainty: asserted, statement: { en: So, fr: Ainsi }, ${evidence} }]`;
    expect(problemsWith({ 'sources/one.yaml': sourceFile('one', { claims }) })).toEqual([
      expect.stringContaining('the id service-start is already used by a record as its former id'),
    ]);
  });

  test('seed validation accepts former ids that no record has or had', () => {
    expect(problemsWith({ 'deals/other.yaml': milestone('start', '[begin, other.begin]') })).toEqual([]);
  });

  test('seed validation accepts milestones with the same slug in two deals', () => {
    expect(problemsWith({ 'deals/other.yaml': milestone('service-start', '[begin]') })).toEqual([]);
  });
});

test('former ids of a deal and of a partner redirect, also in the parameter `deal`', async () => {
  const seedDirectory = seedWith(temporaryFolder(), {
    'deals/france-fluidstack.yaml': articleAlone.deal
      .replace('kind: project', 'formerIds: [first-deal, second-deal]\nkind: project')
      .replace('fluidstack:\n    title', 'fluidstack:\n    formerIds: [startup]\n    title'),
  });
  const server = await createApp({ seedDirectory });
  for (const [url, location] of [
    ['/v1/deals/first-deal', '/v1/deals/france-fluidstack'],
    ['/v1/deals/second-deal/timeline?asOf=2026', '/v1/deals/france-fluidstack/timeline?asOf=2026'],
    ['/fr/deals/second-deal', '/fr/deals/france-fluidstack'],
    [
      '/v1/milestones?deal=first-deal&source=lanouvelletribune-2025-02',
      '/v1/milestones?deal=france-fluidstack&source=lanouvelletribune-2025-02',
    ],
    ['/v1/partners/startup/history', '/v1/partners/fluidstack/history'],
  ] as const) {
    const { statusCode, headers } = await server.inject(url);
    expect([url, statusCode, headers.location]).toEqual([url, 308, location]);
    expect((await server.inject(location)).statusCode).toBe(200);
  }
  expect((await getJson(server, '/v1/deals?format=json')).items).toHaveLength(1);
});

describe('an edition with a seed of format 1', () => {
  /** Converts a seed to format 1: ids of milestones and figures are bare slugs, and milestones have no type. */
  function inFormat1(directory: string): Seed {
    const { deals, sources } = readSeed(directory);
    const slugOf = (id: string) => id.replace(/^.*\./, '');
    const withSlugs = (byId: object = {}) =>
      Object.fromEntries(Object.entries(byId).map(([id, part]) => [slugOf(id), part]));
    const withoutNews = (bySlug: object) =>
      Object.fromEntries(Object.entries(bySlug).map(([slug, { type, formerIds, ...part }]) => [slug, part]));
    const raw = {
      deals: deals.map(({ raw }): RawFile => {
        const { milestones, figures, ...deal } = raw as Json;
        return { ...deal, milestones: withoutNews(milestones), figures: withoutNews(figures) };
      }),
      sources: sources.map(({ raw }): RawFile => {
        const { reports, claims, ...source } = raw as Json;
        const parts = { milestones: withSlugs(reports.milestones), figures: withSlugs(reports.figures) };
        return {
          ...source,
          reports: { ...reports, ...parts },
          claims: claims.map((claim: Json) => ({ ...claim, about: slugOf(claim.about) })),
        };
      }),
    };
    return seedFromArchive(raw);
  }

  /** Writes an edition as an earlier version of the program has published it, but without a database. */
  async function writeEdition(dataDirectory: string, seed: Seed): Promise<string> {
    const id = computeEditionId(seed);
    mkdirSync(editionFolder(dataDirectory, id), { recursive: true });
    await writeArchive(seedFile(dataDirectory, id), seed);
    const counts = { added: 1, changed: 0, removed: 0 };
    const changes = { sources: counts, reports: counts, records: counts };
    const file = {
      seedFormat: 1,
      made: hoursLater(-1).toISOString(),
      recorded: newestRecordedDay(seed),
      previous: null,
      changes,
      changed: [],
    };
    writeFileSync(editionFile(dataDirectory, id), JSON.stringify(file));
    writeFileSync(currentFile(dataDirectory), `${id}\n`);
    return id;
  }

  test('an edition with a seed of format 1 is rebuilt with scoped ids under the same edition id, and former ids redirect', async () => {
    const folder = temporaryFolder();
    const { dataDirectory } = configIn(folder);
    const directory = seedWith(temporaryFolder());
    const edition = await writeEdition(dataDirectory, inFormat1(directory));
    const { outcome } = await publishEdition(folder, directory);
    expect(outcome.change).toBe('new');
    expect(await rebuildRetained(dataDirectory, 20, seedFromArchive)).toEqual([]);
    expect(readEditions(dataDirectory).map(({ id }) => id)).toEqual([outcome.edition, edition]);

    const server = await createApp({ folder, seedDirectory: directory });
    const url = (id: string) => `/v1/milestones/${id}?edition=${edition}`;
    const moved = await server.inject(url('service-start'));
    expect([moved.statusCode, moved.headers.location]).toEqual([308, url('france-fluidstack.service-start')]);
    const response = await server.inject(url('france-fluidstack.service-start'));
    expect([response.statusCode, response.headers['gigawatt-edition']]).toEqual([200, edition]);
    expect(response.json()).toMatchObject({
      id: 'france-fluidstack.service-start',
      type: 'other',
      date: { edtf: '2026' },
    });

    // The edition differs from the current one only in the types of milestones.
    for (const path of [
      '/v1/figures?limit=200',
      '/v1/claims?limit=200',
      '/v1/reports?limit=200',
      '/v1/changes?limit=200',
    ]) {
      const { items } = await getJson(server, `${path}&edition=${edition}`);
      expect(items.length).toBeGreaterThan(0);
      expect(items).toEqual((await getJson(server, path)).items);
    }
    const { items: editions } = await getJson(server, '/v1/editions');
    expect(editions.map(({ id }: Json) => id)).toEqual([outcome.edition, edition]);
    expect(editions[0].changes.records).toMatchObject({ added: 0, removed: 0 });
    expect(editions[0].changes.reports).toMatchObject({ added: 0, removed: 0, changed: 0 });
  });

  test('a record that a later edition has renamed is found under its former id in the earlier edition, without a redirect', async () => {
    const folder = temporaryFolder();
    const { outcome: before } = await publishEdition(folder, seedWith(temporaryFolder()), { now: hoursLater(-1) });
    const renamedDeal = articleAlone.deal.replace(
      '  service-start:\n    formerIds: [ service-start ]',
      '  begin:\n    formerIds: [ service-start, france-fluidstack.service-start ]',
    );
    expect(renamedDeal).not.toBe(articleAlone.deal);
    const article = articleAlone.article
      .replaceAll('france-fluidstack.service-start:', 'france-fluidstack.begin:')
      .replaceAll('about: france-fluidstack.service-start', 'about: france-fluidstack.begin');
    const seedDirectory = seedWith(temporaryFolder(), {
      'deals/france-fluidstack.yaml': renamedDeal,
      'sources/lanouvelletribune-2025-02.yaml': article,
    });
    const server = await createApp({ folder, seedDirectory });
    const url = '/v1/milestones/france-fluidstack.service-start';
    expect((await server.inject(url)).headers.location).toBe('/v1/milestones/france-fluidstack.begin');
    expect(await getJson(server, `${url}?edition=${before.edition}`)).toMatchObject({
      id: 'france-fluidstack.service-start',
    });
    expect((await server.inject('/v1/milestones/service-start')).headers.location).toBe(
      '/v1/milestones/france-fluidstack.begin',
    );
  });
});

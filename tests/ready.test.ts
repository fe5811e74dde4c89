// What was made ready to be sent gives the same bytes as what it was made from, whatever is asked.
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { emptyReady } from '../src/database/content.ts';
import { openDocuments } from '../src/database/documents.ts';
import { digestOfKey, hashedKeys, positionsOf } from '../src/database/hashed-keys.ts';
import { fnv1a } from '../src/fnv1a.ts';
import { publishRows } from '../src/seed/publish.ts';
import { rowsOf } from '../src/seed/rows/index.ts';
import { syntheticBlocks } from '../synthetic/blocks.ts';
import type { App, Json } from './support/app.ts';
import { articleAlone, seeded, seedWith, TODAY, tamperWith, temporaryFolder } from './support/register.ts';

let ready: App;
let plain: App;
let deals: string[];
const cleanUps: (() => void)[] = [];

beforeAll(async () => {
  const folder = temporaryFolder((remove) => cleanUps.push(remove));
  const [file, without] = [join(folder, 'ready.sqlite'), join(folder, 'plain.sqlite')];
  publishRows({
    databaseFile: file,
    parts: syntheticBlocks({ milestones: 250, seed: 7 }).map(rowsOf),
    madeFrom: 'made up',
    now: TODAY,
  });
  copyFileSync(file, without);
  tamperWith(without, (client) => {
    emptyReady(client);
    deals = client.prepare<[], string>('SELECT id FROM deals').pluck().all();
  });
  const appOn = async (databaseFile: string) => {
    const app = await buildApp(
      readConfig({ DATABASE_FILE: databaseFile, LOG_LEVEL: 'silent', MAX_EVENT_LOOP_DELAY_MS: '0' }),
      { now: () => TODAY },
    );
    await app.ready();
    return app;
  };
  [ready, plain] = [await appOn(file), await appOn(without)];
}, 60_000);

afterAll(async () => {
  await Promise.all([ready, plain].map((app) => app.close()));
  for (const cleanUp of cleanUps) cleanUp();
});

/** The answer of both, which must be the same but for what tells an error from all others. */
async function asked(url: string) {
  const [one, other] = await Promise.all([ready.inject(url), plain.inject(url)]);
  const told = ({ statusCode, headers, body }: typeof one) => [
    url,
    statusCode,
    headers.link,
    headers.etag,
    body.replace(/urn:uuid:[^"]*/, ''),
  ];
  expect(told(one)).toEqual(told(other));
  return one;
}

const day = fc
  .date({ min: new Date('2013-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const ordered = fc.tuple(day, day).map((days) => days.toSorted());
const window: fc.Arbitrary<Record<string, string>> = fc.oneof(
  fc.constant({}),
  ordered.map(([from = '', to = '']) => ({ from, to })),
  ordered.map(([from = '', to = '']) => ({ from, to, match: 'certain' })),
  day.map((from) => ({ from })),
  day.map((to) => ({ to, match: 'certain' })),
);

const query = () =>
  fc
    .tuple(
      window,
      fc.record({
        asOf: maybe(day),
        deal: fc.option(fc.constantFrom(...deals, 'no-such-deal'), { nil: undefined, freq: 1 }),
        status: maybe(fc.constantFrom('planned', 'reached', 'cancelled')),
        overdue: fc.option(fc.boolean(), { nil: undefined, freq: 1 }),
        disputed: maybe(fc.boolean()),
        sort: maybe(fc.constantFrom('earliest', '-earliest', 'latest', '-latest', 'id', '-id')),
        expand: fc.option(fc.constant('reports'), { nil: undefined, freq: 1 }),
        limit: fc.integer({ min: 1, max: 5 }),
        format: maybe(fc.constantFrom('csv', 'ndjson', 'jsonld', 'ics')),
      }),
    )
    .map((parts) => {
      const told = Object.entries(Object.assign({}, ...parts)).filter(([, value]) => value !== undefined);
      return `/v1/milestones?${new URLSearchParams(told.map(([name, value]) => [name, String(value)]))}`;
    });

describe('milestones made ready', () => {
  test('are listed as they are from the states, page after page and back again', async () => {
    let pages = 0;
    await fc.assert(
      fc.asyncProperty(query(), async (url) => {
        const first = await asked(url);
        if (first.statusCode !== 200) return;
        const linked = (answer: typeof first, rel: string) =>
          new RegExp(`<([^>]*)>; rel="${rel}"`).exec(String(answer.headers.link))?.[1];
        let next = linked(first, 'next');
        for (let left = 3; next !== undefined && left > 0; left -= 1) {
          const page = await asked(next);
          const before = linked(page, 'prev');
          if (before !== undefined) await asked(before);
          next = linked(page, 'next');
          pages += 1;
        }
      }),
      { numRuns: 250 },
    );
    expect(pages).toBeGreaterThan(100);
  });

  test('are overdue from the day after their last day on, and fall in windows from their first day to their last', async () => {
    const { items } = (await ready.inject('/v1/milestones?limit=200')).json();
    const dated = items.filter(({ status, date }: Json) => status === 'planned' && date?.earliest && date.latest);
    expect(dated.length).toBeGreaterThan(20);
    const shifted = (text: string, days: number) =>
      new Date(Date.parse(text) + days * 86_400_000).toISOString().slice(0, 10);
    for (const { date } of dated.slice(0, 20)) {
      for (const days of [-1, 0, 1]) {
        const [first, last] = [shifted(date.earliest, days), shifted(date.latest, days)];
        for (const overdue of [true, false]) await asked(`/v1/milestones?overdue=${overdue}&asOf=${last}&limit=200`);
        await asked(`/v1/milestones?from=${last}&to=${last}&limit=200`);
        await asked(`/v1/milestones?from=${last}&to=${last}&asOf=${last}&limit=200`);
        await asked(`/v1/milestones?from=${first}&to=${first}&limit=200`);
        if (first <= last) await asked(`/v1/milestones?from=${first}&to=${last}&match=certain&limit=200`);
      }
    }
  });

  test('are given one by one as they are from the states and the reports, on any day', async () => {
    const { items } = (await ready.inject('/v1/milestones?limit=200')).json();
    const ids = items.map(({ id }: { id: string }) => id);
    const found = new Set<number>();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ids), maybe(day), async (id, asOf) => {
        found.add((await asked(`/v1/milestones/${id}${asOf === undefined ? '' : `?asOf=${asOf}`}`)).statusCode);
      }),
      { numRuns: 250 },
    );
    expect(found).toEqual(new Set([200, 404]));
  });

  test('are there: what is compared is not twice the same', () => {
    const documents = [ready, plain].map((app) => openDocuments(app.store.current.use((db) => db).$client));
    expect(documents.map((each) => each !== undefined)).toEqual([true, false]);
    documents[0]?.close();
  });
});

describe('two ids with the same digest', () => {
  /** The article's register, with two of its milestones called so. */
  async function renamed(...ids: [string, string]): Promise<App> {
    const folder = temporaryFolder();
    const named = (text: string) => text.replaceAll('service-start', ids[0]).replaceAll('processors-deadline', ids[1]);
    const seedDirectory = seedWith(folder, {
      'deals/france-fluidstack.yaml': named(articleAlone.deal),
      'sources/lanouvelletribune-2025-02.yaml': named(articleAlone.article),
    });
    const { config } = seeded(folder, seedDirectory);
    const app = await buildApp(config, { now: () => TODAY });
    onTestFinished(() => app.close());
    return app;
  }

  test('are told apart', async () => {
    expect(fnv1a('costarring')).toBe(fnv1a('liquid'));
    const app = await renamed('costarring', 'liquid');
    for (const id of ['costarring', 'liquid']) {
      const { statusCode, body } = await app.inject(`/v1/milestones/${id}`);
      expect([statusCode, JSON.parse(body).id]).toEqual([200, id]);
    }
    const { next } = JSON.parse((await app.inject('/v1/milestones?limit=2')).body);
    expect(JSON.parse((await app.inject(next)).body).items).toHaveLength(1);
  });

  test('are not taken for each other where there is only one of them', async () => {
    const app = await renamed('costarring', 'processors-deadline');
    expect((await app.inject('/v1/milestones/liquid')).statusCode).toBe(404);
  });
});

describe('positions by keys', () => {
  test('are all those of a key, in rising order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('costarring', 'liquid', 'a', 'b', 'c', '')), fc.string(), (keys, other) => {
        const hashed = hashedKeys(keys.map(digestOfKey));
        for (const key of [...keys, other]) {
          const there = keys.flatMap((each, position) => (fnv1a(each) === fnv1a(key) ? position : []));
          expect([...positionsOf(hashed, key)]).toEqual(there);
        }
      }),
    );
  });
});

// The documents beside a register: what is made when they are missing, not what they should be, or kept for too long.
import {
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import type { Config } from '../src/config.ts';
import { documentsBeside, documentWriter, openDocuments } from '../src/database/documents.ts';
import { openEdition } from '../src/editions/edition.ts';
import { joined } from '../src/formats/writing.ts';
import { readyMilestoneQueries } from '../src/resources/milestones/ready.ts';
import { articleAlone, realSeed, seeded, seedWith, TODAY, temporaryFolder } from './support/register.ts';

/** Some answers of the register, and whether they come from its documents. */
async function answers(config: Config) {
  const app = await buildApp(config, { now: () => TODAY });
  try {
    const bodies: string[] = [];
    for (const url of [
      '/v1/milestones',
      '/v1/milestones/service-start',
      '/v1/milestones?format=ics',
      '/v1/milestones?format=ndjson&expand=reports',
    ])
      bodies.push((await app.inject(url)).body);
    for (let next = '/v1/milestones?limit=1'; next; next = JSON.parse(bodies.at(-1) ?? '').next)
      bodies.push((await app.inject(next)).body);
    const documents = openDocuments(app.store.current.use((db) => db).$client);
    documents?.close();
    return { bodies, isReady: documents !== undefined };
  } finally {
    await app.close();
  }
}

function onlyOne(databaseFile: string): string {
  const paths = documentsBeside(databaseFile);
  expect(paths).toHaveLength(1);
  return paths[0] as string;
}

function flipBit(path: string): void {
  const bytes = readFileSync(path);
  bytes[100] = (bytes[100] as number) ^ 1;
  writeFileSync(path, bytes);
}

describe('documents that lie beside a register', () => {
  test.each<[string, (path: string) => void]>([
    ['missing', (path) => rmSync(path)],
    ['cut off', (path) => truncateSync(path, 1000)],
    ['empty', (path) => truncateSync(path, 0)],
    ['damaged in one bit', flipBit],
  ])(
    'are not needed: where they are %s, answers are the same, and the next seeding makes them again',
    async (_, harm) => {
      const folder = temporaryFolder();
      const { config, outcome } = seeded(folder);
      const whole = await answers(config);
      expect(whole.isReady).toBe(true);
      harm(onlyOne(config.databaseFile));
      expect(await answers(config)).toEqual({ ...whole, isReady: false });
      expect(seeded(folder).outcome).toEqual({ edition: outcome.edition, change: 'same content' });
      expect(await answers(config)).toEqual(whole);
      expect(seeded(folder).outcome).toEqual({ edition: outcome.edition, change: 'none' });
    },
  );

  test('go when another edition brings its own, but are there for whoever reads them', async () => {
    const folder = temporaryFolder();
    const { config } = seeded(folder);
    const before = onlyOne(config.databaseFile);
    const app = await buildApp(config, { now: () => TODAY });
    const { body } = await app.inject('/v1/milestones');
    const titled = articleAlone.deal.replace('France and Fluidstack, 1 GW AI supercomputer', 'Another title');
    const retitled = titled.replace('service-start', 'service-begins');
    const article = articleAlone.article.replaceAll('service-start', 'service-begins');
    const seed = seedWith(folder, {
      'deals/france-fluidstack.yaml': retitled,
      'sources/lanouvelletribune-2025-02.yaml': article,
    });
    expect(seeded(folder, seed).outcome.change).toBe('new edition');
    expect(onlyOne(config.databaseFile)).not.toBe(before);
    expect((await app.inject('/v1/milestones')).body).toBe(body);
    await app.close();
  });

  // Where a system does not say which files are open, there is nothing to look at.
  test.skipIf(!existsSync('/proc/self/fd'))('are let go with the edition', () => {
    const { config } = seeded(temporaryFolder());
    const path = onlyOne(config.databaseFile);
    const timesOpen = () =>
      readdirSync('/proc/self/fd').filter((descriptor) => {
        const file = `/proc/self/fd/${descriptor}`;
        return existsSync(file) && readlinkSync(file) === path;
      }).length;
    const edition = openEdition(config.databaseFile);
    const letGo = edition.hold();
    edition.use(readyMilestoneQueries);
    expect(timesOpen()).toBe(1);
    edition.close();
    expect(timesOpen()).toBe(1);
    letGo();
    expect(timesOpen()).toBe(0);
  });

  test('serve many at once, who each get the bytes of their own', async () => {
    const { config } = seeded(temporaryFolder(), realSeed);
    const app = await buildApp(config, { now: () => TODAY });
    const { items } = (await app.inject('/v1/milestones?limit=200')).json();
    const urls = ['json', 'csv', 'ndjson', 'jsonld', 'ics'].flatMap((format) => [
      `/v1/milestones?format=${format}`,
      `/v1/milestones?format=${format}&limit=7&sort=-latest`,
      ...(['json', 'jsonld'].includes(format)
        ? items.slice(0, 5).map(({ id }: { id: string }) => `/v1/milestones/${id}?format=${format}`)
        : []),
    ]);
    const bodyOf = async (url: string) => {
      const { body, statusCode } = await app.inject(url);
      return { url, body, statusCode };
    };
    const alone = [];
    for (const url of urls) alone.push(await bodyOf(url));
    expect(alone.every(({ statusCode }) => statusCode === 200)).toBe(true);
    expect(await Promise.all(urls.map(bodyOf))).toEqual(alone);
    await app.close();
  });

  test('lie beside the file that a link leads to', async () => {
    const folder = temporaryFolder();
    const { config } = seeded(folder);
    const link = join(temporaryFolder(), 'link.sqlite');
    symlinkSync(config.databaseFile, link);
    expect((await answers({ ...config, databaseFile: link })).isReady).toBe(true);
    expect(readdirSync(join(link, '..'))).toEqual(['link.sqlite']);
  });
});

describe('what is read of them', () => {
  /** The documents of a register that has no others. */
  function openedWith(text: string) {
    const databaseFile = join(temporaryFolder(), 'register.sqlite');
    const db = new Sqlite(databaseFile);
    onTestFinished(() => void db.close());
    db.exec('CREATE TABLE ready_documents (digest, bytes)');
    const writer = documentWriter(databaseFile);
    for (let at = 0; at < text.length; at += 1000) writer.write(text.slice(at, at + 1000));
    const { digest, bytes } = writer.end();
    db.prepare('INSERT INTO ready_documents VALUES (?, ?)').run(digest, bytes);
    const documents = openDocuments(db);
    if (!documents) throw new Error('there are no documents');
    onTestFinished(documents.close);
    return documents;
  }

  test('comes whole, however long it is and however much of it there is', () => {
    const text = Array.from({ length: 100_000 }, (_, number) => `${number}é`).join();
    const documents = openedWith(text);
    const bytes = Buffer.from(text);
    const read = documents.begin();
    const slices = [0, 1, 250_000, 400_001, bytes.length].slice(0, -1).map((start, index, all) => {
      return read(start, (all[index + 1] ?? bytes.length) - start);
    });
    expect(joined(slices).equals(bytes)).toBe(true);
  });

  test('is refused when it was kept until others were read', () => {
    const documents = openedWith('one two');
    const one = documents.begin()(0, 3);
    expect(joined([one, '!']).toString()).toBe('one!');
    const two = documents.begin()(4, 3);
    expect(() => joined([one, two])).toThrow('after their lease ended');
    expect(joined([two.part(1, 3), '!']).toString()).toBe('wo!');
  });

  test('is an error where the file has become shorter', () => {
    const documents = openedWith('one two');
    expect(() => documents.begin()(4, 10)).toThrow(RangeError);
  });
});

// Writes seeds of small editions, and reads or damages the files of editions.
import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Connection, emptyDatabase, openInMemory } from '../../src/db/connection.ts';
import type { SeedFiles } from '../../src/ingest/load-yaml.ts';
import { registerRows } from '../../src/ingest/rows/index.ts';
import { toSeedContent } from '../../src/ingest/seed.ts';
import { writeRegister } from '../../src/ingest/write-database.ts';
import { ARTICLE_FILE, articleAlone, seedWith, TODAY, temporarySharedFolder } from './register.ts';
import { evidence, sourceFile } from './seeds.ts';

/** Returns TODAY (the clock of tests) plus `number` hours. */
export const hoursLater = (number: number) => new Date(TODAY.getTime() + number * 3_600_000);

const INVESTMENT = 'france-fluidstack.initial-investment:\n      value: 10000000000';

/**
 * Writes the seed `articleAlone` with two changes: the figure `france-fluidstack.initial-investment` has another amount,
 * and a second source reports another date of the milestone `france-fluidstack.service-start`.
 */
export function correctedSeed(amount = 11_000_000_000): string {
  expect(articleAlone.article).toContain(INVESTMENT);
  return seedWith(temporarySharedFolder(), {
    [ARTICLE_FILE]: articleAlone.article.replace(INVESTMENT, INVESTMENT.replace('10000000000', String(amount))),
    'sources/later.yaml': sourceFile('later', {
      published: '2025-09-01',
      reports: `{ milestones: { france-fluidstack.service-start: { status: planned, date: 2027, ${evidence} } } }`,
    }),
  });
}

/** Returns the SHA-256 digest of every file below a folder, keyed by relative path. */
export function digestsIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return Object.fromEntries(
    files
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, hash('sha256', readFileSync(join(folder, name)))]),
  );
}

export const temporaryFilesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.tmp'));

/** Flips one bit of a file, by default in the middle. With `isHidden`, restores the modification time afterwards. */
export function flipBit(file: string, { byte, isHidden = false }: { byte?: number; isHidden?: boolean } = {}): void {
  const { atimeMs, mtimeMs } = statSync(file);
  const bytes = readFileSync(file);
  const index = byte ?? bytes.length >> 1;
  bytes[index] = (bytes[index] as number) ^ 1;
  writeFileSync(file, bytes);
  if (isHidden) utimesSync(file, atimeMs / 1000, mtimeMs / 1000);
}

/** Writes several sets of seed files into one in-memory database. No set may refer to records of another set. */
export function createRegister(parts: Iterable<SeedFiles>): Connection {
  const db = openInMemory(emptyDatabase(8192));
  writeRegister(db, Iterator.from(parts).map(toSeedContent).map(registerRows));
  return db;
}

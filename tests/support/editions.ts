// Small editions that differ, and what tests do to the files of an edition.
import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type Connection, emptyDatabase, openInMemory } from '../../src/db/connection.ts';
import type { SeedFiles } from '../../src/ingest/load-yaml.ts';
import { registerRows } from '../../src/ingest/rows/index.ts';
import { contentOf } from '../../src/ingest/seed.ts';
import { writeRegister } from '../../src/ingest/write-database.ts';
import { articleAlone, seedWith, sharedFolder, TODAY } from './register.ts';
import { sourceFile } from './seeds.ts';

export const hours = (number: number) => new Date(TODAY.getTime() + number * 3_600_000);

const ARTICLE = 'sources/lanouvelletribune-2025-02.yaml';
const INVESTMENT = 'initial-investment:\n      value: 10000000000';

export const evidence = 'evidence: [{ sentence: 1, start: 0, end: 6, quote: a word }]';

/** The seed of the article alone with another amount of the figure `initial-investment`, and with more files. */
export function seedWithInvestment(amount: number, files: Record<string, string> = {}): string {
  expect(articleAlone.article).toContain(INVESTMENT);
  const article = articleAlone.article.replace(INVESTMENT, INVESTMENT.replace('10000000000', String(amount)));
  return seedWith(sharedFolder('seed-'), { [ARTICLE]: article, ...files });
}

/** The same with one more source, which reports another date of the milestone `service-start`. */
export const correctedSeed = (amount = 11_000_000_000) =>
  seedWithInvestment(amount, {
    'sources/later.yaml': sourceFile('later', {
      published: '2025-09-01',
      reports: `{ milestones: { service-start: { status: planned, date: 2027, ${evidence} } } }`,
    }),
  });

/** SHA-256 of every file below a folder, by path. */
export function digestsIn(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return Object.fromEntries(
    files
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, hash('sha256', readFileSync(join(folder, name)))]),
  );
}

export const draftsIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.tmp'));

/** Flips one bit in the middle of a file, or at a place; the date of the file stays if it is to be hidden. */
export function flipBit(file: string, { byte, isHidden = false }: { byte?: number; isHidden?: boolean } = {}): void {
  const { atimeMs, mtimeMs } = statSync(file);
  const bytes = readFileSync(file);
  const place = byte ?? bytes.length >> 1;
  bytes[place] = (bytes[place] as number) ^ 1;
  writeFileSync(file, bytes);
  if (isHidden) utimesSync(file, atimeMs / 1000, mtimeMs / 1000);
}

/** A register in memory of parts that do not refer to each other. */
export function registerOf(parts: Iterable<SeedFiles>): Connection {
  const db = openInMemory(emptyDatabase(8192));
  writeRegister(db, Iterator.from(parts).map(contentOf).map(registerRows));
  return db;
}

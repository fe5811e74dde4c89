// Publishes small editions without loading the application, for tests that kill or count processes.
// Run as a program, this file reads amounts of money from standard input, and publishes one edition per amount.
import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writeChecksum } from '../../src/editions/checksums.ts';
import { downloadsFolder, readCurrent } from '../../src/editions/layout.ts';
import { MANIFEST } from '../../src/editions/manifest.ts';
import { publish } from '../../src/editions/publish.ts';
import type { Seed } from '../../src/editions/seed-archive.ts';
import { readSeed } from '../../src/ingest/load-yaml.ts';
import { seedFromFiles } from '../../src/ingest/seed.ts';

/** Reads a seed and changes the amount of the figure `france-fluidstack.initial-investment`. */
export function withInvestment(seedDirectory: string, amount: number): Seed {
  const files = readSeed(seedDirectory);
  for (const { content, raw } of files.sources) {
    for (const { reports } of [content, raw as typeof content]) {
      const figure = reports.figures['france-fluidstack.initial-investment'];
      if (figure) figure.value = amount;
    }
  }
  return seedFromFiles(files);
}

/** Writes one small download file and its manifest, instead of all downloads of an edition. */
export async function makeOneDownload(dataDirectory: string): Promise<void> {
  const edition = readCurrent(dataDirectory) ?? '';
  const folder = downloadsFolder(dataDirectory, edition);
  mkdirSync(folder);
  const text = 'id\n'.repeat(10_000);
  writeFileSync(join(folder, 'ids.csv'), text);
  const title = { en: 'Ids', fr: 'Identifiants' };
  const file = { name: 'ids.csv', title, mediaType: 'text/csv', bytes: text.length, sha256: hash('sha256', text) };
  const manifest = { edition, recorded: '2026-11-22', asOf: '2026-11-22', distributions: [file] };
  writeFileSync(join(folder, MANIFEST), JSON.stringify(manifest));
  await writeChecksum(join(folder, MANIFEST));
}

if (import.meta.main) {
  const [dataDirectory = '', seedDirectory = ''] = process.argv.slice(2);
  console.log('loaded');
  for await (const amount of createInterface({ input: process.stdin })) {
    const seed = withInvestment(seedDirectory, Number(amount));
    const now = new Date();
    await publish({ dataDirectory, keepEditions: 3, seed, now, makeDownloads: makeOneDownload });
    console.log('published');
  }
}

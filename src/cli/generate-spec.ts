// The contract from the routes of an application that runs on the project's own seed.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { downloadsFolder } from '../editions/layout.ts';
import { readManifest } from '../editions/manifest.ts';
import { publish } from '../editions/publish.ts';
import { readSeed } from '../ingest/load-yaml.ts';
import { seedFromFiles } from '../ingest/seed.ts';
import { buildSpec, swaggerOptions } from '../openapi/build-spec.ts';
import { makeDownloads } from './make-downloads.ts';

/** The day of the examples, so that they stay the same whenever they are made. */
const EXAMPLE_DAY = new Date('2026-01-01T00:00:00Z');

export async function generateSpec(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'gigawatt-'));
  const config = readConfig({ DATA_DIRECTORY: join(folder, 'data') });
  const { edition } = await publish({
    ...config,
    seed: seedFromFiles(readSeed(config.seedDirectory)),
    now: EXAMPLE_DAY,
    makeDownloads: (dataDirectory) => makeDownloads(config, dataDirectory),
  });
  const steady = steadyDatabase(downloadsFolder(config.dataDirectory, edition));
  const app = await buildApp(config, { contract: swaggerOptions, now: () => EXAMPLE_DAY });
  try {
    await app.ready();
    return await buildSpec(app.swagger() as Parameters<typeof buildSpec>[0], async (url, status) => {
      const answer = await app.inject(url);
      if (answer.statusCode !== status) throw new Error(`${url} answers ${answer.statusCode}: ${answer.body}`);
      return steady(answer.body);
    });
  } finally {
    await app.close();
    rmSync(folder, { recursive: true });
  }
}

/** Replaces size and checksum of the database in examples: they change whenever the program stores something differently. */
function steadyDatabase(folder: string): (json: string) => string {
  const database = readManifest(folder)?.distributions.find(({ name }) => name.endsWith('.sqlite'));
  if (!database) return (json) => json;
  return (json) =>
    json.replaceAll(`"bytes":${database.bytes}`, '"bytes":450560').replaceAll(database.sha256, '5'.repeat(64));
}

// Generates the OpenAPI document, with examples from an application that serves the seed in seed/.
import { mkdtempDisposableSync } from 'node:fs';
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

/** Publication and as-of date of the examples, fixed to keep the OpenAPI document reproducible. */
const EXAMPLE_DATE = new Date('2026-01-01T00:00:00Z');

export async function generateSpec(): Promise<string> {
  using folder = mkdtempDisposableSync(join(tmpdir(), 'gigawatt-'));
  const config = readConfig({ DATA_DIRECTORY: join(folder.path, 'data') });
  const { edition } = await publish({
    ...config,
    seed: seedFromFiles(readSeed(config.seedDirectory)),
    now: EXAMPLE_DATE,
    makeDownloads: (dataDirectory) => makeDownloads(config, dataDirectory),
  });
  const replaceDatabaseSize = databaseSizeReplacer(downloadsFolder(config.dataDirectory, edition));
  await using app = await buildApp(config, { spec: swaggerOptions, now: () => EXAMPLE_DATE });
  await app.ready();
  return await buildSpec(app.swagger() as Parameters<typeof buildSpec>[0], async (url, status) => {
    const { statusCode, body } = await app.inject(url);
    if (statusCode !== status) throw new Error(`${url} returned ${statusCode}: ${body}`);
    return replaceDatabaseSize(body);
  });
}

/** Replaces the size and checksum of the database in examples, which each change of its schema would change. */
function databaseSizeReplacer(folder: string): (json: string) => string {
  const database = readManifest(folder)?.distributions.find(({ name }) => name.endsWith('.sqlite'));
  if (!database) return (json) => json;
  return (json) =>
    json.replaceAll(`"bytes":${database.bytes}`, '"bytes":450560').replaceAll(database.sha256, '5'.repeat(64));
}

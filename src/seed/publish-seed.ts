// Publishing the seed files as an edition.
import type { Config } from '../config.ts';
import { makeDownloads } from '../editions/downloads.ts';
import { type Outcome, publish } from '../editions/publish.ts';
import { checkSeed } from './check.ts';
import { readSeed } from './files.ts';
import { seedOf } from './seed.ts';

/** @throws SeedError if the seed is invalid, DataDirectoryError if the edition cannot be written */
export function publishSeed(config: Config, now: Date): Promise<Outcome> {
  const files = readSeed(config.seedDirectory);
  checkSeed(files);
  const { dataDirectory, keepEditions } = config;
  return publish({
    dataDirectory,
    keepEditions,
    seed: seedOf(files),
    now,
    makeDownloads: (folder) => makeDownloads(config, folder),
  });
}

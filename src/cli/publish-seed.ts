// Validates the seed files, and publishes them as the current edition of the data directory.
import type { Config } from '../config.ts';
import { type PublishResult, publish } from '../editions/publish.ts';
import { readSeed } from '../ingest/load-yaml.ts';
import { seedFromFiles } from '../ingest/seed.ts';
import { validateSeed } from '../ingest/validate.ts';
import { makeDownloads } from './make-downloads.ts';

/** @throws SeedError if the seed is invalid, DataDirectoryError if the edition cannot be written */
export function publishSeed(config: Config, now: Date): Promise<PublishResult> {
  const files = readSeed(config.seedDirectory);
  validateSeed(files);
  return publish({
    ...config,
    seed: seedFromFiles(files),
    now,
    makeDownloads: (folder) => makeDownloads(config, folder),
  });
}

// `npm run dev`: serves the register, and publishes the seed files again when they change.
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { digestOf } from '../build-info.ts';
import { readConfig } from '../config.ts';
import { readCurrent } from '../editions/layout.ts';
import { parseArguments, runCommand } from './command.ts';
import { serve } from './serve.ts';
import { updateEdition } from './update-edition.ts';

/** Interval between two checksums of the seed files: some file systems report no event for a changed file. */
const SEED_CHECK_INTERVAL_MS = 1000;

await runCommand(async () => {
  parseArguments('dev');
  const config = readConfig();
  let seenDigest: string | undefined;
  let isServing = false;
  for (;;) {
    const digest = seedDigest(config.seedDirectory);
    if (digest !== undefined && digest !== seenDigest) {
      seenDigest = digest;
      process.exitCode = undefined;
      // If the seed is invalid, this prints the errors, and the server continues with the previous edition.
      await runCommand(() => updateEdition(config));
      if (!isServing && readCurrent(config.dataDirectory)) {
        isServing = true;
        await serve();
      }
    }
    await pause(SEED_CHECK_INTERVAL_MS);
  }
});

/** @returns undefined while an editor replaces a file, which is then missing for a moment */
function seedDigest(folder: string): string | undefined {
  try {
    return existsSync(folder) ? digestOf(folder) : '';
  } catch {
    return undefined;
  }
}

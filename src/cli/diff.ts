// `npm run diff`: lists what the current seed files would change in the API's responses.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import { readCurrent } from '../editions/layout.ts';
import { publish } from '../editions/publish.ts';
import { readSeed } from '../ingest/load-yaml.ts';
import { seedFromFiles } from '../ingest/seed.ts';
import { SeedError } from '../ingest/seed-error.ts';
import { validateSeed } from '../ingest/validate.ts';
import { UserError } from '../user-error.ts';
import { parseArguments } from './arguments.ts';
import { type RecordDiff, diffRegisters } from './diff-editions.ts';

/** Of a thing that is new, or goes, its name and what it is called say enough. */
const shown: Record<RecordDiff['change'], (path: string) => boolean> = {
  added: (path) => ['title.en', 'statement.en', 'publisher'].includes(path),
  removed: () => false,
  changed: () => true,
};
const marks = { added: '+', removed: '-', changed: '~' };

const folder = mkdtempSync(join(tmpdir(), 'gigawatt-diff-'));
try {
  parseArguments('diff');
  const config = readConfig();
  if (readCurrent(config.dataDirectory) === undefined)
    throw new SeedError([`There is no edition in ${config.dataDirectory} to compare with: run "npm run seed" first.`]);
  await tell({ ...config, logLevel: 'silent' });
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

async function tell(config: Config): Promise<void> {
  const files = readSeed(config.seedDirectory);
  validateSeed(files);
  const dataDirectory = join(folder, 'data');
  await publish({ ...config, dataDirectory, seed: seedFromFiles(files), now: new Date() });
  const [before, after] = [await buildApp(config), await buildApp({ ...config, dataDirectory })];
  try {
    const found = await diffRegisters(before, after);
    for (const { record: thing, change, values } of found) {
      console.log(`${marks[change]} ${thing}`);
      for (const { path, before: old, after: now } of values.filter((value) => shown[change](value.path)))
        console.log(`    ${path}: ${old ?? 'nothing'} → ${now ?? 'nothing'}`);
    }
    const count = (change: RecordDiff['change']) => found.filter((each) => each.change === change).length;
    console.log(
      found.length === 0
        ? 'No changes.'
        : `${count('added')} added, ${count('removed')} removed, ${count('changed')} changed compared with ${config.dataDirectory}.`,
    );
  } finally {
    await before.close();
    await after.close();
  }
}

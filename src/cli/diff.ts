// `npm run diff`: lists what the current seed files would change in the responses of the API.
import { mkdtempDisposableSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import { readCurrent } from '../editions/layout.ts';
import { publish } from '../editions/publish.ts';
import { readSeed } from '../ingest/load-yaml.ts';
import { seedFromFiles } from '../ingest/seed.ts';
import { validateSeed } from '../ingest/validate.ts';
import { UserError } from '../user-error.ts';
import { parseArguments, runCommand } from './command.ts';
import { diffRegisters, type RecordDiff } from './diff-editions.ts';

/** Prints only the title, statement or publisher of an added record, and no values of a removed one. */
const isPrinted: Record<RecordDiff['change'], (path: string) => boolean> = {
  added: (path) => ['title.en', 'statement.en', 'publisher'].includes(path),
  removed: () => false,
  changed: () => true,
};
const symbols = { added: '+', removed: '-', changed: '~' };

await runCommand(async () => {
  parseArguments('diff');
  const config = readConfig();
  if (readCurrent(config.dataDirectory) === undefined) {
    throw new UserError(`There is no edition in ${config.dataDirectory} to compare with: run "npm run seed" first.`);
  }
  print(await compareWithSeed({ ...config, logLevel: 'silent' }), config.dataDirectory);
});

async function compareWithSeed(config: Config): Promise<RecordDiff[]> {
  const files = readSeed(config.seedDirectory);
  validateSeed(files);
  using folder = mkdtempDisposableSync(join(tmpdir(), 'gigawatt-diff-'));
  const dataDirectory = join(folder.path, 'data');
  await publish({ ...config, dataDirectory, seed: seedFromFiles(files), now: new Date() });
  await using before = await buildApp(config);
  await using after = await buildApp({ ...config, dataDirectory });
  return await diffRegisters(before, after);
}

function print(diffs: readonly RecordDiff[], dataDirectory: string): void {
  for (const { record, change, values } of diffs) {
    console.log(`${symbols[change]} ${record}`);
    for (const { path, before, after } of values.filter((value) => isPrinted[change](value.path))) {
      console.log(`    ${path}: ${before ?? 'nothing'} → ${after ?? 'nothing'}`);
    }
  }
  const count = (change: RecordDiff['change']) => diffs.filter((diff) => diff.change === change).length;
  const counts = `${count('added')} added, ${count('removed')} removed, ${count('changed')} changed`;
  console.log(diffs.length === 0 ? 'No changes.' : `${counts} compared with ${dataDirectory}.`);
}

// `npm run validate`: checks all files of the seed, and warns about evidence that does not contain its fact.

import { enableCompileCacheOnDisk } from '../build-info.ts';
import { readConfig } from '../config.ts';
import { UserError } from '../user-error.ts';
import { parseArguments } from './arguments.ts';

// An editor runs this after every change: most of its time is spent on loading the program.
enableCompileCacheOnDisk();
const [{ validateSeed }, { evidenceWarnings }, { readSeed }] = await Promise.all([
  import('../ingest/validate.ts'),
  import('../ingest/checks/evidence-words.ts'),
  import('../ingest/load-yaml.ts'),
]);

try {
  parseArguments('validate');
  const files = readSeed(readConfig().seedDirectory);
  validateSeed(files);
  const warnings = evidenceWarnings(files);
  for (const warning of warnings) console.warn(`warning: ${warning}`);
  const counts = [counted(files.deals, 'deal'), counted(files.sources, 'source'), counted(warnings, 'warning')];
  console.log(`Seed is valid: ${counts.join(', ')}.`);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function counted({ length }: readonly unknown[], noun: string): string {
  return `${length} ${noun}${length === 1 ? '' : 's'}`;
}

// `npm run validate`: validates the seed files, and warns about quotes that do not contain the fact that they support.
import { enableCompileCacheOnDisk } from '../build-info.ts';
import { readConfig } from '../config.ts';
import { parseArguments, runCommand } from './command.ts';

// Cached, because loading modules takes most of the time of this command, which editors run after every change.
enableCompileCacheOnDisk();
const [{ validateSeed }, { evidenceWarnings }, { readSeed }] = await Promise.all([
  import('../ingest/validate.ts'),
  import('../ingest/checks/quote-warnings.ts'),
  import('../ingest/load-yaml.ts'),
]);

await runCommand(() => {
  parseArguments('validate');
  const files = readSeed(readConfig().seedDirectory);
  validateSeed(files);
  const warnings = evidenceWarnings(files);
  for (const warning of warnings) console.warn(`warning: ${warning}`);
  const counts = [count(files.deals, 'deal'), count(files.sources, 'source'), count(warnings, 'warning')];
  console.log(`Seed is valid: ${counts.join(', ')}.`);
});

function count({ length }: readonly unknown[], noun: string): string {
  return `${length} ${noun}${length === 1 ? '' : 's'}`;
}

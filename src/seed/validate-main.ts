// `npm run validate`: do all files of the seed hold?
import { readConfig } from '../config.ts';
import { keepCompiled } from '../project.ts';
import { ReadableError } from '../readable-error.ts';

// An editor runs this after every change: most of its time is spent on loading the program.
keepCompiled();
const [{ checkSeed }, { readSeed }] = await Promise.all([import('./check.ts'), import('./files.ts')]);

try {
  const files = readSeed(readConfig().seedDirectory);
  checkSeed(files);
  console.log(`All files hold: ${files.deals.length} deals, ${files.sources.length} sources.`);
} catch (error) {
  if (!(error instanceof ReadableError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

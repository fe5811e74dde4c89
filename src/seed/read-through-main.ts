// npm run check [-- FILE]: reads a register from its first byte to its last and says whether it is as it was written.
import { readConfig } from '../config.ts';
import { openEdition } from '../database/edition.ts';
import { findDamage } from '../database/read-through.ts';
import { ReadableError } from '../readable-error.ts';

try {
  const file = process.argv[2] ?? readConfig().databaseFile;
  const edition = openEdition(file);
  const damaged = findDamage(file);
  if (damaged) throw new ReadableError(`The ${damaged} file of ${file} is not as it was written.`);
  console.log(`${file} is as it was written: edition ${edition.id}, recorded ${edition.recorded}.`);
  edition.close();
} catch (error) {
  console.error(error instanceof ReadableError ? error.message : error);
  process.exitCode = 1;
}

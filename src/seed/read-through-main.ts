// `npm run check [-- FILE]`: verifies the checksums of a register.
import { readConfig } from '../config.ts';
import { openEdition } from '../database/edition.ts';
import { RESTORE_BACKUP } from '../database/file.ts';
import { findDamage } from '../database/read-through.ts';
import { ReadableError } from '../readable-error.ts';
import { argumentsOf } from './arguments.ts';

try {
  const [file = readConfig().databaseFile] = argumentsOf('check', 'FILE');
  const edition = openEdition(file);
  const damaged = findDamage(file);
  if (damaged) throw new ReadableError(`The ${damaged} file of ${file} does not match its checksum. ${RESTORE_BACKUP}`);
  console.log(`OK: ${file} matches its checksum (edition ${edition.id}, recorded ${edition.recorded}).`);
  edition.close();
} catch (error) {
  console.error(error instanceof ReadableError ? error.message : error);
  process.exitCode = 1;
}

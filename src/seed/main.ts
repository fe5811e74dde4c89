// `npm run seed`: brings the database file up to date with seed/.
import { ConfigError, readConfig } from '../config.ts';
import { DatabaseFileError } from '../database/open.ts';
import { SeedError } from './files.ts';
import { publish } from './publish.ts';

try {
  const { databaseFile, seedDirectory } = readConfig();
  const { edition, change } = publish({ databaseFile, seedDirectory, now: new Date() });
  const said = {
    none: 'is up to date',
    'same content': 'has the same content as before',
    'new edition': 'holds a new edition',
  }[change];
  console.log(`${databaseFile} ${said}: ${edition.slice(0, 12)}`);
} catch (error) {
  if (!(error instanceof SeedError || error instanceof DatabaseFileError || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

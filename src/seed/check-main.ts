// `npm run check`: verifies the checksums of all editions in the data directory.
import { readConfig } from '../config.ts';
import { findDamage } from '../editions/damage.ts';
import { editionIds, readCurrent } from '../editions/layout.ts';
import { ReadableError } from '../readable-error.ts';
import { argumentsOf } from './arguments.ts';

try {
  argumentsOf('check');
  const { dataDirectory } = readConfig();
  if (readCurrent(dataDirectory) === undefined) {
    throw new ReadableError(`There is no edition in ${dataDirectory}. Run "npm run seed" to create one.`);
  }
  const editions = editionIds(dataDirectory);
  const damaged: string[] = [];
  for (const id of editions) damaged.push(...(await findDamage(dataDirectory, id)));
  if (damaged.length > 0) {
    throw new ReadableError(
      `These files are missing or do not match their checksums:\n${damaged.join('\n')}\nRun "npm run seed" to repair the current edition. Delete damaged builds first, so that it makes them again. Restore files of other editions from a backup.`,
    );
  }
  const count = `${editions.length} ${editions.length === 1 ? 'edition' : 'editions'}`;
  console.log(`OK: all files of ${count} in ${dataDirectory} match their checksums.`);
} catch (error) {
  console.error(error instanceof ReadableError ? error.message : error);
  process.exitCode = 1;
}

// `npm run check`: verifies the checksums of all editions in the data directory.
import { readConfig } from '../config.ts';
import { findDamage } from '../editions/damage.ts';
import { editionIds, readCurrent } from '../editions/layout.ts';
import { UserError } from '../user-error.ts';
import { parseArguments, runCommand } from './command.ts';

await runCommand(async () => {
  parseArguments('check');
  const { dataDirectory } = readConfig();
  const current = readCurrent(dataDirectory);
  if (current === undefined) {
    throw new UserError(`There is no edition in ${dataDirectory}. Run "npm run seed" to create one.`);
  }
  const editions = [...new Set([current, ...editionIds(dataDirectory)])];
  const damaged = (await Array.fromAsync(editions, (id) => findDamage(dataDirectory, id))).flat();
  if (damaged.length > 0) {
    throw new UserError(
      `These files are missing or damaged:\n${damaged.join('\n')}\nDelete damaged databases (build-… folders), then run "npm run seed". It also repairs the current edition. Restore seeds, edition.json and downloads of other editions from a backup.`,
    );
  }
  const count = `${editions.length} ${editions.length === 1 ? 'edition' : 'editions'}`;
  console.log(`OK: no missing or damaged files in ${count} of ${dataDirectory}.`);
});

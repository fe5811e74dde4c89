// `npm run seed`: publishes an edition of seed/ in the data directory, unless it is there already.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { UserError } from '../user-error.ts';
import { parseArguments } from './arguments.ts';
import { findUpToDateEdition, saveSeedState } from './staleness.ts';

const texts = {
  none: (edition: string, folder: string) => `No changes; edition ${edition} is still current in ${folder}`,
  new: (edition: string, folder: string) => `Created edition ${edition} in ${folder}`,
  changed: (edition: string, folder: string) => `Edition ${edition} is current again in ${folder}`,
  rebuilt: (edition: string, folder: string) => `Rebuilt edition ${edition} in ${folder}`,
};

try {
  // Other commands run this file before they start, with arguments of their own.
  if (import.meta.main) parseArguments('seed');
  const config = readConfig();
  const { dataDirectory } = config;
  const oldDatabase = join(dataDirectory, 'gigawatt.sqlite');
  if (existsSync(oldDatabase)) {
    console.log(`${oldDatabase} is from an earlier version of Gigawatt and is no longer used. You can delete it.`);
  }
  const current = await findUpToDateEdition(config);
  if (current) {
    console.log(`${dataDirectory} is up to date: edition ${current.slice(0, 12)}`);
  } else {
    // The modules that publish take longer to load than the check above.
    const { publishSeed } = await import('./publish-seed.ts');
    const isNewFolder = !existsSync(dataDirectory);
    const { edition, change } = await publishSeed(config, new Date());
    saveSeedState(config, edition);
    if (isNewFolder) console.log(`Created folder ${dataDirectory}`);
    console.log(texts[change](edition.slice(0, 12), dataDirectory));
  }
  // The server rebuilds earlier editions in the background, if it may write.
  if (import.meta.main) {
    const [{ rebuildRetained: rebuildKept }, { seedFromArchive: seedOfArchive }] = await Promise.all([
      import('../editions/publish.ts'),
      import('../ingest/seed.ts'),
    ]);
    for (const { edition, reason } of await rebuildKept(dataDirectory, config.keepEditions, seedOfArchive))
      console.error(`Edition ${edition} cannot be built: ${reason}. Its downloads remain available.`);
  }
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

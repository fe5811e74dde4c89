// `npm run seed`: publishes the seed files as an edition, unless that edition is already current and complete.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../config.ts';
import { parseArguments, runCommand } from './command.ts';
import { findUpToDateEdition, saveSeedState } from './staleness.ts';

const messages = {
  none: (edition: string, folder: string) => `No changes; edition ${edition} is still current in ${folder}`,
  new: (edition: string, folder: string) => `Created edition ${edition} in ${folder}`,
  changed: (edition: string, folder: string) => `Edition ${edition} is current again in ${folder}`,
  rebuilt: (edition: string, folder: string) => `Rebuilt edition ${edition} in ${folder}`,
};

await runCommand(async () => {
  // If another command imports this module, the arguments belong to that command.
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
    // Imported only now, because loading these modules takes longer than checking whether the edition is up to date.
    const { publishSeed } = await import('./publish-seed.ts');
    const isNewFolder = !existsSync(dataDirectory);
    const { edition, change } = await publishSeed(config, new Date());
    saveSeedState(config, edition);
    if (isNewFolder) console.log(`Created folder ${dataDirectory}`);
    console.log(messages[change](edition.slice(0, 12), dataDirectory));
  }
  // After `npm start`, the server rebuilds other editions in the background.
  if (import.meta.main) {
    const [{ rebuildRetained }, { seedFromArchive }] = await Promise.all([
      import('../editions/publish.ts'),
      import('../ingest/seed.ts'),
    ]);
    for (const { edition, reason } of await rebuildRetained(dataDirectory, config.keepEditions, seedFromArchive)) {
      console.error(`Edition ${edition} cannot be built: ${reason}. Its downloads remain available.`);
    }
  }
});

// Publishes the seed files as the current edition, unless that edition is already current and complete.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, readConfig } from '../config.ts';
import { findUpToDateEdition, saveSeedState } from './staleness.ts';

const messages = {
  none: (edition: string, folder: string) => `No changes; edition ${edition} is still current in ${folder}`,
  new: (edition: string, folder: string) => `Created edition ${edition} in ${folder}`,
  changed: (edition: string, folder: string) => `Edition ${edition} is current again in ${folder}`,
  rebuilt: (edition: string, folder: string) => `Rebuilt edition ${edition} in ${folder}`,
};

/** @throws UserError if the seed is invalid or the data directory cannot be written */
export async function updateEdition(config: Config = readConfig()): Promise<void> {
  const { dataDirectory } = config;
  const oldDatabase = join(dataDirectory, 'gigawatt.sqlite');
  if (existsSync(oldDatabase)) {
    console.log(`${oldDatabase} is from an earlier version of Gigawatt and is no longer used. You can delete it.`);
  }
  const current = await findUpToDateEdition(config);
  if (current) {
    console.log(`${dataDirectory} is up to date: edition ${current.slice(0, 12)}`);
    return;
  }
  // Imported only now, because loading these modules takes longer than checking whether the edition is up to date.
  const { publishSeed } = await import('./publish-seed.ts');
  const isNewFolder = !existsSync(dataDirectory);
  const { edition, change } = await publishSeed(config, new Date());
  saveSeedState(config, edition);
  if (isNewFolder) console.log(`Created folder ${dataDirectory}`);
  console.log(messages[change](edition.slice(0, 12), dataDirectory));
}

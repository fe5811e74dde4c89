// `npm run seed`: brings the database file up to date with seed/, and makes the files to download of its edition.
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { readConfig } from '../config.ts';
import { editionsFolder, readManifest } from '../distributions/manifest.ts';
import { ReadableError } from '../readable-error.ts';
import { argumentsOf } from './arguments.ts';
import { lookUp } from './up-to-date.ts';

try {
  // Other commands run this file before they start, with arguments of their own.
  if (import.meta.main) argumentsOf('seed');
  const config = readConfig();
  const { upToDate } = lookUp(config);
  let edition = upToDate?.id ?? '';
  if (!upToDate) {
    // What makes an edition takes longer to load than to look whether one must be made.
    const { publish } = await import('./publish.ts');
    const folder = dirname(config.databaseFile);
    const isNewFolder = !existsSync(folder);
    const outcome = publish({ ...config, now: new Date() });
    edition = outcome.edition;
    const short = edition.slice(0, 12);
    if (isNewFolder) console.log(`Created folder ${folder}`);
    console.log(
      outcome.change === 'new edition'
        ? `Created edition ${short} in ${config.databaseFile}`
        : `No changes; edition ${short} is still current in ${config.databaseFile}`,
    );
  } else console.log(`${config.databaseFile} is up to date: edition ${edition.slice(0, 12)}`);
  const folder = editionsFolder(config.databaseFile);
  if (!readManifest(folder, edition)) {
    const { makeDistributions } = await import('../distributions/make.ts');
    try {
      await makeDistributions(config);
    } catch (error) {
      // A register that is up to date can be served without them.
      if (!upToDate || !(error instanceof ReadableError)) throw error;
      console.error(error.message);
    }
  }
} catch (error) {
  if (!(error instanceof ReadableError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

// `npm run seed`: brings the database file up to date with seed/, and makes the files to download of its edition.
import { readConfig } from '../config.ts';
import { editionsFolder, readManifest } from '../distributions/manifest.ts';
import { ReadableError } from '../readable-error.ts';
import { lookUp } from './up-to-date.ts';

try {
  const config = readConfig();
  const { upToDate } = lookUp(config);
  let edition = upToDate?.id ?? '';
  let what = 'is up to date';
  if (!upToDate) {
    // What makes an edition takes longer to load than to look whether one must be made.
    const { publish } = await import('./publish.ts');
    const outcome = publish({ ...config, now: new Date() });
    edition = outcome.edition;
    what = outcome.change === 'new edition' ? 'holds a new edition' : 'has the same content as before';
  }
  console.log(`${config.databaseFile} ${what}: ${edition.slice(0, 12)}`);
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

// `npm run seed`: brings the database file up to date with seed/.
import { readConfig } from '../config.ts';
import { ReadableError } from '../readable-error.ts';
import { lookUp } from './up-to-date.ts';

try {
  const config = readConfig();
  const { upToDate } = lookUp(config);
  if (upToDate) {
    say(config.databaseFile, 'is up to date', upToDate.id);
  } else {
    // What makes an edition takes longer to load than to look whether one must be made.
    const { publish } = await import('./publish.ts');
    const { edition, change } = publish({ ...config, now: new Date() });
    say(
      config.databaseFile,
      change === 'new edition' ? 'holds a new edition' : 'has the same content as before',
      edition,
    );
  }
} catch (error) {
  if (!(error instanceof ReadableError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function say(file: string, what: string, edition: string): void {
  console.log(`${file} ${what}: ${edition.slice(0, 12)}`);
}

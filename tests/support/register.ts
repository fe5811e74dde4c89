// Registers for tests: real files, migrated and seeded, in a folder that goes when the test does.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { publish } from '../../src/seed/publish.ts';

export const project = join(import.meta.dirname, '..', '..');

/** The day on which tests take place, unless they say another. */
export const TODAY = new Date('2026-11-22T12:00:00Z');

/** A folder of the test's own. Call it in a test, or give the clean-up to a hook. */
export function temporaryFolder(cleanUp: (remove: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'gigawatt-test-'));
  cleanUp(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the project's seed with some files changed or added, by their path in it. */
export function seedWith(folder: string, files: Record<string, string> = {}): string {
  const seedDirectory = join(folder, 'seed');
  cpSync(join(project, 'seed'), seedDirectory, { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(seedDirectory, path), text);
  return seedDirectory;
}

/** Seeds a register in the folder. */
export function seeded(folder: string, seedDirectory = join(project, 'seed'), now = TODAY) {
  const config = readConfig({
    DATABASE_FILE: join(folder, 'register.sqlite'),
    SEED_DIRECTORY: seedDirectory,
    LOG_LEVEL: 'silent',
  });
  return { config, outcome: publish({ ...config, now }) };
}

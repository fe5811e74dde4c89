// The storage of the measured registers. Except for controls/rows.ts, no other file in bench/ depends on how the server stores them.
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { databaseFile, readCurrent } from '../src/editions/layout.ts';
import { publish } from '../src/editions/publish.ts';
import type { SeedFiles } from '../src/ingest/load-yaml.ts';
import { seedFromBlocks } from '../src/ingest/seed.ts';
import type { Profile } from './profile.ts';

/** A synthetic register, and the ids and values that requests for it can use. */
export type Register = Profile & { dataDirectory: string };

/** The folder of the synthetic register with this number of milestones. */
export function dataDirectoryFor(milestones: number): string {
  return join(import.meta.dirname, '.data', `${milestones}`);
}

/** The environment in which the server and the commands of the project use a data directory. */
export function environmentOf(dataDirectory: string): Record<string, string> {
  return { DATA_DIRECTORY: dataDirectory };
}

/**
 * Publishes a register without downloads. @param blocks of seed files, which must not refer to each other: the iterable is read
 * several times. @throws Error if the register exists already
 */
export async function createRegister(milestones: number, blocks: () => Iterable<SeedFiles>): Promise<void> {
  const dataDirectory = dataDirectoryFor(milestones);
  if (existsSync(dataDirectory)) throw new Error(`${dataDirectory} exists already. Delete it to create it again.`);
  mkdirSync(dirname(dataDirectory), { recursive: true });
  await publish({
    dataDirectory,
    keepEditions: 1,
    seed: seedFromBlocks(blocks),
    now: new Date('2026-11-22T00:00:00Z'),
  });
}

/** The size in bytes of all files that the server needs, without downloads. */
export function bytesOf(dataDirectory: string): number {
  const files = globSync('editions/*/build-*/*', { cwd: dataDirectory });
  return files.reduce((sum, name) => sum + statSync(join(dataDirectory, name)).size, 0);
}

/** The database of the current edition. */
export function databaseOf(dataDirectory: string): string {
  return databaseFile(dataDirectory, readCurrent(dataDirectory) as string);
}

/** Files that an interrupted writer left behind. */
export function draftsIn(dataDirectory: string): string[] {
  return globSync('**/*.tmp', { cwd: dataDirectory });
}

/** The profile is stored beside the data directory, so that no sample depends on the storage. */
export function saveProfile(milestones: number, profile: Profile): void {
  writeFileSync(`${dataDirectoryFor(milestones)}.json`, JSON.stringify(profile));
}

export function hasRegister(milestones: number): boolean {
  return existsSync(`${dataDirectoryFor(milestones)}.json`);
}

/** @throws Error if the register does not exist */
export function openRegister(milestones: number): Register {
  if (!hasRegister(milestones))
    throw new Error(
      `The register does not exist. Run "npm run bench:data -- --milestones ${milestones}" to create it.`,
    );
  const profile = JSON.parse(readFileSync(`${dataDirectoryFor(milestones)}.json`, 'utf8'));
  return { ...profile, dataDirectory: dataDirectoryFor(milestones) };
}

// Paths of the files in a data directory, and functions that replace and remove these files:
//   current                           the id of the current edition
//   editions/<id>/edition.json        when the edition was published here, and what it changed
//   editions/<id>/seed.json.zst       the seed: RFC 8785 JSON, compressed
//   editions/<id>/downloads/          files to download, with manifest.json
//   editions/<id>/build-<program>/    the database that the program version <program> built from the seed
//   *.tmp                             unfinished files and folders, which are renamed when they are complete
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { programVersion } from '../build-info.ts';
import { flush } from './checksums.ts';

export const DATABASE = 'gigawatt.sqlite';

const EDITION_ID = /^[0-9a-f]{64}$/;

export const currentFile = (dataDirectory: string) => join(dataDirectory, 'current');
const editionsFolder = (dataDirectory: string) => join(dataDirectory, 'editions');
export const editionFolder = (dataDirectory: string, id: string) => join(editionsFolder(dataDirectory), id);
export const editionFile = (dataDirectory: string, id: string) =>
  join(editionFolder(dataDirectory, id), 'edition.json');
export const seedFile = (dataDirectory: string, id: string) => join(editionFolder(dataDirectory, id), 'seed.json.zst');
export const downloadsFolder = (dataDirectory: string, id: string) =>
  join(editionFolder(dataDirectory, id), 'downloads');
export const buildFolder = (dataDirectory: string, id: string) =>
  join(editionFolder(dataDirectory, id), `build-${programVersion().digest.slice(0, 16)}`);
export const databaseFile = (dataDirectory: string, id: string) => join(buildFolder(dataDirectory, id), DATABASE);

export function editionIds(dataDirectory: string): string[] {
  return namesIn(editionsFolder(dataDirectory)).filter((name) => EDITION_ID.test(name));
}

export function readCurrent(dataDirectory: string): string | undefined {
  const file = currentFile(dataDirectory);
  if (!existsSync(file)) return undefined;
  const id = readFileSync(file, 'utf8').trim();
  return EDITION_ID.test(id) ? id : undefined;
}

/** Replaces a file atomically: readers see the old or the new text, also after a crash. */
export function replaceFile(file: string, text: string): void {
  const draft = `${file}.tmp`;
  writeFileSync(draft, text, { flush: true });
  renameSync(draft, file);
  flush(dirname(file));
}

/** Moves a finished folder to its final path, which must not exist. */
export function moveFolder(draft: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  renameSync(draft, target);
  flush(dirname(target));
}

/** Moves a finished folder to its final path, and removes the folder that was there. */
export function replaceFolder(draft: string, target: string): void {
  const replaced = `${draft}-damaged.tmp`;
  if (existsSync(target)) renameSync(target, replaced);
  moveFolder(draft, target);
  rmSync(replaced, { recursive: true, force: true });
}

/** Removes the .tmp files of killed writers; the caller must have locked the data directory. */
export function removeDrafts(dataDirectory: string): void {
  const folders = [dataDirectory, ...editionIds(dataDirectory).map((id) => editionFolder(dataDirectory, id))];
  for (const folder of folders) {
    const drafts = namesIn(folder).filter((name) => name.endsWith('.tmp'));
    for (const name of drafts) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

/** @param which all databases of the edition, or only those that other versions of the program built */
export function removeBuilds(dataDirectory: string, id: string, which: 'all' | 'others'): void {
  const folder = editionFolder(dataDirectory, id);
  const currentBuild = buildFolder(dataDirectory, id);
  for (const name of namesIn(folder)) {
    const build = join(folder, name);
    if (name.startsWith('build-') && !name.endsWith('.tmp') && (which === 'all' || build !== currentBuild))
      rmSync(build, { recursive: true, force: true });
  }
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

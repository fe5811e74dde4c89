// The files of an edition in the data directory:
//
//   current                           the id of the edition that is served
//   editions/<id>/edition.json        when this folder was made, and what the edition changed
//   editions/<id>/seed.json.zst       the seed: RFC 8785 JSON, compressed
//   editions/<id>/downloads/          files to download, with manifest.json
//   editions/<id>/build-<program>/    the database that this version of the program builds from the seed
//
// A folder or file is written under a name that ends with .tmp, then renamed.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { programVersion } from '../build-info.ts';
import { flush } from './checksums.ts';

export const DATABASE = 'gigawatt.sqlite';

/** SHA-256 in hexadecimal. */
const ID = /^[0-9a-f]{64}$/;

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

/** The ids of all editions in the directory, in no order. */
export function editionIds(dataDirectory: string): string[] {
  return namesIn(editionsFolder(dataDirectory)).filter((name) => ID.test(name));
}

/** The id of the edition that is served; undefined if there is none. */
export function readCurrent(dataDirectory: string): string | undefined {
  const file = currentFile(dataDirectory);
  if (!existsSync(file)) return undefined;
  const id = readFileSync(file, 'utf8').trim();
  return ID.test(id) ? id : undefined;
}

/** Replaces a file in one step: readers see the old text or the new one, also after a crash. */
export function replaceFile(file: string, text: string): void {
  const draft = `${file}.tmp`;
  writeFileSync(draft, text, { flush: true });
  renameSync(draft, file);
  flush(dirname(file));
}

/** Moves a finished folder to its place. */
export function moveFolder(draft: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  renameSync(draft, target);
  flush(dirname(target));
}

/** Moves a finished folder to its place. A damaged folder that is there is moved away and removed. */
export function replaceFolder(draft: string, target: string): void {
  const damaged = `${draft}-damaged.tmp`;
  if (existsSync(target)) renameSync(target, damaged);
  moveFolder(draft, target);
  rmSync(damaged, { recursive: true, force: true });
}

/** Removes unfinished files of killed writers. The caller must hold the writers' lock. */
export function removeDrafts(dataDirectory: string): void {
  const folders = [dataDirectory, ...editionIds(dataDirectory).map((id) => editionFolder(dataDirectory, id))];
  for (const folder of folders) {
    for (const name of namesIn(folder)) {
      if (name.endsWith('.tmp')) rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

/** Removes the builds of an edition: all, or all but those of this version of the program. */
export function removeBuilds(dataDirectory: string, id: string, which: 'all' | 'others'): void {
  const folder = editionFolder(dataDirectory, id);
  const own = buildFolder(dataDirectory, id);
  for (const name of namesIn(folder)) {
    const build = join(folder, name);
    if (name.startsWith('build-') && !name.endsWith('.tmp') && (which === 'all' || build !== own))
      rmSync(build, { recursive: true, force: true });
  }
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

// Paths and checksums of the project's own files. Works from the sources and from the bundle.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { lazy } from './util/lazy.ts';

/** The nearest folder above this module that contains a package.json. */
export const projectFolder = findUpwards('package.json', import.meta.dirname);

/** Files and folders that determine the bundle and the databases that the program builds. */
export const programFiles = ['src', 'migrations', 'openapi.yaml', 'package.json', 'package-lock.json'].map((name) =>
  join(projectFolder, name),
);

/** Name of the file beside a bundle that contains the digest of `programFiles`. */
export const DIGEST_FILE = 'made-from';
const digestFile = join(import.meta.dirname, DIGEST_FILE);

/** Stores the compiled code of modules that are loaded from now on, unless the folder is not writable. */
export function enableCompileCacheOnDisk(): void {
  enableCompileCache(join(projectFolder, 'node_modules', '.cache', 'gigawatt'));
}

/** SHA-256 of the names and contents of files. In folders, only files that can affect the program or the seed are included. */
export function digestOf(...paths: string[]): string {
  const digest = createHash('sha256');
  for (const path of paths) {
    const isFolder = statSync(path).isDirectory();
    for (const name of isFolder ? globSync('**/*.{yaml,ts,sql,json,css,js,svg,png}', { cwd: path }).toSorted() : ['']) {
      digest.update(`${name}\n`).update(readFileSync(join(path, name)));
    }
  }
  return digest.digest('hex');
}

/** SHA-256 of the program's files, and the time of the bundle or of the start. Another version may respond differently. */
export const programVersion = lazy((): { digest: string; since: Date } =>
  existsSync(digestFile)
    ? { digest: readFileSync(digestFile, 'utf8'), since: statSync(digestFile).mtime }
    : { digest: digestOf(...programFiles), since: new Date() },
);

function findUpwards(name: string, folder: string): string {
  if (existsSync(join(folder, name))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error(`${name} not found in any folder above ${import.meta.dirname}`);
  return findUpwards(name, parent);
}

// Locates the project folder, and computes the version (SHA-256) of the program.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { lazy } from './util/lazy.ts';

export const projectFolder = findUpwards('package.json', import.meta.dirname);

/** If one of these files changes, `npm start` rebuilds the bundle and the databases of editions. */
export const programFiles = ['src', 'migrations', 'openapi.yaml', 'package.json', 'package-lock.json'].map((name) =>
  join(projectFolder, name),
);

/** File in dist/ with the SHA-256 of the `programFiles` from which the bundle was built. */
export const DIGEST_FILE = 'made-from';
const digestFile = join(import.meta.dirname, DIGEST_FILE);

/** Makes Node cache the compiled code of modules loaded after this call, to speed up the next start. */
export function enableCompileCacheOnDisk(): void {
  enableCompileCache(join(projectFolder, 'node_modules', '.cache', 'gigawatt'));
}

/** SHA-256 of files, and of the names and contents of the files in folders. */
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

/** `since`: when the bundle was built or, without one, when the process started. */
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

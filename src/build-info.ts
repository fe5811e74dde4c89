// Where the project's own files are, seen from the sources or from a bundle of them, and whether they have changed.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { lazy } from './util/lazy.ts';

/** The nearest folder above with a package.json. */
export const projectFolder = nearestWith('package.json', import.meta.dirname);

/** What the server is made from. */
export const programFiles = ['src', 'migrations', 'openapi.yaml', 'package.json', 'package-lock.json'].map((name) =>
  join(projectFolder, name),
);

/** Beside a bundle stands the digest of what it was made from. */
export const DIGEST_FILE = 'made-from';
const digestFile = join(import.meta.dirname, DIGEST_FILE);

/** Node keeps what it compiles of the modules loaded from now on; where it may not write, it goes without. */
export function enableCompileCacheOnDisk(): void {
  enableCompileCache(join(projectFolder, 'node_modules', '.cache', 'gigawatt'));
}

/** SHA-256 over the names and contents of files, and of all of those in folders that something can be made from. */
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

/** SHA-256 of the program's files, and the time from which it is the same. Another version may respond differently. */
export const programVersion = lazy((): { digest: string; since: Date } =>
  existsSync(digestFile)
    ? { digest: readFileSync(digestFile, 'utf8'), since: statSync(digestFile).mtime }
    : { digest: digestOf(...programFiles), since: new Date() },
);

function nearestWith(name: string, folder: string): string {
  if (existsSync(join(folder, name))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error(`${name} not found in any folder above ${import.meta.dirname}`);
  return nearestWith(name, above);
}

// Peers are installed when they are measured, each in a folder of its own.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import type { Peer } from './peer.ts';

/** The folder of the peer. @throws Error when npm fails */
export function install(peer: Peer): string {
  const folder = join(import.meta.dirname, '.installed', peer.folder ?? peer.name);
  const file = join(folder, 'package.json');
  const wanted = `${JSON.stringify({ private: true, ...peer.package }, null, 2)}\n`;
  // npm writes this file last.
  const isThere = existsSync(join(folder, 'node_modules', '.package-lock.json'));
  if (isThere && readFileSync(file, 'utf8') === wanted) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, wanted);
  console.error(`Installing ${peer.name} …`);
  // Native parts are built for the Node that runs this, not for one that may come first otherwise.
  const PATH = `${dirname(process.execPath)}${delimiter}${process.env.PATH}`;
  const { status } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel', 'error'], {
    cwd: folder,
    env: { ...process.env, PATH },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`npm install ended with ${status}`);
  return folder;
}

// A small disk in memory, to be filled up and set to read-only. Needs root.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A folder that is a disk of its own, taken away when the process ends. */
export function smallDisk(folder: string, mebibytes: number) {
  mkdirSync(folder);
  mount('-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=0755`, 'gigawatt-faults', folder);
  // Before the folder that it is in goes.
  process.prependOnceListener('exit', () => spawnSync('umount', ['--lazy', folder]));
  const filling = join(folder, 'filling');
  return {
    /** Leaves so many KiB free. */
    leave(kibibytes: number): void {
      rmSync(filling, { force: true });
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filling, Buffer.alloc(Math.max(0, bavail * bsize - kibibytes * 1024)));
    },
    empty: () => rmSync(filling, { force: true }),
    setReadOnly: (isReadOnly: boolean) => mount('-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, folder),
  };
}

function mount(...parameters: string[]): void {
  const { status, stderr } = spawnSync('mount', parameters, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`mount ${parameters.join(' ')}: ${stderr}`);
}

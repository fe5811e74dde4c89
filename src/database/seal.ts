// The seal of a database file: a line behind SQLite's pages that tells whether they are as they were written. SQLite reads as many
// pages as the header of the file counts, and nothing behind them (SQLite file format, section 1.3.7).
import {
  appendFileSync,
  closeSync,
  copyFileSync,
  fstatSync,
  openSync,
  readSync,
  truncateSync,
  utimesSync,
} from 'node:fs';
import { digestOfStart } from './on-disk.ts';

/** SHA-256 of the pages and of `written`, in hexadecimal; and when that was, in seconds since 1970: the file's own date as well. */
type Seal = { digest: string; written: number };

const SEAL = /^Gigawatt seal ([0-9a-f]{64}) (\d{10})\n$/;

/** In bytes. */
const SEAL_LENGTH = 'Gigawatt seal '.length + 64 + 1 + 10 + 1;

/** Seals a file that is finished. */
export function sealFile(file: string): void {
  const written = Math.floor(Date.now() / 1000);
  const descriptor = openSync(file, 'r');
  const digest = digestOf(descriptor, fstatSync(descriptor).size, written);
  closeSync(descriptor);
  appendFileSync(file, `Gigawatt seal ${digest} ${written}\n`);
  utimesSync(file, written, written);
}

export function isSealed(file: string): boolean {
  return withSeal(file, () => true);
}

/** Whether the file is, byte for byte, what was sealed. Reads all of it. @param afterEach as of `digestOfStart` */
export function isAsSealed(file: string, afterEach?: () => void): boolean {
  return withSeal(file, (descriptor, { digest, written }, pages) => {
    return digestOf(descriptor, pages, written, afterEach) === digest;
  });
}

/** Whether nobody has written to the file since it was sealed, if its date is to be believed: a medium that fails changes none. */
export function isDatedAsSealed(file: string): boolean {
  return withSeal(file, (descriptor, { written }) => Math.floor(fstatSync(descriptor).mtimeMs / 1000) === written);
}

/** Whether a file that was written before another was sealed has been left alone since, by its date. */
export function isDatedBefore(file: string, descriptor: number): boolean {
  return withSeal(file, (_descriptor, { written }) => fstatSync(descriptor).mtimeMs / 1000 < written + 1);
}

/** Copies the file, without its seal: the copy is to be written to. */
export function copyUnsealed(file: string, copy: string): void {
  const pages = withSeal(file, (_descriptor, _seal, length) => length);
  copyFileSync(file, copy);
  if (pages !== false) truncateSync(copy, pages);
}

/** @returns what `tell` tells of the file; false where there is no seal to tell by */
function withSeal<Told>(file: string, tell: (descriptor: number, seal: Seal, pages: number) => Told): Told | false {
  const descriptor = openSync(file, 'r');
  try {
    const pages = fstatSync(descriptor).size - SEAL_LENGTH;
    if (pages < 0) return false;
    const line = Buffer.alloc(SEAL_LENGTH);
    readSync(descriptor, line, 0, SEAL_LENGTH, pages);
    const [, digest, written] = SEAL.exec(line.toString('latin1')) ?? [];
    if (digest === undefined) return false;
    return tell(descriptor, { digest, written: Number(written) }, pages);
  } finally {
    closeSync(descriptor);
  }
}

function digestOf(descriptor: number, pages: number, written: number, afterEach?: () => void): string {
  return digestOfStart(descriptor, pages, afterEach).update(String(written)).digest('hex');
}

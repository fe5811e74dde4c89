// How checks say what is wrong, and what was probably meant.
import { nearest } from '../../contract/suggest.ts';
import type { Path, SeedFile } from '../files.ts';

/** Says what is wrong at a place of a file. */
export type Complain = (path: Path, message: string) => void;

/** Collects what is wrong with a file, with the place of each. */
export function complainerFor({ place }: SeedFile<unknown>, problems: string[]): Complain {
  return (path, message) => problems.push(`${place(path)}: ${message}`);
}

export function meant(text: string, candidates: Iterable<string>): string {
  const near = nearest(text, candidates);
  return near === undefined ? '' : `; did you mean ${near}?`;
}

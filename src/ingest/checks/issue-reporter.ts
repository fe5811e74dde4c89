// How checks report an error: its place, what is wrong, and the nearest valid name.
import { nearest } from '../../util/did-you-mean.ts';
import type { Path, SeedFile } from '../load-yaml.ts';

/** Reports an error at a place of a file. */
export type AddIssue = (path: Path, message: string) => void;

/** Collects the errors of a file, each with its place. */
export function issueReporter({ locate: place }: SeedFile<unknown>, problems: string[]): AddIssue {
  return (path, message) => problems.push(`${place(path)}: ${message}`);
}

/** The nearest valid name, to append to a message that ends without a full stop. */
export function didYouMean(text: string, candidates: Iterable<string>): string {
  const near = nearest(text, candidates);
  return near === undefined ? '. Use an id that a file in seed/ defines' : `. Did you mean \`${near}\`?`;
}

// Collects the errors that checks find, each with its position in a file.
import { nearest } from '../../util/did-you-mean.ts';
import type { Path, SeedFile } from '../load-yaml.ts';

/** Adds an error at a path of a file. */
export type AddIssue = (path: Path, message: string) => void;

/** @param issues receives the errors of the file as `file:line:column: message` */
export function issueReporter({ locate }: SeedFile<unknown>, issues: string[]): AddIssue {
  return (path, message) => issues.push(`${locate(path)}: ${message}`);
}

export function unknownId(kind: string, id: string, candidates: Iterable<string>): string {
  return `unknown ${kind} \`${id}\`${didYouMean(id, candidates)}`;
}

/** The end of a message: it suggests the nearest valid id. */
export function didYouMean(id: string, candidates: Iterable<string>): string {
  const near = nearest(id, candidates);
  return near === undefined ? '. Use an id that a file in seed/ defines' : `. Did you mean \`${near}\`?`;
}

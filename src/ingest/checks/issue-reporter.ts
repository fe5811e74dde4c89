// Collects the errors that checks find, each with its position in a file.
import { nearest } from '../../util/did-you-mean.ts';
import type { Path } from '../issues.ts';
import type { SeedFile } from '../load-yaml.ts';

export type AddIssue = (path: Path, message: string) => void;

/** @param issues receives the errors of the file as `file:line:column: message` */
export function issueReporter({ locate }: SeedFile<unknown>, issues: string[]): AddIssue {
  return (path, message) => issues.push(`${locate(path)}: ${message}`);
}

export function unknownId(kind: string, id: string, candidates: Iterable<string>): string {
  return `unknown ${kind} \`${id}\`${suggestName(id, candidates)}`;
}

/** Returns the end of an error message, which suggests the most similar valid id. */
export function suggestName(id: string, candidates: Iterable<string>): string {
  const near = nearest(id, candidates);
  return near === undefined ? '. Use an id that a file in seed/ defines' : `. Did you mean \`${near}\`?`;
}

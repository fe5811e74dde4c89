// What is wrong with the seed.
import { ReadableError } from '../readable-error.ts';

/** Everything that is wrong with the seed, a line each: `file:line:column: what is wrong and what to do`. */
export class SeedError extends ReadableError {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

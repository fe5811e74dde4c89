// What is wrong with the seed.
import { UserError } from '../user-error.ts';

/** Everything that is wrong with the seed, a line each: `file:line:column: what is wrong and what to do`. */
export class SeedError extends UserError {
  readonly issues: readonly string[];

  /** @param note printed after the errors */
  constructor(problems: readonly string[], note?: string) {
    super([...problems, ...(note === undefined ? [] : [note])].join('\n'));
    this.issues = problems;
  }
}

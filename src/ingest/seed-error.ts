import { UserError } from '../user-error.ts';

/** All errors in a seed, one per line: `file:line:column: what is wrong and what to do`. */
export class SeedError extends UserError {
  readonly issues: readonly string[];

  /** @param note printed after the errors */
  constructor(issues: readonly string[], note?: string) {
    super([...issues, ...(note === undefined ? [] : [note])].join('\n'));
    this.issues = issues;
  }
}

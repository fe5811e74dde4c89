import { UserError } from '../user-error.ts';

/** Lists all errors in the seed files, one per line: `file:line:column: what is wrong and what to do`. */
export class SeedError extends UserError {
  readonly issues: readonly string[];

  /** @param note printed as the last line, after the errors */
  constructor(issues: readonly string[], note?: string) {
    super([...issues, ...(note === undefined ? [] : [note])].join('\n'));
    this.issues = issues;
  }
}

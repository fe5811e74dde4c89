// Checks that no source is recorded before its publication, and no report or claim before its source.
import { parseUncertainDate } from '../../domain/dates/uncertain-date.ts';
import { evidenceIn, type SourceFile } from '../schema.ts';
import type { AddIssue } from './issue-reporter.ts';

/** Accepts future days, because the validity of a seed must not depend on the clock. */
export function checkRecorded(source: SourceFile, addIssue: AddIssue): void {
  const { published, recorded } = source;
  const { earliest } = parseUncertainDate(published);
  if (earliest !== null && recorded < earliest) {
    addIssue(['recorded'], `${recorded} is before ${earliest}, the first possible day of publication`);
  }
  for (const { path, recorded: day } of evidenceIn(source)) {
    if (day !== undefined && day < recorded) {
      addIssue([...path, 'recorded'], `${day} is before ${recorded}, the day on which the source was recorded`);
    }
  }
}

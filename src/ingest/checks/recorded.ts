// Checks that no source is recorded before its publication, and no report or claim before its source.
import { parseUncertainDate } from '../../domain/dates/uncertain-date.ts';
import { reportKinds, type SourceFile } from '../schema.ts';
import type { AddIssue } from './issue-reporter.ts';

/** Accepts future days, because the validity of a seed must not depend on the clock. */
export function checkRecorded({ published, recorded, reports, claims }: SourceFile, addIssue: AddIssue): void {
  const { earliest } = parseUncertainDate(published);
  if (earliest !== null && recorded < earliest) {
    addIssue(['recorded'], `${recorded} is before ${earliest}, the first possible day of publication`);
  }
  const days = [
    ...reportKinds.flatMap((kind) =>
      Object.entries(reports[kind]).map(([id, report]) => ({ path: ['reports', kind, id], day: report.recorded })),
    ),
    ...claims.map((claim, index) => ({ path: ['claims', index], day: claim.recorded })),
  ];
  for (const { path, day } of days) {
    if (day !== undefined && day < recorded) {
      addIssue([...path, 'recorded'], `${day} is before ${recorded}, the day on which the source was recorded`);
    }
  }
}

// When the register recorded sources and reports: never before they can have existed.
import { parseUncertainDate } from '../../domain/dates/uncertain-date.ts';
import { reportKinds, type SourceFile } from '../schema.ts';
import type { AddIssue } from './issue-reporter.ts';

/** Does not compare with today: the same seed must be valid on every machine and on every day. */
export function checkRecorded({ published, recorded, reports, claims }: SourceFile, complain: AddIssue): void {
  const { earliest } = parseUncertainDate(published);
  if (earliest !== null && recorded < earliest)
    complain(['recorded'], `${recorded} is before ${earliest}, the first possible day of publication`);
  for (const [path, own] of [
    ...reportKinds.flatMap((kind) =>
      Object.entries(reports[kind]).map(([id, report]) => [['reports', kind, id], report.recorded] as const),
    ),
    ...claims.map((claim, index) => [['claims', index], claim.recorded] as const),
  ]) {
    if (own !== undefined && own < recorded)
      complain([...path, 'recorded'], `${own} is before ${recorded}, the day on which the source was recorded`);
  }
}

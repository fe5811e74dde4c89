// The JSON of reports. `body` appears in records and in the list of reports, `inRecord` only in records, `inList` only in the list.
import { type CitingKind, recordPath, reportPath } from '../../domain/kinds.ts';
import { JsonText, mergeJson } from '../../formats/json-text.ts';
import type { Report } from './schema.ts';

/** Members that only the list of reports has. If a record has `status`, `date` or `quantity`, they are in the body instead. */
export type ReportInList = Pick<
  Report,
  'id' | 'kind' | 'about' | 'title' | 'says' | 'status' | 'date' | 'quantity' | 'links'
>;

export type SourceMembers = Pick<Report, 'publisher' | 'url'>;

/** An item of the list of reports. */
export function reportJson(
  { body, inList }: { body: string; inList: string },
  source: SourceMembers,
): JsonText<Report> {
  return new JsonText(mergeJson(mergeJson(inList, body), JSON.stringify(source)));
}

export function reportLinks(kind: CitingKind, id: string, about: string, source: string): Report['links'] {
  return {
    self: reportPath(id),
    about: kind === 'claim' ? recordPath(kind, id) : `${recordPath(kind, about)}?source=${source}`,
    source: recordPath('source', source),
  };
}

/** The member `reports` of a record. @param reports newest first */
export function reportsMember(reports: readonly { body: string; inRecord: string | null }[]): string {
  return `{"reports":[${reports.map(({ body, inRecord }) => mergeJson(body, inRecord ?? '{}'))}]}`;
}

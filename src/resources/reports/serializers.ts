// Serializes reports: `body` and `inRecord` within records, `body` and `inList` in /v1/reports.
import { type CitingKind, recordPath, reportPath } from '../../domain/kinds.ts';
import { JsonText, mergeJson } from '../../formats/json-text.ts';
import type { ListedReport } from './schema.ts';

/** Properties that only /v1/reports has, without those in `body`. */
export type ReportInList = Pick<
  ListedReport,
  'id' | 'kind' | 'about' | 'title' | 'says' | 'status' | 'date' | 'quantity' | 'links'
>;

export type SourceMembers = Pick<ListedReport, 'publisher' | 'url'>;

export function reportJson(
  { body, inList }: { body: string; inList: string },
  source: SourceMembers,
): JsonText<ListedReport> {
  return new JsonText(mergeJson(mergeJson(inList, body), JSON.stringify(source)));
}

export function reportLinks(kind: CitingKind, id: string, about: string, source: string): ListedReport['links'] {
  return {
    self: reportPath(id),
    about: kind === 'claim' ? recordPath(kind, id) : `${recordPath(kind, about)}?source=${source}`,
    source: recordPath('source', source),
  };
}

/** Returns a JSON object with the property `reports`. @param reports newest first */
export function reportsMember(reports: readonly { body: string; inRecord: string | null }[]): string {
  return `{"reports":[${reports.map(({ body, inRecord }) => mergeJson(body, inRecord ?? '{}'))}]}`;
}

// The JSON of reports: `body` is shown both in a record and in the list of reports, `inRecord` and `inList` in one of them.
import { type CitingKind, recordPath, reportPath } from '../../domain/kinds.ts';
import { JsonText, withMembers } from '../../formats/json-text.ts';
import type { Report } from './schema.ts';

/** What only the list shows. `status`, `date` and `quantity` are in the body if the record shows them too. */
export type ReportInList = Pick<
  Report,
  'id' | 'kind' | 'about' | 'title' | 'says' | 'status' | 'date' | 'quantity' | 'links'
>;

/** A report as the list of reports shows it. @param published the publisher and the URL of its source */
export function reportJson(
  { body, inList }: { body: string; inList: string },
  published: Pick<Report, 'publisher' | 'url'>,
): JsonText<Report> {
  return new JsonText(withMembers(withMembers(inList, body), JSON.stringify(published)));
}

export function reportLinks(kind: CitingKind, id: string, about: string, source: string): Report['links'] {
  return {
    self: reportPath(id),
    about: kind === 'claim' ? recordPath(kind, id) : singleSourcePath(kind, about, source),
    source: recordPath('source', source),
  };
}

/** The member `reports` of a record: its reports as JSON, newest first. */
export function reportsMember(reports: readonly { body: string; inRecord: string | null }[]): string {
  return `{"reports":[${reports.map(({ body, inRecord }) => withMembers(body, inRecord ?? '{}'))}]}`;
}

/** The URL of a record as one source alone reports it. */
export function singleSourcePath(kind: CitingKind, id: string, source: string): string {
  return `${recordPath(kind, id)}?source=${source}`;
}

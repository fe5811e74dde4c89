// The JSON of reports: `body` is shown both in a record and in the list of reports, `inRecord` and `inList` in one of them.
import { addressOf, addressOfReport, type CitingKind } from '../../contract/kinds.ts';
import { JsonText, mergedJson } from '../../formats/json-text.ts';
import type { Report } from './schema.ts';

/** What only the list shows. `status`, `date` and `quantity` are in the body if the record shows them too. */
export type ReportInList = Pick<
  Report,
  'id' | 'kind' | 'about' | 'title' | 'says' | 'status' | 'date' | 'quantity' | 'publisher' | 'url'
>;

type ReportRow = {
  id: string;
  kind: CitingKind;
  record: string | null;
  source: string;
  body: string;
  inList: string;
};

/** A report as the list of reports shows it. */
export function reportJson({ id, kind, record, source, body, inList }: ReportRow): JsonText<Report> {
  const links: Report['links'] = {
    self: addressOfReport(id),
    about: record === null ? addressOf(kind, id) : addressInSource(kind, record, source),
    source: addressOf('source', source),
  };
  return new JsonText(mergedJson(inList, body, JSON.stringify({ links })));
}

/** The member `reports` of a record: its reports as JSON, newest first. */
export function reportsJson(reports: readonly { body: string; inRecord: string | null }[]): string {
  return `{"reports":[${reports.map(({ body, inRecord }) => mergedJson(body, inRecord ?? '{}'))}]}`;
}

/** The URL of a record as one source alone reports it. */
export function addressInSource(kind: CitingKind, id: string, source: string): string {
  return `${addressOf(kind, id)}?source=${source}`;
}

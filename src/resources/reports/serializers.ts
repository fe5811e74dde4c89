// The JSON of reports: `body` is shown both in a record and in the list of reports, `inRecord` and `inList` in one of them.
import { addressOf, addressOfReport, type CitingKind } from '../../contract/kinds.ts';
import { JsonText, mergedJson } from '../../formats/json-text.ts';
import type { Report } from './schema.ts';

/** What only the list shows, besides what it reads from other tables. `status`, `date` and `quantity` can be in the body instead. */
export type ReportInList = Pick<Report, 'says' | 'status' | 'date' | 'quantity'>;

type ReportRow = {
  id: string;
  kind: CitingKind;
  about: string;
  titleEn: string | null;
  titleFr: string | null;
  source: string;
  body: string;
  inList: string;
};

/** A report as the list of reports shows it. @param published the publisher and the URL of its source */
export function reportJson(row: ReportRow, { publisher, url }: Pick<Report, 'publisher' | 'url'>): JsonText<Report> {
  const { id, kind, about, titleEn, titleFr, source, body, inList } = row;
  const links: Report['links'] = {
    self: addressOfReport(id),
    about: kind === 'claim' ? addressOf(kind, id) : addressInSource(kind, about, source),
    source: addressOf('source', source),
  };
  const head = JSON.stringify({ id, kind, about, title: { en: titleEn ?? '', fr: titleFr ?? '' } });
  return new JsonText(mergedJson(head, inList, body, JSON.stringify({ publisher, url, links })));
}

/** The member `reports` of a record: its reports as JSON, newest first. */
export function reportsJson(reports: readonly { body: string; inRecord: string | null }[]): string {
  return `{"reports":[${reports.map(({ body, inRecord }) => mergedJson(body, inRecord ?? '{}'))}]}`;
}

/** The URL of a record as one source alone reports it. */
export function addressInSource(kind: CitingKind, id: string, source: string): string {
  return `${addressOf(kind, id)}?source=${source}`;
}

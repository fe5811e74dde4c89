// Rows of reports: what each source reports about each record, and claims.

import type { Rows } from '../../db/schema/index.ts';
import { type Day, END_OF_TIME } from '../../domain/dates/day.ts';
import { formatDate } from '../../domain/dates/format.ts';
import type { UncertainDate } from '../../domain/dates/uncertain-date.ts';
import { type CitingKind, citingKinds, reportIdOf } from '../../domain/kinds.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { formatValue } from '../../domain/provenance/format.ts';
import { formatQuantity } from '../../domain/quantities/format.ts';
import type { Quantity } from '../../domain/quantities/quantity.ts';
import { reportLinks, type ReportInList } from '../../resources/reports/serializers.ts';
import type { BuildContext, RecordReport, Source } from './build-context.ts';

/** The parts of a report's JSON that depend on its kind. */
type Parts = {
  /** Shown both in the record and in the list of reports. */
  both: object;
  /** Shown in the record only. */
  inRecord: object;
  /** Shown in the list only. `status`, `date` and `quantity` are null unless `both` has them. */
  inList: Pick<ReportInList, 'says'> & Partial<Pick<ReportInList, 'status' | 'date' | 'quantity'>>;
  /** The deals that the report belongs to. */
  deals: readonly string[];
};

type ReportTables = Pick<Rows, 'reportVersions' | 'dealReports'>;

export function reportRows<Fields>(
  context: BuildContext,
  kind: CitingKind,
  reports: readonly RecordReport<Fields>[],
  partsOf: (report: RecordReport<Fields>) => Parts,
): ReportTables {
  const rows = reports.map((report) => {
    const { statedBy, supersedes } = report;
    const { both, inRecord, inList, deals } = partsOf(report);
    return rowsOfReport(context.sourceOf(report.source), {
      id: reportIdOf(report.record, report.source),
      kind,
      record: report.record,
      about: report.record,
      title: context.record(report.record).title,
      recorded: report.recorded,
      evidence: report.evidence,
      both,
      inRecord: { statedBy, supersedes: supersedes ?? [], ...inRecord },
      inList,
      deals,
    });
  });
  return {
    reportVersions: rows.flatMap(({ reportVersions }) => reportVersions),
    dealReports: rows.flatMap(({ dealReports }) => dealReports),
  };
}

type ReportOrClaim = Omit<Parts, 'inRecord'> & {
  inRecord: object | null;
  id: string;
  kind: CitingKind;
  record: string | null;
  about: string;
  title: Bilingual;
  recorded: Day;
  evidence: RecordReport<never>['evidence'];
};

export function rowsOfReport(source: Source, report: ReportOrClaim): ReportTables {
  const { id, kind, record, about, title, recorded, evidence, both, inRecord, inList, deals } = report;
  const { date } = source;
  const own = kind === 'claim' ? id : about;
  const links = reportLinks(kind, id, about, source.id);
  const listed: Partial<ReportInList> = {
    id,
    kind,
    about,
    title,
    status: null,
    date: null,
    quantity: null,
    ...inList,
    links,
  };
  // A member that both parts have would stand in the list twice.
  for (const name of Object.keys(both)) delete listed[name as keyof ReportInList];
  return {
    reportVersions: publicationPeriods(source).map(({ since, until, retracted }) => ({
      id,
      record,
      kind,
      source: source.id,
      published: date.latest,
      place: [source.id, citingKinds.length - citingKinds.indexOf(kind), own].join(' '),
      since,
      until,
      body: JSON.stringify({ source: source.id, ...publicationOf(source), retracted, recorded, ...both, evidence }),
      inRecord: inRecord && JSON.stringify(inRecord),
      inList: JSON.stringify(listed),
    })),
    dealReports: [...new Set(deals)].map((deal) => ({ deal, report: id, source: source.id })),
  };
}

export function publicationOf({ date: { edtf, earliest, latest } }: Source) {
  return { published: { edtf, earliest, latest } };
}

/** The periods in which a source's reports look the same: from its publication, and from its retraction if there is one. */
export function publicationPeriods({ date: { latest }, retracted }: Source): {
  since: Day;
  until: Day;
  retracted: Day | null;
}[] {
  const on = retracted?.on;
  if (on === undefined) return [{ since: latest, until: END_OF_TIME, retracted: null }];
  return [
    ...(latest < on ? [{ since: latest, until: on, retracted: null }] : []),
    { since: latest < on ? on : latest, until: END_OF_TIME, retracted: on },
  ];
}

/** Codes such as `memorandum-of-understanding` in words. Nulls are omitted. */
export function bilingualCodes(...codes: (string | null)[]): Bilingual[] {
  return codes.flatMap((code) => (code === null ? [] : formatValue(code)));
}

export function bilingualDate(date: UncertainDate | null): Bilingual | null {
  return date && { en: formatDate(date, 'en'), fr: formatDate(date, 'fr') };
}

export function bilingualQuantity(quantity: Quantity | null): Bilingual | null {
  return quantity && { en: formatQuantity(quantity, 'en'), fr: formatQuantity(quantity, 'fr') };
}

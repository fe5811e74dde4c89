// Computes the database rows of reports and claims: what each source reports about each record.
import type { Rows } from '../../db/schema/index.ts';
import { type Day, END_OF_TIME } from '../../domain/dates/day.ts';
import { formatDate } from '../../domain/dates/format.ts';
import type { UncertainDate } from '../../domain/dates/uncertain-date.ts';
import { type CitingKind, citingKinds, reportIdOf } from '../../domain/kinds.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import type { Country } from '../../domain/provenance/field-comparators.ts';
import { formatCode } from '../../domain/provenance/format.ts';
import { formatQuantity } from '../../domain/quantities/format.ts';
import type { Quantity } from '../../domain/quantities/quantity.ts';
import { type ReportInList, reportLinks } from '../../resources/reports/serializers.ts';
import {
  type BuildContext,
  changeRows,
  type DatedSource,
  type Period,
  type RecordChange,
  type RecordReport,
  splitPeriod,
} from './build-context.ts';

/** JSON properties of a report that depend on the kind of its record. */
type KindMembers = {
  /** Properties in the reports of a record and in /v1/reports. */
  shared: object;
  /** Properties in the reports of a record only. */
  inRecord: object;
  /** Properties in /v1/reports only. `status`, `date` and `quantity` are null if they are not in `shared` either. */
  inList: Pick<ReportInList, 'says'> & Partial<Pick<ReportInList, 'status' | 'date' | 'quantity'>>;
  /** Ids of the record's deals; by default, the deal that owns the record. */
  deals?: readonly string[];
};

type ReportTables = Pick<Rows, 'reportVersions' | 'dealReports'>;

/** Rows of the reports of one kind of record, and of the changes of these records. */
export function reportRows<Fields>(
  context: BuildContext,
  kind: CitingKind,
  reports: readonly RecordReport<Fields>[],
  changes: readonly RecordChange[],
  toMembers: (report: RecordReport<Fields>) => KindMembers,
): ReportTables & Pick<Rows, 'changes'> {
  const entries = reports.map((report) => {
    const { record, source, statedBy, supersedes = [] } = report;
    const { inRecord, ...members } = toMembers(report);
    const { title, owner } = context.record(record);
    return {
      deals: [owner],
      ...report,
      ...members,
      id: reportIdOf(record, source),
      kind,
      about: record,
      title,
      source: context.source(source),
      inRecord: { statedBy, supersedes, ...inRecord },
    };
  });
  return { ...reportAndClaimRows(entries), changes: changeRows(context, kind, changes) };
}

/** `record` and `inRecord` are null for a claim, because no record lists claims among its reports. */
type ReportOrClaim = Required<Omit<KindMembers, 'inRecord'>> &
  Pick<RecordReport<unknown>, 'recorded' | 'evidence'> & {
    id: string;
    kind: CitingKind;
    record: string | null;
    about: string;
    title: Bilingual;
    source: DatedSource;
    inRecord: object | null;
  };

export function reportAndClaimRows(reports: readonly ReportOrClaim[]): ReportTables {
  return {
    reportVersions: reports.flatMap(toVersions),
    dealReports: reports.flatMap(({ id, source, deals }) =>
      [...new Set(deals)].map((deal) => ({ deal, report: id, source: source.id })),
    ),
  };
}

function toVersions(report: ReportOrClaim): Rows['reportVersions'] {
  const { id, kind, record, about, title, source, recorded, evidence, shared, inRecord, inList } = report;
  const links = reportLinks(kind, id, about, source.id);
  const nulls = { status: null, date: null, quantity: null };
  const listed: Partial<ReportInList> = { id, kind, about, title, ...nulls, ...inList, links };
  // Delete the properties in `shared`, because /v1/reports joins this JSON with `body`, which contains them.
  for (const name of Object.keys(shared)) delete listed[name as keyof ReportInList];
  return publicationPeriods(source).map(({ since, until, retracted }) => ({
    id,
    record,
    kind,
    source: source.id,
    published: source.date.latest,
    place: [source.id, citingKinds.length - citingKinds.indexOf(kind), kind === 'claim' ? id : about].join(' '),
    since,
    until,
    body: JSON.stringify({ source: source.id, ...publicationOf(source), retracted, recorded, ...shared, evidence }),
    inRecord: inRecord && JSON.stringify(inRecord),
    inList: JSON.stringify(listed),
  }));
}

export function publicationOf({ date: { edtf, earliest, latest } }: DatedSource) {
  return { published: { edtf, earliest, latest } };
}

/** Periods in which the JSON of a source's reports does not change: from its publication, and from its retraction. */
export function publicationPeriods({ date, retracted }: DatedSource): (Period & { retracted: Day | null })[] {
  const days = retracted ? [retracted.on] : [];
  return splitPeriod({ since: date.latest, until: END_OF_TIME }, days).map((period) => ({
    ...period,
    retracted: days.find((day) => day <= period.since) ?? null,
  }));
}

/** Stored instead of an unknown country, because it sorts after every country code. */
export const NO_COUNTRY = '~';

export function countryCode(country: Country | null | undefined): string | null {
  return country?.code ?? null;
}

/** Replaces the countries in disputes by their codes, because JSON lists inferred values apart. */
export function withCountryCodes<Item extends { field: string; values: readonly unknown[] }>(dispute: readonly Item[]) {
  return dispute.map((item) =>
    item.field === 'country' ? { ...item, values: (item.values as Country[]).map(({ code }) => code) } : item,
  );
}

export function bilingualCodes(...codes: (string | null)[]): Bilingual[] {
  return codes.flatMap((code) => (code === null ? [] : formatCode(code)));
}

export function bilingualDate(date: UncertainDate | null): Bilingual | null {
  return date && { en: formatDate(date, 'en'), fr: formatDate(date, 'fr') };
}

export function bilingualQuantity(quantity: Quantity | null): Bilingual | null {
  return quantity && { en: formatQuantity(quantity, 'en'), fr: formatQuantity(quantity, 'fr') };
}

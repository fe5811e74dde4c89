// Helpers for computing database rows: seed files by id, and reports, states and changes of records.
import type { Rows } from '../../db/schema/index.ts';
import type { Day } from '../../domain/dates/day.ts';
import { parseUncertainDate, type UncertainDate } from '../../domain/dates/uncertain-date.ts';
import type { CitingKind, Kind } from '../../domain/kinds.ts';
import { changesAt, type FieldChange } from '../../domain/provenance/changes.ts';
import type { Comparisons } from '../../domain/provenance/comparison.ts';
import type { Evidence } from '../../domain/provenance/evidence.ts';
import { resolveStates, type State } from '../../domain/provenance/resolve-states.ts';
import type { Publications, Report } from '../../domain/provenance/selection.ts';
import { type DefinedRecord, definedRecords } from '../defined-records.ts';
import type { DealFile, SourceFile } from '../schema.ts';

export type DatedSource = SourceFile & { date: UncertainDate & { latest: Day } };

/** Contents of seed files that have passed `validateSeed`. */
export type SeedContent = { deals: readonly DealFile[]; sources: readonly SourceFile[] };

/** Rows of one kind of record, in its own tables and in the tables that all kinds share. */
export type KindRows<Table extends keyof Rows> = Pick<Rows, Table | 'reportVersions' | 'dealReports' | 'changes'>;

export type BuildContext = {
  deals: readonly DealFile[];
  sources: readonly DatedSource[];
  publications: Publications;
  record(id: string): DefinedRecord;
  source(id: string): DatedSource;
};

export function buildContext(content: SeedContent): BuildContext {
  const sources = content.sources.map((source) => {
    const date = parseUncertainDate(source.published);
    if (date.latest === null) throw new RangeError(`the publication date of ${source.id} has no last possible day`);
    return { ...source, date: { ...date, latest: date.latest } };
  });
  const publications = sources.map(({ id, date: published, reliability: { grade }, repeats, retracted }) => {
    return { id, published, grade, repeats, retracted: retracted?.on ?? null };
  });
  const records = new Map(content.deals.flatMap(definedRecords).map((record) => [record.id, record]));
  const sourcesById = new Map(sources.map((source) => [source.id, source]));
  return {
    deals: content.deals,
    sources,
    publications: new Map(publications.map((publication) => [publication.id, publication])),
    record: (id) => getExisting(records, id),
    source: (id) => getExisting(sourcesById, id),
  };
}

function getExisting<Value>(values: ReadonlyMap<string, Value>, id: string): Value {
  const value = values.get(id);
  if (value === undefined) throw new RangeError(`unknown id ${id}`);
  return value;
}

export type RecordReport<Fields> = Report<Fields> & { record: string; evidence: Evidence[]; recorded: Day };

type SeedReport<Kind extends keyof SourceFile['reports']> = SourceFile['reports'][Kind][string];

function readSupersedes(report: object): string[] {
  return 'supersedes' in report ? (report.supersedes as string[]) : [];
}

export function collectReports<Fields, Kind extends keyof SourceFile['reports']>(
  { sources }: BuildContext,
  kind: Kind,
  toFields: (report: SeedReport<Kind>, source: DatedSource) => Report<Fields>['fields'],
  supersededFields: (report: SeedReport<Kind>) => string[] = readSupersedes,
): RecordReport<Fields>[] {
  return sources.flatMap((source) =>
    Object.entries(source.reports[kind] as Record<string, SeedReport<Kind>>).map(([record, report]) => ({
      record,
      source: source.id,
      preferred: report.preferred,
      statedBy: report.statedBy ?? null,
      supersedes: supersededFields(report),
      evidence: report.evidence,
      recorded: report.recorded ?? source.recorded,
      fields: toFields(report, source),
    })),
  );
}

/** A state of a record (its values during a period), with the changes on the first day of the period. */
export type RecordState<Fields> = State<Fields> & { record: string; changes: FieldChange[] };

/** Returns the states of all records. The states of one record follow each other, oldest first. */
export function resolveRecordStates<Fields extends object>(
  { publications }: BuildContext,
  reports: readonly RecordReport<Fields>[],
  comparisonsFor: (reports: readonly RecordReport<Fields>[]) => Comparisons<Fields>,
): RecordState<Fields>[] {
  return [...Map.groupBy(reports, ({ record }) => record)].flatMap(([record, recordReports]) => {
    const comparisons = comparisonsFor(recordReports);
    const states = resolveStates<Fields>(recordReports, publications, comparisons);
    return states.map((state, index) => ({
      ...state,
      record,
      changes: changesAt(state, states[index - 1], recordReports, publications, comparisons),
    }));
  });
}

export type RecordChange = {
  record: string;
  since: Day;
  changes: FieldChange[];
  /** Set only for a claim: the record that the claim is about, and the id of the claim's deal. */
  subject?: { kind: Kind; id: string; deal: string };
};

export function changeRows(context: BuildContext, kind: CitingKind, changes: readonly RecordChange[]): Rows['changes'] {
  return changes
    .filter(({ changes: fieldChanges }) => fieldChanges.length > 0)
    .map(({ record, since, changes: fieldChanges, subject }) => ({
      known: since,
      kind,
      about: record,
      subjectKind: subject?.kind,
      subject: subject?.id,
      deal: subject?.deal ?? context.record(record).owner,
      changes: fieldChanges,
    }));
}

/** A period from the day `since` to the day before `until`, which is END_OF_TIME for an open period. */
export type Period = { since: Day; until: Day };

/** Splits a period at the given days. Ignores days outside the period. */
export function splitPeriod({ since, until }: Period, days: readonly Day[]): Period[] {
  const starts = [...new Set([since, ...days.filter((day) => since < day && day < until)])].toSorted();
  return starts.map((start, index) => ({ since: start, until: starts[index + 1] ?? until }));
}

export function parseReportedDate(text: string, inferred: readonly 'year'[] = []): UncertainDate {
  return { ...parseUncertainDate(text), inferred: [...inferred] };
}

// What building the rows of all kinds shares: the files, the publications, and the step from reports to states.

import type { Rows } from '../../db/schema/index.ts';
import type { Day } from '../../domain/dates/day.ts';
import { parseUncertainDate, type UncertainDate } from '../../domain/dates/uncertain-date.ts';
import type { CitingKind, Kind, RecordKind } from '../../domain/kinds.ts';
import type { Bilingual } from '../../domain/provenance/bilingual.ts';
import { changesAt, type FieldChange } from '../../domain/provenance/changes.ts';
import type { Comparisons } from '../../domain/provenance/comparison.ts';
import type { Evidence } from '../../domain/provenance/evidence.ts';
import { resolveStates, type State } from '../../domain/provenance/resolve-states.ts';
import type { Publications, Report } from '../../domain/provenance/selection.ts';
import type { DealFile, SourceFile } from '../schema.ts';

export type Source = SourceFile & { date: UncertainDate & { latest: Day } };

/** The contents of seed files that `checkSeed` accepts. */
export type SeedContent = { deals: readonly DealFile[]; sources: readonly SourceFile[] };

type DefinedRecord = { id: string; kind: RecordKind; owner: string; file: string; title: Bilingual };

export type BuildContext = {
  deals: readonly DealFile[];
  sources: readonly Source[];
  publications: Publications;
  /** @throws RangeError if no file defines the record */
  record(id: string): DefinedRecord;
  sourceOf(id: string): Source;
};

export function buildContext(content: SeedContent): BuildContext {
  const sources = content.sources.map((source) => {
    const date = parseUncertainDate(source.published);
    if (date.latest === null) throw new RangeError(`the publication date of ${source.id} has no last possible day`);
    return { ...source, date: { ...date, latest: date.latest } };
  });
  const publications = sources.map(({ id, date, reliability, repeats, retracted }) => ({
    id,
    published: date,
    grade: reliability.grade,
    repeats,
    retracted: retracted?.on ?? null,
  }));
  const records = new Map(content.deals.flatMap(definedRecords).map((record) => [record.id, record]));
  const sourcesById = new Map(sources.map((source) => [source.id, source]));
  return {
    deals: content.deals,
    sources,
    publications: new Map(publications.map((publication) => [publication.id, publication])),
    record: (id) => existing(records, id),
    sourceOf: (id) => existing(sourcesById, id),
  };
}

function existing<Value>(values: ReadonlyMap<string, Value>, id: string): Value {
  const value = values.get(id);
  if (value === undefined) throw new RangeError(`unknown id ${id}`);
  return value;
}

/** The records that a deal's file defines. The owner of a partner is empty: it may take part in several deals. */
function definedRecords({ id: file, title, partners, milestones, figures }: DealFile): DefinedRecord[] {
  const named = (kind: RecordKind, records: Record<string, { title: Bilingual }>, owner: string) =>
    Object.entries(records).map(([id, record]) => ({ id, kind, owner, file, title: record.title }));
  return [
    { id: file, kind: 'deal', owner: file, file, title },
    ...named('partner', partners, ''),
    ...named('milestone', milestones, file),
    ...named('figure', figures, file),
  ];
}

/** A report about a record, with its evidence and the day on which the register recorded it. */
export type RecordReport<Fields> = Report<Fields> & { record: string; evidence: Evidence[]; recorded: Day };

function supersededIn(report: object): string[] {
  return 'supersedes' in report ? (report.supersedes as string[]) : [];
}

/** Every report about records of a kind, in the order of the sources' files. */
export function collectReports<Fields, Kind extends keyof SourceFile['reports']>(
  { sources }: BuildContext,
  kind: Kind,
  read: (report: SourceFile['reports'][Kind][string], source: Source) => Report<Fields>['fields'],
  supersededFields: (report: SourceFile['reports'][Kind][string]) => string[] = supersededIn,
): RecordReport<Fields>[] {
  return sources.flatMap((source) =>
    (Object.entries(source.reports[kind]) as [string, SourceFile['reports'][Kind][string]][]).map(
      ([record, report]) => ({
        record,
        source: source.id,
        preferred: report.preferred,
        statedBy: report.statedBy ?? null,
        supersedes: supersededFields(report),
        evidence: report.evidence,
        recorded: report.recorded ?? source.recorded,
        fields: read(report, source),
      }),
    ),
  );
}

/** A state of a record, with what changed when it began. */
export type RecordState<Fields> = State<Fields> & { record: string; changes: FieldChange[] };

/** The states of every record, each record's oldest first. */
export function resolveRecordStates<Fields extends object>(
  { publications }: BuildContext,
  reports: readonly RecordReport<Fields>[],
  comparisonsFor: (reports: readonly RecordReport<Fields>[]) => Comparisons<Fields>,
): RecordState<Fields>[] {
  return [...Map.groupBy(reports, ({ record }) => record)].flatMap(([record, ofRecord]) => {
    const comparisons = comparisonsFor(ofRecord);
    const states = resolveStates<Fields>(ofRecord, publications, comparisons);
    return states.map((state, index) => ({
      ...state,
      record,
      changes: changesAt(state, states[index - 1], ofRecord, publications, comparisons),
    }));
  });
}

/** The deal of a change and, for a claim, the record that it is about. */
type Subject = { deal: string; subjectKind?: Kind; subject?: string };

/** What became known about a record on a day. */
export type Change = { record: string; since: Day; changes: FieldChange[] };

/** @param subjectOf the deal of a record and, for a claim, the record that it is about */
export function changeRows(
  context: BuildContext,
  kind: CitingKind,
  changes: readonly Change[],
  subjectOf: (record: string) => Subject = (id) => ({ deal: context.record(id).owner }),
): Rows['changes'] {
  return changes.flatMap(({ record, since, changes: ofRecord }) => {
    if (ofRecord.length === 0) return [];
    const { deal, subjectKind, subject } = subjectOf(record);
    return { known: since, kind, about: record, subjectKind, subject, deal, changes: ofRecord };
  });
}

/** The date as reported, with what the editor marked as inferred. @throws RangeError */
export function parseReportedDate(text: string, inferred: readonly 'year'[] = []): UncertainDate {
  return { ...parseUncertainDate(text), inferred: [...inferred] };
}

// What the making of rows shares: the files, the publications, and the step from reports to states.
import type { Day } from '../../dates/day.ts';
import { parseUncertainDate, type UncertainDate } from '../../dates/uncertain-date.ts';
import type { Evidence } from '../../reports/evidence.ts';
import { type Compatibility, type Publication, type Report, type State, statesOf } from '../../reports/states.ts';
import type { Bilingual } from '../../reports/text.ts';
import type { SeedFiles } from '../files.ts';
import type { DealFile, SourceFile } from '../schema.ts';

export type Source = SourceFile & { date: UncertainDate & { latest: Day } };

export type Context = { deals: DealFile[]; sources: Source[]; publications: ReadonlyMap<string, Publication> };

export function contextOf(files: SeedFiles): Context {
  const deals = files.deals.map(({ content }) => content);
  const sources = files.sources.map(({ content }) => {
    const date = parseUncertainDate(content.published);
    if (date.latest === null) throw new RangeError(`the publication of ${content.id} has no last day`);
    return { ...content, date: { ...date, latest: date.latest } };
  });
  const publications = sources.map(({ id, date, reliability, repeats }) => ({
    id,
    published: date,
    grade: reliability.grade,
    repeats,
  }));
  return { deals, sources, publications: new Map(publications.map((publication) => [publication.id, publication])) };
}

/** A report about a thing, with its evidence. */
export type Said<Fields> = Report<Fields> & { thing: string; evidence: Evidence[] };

/** Every report about things of a kind, in the order of the sources' files. */
export function reportsOn<Fields, Kind extends keyof SourceFile['reports']>(
  { sources }: Context,
  kind: Kind,
  read: (report: SourceFile['reports'][Kind][string], source: Source) => Report<Fields>['fields'],
): Said<Fields>[] {
  return sources.flatMap((source) =>
    (Object.entries(source.reports[kind]) as [string, SourceFile['reports'][Kind][string]][]).map(
      ([thing, report]) => ({
        thing,
        source: source.id,
        preferred: report.preferred,
        evidence: report.evidence,
        fields: read(report, source),
      }),
    ),
  );
}

/** A state of a thing, in the view of one source (its id) or of all together (empty). */
export type Held<Fields> = State<Fields> & { thing: string; scope: string };

/** The states of every thing in every view, worked out once, so that a query for any day and source is a look-up. */
export function statesIn<Fields extends object>(
  { publications }: Context,
  said: readonly Said<Fields>[],
  compatible: Compatibility<Fields>,
): Held<Fields>[] {
  return [...Map.groupBy(said, ({ thing }) => thing)].flatMap(([thing, reports]) =>
    [{ scope: '', reports }, ...reports.map((report) => ({ scope: report.source, reports: [report] }))].flatMap(
      (view) =>
        statesOf<Fields>(view.reports, publications, compatible).map((state) => ({
          ...state,
          thing,
          scope: view.scope,
        })),
    ),
  );
}

/** What every row of a report has. */
export const reportRow = <Fields>({ source, evidence }: Said<Fields>) => ({ source, evidence });

/** What every row of a state has. */
export const stateRow = <Fields>({ scope, since, until, disputed }: Held<Fields>) => ({
  scope,
  since,
  until,
  disputed: disputed.length > 0,
});

export const titleRow = ({ title }: { title: Bilingual }) => ({ titleEn: title.en, titleFr: title.fr });

/** Rows numbered from 1 in the order in which they come: the same seed gives the same numbers. */
export function numbered<Row>(rows: Row[]): (Row & { id: number })[] {
  return rows.map((row, index) => ({ id: index + 1, ...row }));
}

/** The deal that a milestone or figure belongs to. */
export function dealOf({ deals }: Context, thing: string): string {
  const owner = deals.find(({ milestones, figures }) => thing in milestones || thing in figures);
  if (!owner) throw new RangeError(`no deal has ${thing}`);
  return owner.id;
}

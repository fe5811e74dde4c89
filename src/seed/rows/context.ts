// What the making of rows shares: the files, the publications, and the step from reports to states.
import type { CitingKind, ThingKind } from '../../contract/kinds.ts';
import type { Standing } from '../../database/columns.ts';
import type { Rows } from '../../database/tables.ts';
import type { Day } from '../../dates/day.ts';
import { parseUncertainDate, type UncertainDate } from '../../dates/uncertain-date.ts';
import { changesAt, type FieldChange } from '../../reports/changes.ts';
import type { Comparisons } from '../../reports/comparison.ts';
import type { Evidence } from '../../reports/evidence.ts';
import type { Publications, Report } from '../../reports/selection.ts';
import { type State, statesOf } from '../../reports/states.ts';
import type { Bilingual } from '../../reports/text.ts';
import type { SeedFiles } from '../files.ts';
import type { DealFile, SourceFile } from '../schema.ts';

export type Source = SourceFile & { date: UncertainDate & { latest: Day } };

export type Context = {
  deals: DealFile[];
  sources: Source[];
  publications: Publications;
  kindOf(thing: string): ThingKind;
  /** The deal that a thing belongs to, or is; empty for a partner, which may take part in several. */
  ownerOf(thing: string): string;
  titleOf(thing: string): Bilingual;
};

export function contextOf(files: SeedFiles): Context {
  const deals = files.deals.map(({ content }) => content);
  const sources = files.sources.map(({ content }) => {
    const date = parseUncertainDate(content.published);
    if (date.latest === null) throw new RangeError(`the publication date of ${content.id} has no last possible day`);
    return { ...content, date: { ...date, latest: date.latest } };
  });
  const publications = sources.map(({ id, date, reliability, repeats, retracted }) => ({
    id,
    published: date,
    grade: reliability.grade,
    repeats,
    retracted: retracted?.on ?? null,
  }));
  const things = new Map(deals.flatMap(thingsOf).map((thing) => [thing.id, thing]));
  const known = (id: string) => {
    const thing = things.get(id);
    if (!thing) throw new RangeError(`unknown record ${id}`);
    return thing;
  };
  return {
    deals,
    sources,
    publications: new Map(publications.map((publication) => [publication.id, publication])),
    kindOf: (thing) => known(thing).kind,
    ownerOf: (thing) => known(thing).owner,
    titleOf: (thing) => known(thing).title,
  };
}

type Thing = { id: string; kind: ThingKind; owner: string; title: Bilingual };

function thingsOf({ id: deal, title, partners, milestones, figures }: DealFile): Thing[] {
  const named = (kind: ThingKind, things: Record<string, { title: Bilingual }>, owner: string) =>
    Object.entries(things).map(([id, thing]) => ({ id, kind, owner, title: thing.title }));
  return [
    { id: deal, kind: 'deal', owner: deal, title },
    ...named('partner', partners, ''),
    ...named('milestone', milestones, deal),
    ...named('figure', figures, deal),
  ];
}

/** A report about a thing, with its evidence. */
export type Said<Fields> = Report<Fields> & { thing: string; evidence: Evidence[] };

function supersededIn(report: object): string[] {
  return 'supersedes' in report ? (report.supersedes as string[]) : [];
}

/** Every report about things of a kind, in the order of the sources' files. */
export function reportsOn<Fields, Kind extends keyof SourceFile['reports']>(
  { sources }: Context,
  kind: Kind,
  read: (report: SourceFile['reports'][Kind][string], source: Source) => Report<Fields>['fields'],
  supersededFields: (report: SourceFile['reports'][Kind][string]) => string[] = supersededIn,
): Said<Fields>[] {
  return sources.flatMap((source) =>
    (Object.entries(source.reports[kind]) as [string, SourceFile['reports'][Kind][string]][]).map(
      ([thing, report]) => ({
        thing,
        source: source.id,
        preferred: report.preferred,
        statedBy: report.statedBy ?? null,
        supersedes: supersededFields(report),
        evidence: report.evidence,
        fields: read(report, source),
      }),
    ),
  );
}

/** A state of a thing, in the view of one source (its id) or of all together (empty). Only of the latter it is told what changed. */
export type Held<Fields> = State<Fields> & { thing: string; scope: string; changes: FieldChange[] };

/** The states of every thing in every view, worked out once, so that a query for any day and source is a look-up. */
export function statesIn<Fields extends object>(
  { publications }: Context,
  said: readonly Said<Fields>[],
  comparisonsFor: (reports: readonly Said<Fields>[]) => Comparisons<Fields>,
): Held<Fields>[] {
  return [...Map.groupBy(said, ({ thing }) => thing)].flatMap(([thing, reports]) => {
    const comparisons = comparisonsFor(reports);
    const views = [{ scope: '', reports }, ...reports.map((report) => ({ scope: report.source, reports: [report] }))];
    return views.flatMap(({ scope, reports }) => {
      const states = statesOf<Fields>(reports, publications, comparisons);
      return states.map((state, index) => ({
        ...state,
        thing,
        scope,
        changes: scope === '' ? changesAt(state, states[index - 1], reports, publications, comparisons) : [],
      }));
    });
  });
}

/** What every row of a report has. */
export const reportRow = <Fields>({ source, evidence, statedBy, supersedes }: Said<Fields>) => ({
  source,
  evidence,
  statedBy: statedBy ?? null,
  supersedes: supersedes?.length ? [...supersedes] : null,
});

/** What every row of a state has. */
export const stateRow = <Fields>({ scope, since, until, current, dispute }: Held<Fields>) => ({
  scope,
  since,
  until,
  current: current as Standing['current'],
  dispute: dispute as Standing['dispute'],
});

export const titleRow = ({ title }: { title: Bilingual }) => ({ titleEn: title.en, titleFr: title.fr });

/** The states in the view of all sources together. */
export function byAll<State extends { scope: string }>(states: readonly State[]): State[] {
  return states.filter(({ scope }) => scope === '');
}

/** What became known of a thing on a day, by all sources together. */
export type Change = { thing: string; since: Day; changes: FieldChange[] };

/** What became known of things of a kind: a row for each thing and day. */
export function changeRows(context: Context, kind: CitingKind, changes: readonly Change[]): Rows['changes'] {
  const told = changes.filter((change) => change.changes.length > 0);
  return told.map(({ thing, since, changes }) => ({
    known: since,
    kind,
    about: thing,
    ...titleRow({ title: context.titleOf(thing) }),
    deal: context.ownerOf(thing),
    changes,
  }));
}

/** The date as reported, with what the editor marked as inferred. @throws RangeError */
export function readDate(text: string, inferred: readonly 'year'[] = []): UncertainDate {
  return { ...parseUncertainDate(text), inferred: [...inferred] };
}

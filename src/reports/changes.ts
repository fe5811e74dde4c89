// What became known on a day: what a state of a thing has that the state before it had not.
import type { Day } from '../dates/day.ts';
import type { Comparison } from './compatible.ts';
import { inWords } from './in-words.ts';
import type { Comparisons, Publications, Report, State } from './states.ts';
import type { Bilingual } from './text.ts';

/**
 * `reported`: the first value. `changed`: another value counts. `confirmed`: one more voice says what counts. `repeated`: a source
 * says what counts that passes on one which said so.
 * `added`: a source says something else, which does not count or can hold beside it. `disputed`: independent sources cannot
 * both be right, and this was not so before, or not of so many. `overdue`: it is still planned, and its last day is over.
 */
export const changeKinds = ['reported', 'changed', 'confirmed', 'repeated', 'added', 'disputed', 'overdue'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What happened to one field, by which sources' reports. `before` and `after` as programs read them. */
export type FieldChange = {
  field: string;
  change: ChangeKind;
  sources: string[];
  before: string | null;
  after: string | null;
  says: Bilingual;
};

/** What becomes known by a source before which nobody said anything: all that it says. */
export function changesByFirst<Fields extends object>(
  { source, fields }: Pick<Report<Fields>, 'source' | 'fields'>,
  comparisons: Comparisons<Fields>,
): FieldChange[] {
  return (Object.keys(comparisons) as (keyof Fields & string)[]).flatMap((field) => {
    const value = fields[field];
    return value === null || value === undefined ? [] : firstSaid(field, source, value, comparisons[field]);
  });
}

/** What became known when the state began. @param before the state before it, if any */
export function changesAt<Fields extends object>(
  state: State<Fields>,
  before: State<Fields> | undefined,
  reports: readonly Report<Fields>[],
  publications: Publications,
  comparisons: Comparisons<Fields>,
): FieldChange[] {
  const published = reports.filter(({ source }) => publications.get(source)?.published.latest === state.since);
  const [first] = published;
  if (first && !before && published.length === 1) return changesByFirst(first, comparisons);
  return (Object.keys(comparisons) as (keyof Fields & string)[]).flatMap((field) =>
    changesOf(field, state, before, published, comparisons[field]),
  );
}

function changesOf<Fields, Name extends keyof Fields & string>(
  field: Name,
  state: State<Fields>,
  earlier: State<Fields> | undefined,
  published: readonly Report<Fields>[],
  comparison: Comparison<NonNullable<Fields[Name]>>,
): FieldChange[] {
  type Value = NonNullable<Fields[Name]>;
  const value = state.fields[field] as Value | null;
  const old = (earlier?.fields[field] ?? null) as Value | null;
  const current = state.current[field];
  if (value === null || current === null) return [];
  const said = saidOf(field, published);
  if (said.length === 0) return [];
  const { text, words, same } = comparison;
  if (old === null && said.length === 1) return [firstSaid(field, current.source, value, comparison)];
  const isNew = old === null || !same(value, old);
  const changes: FieldChange[] = [];
  const tell = (change: ChangeKind, sources: string[], told: Value, says: Bilingual) =>
    changes.push({ field, change, sources, before: old === null ? null : text(old), after: text(told), says });

  if (isNew) {
    const sources = [current.source, ...current.agreeing.filter((source) => said.some((one) => one.source === source))];
    const isPutOtherwise = old === null || comparison.what.en === '';
    const says = isPutOtherwise ? words(value) : instead(words(value), words(old));
    tell(old === null ? 'reported' : 'changed', sources, value, says);
  }
  const others = said.filter((one) => !same(one.value, value));
  const confirming = said.filter((one) => !others.includes(one)).map(({ source }) => source);
  const isOneMore = current.independent > (earlier?.current[field]?.independent ?? 0);
  if (!isNew && confirming.length > 0) tell(isOneMore ? 'confirmed' : 'repeated', confirming, value, words(value));
  for (const other of others) tell('added', [other.source], other.value, words(other.value));

  const dispute = state.dispute.find((each) => each.field === field);
  const disputedBefore = earlier?.dispute.find((each) => each.field === field);
  if (dispute && dispute.sources.length > (disputedBefore?.sources.length ?? 0)) {
    tell('disputed', dispute.sources, value, dispute.reason);
  }
  return changes;
}

/** Of what nobody said before, one says now: there is no more to tell. */
function firstSaid<Value>(
  field: string,
  source: string,
  value: Value,
  { text, words }: Pick<Comparison<Value>, 'text' | 'words'>,
): FieldChange {
  return { field, change: 'reported', sources: [source], before: null, after: text(value), says: words(value) };
}

function saidOf<Fields, Name extends keyof Fields>(field: Name, reports: readonly Report<Fields>[]) {
  const said: { source: string; value: NonNullable<Fields[Name]> }[] = [];
  for (const { source, fields } of reports) {
    const value = fields[field];
    if (value !== null && value !== undefined) said.push({ source, value });
  }
  return said;
}

function instead(now: Bilingual, before: Bilingual): Bilingual {
  return { en: `${now.en}, not ${before.en}`, fr: `${now.fr}, et non ${before.fr}` };
}

/** That a source makes a claim, in our own words. */
export function claimChange(source: string, statement: Bilingual): FieldChange {
  return { field: 'statement', change: 'reported', sources: [source], before: null, after: null, says: statement };
}

/** What became known on a day. */
export type Told = { since: Day; changes: FieldChange[] };

/**
 * What became known when a state of a plan began, and on the day on which it became overdue, if it did: as if a state began there.
 *
 * @param wasOverdue whether the state before was overdue: then that this one is so from its beginning is no news
 */
export function changesWithOverdue(
  { since, changes, overdueSince, latest }: Told & { overdueSince: Day | null; latest: Day | null },
  wasOverdue: boolean,
): Told[] {
  const isOverdueAtOnce = overdueSince === since;
  if (overdueSince === null || latest === null || (isOverdueAtOnce && wasOverdue)) return [{ since, changes }];
  const overdue = overdueChange(latest);
  if (isOverdueAtOnce) return [{ since, changes: [...changes, overdue] }];
  return [
    { since, changes },
    { since: overdueSince, changes: [overdue] },
  ];
}

/** That a plan has not come true by its last day, which is known from the day after on. */
function overdueChange(latest: Day): FieldChange {
  return { field: 'date', change: 'overdue', sources: [], before: latest, after: null, says: inWords('overdue') };
}

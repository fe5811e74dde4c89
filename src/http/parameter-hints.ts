// Table of invalid parameter names and values that clients often try, with the valid parameters to use instead.

/** How to compute a date; `period` joins `year` with `quarter`, or with `month` and `day`. */
export type DateRule = 'same' | 'dayBefore' | 'dayAfter' | 'period';

/** Parameters to use instead of an invalid one, if the endpoint accepts all of them. */
export type Replacement = {
  values?: Readonly<Record<string, string>>;
  dates?: Readonly<Record<string, DateRule>>;
  /** Sentence without its full stop. */
  advice: string;
  /** Parameter that the endpoint must also have for the replacement to apply. */
  requires?: string;
  /** Another list that has these parameters, suggested only by the lists in `listsThatLeadToMilestones`. */
  elsewhere?: string;
};

/** `typed` is in lower case, names without `_` and `-`; the error suggests the first replacement that applies. */
type NameHint = { typed: readonly string[]; replacements: readonly Replacement[] };
type ValueHint = { parameter: string; typed: readonly string[]; replacements: readonly Replacement[] };

/** Lists without filters by date and outcome; their errors suggest the list of milestones. */
export const listsThatLeadToMilestones: readonly string[] = ['deals', 'partners', 'figures'];

const elsewhere = 'milestones';
const ofMilestones = 'This list cannot be filtered by date, but milestones can';
const ofOutcomes = 'Milestones have outcomes';
const bothEnds = 'Use `from` and `to`';
const knownBetween = 'Use `since` for the first day and `asOf` for the last day';
const knownOn = 'Use `asOf` for what was known on that date';

/** @param addition text that follows the parameter name in the advice, such as " with the first day" */
const firstDayHint = (typed: readonly string[], rule: DateRule, addition = ''): NameHint => ({
  typed,
  replacements: [
    { dates: { from: rule }, advice: `Use \`from\`${addition}` },
    { dates: { since: rule }, advice: `Use \`since\`${addition}` },
    { dates: { from: rule }, advice: ofMilestones, elsewhere },
  ],
});

const lastDayHint = (typed: readonly string[], rule: DateRule, addition = ''): NameHint => ({
  typed,
  replacements: [
    { dates: { to: rule }, advice: `Use \`to\`${addition}` },
    { dates: { asOf: rule }, advice: 'Use `asOf` with the last day', requires: 'since' },
    { dates: { to: rule }, advice: ofMilestones, elsewhere },
  ],
});

export const nameHints: readonly NameHint[] = [
  lastDayHint(['before', 'earlierthan', 'endbefore'], 'dayBefore', ' with the last day'),
  firstDayHint(['after', 'laterthan', 'startafter'], 'dayAfter', ' with the first day'),
  firstDayHint(['since', 'from', 'start', 'startdate', 'begin', 'datefrom', 'fromdate'], 'same'),
  lastDayHint(['until', 'to', 'till', 'end', 'enddate', 'dateto', 'todate'], 'same'),
  {
    typed: ['by', 'due', 'dueby', 'duedate', 'deadline'],
    replacements: [
      { dates: { dueBy: 'same' }, advice: 'Use `dueBy`' },
      { dates: { dueBy: 'same' }, advice: ofMilestones, elsewhere },
    ],
  },
  {
    typed: ['date', 'on', 'day'],
    replacements: [
      { dates: { from: 'period', to: 'period' }, advice: bothEnds },
      { dates: { since: 'period', asOf: 'period' }, advice: knownBetween },
      { dates: { asOf: 'period' }, advice: knownOn },
    ],
  },
  {
    typed: ['year', 'month', 'quarter'],
    replacements: [
      { dates: { from: 'period', to: 'period' }, advice: bothEnds },
      { dates: { since: 'period', asOf: 'period' }, advice: knownBetween },
      { dates: { from: 'period', to: 'period' }, advice: ofMilestones, elsewhere },
    ],
  },
];

const outcomeHint = (outcome: string, ...typed: string[]): ValueHint => ({
  parameter: 'status',
  typed,
  replacements: [
    { values: { outcome }, advice: `Use \`outcome=${outcome}\`` },
    { values: { outcome }, advice: ofOutcomes, elsewhere },
  ],
});

const sortHint = (typed: string, ...columns: string[]): ValueHint[] =>
  ['', '-'].map((sign) => ({
    parameter: 'sort',
    typed: [sign + typed],
    replacements: columns.map((column) => ({
      values: { sort: sign + column },
      advice: `Use \`sort=${sign}${column}\``,
    })),
  }));

export const valueHints: readonly ValueHint[] = [
  outcomeHint('overdue', 'late', 'overdue', 'delayed', 'missed'),
  outcomeHint('met', 'done', 'met', 'completed', 'complete', 'finished', 'achieved'),
  outcomeHint('dropped', 'dropped', 'abandoned', 'withdrawn'),
  outcomeHint('scheduled', 'scheduled', 'upcoming', 'pending', 'open'),
  ...sortHint('date', 'earliest', 'known', 'published', 'recorded', 'signed'),
  ...sortHint('due', 'latest'),
];

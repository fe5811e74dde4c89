// Tests the rules of docs/method.md, first with single cases, then as properties of random sets of reports.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseUncertainDate } from '../src/domain/dates/uncertain-date.ts';
import { comparePastDates, comparePlannedDates } from '../src/domain/provenance/comparators.ts';
import type { Comparisons } from '../src/domain/provenance/comparison.ts';
import { dealStatuses, type Grade, grades, instruments } from '../src/domain/provenance/enums.ts';
import { compareDealStatuses, compareInstruments } from '../src/domain/provenance/field-comparators.ts';
import { resolveStates, type State } from '../src/domain/provenance/resolve-states.ts';
import type { Publication, Report } from '../src/domain/provenance/selection.ts';
import { type Modifier, rangeOf } from '../src/domain/quantities/modifiers.ts';
import type { Quantity } from '../src/domain/quantities/quantity.ts';
import { type DealFields, dealComparisons } from '../src/resources/deals/fields.ts';
import { type FigureFields, figureComparisons } from '../src/resources/figures/fields.ts';
import { type MilestoneFields, milestoneComparisons } from '../src/resources/milestones/fields.ts';
import { type PartnerFields, partnerComparisons, roleFields } from '../src/resources/partners/fields.ts';

type SourceOptions = Partial<Pick<Publication, 'grade' | 'repeats' | 'retracted'>>;

function source(
  id: string,
  published: string,
  { grade = 'B', repeats = [], retracted }: SourceOptions = {},
): Publication {
  const { earliest, latest } = parseUncertainDate(published);
  return { id, published: { earliest, latest: latest as string }, grade, repeats, retracted };
}

type ReportOptions<Fields> = Partial<Pick<Report<Fields>, 'preferred' | 'statedBy' | 'supersedes'>>;

function report<Fields>(
  id: string,
  fields: Partial<{ [Name in keyof Fields]: Fields[Name] | null }>,
  options: ReportOptions<Fields> = {},
): Report<Fields> {
  return { source: id, preferred: false, ...options, fields: fields as Report<Fields>['fields'] };
}

function statesBy<Fields extends object>(
  sources: readonly Publication[],
  reports: readonly Report<Fields>[],
  comparisons: Comparisons<Fields>,
): State<Fields>[] {
  return resolveStates(reports, new Map(sources.map((each) => [each.id, each])), comparisons);
}

function last<Fields>(states: readonly State<Fields>[]): State<Fields> {
  return states.at(-1) as State<Fields>;
}

type Status = DealFields['status'];
const statusReport = (id: string, status: Status, options?: ReportOptions<DealFields>) =>
  report<DealFields>(id, { status }, options);
const deals = (sources: Publication[], reports: Report<DealFields>[]) => statesBy(sources, reports, dealComparisons);

const quantity = (modifier: Modifier, value: number, unit = 'GW'): Quantity => ({
  value,
  unit,
  modifier,
  ...rangeOf(modifier, value),
  quote: null,
});
const worded = (modifier: Modifier, value: number) => ({ quantity: quantity(modifier, value) });
const about = (value: number) => worded('about', value);
type FigureValues = { quantity: Quantity; date?: string; scope?: string };
const figureReport = (id: string, { quantity, date, scope }: FigureValues, options?: ReportOptions<FigureFields>) =>
  report<FigureFields>(
    id,
    {
      quantity,
      date: date === undefined ? null : parseUncertainDate(date),
      scope: scope === undefined ? null : { en: scope, fr: scope },
    },
    options,
  );
const figures = (sources: Publication[], reports: Report<FigureFields>[]) =>
  statesBy(sources, reports, figureComparisons);

const milestoneReport = (id: string, status: MilestoneFields['status'], date?: string) =>
  report<MilestoneFields>(id, {
    status,
    date: date === undefined ? null : { date: parseUncertainDate(date), status: status, announced: null },
  });
const milestones = (sources: Publication[], reports: Report<MilestoneFields>[]) =>
  statesBy(sources, reports, milestoneComparisons);

// The next three functions return the last state of a record: the one after all its reports.
const deal = (sources: Publication[], ...reports: Report<DealFields>[]) => last(deals(sources, reports));
const figure = (sources: Publication[], ...reports: Report<FigureFields>[]) => last(figures(sources, reports));
const milestone = (sources: Publication[], ...reports: Report<MilestoneFields>[]) => last(milestones(sources, reports));

test('a report of a source dated 2025-02 is considered from 2025-02-28, the last possible publication day', () => {
  const states = deals([source('a', '2025-02')], [statusReport('a', 'announced')]);
  expect(states.map(({ since, fields }) => [since, fields.status])).toEqual([['2025-02-28', 'announced']]);
});

test('a report is ignored from the day on which its source was retracted', () => {
  const states = deals(
    [source('a', '2025-02-10'), source('b', '2025-03-01', { retracted: '2025-04-01' })],
    [statusReport('a', 'announced'), statusReport('b', 'signed')],
  );
  expect(states.map(({ since, fields }) => [since, fields.status])).toEqual([
    ['2025-02-10', 'announced'],
    ['2025-03-01', 'signed'],
    ['2025-04-01', 'announced'],
  ]);
});

test('resolveStates returns no states when a record has no reports', () => {
  expect(deals([source('a', '2025-02')], [])).toEqual([]);
});

describe('rule 2: facts about the past', () => {
  const instrument = (id: string, instrument: DealFields['instrument'], statedBy?: string) =>
    report<DealFields>(id, { instrument }, { statedBy });

  test('the type of agreement, a fact about the past, comes from the source of the best grade, not from a newer source', () => {
    const sources = [source('release', '2025-02-10', { grade: 'A' }), source('paper', '2025-09-05', { grade: 'B' })];
    const state = deal(sources, instrument('release', 'memorandum-of-understanding'), instrument('paper', 'contract'));
    expect(state.fields.instrument).toBe('memorandum-of-understanding');
    expect(state.dispute.map(({ field }) => field)).toEqual(['instrument']);
  });

  test('the type of agreement, a fact about the past, comes from the newest source when grades are equal', () => {
    const sources = [source('old', '2025-02-10', { grade: 'A' }), source('new', '2025-03-10', { grade: 'A' })];
    const state = deal(sources, instrument('old', 'memorandum-of-understanding'), instrument('new', 'contract'));
    expect(state.current.instrument?.source).toBe('new');
  });

  test("a company's own text outranks a source that repeats it, even if that source has a better grade", () => {
    const sources = [
      source('own', '2025-02-10', { grade: 'C' }),
      source('paper', '2025-02-11', { grade: 'A', repeats: ['own'] }),
    ];
    const state = deal(
      sources,
      instrument('own', 'memorandum-of-understanding', 'company'),
      instrument('paper', 'contract'),
    );
    expect(state.current.instrument?.source).toBe('own');
  });

  test.each([
    ["it repeats that text, but that text is no party's own statement", undefined, { repeats: ['own'] }, undefined],
    ['it quotes the same party, but does not repeat that text', 'company', { repeats: ['agency'] }, 'company'],
  ])('a source of grade A outranks an older text of grade C when %s', (_reason, ownParty, options, paperParty) => {
    const sources = [
      source('agency', '2025-02-09'),
      source('own', '2025-02-10', { grade: 'C' }),
      source('paper', '2025-02-11', { grade: 'A', ...options }),
    ];
    const state = deal(
      sources,
      instrument('own', 'memorandum-of-understanding', ownParty),
      instrument('paper', 'contract', paperParty),
    );
    expect(state.current.instrument?.source).toBe('paper');
  });

  test('the date of a reached milestone comes from the source of the best grade, not from the newest source', () => {
    const sources = [source('release', '2025-02-12', { grade: 'A' }), source('copy', '2025-06-01', { grade: 'C' })];
    const state = milestone(
      sources,
      milestoneReport('release', 'reached', '2025-02-10'),
      milestoneReport('copy', 'reached', '2025-02-11'),
    );
    expect(state.current.date?.source).toBe('release');
  });
});

describe('rule 3: promises and statuses', () => {
  test('a promised quantity comes from the newest source of grades A to C, even if an older source has a better grade', () => {
    const sources = [source('a', '2025-02-10', { grade: 'A' }), source('c', '2025-05-01', { grade: 'C' })];
    const state = figure(sources, figureReport('a', about(1)), figureReport('c', about(2)));
    expect(state.current.quantity).toMatchObject({ source: 'c', reliability: 'C', knownBy: '2025-05-01' });
  });

  test.each([
    [
      'the source with the better grade',
      source('y', '2025-02', { grade: 'A' }),
      source('x', '2025-02', { grade: 'B' }),
      {},
    ],
    ['the report that the editor prefers', source('y', '2025-02'), source('x', '2025-02'), { preferred: true }],
    ['the source that repeats no other', source('y', '2025-02'), source('x', '2025-02', { repeats: ['z'] }), {}],
    [
      'the source with the later last possible day',
      source('y', '[2025-02-01..2025-03-01]'),
      source('x', '2025-02'),
      {},
    ],
    ['the source whose id sorts first', source('w', '2025-02'), source('x', '2025-02'), {}],
  ] as const)(
    'a tie between two reports, whose publication order is uncertain, goes to %s',
    (_reason, winner, loser, options) => {
      const sources = [winner, loser, source('z', '2025-01')];
      const state = figure(sources, figureReport(loser.id, about(2)), figureReport(winner.id, about(5), options));
      expect(state.current.quantity?.source).toBe(winner.id);
    },
  );

  test.each([
    [
      'the better grade',
      "the editor's preference",
      source('y', '2025-02', { grade: 'A' }),
      source('x', '2025-02'),
      'x',
    ],
    [
      "the editor's preference",
      'the source that repeats no other',
      source('y', '2025-02', { repeats: ['z'] }),
      source('x', '2025-02'),
      'y',
    ],
    [
      'the source that repeats no other',
      'the later last possible day',
      source('y', '2025-02'),
      source('x', '[2025-02-01..2025-03-01]', { repeats: ['z'] }),
      undefined,
    ],
  ] as const)('%s decides a tie between two reports before %s does', (_first, _second, winner, loser, preferred) => {
    const reports = [loser, winner].map(({ id }, index) =>
      figureReport(id, { quantity: quantity('about', 2 + index) }, { preferred: id === preferred }),
    );
    const state = figure([winner, loser, source('z', '2025-01')], ...reports);
    expect(state.current.quantity?.source).toBe(winner.id);
  });

  test('the better grade decides between two reports when it is uncertain which was published first', () => {
    const sources = [source('release', '2025-02-10', { grade: 'A' }), source('sometime', '2025-02', { grade: 'C' })];
    const reports = [figureReport('release', about(1)), figureReport('sometime', about(2))];
    expect(figure(sources, ...reports).current.quantity?.source).toBe('release');
    const later = [
      source('release', '2025-02-10', { grade: 'A' }),
      source('sometime', '[2025-02-11..2025-02-28]', { grade: 'C' }),
    ];
    expect(figure(later, ...reports).current.quantity?.source).toBe('sometime');
  });

  test('a source that repeats another source and reports the same value is not named as the source of that value', () => {
    const sources = [
      source('release', '2025-02-10'),
      source('copy', '2025-03-01', { grade: 'A', repeats: ['release'] }),
    ];
    const state = figure(sources, figureReport('release', about(1)), figureReport('copy', about(1)));
    expect(state.current.quantity).toMatchObject({ source: 'release', agreeing: ['copy'], independent: 1 });
  });

  test('a newer source of a worse grade is not named as the source of a value when it reports the same value', () => {
    const sources = [source('release', '2025-02-10', { grade: 'A' }), source('site', '2025-09-08', { grade: 'C' })];
    const state = deal(sources, statusReport('release', 'signed'), statusReport('site', 'signed'));
    expect(state.current.status).toMatchObject({ source: 'release', agreeing: ['site'], knownBy: '2025-02-10' });
  });

  test('the source of a value that several sources report is the earliest source of the best grade', () => {
    const sources = [
      source('early', '2025-01-10'),
      source('first', '2025-02-10', { grade: 'A' }),
      source('again', '2025-09-08', { grade: 'A' }),
    ];
    const reports = sources.map(({ id }) => figureReport(id, about(1)));
    expect(figure(sources, ...reports).current.quantity?.source).toBe('first');
  });

  test('a source that repeats another source, but reports a different value, replaces the value', () => {
    const sources = [source('release', '2025-02-10'), source('copy', '2025-03-01', { repeats: ['release'] })];
    const state = figure(sources, figureReport('release', about(1)), figureReport('copy', about(2)));
    expect(state.current.quantity?.source).toBe('copy');
  });

  test('deal statuses rank from announced to completed in the order of docs/method.md, and withdrawn and cancelled rank highest', () => {
    const { rank } = compareDealStatuses;
    const rising = 'announced selected negotiating signed under-construction operational paused completed'.split(' ');
    const order = [...rising.map((status) => [status]), ['withdrawn', 'cancelled']];
    const byRank = Map.groupBy(dealStatuses, (status) => rank?.(status) ?? Number.NaN);
    const ranks = [...byRank.keys()].toSorted((a, b) => a - b);
    expect(ranks.map((each) => byRank.get(each)?.toSorted())).toEqual(order.map((statuses) => statuses.toSorted()));
  });

  test.each([
    ['signed', 'announced'],
    ['paused', 'signed'],
    ['completed', 'signed'],
    ['completed', 'paused'],
    ['withdrawn', 'announced'],
    ['withdrawn', 'signed'],
    ['cancelled', 'paused'],
  ] as const)('the deal status "%s" stays current when a later source reports "%s"', (before, after) => {
    const sources = [source('a', '2025-02-10'), source('b', '2025-06-01', { grade: 'A' })];
    expect(deal(sources, statusReport('a', before), statusReport('b', after)).fields.status).toBe(before);
  });

  test('the deal status of the higher rank is current when it is uncertain which report is newer', () => {
    const sources = [
      source('a', '2025-05-31', { grade: 'B' }),
      source('b', '[2025-05-30..2025-05-31]', { grade: 'C' }),
    ];
    expect(deal(sources, statusReport('a', 'announced'), statusReport('b', 'selected')).fields.status).toBe('selected');
  });

  test('the deal status "withdrawn" changes back to "signed" when a later report supersedes the status explicitly', () => {
    const sources = [source('a', '2025-02-10'), source('b', '2025-06-01'), source('c', '2025-07-01')];
    const states = deals(sources, [
      statusReport('a', 'withdrawn'),
      statusReport('b', 'signed', { supersedes: ['status'] }),
      statusReport('c', 'announced'),
    ]);
    expect(states.map(({ fields }) => fields.status)).toEqual(['withdrawn', 'signed', 'signed']);
  });

  test('a reached milestone stays reached when a later source reports the milestone as planned', () => {
    const sources = [source('a', '2025-02-10'), source('b', '2025-06-01', { grade: 'A' })];
    const state = milestone(
      sources,
      milestoneReport('a', 'reached', '2025-02-10'),
      milestoneReport('b', 'planned', '2026'),
    );
    expect(state.fields).toMatchObject({ status: 'reached', date: { date: { edtf: '2025-02-10' } } });
  });

  test('a field keeps its value when a later report omits that field', () => {
    const sources = [source('a', '2025-02-10'), source('b', '2025-06-01')];
    const state = deal(
      sources,
      report<DealFields>('a', { status: 'signed', instrument: 'agreement' }),
      statusReport('b', 'withdrawn'),
    );
    expect(state).toMatchObject({
      fields: { status: 'withdrawn', instrument: 'agreement' },
      current: { instrument: { source: 'a' } },
    });
  });
});

describe('rule 4: a less exact report is not news', () => {
  const release = source('release', '2025-02-10', { grade: 'A' });

  test('compareInstruments.exactness returns "other" for (b, a) when it returns "less" for (a, b)', () => {
    const pair = { a: {}, b: {}, shareOrigin: false } as never;
    for (const a of instruments)
      for (const b of instruments)
        if (compareInstruments.exactness?.(a, b, pair) === 'less')
          expect(compareInstruments.exactness(b, a, pair)).toBe('other');
  });

  const thousands: Quantity = {
    ...quantity('order-of-magnitude', 1_000, '{processor}'),
    value: null,
    lower: 1_000,
    upper: 9_999,
  };
  const aboutProcessors = (value: number) => ({ quantity: quantity('about', value, '{processor}') });
  const megawatts = (value: number) => ({ quantity: quantity('as-stated', value, 'MW') });

  test.each<[string, 'replaces' | 'does not replace', string, later: FigureValues, earlier: FigureValues]>([
    ['1 GW', 'does not replace', 'up to 1 GW', worded('as-stated', 1), worded('up-to', 1)],
    ['1000 MW', 'does not replace', 'up to 1 GW', megawatts(1000), worded('up-to', 1)],
    ['2 GW', 'replaces', 'up to 1 GW', worded('as-stated', 2), worded('up-to', 1)],
    ['thousands', 'does not replace', 'about 2,500', { quantity: thousands }, aboutProcessors(2_500)],
    ['thousands', 'replaces', 'about 500', { quantity: thousands }, aboutProcessors(500)],
    [
      '1 GW in 2030',
      'replaces',
      'up to 1 GW in 2028',
      { ...worded('as-stated', 1), date: '2030' },
      { ...worded('up-to', 1), date: '2028' },
    ],
    [
      '3.1 GW',
      'does not replace',
      '3.1 GW by 2031',
      worded('as-stated', 3.1),
      { ...worded('as-stated', 3.1), date: '[..2031]' },
    ],
  ])(
    'a later report of "%s" with a worse grade %s an earlier report of "%s"',
    (_later, verb, _earlier, later, earlier) => {
      const sources = [release, source('copy', '2025-09-01', { grade: 'C' })];
      const state = figure(sources, figureReport('release', earlier), figureReport('copy', later));
      expect(state.current.quantity?.source).toBe(verb === 'replaces' ? 'copy' : 'release');
    },
  );

  test('a later "1 GW" replaces an earlier "up to 1 GW" when the later source has a better grade', () => {
    const sources = [source('copy', '2025-02-10', { grade: 'C' }), source('release', '2025-03-01', { grade: 'A' })];
    const reports = [figureReport('copy', worded('up-to', 1)), figureReport('release', worded('as-stated', 1))];
    expect(figure(sources, ...reports).current.quantity?.source).toBe('release');
  });

  test('a later "1 GW" replaces an earlier "up to 1 GW" when a report between the two contradicts "up to 1 GW"', () => {
    const sources = [
      release,
      source('other', '2025-05-01', { grade: 'A' }),
      source('again', '2025-09-01', { grade: 'A' }),
    ];
    const reports = [figureReport('release', worded('up-to', 1)), figureReport('again', worded('as-stated', 1))];
    const contradiction = figureReport('other', about(5));
    expect(figure(sources, ...reports).current.quantity?.source).toBe('release');
    expect(figure(sources, ...reports, contradiction).current.quantity?.source).toBe('again');
  });

  test('a later report of the same quantity with a wider date replaces the earlier one, unless it repeats the earlier source', () => {
    const reports = [
      figureReport('release', { quantity: quantity('up-to', 1), date: '2028' }),
      figureReport('paper', { quantity: quantity('up-to', 1), date: '[..2031]' }),
    ];
    const dateFrom = (repeats: string[]) =>
      figure([release, source('paper', '2025-09-01', { repeats })], ...reports).fields.date?.edtf;
    expect([dateFrom([]), dateFrom(['release'])]).toEqual(['[..2031]', '2028']);
  });

  const dated = (id: string, edtf: string) =>
    report<{ date: ReturnType<typeof parseUncertainDate> }>(id, { date: parseUncertainDate(edtf) });
  const withDates = (comparison: typeof comparePastDates, sources: Publication[]) =>
    last(statesBy(sources, [dated('first', '2025-02-10'), dated('second', '2025-02')], { date: comparison })).current
      .date?.source;

  test('the date of a past event, 2025-02-10, is not replaced by the less exact 2025-02 of a later source', () => {
    expect(withDates(comparePastDates, [source('first', '2025-02-10'), source('second', '2025-09-05')])).toBe('first');
  });

  test('the planned date 2025-02-10 is replaced by the less exact 2025-02 of a later source that does not repeat the first', () => {
    expect(withDates(comparePlannedDates, [source('first', '2025-01-10'), source('second', '2025-09-05')])).toBe(
      'second',
    );
    expect(
      withDates(comparePlannedDates, [
        source('first', '2025-01-10'),
        source('second', '2025-09-05', { repeats: ['first'] }),
      ]),
    ).toBe('first');
  });

  test('the instrument "agreement" does not replace an earlier memorandum of understanding of the same grade', () => {
    const sources = [source('a', '2025-02-10'), source('b', '2025-09-05')];
    const state = deal(
      sources,
      report<DealFields>('a', { instrument: 'memorandum-of-understanding' }),
      report<DealFields>('b', { instrument: 'agreement' }),
    );
    expect(state.current.instrument).toMatchObject({ source: 'a', agreeing: [] });
  });
});

describe('rule 5: grade D', () => {
  const good = source('good', '2025-02-10', { grade: 'C' });
  const weak = source('weak', '2025-06-01', { grade: 'D' });

  test('a report of grade D neither replaces nor confirms a value, and is listed as unconfirmed', () => {
    const state = figure(
      [good, weak, source('weaker', '2025-07-01', { grade: 'D' })],
      figureReport('good', worded('up-to', 1)),
      figureReport('weak', worded('as-stated', 2)),
      figureReport('weaker', worded('up-to', 1)),
    );
    expect(state.current.quantity).toMatchObject({
      source: 'good',
      agreeing: [],
      independent: 1,
      unconfirmed: [
        { source: 'weaker', value: 'up-to 1 GW' },
        { source: 'weak', value: 'as-stated 2 GW' },
      ],
    });
  });

  test.each(['paused', 'withdrawn', 'cancelled'] as const)(
    'the deal status "%s" becomes current with low confidence when only grade D reports it',
    (status) => {
      const state = deal([good, weak], statusReport('good', 'signed'), statusReport('weak', status));
      expect(state.fields.status).toBe(status);
      expect(state.current.status).toMatchObject({
        source: 'weak',
        confidence: 'low',
        independent: 0,
        knownBy: '2025-06-01',
        lastConfirmed: { value: 'signed', source: 'good', reliability: 'C', knownBy: '2025-02-10' },
      });
    },
  );

  test.each(['announced', 'completed'] as const)(
    'the deal status "%s" does not replace a confirmed status when only grade D reports it',
    (status) => {
      const state = deal([good, weak], statusReport('good', 'signed'), statusReport('weak', status));
      expect(state.current.status).toMatchObject({ source: 'good', lastConfirmed: null });
    },
  );

  test('a status "withdrawn" of grade D keeps its `knownBy` day and gains confidence when a source of grade B confirms it', () => {
    const sources = [good, weak, source('paper', '2025-08-01', { grade: 'B' })];
    const state = deal(
      sources,
      statusReport('good', 'signed'),
      statusReport('weak', 'withdrawn'),
      statusReport('paper', 'withdrawn'),
    );
    expect(state.current.status).toMatchObject({
      source: 'paper',
      confidence: 'medium',
      knownBy: '2025-06-01',
      lastConfirmed: null,
    });
  });

  test('a value that only grade D reports is current with low confidence', () => {
    const state = figure([weak], figureReport('weak', about(1)));
    expect(state.current.quantity).toMatchObject({
      source: 'weak',
      confidence: 'low',
      independent: 0,
      unconfirmed: [],
    });
  });

  test('a report of grade D cannot supersede a report of grades A to C', () => {
    const states = deals(
      [good, weak],
      [statusReport('good', 'signed'), statusReport('weak', 'announced', { supersedes: ['status'] })],
    );
    expect(last(states).fields.status).toBe('signed');
  });
});

describe('rule 6: sources with a shared origin', () => {
  const value = about(1);

  test('sources that quote the same party count as one independent source', () => {
    const sources = ['a', 'b', 'c'].map((id) => source(id, '2025-02-10'));
    const reports = ['a', 'b', 'c'].map((id) =>
      figureReport(id, value, { statedBy: id === 'c' ? undefined : 'company' }),
    );
    expect(figure(sources, ...reports).current.quantity).toMatchObject({ independent: 2, confidence: 'high' });
  });

  test('sources that repeat the same source, directly or indirectly, count as one independent source', () => {
    const sources = [
      source('agency', '2025-02-10'),
      source('paper', '2025-02-11', { repeats: ['agency'] }),
      source('site', '2025-02-12', { repeats: ['paper'] }),
    ];
    const reports = ['paper', 'site'].map((id) => figureReport(id, value));
    expect(figure(sources, ...reports).current.quantity).toMatchObject({ independent: 1, confidence: 'medium' });
  });

  test('resolveStates throws when a report names an unknown source', () => {
    expect(() => figures([], [figureReport('nobody', value)])).toThrow('unknown source nobody');
  });
});

describe('rule 7: roles of partners', () => {
  const roles = (
    id: string,
    rolesByDeal: Parameters<typeof roleFields>[0],
    options: ReportOptions<PartnerFields> & { inferred?: string[] } = {},
  ) => report<PartnerFields>(id, roleFields(rolesByDeal, options.inferred ?? []) as Partial<PartnerFields>, options);
  const partnersIn = (sources: Publication[], reports: Report<PartnerFields>[]) =>
    statesBy(sources, reports, partnerComparisons(reports.flatMap(({ fields }) => Object.keys(fields))));
  const currentRoles = (state: State<PartnerFields>) =>
    Object.entries(state.fields).flatMap(([field, value]) => (value && field.startsWith('roles.') ? [field] : []));
  const sources = [source('a', '2025-02-10'), source('b', '2025-06-01')];

  test('a later report adds roles to a partner and removes none', () => {
    const state = last(partnersIn(sources, [roles('a', { deal: ['endorser'] }), roles('b', { deal: ['investor'] })]));
    expect(currentRoles(state)).toEqual(['roles.deal.endorser', 'roles.deal.investor']);
  });

  test('a later report that supersedes the roles in one deal removes the earlier roles in that deal only', () => {
    const before = roles('a', { deal: ['developer', 'operator'], other: ['investor'] });
    const after = roles('b', { deal: ['investor'] }, { supersedes: ['roles.deal'] });
    expect(currentRoles(last(partnersIn(sources, [before, after])))).toEqual([
      'roles.deal.investor',
      'roles.other.investor',
    ]);
  });

  // Report `a` infers the role and `b` states it, so their values differ. With equal values, the better grade would always win.
  test.each([
    ['the best grade', 'signatory', 'a'],
    ['the newest source', 'operator', 'b'],
  ] as const)('%s decides the source of the role "%s"', (_winner, role, current) => {
    const reports = [roles('a', { deal: [role] }, { inferred: [`roles.deal.${role}`] }), roles('b', { deal: [role] })];
    const state = last(partnersIn([source('a', '2025-02-10', { grade: 'A' }), source('b', '2025-06-01')], reports));
    expect(state.current[`roles.deal.${role}` as keyof PartnerFields]?.source).toBe(current);
  });

  test('a role that a source states is not replaced when the register infers the same role from a later source', () => {
    const inferred = roles('b', { deal: ['developer'] }, { inferred: ['roles.deal.developer'] });
    const state = last(partnersIn(sources, [roles('a', { deal: ['developer'] }), inferred]));
    expect(state.fields['roles.deal.developer' as keyof PartnerFields]).toMatchObject({ inferred: false });
  });
});

describe('rule 8: disputes', () => {
  test('a value is disputed when independent sources of grades A to C contradict each other', () => {
    const sources = [source('a', '2025-02-10'), source('b', '2025-06-01')];
    const [, state] = figures(sources, [figureReport('a', about(1)), figureReport('b', about(5))]);
    expect(state?.dispute).toMatchObject([
      {
        field: 'quantity',
        sources: ['b', 'a'],
        reason: { en: expect.stringMatching(/^No number fits both “about 5.GW” and “about 1.GW”\.$/) },
      },
    ]);
  });

  test.each([
    ['one source repeats the other', source('b', '2025-06-01', { repeats: ['a'] }), undefined],
    ['both sources quote the same party', source('b', '2025-06-01'), 'company'],
    ['one source has grade D', source('b', '2025-06-01', { grade: 'D' }), undefined],
  ])('a value that two sources contradict is not disputed when %s', (_reason, second, statedBy) => {
    const reports = [figureReport('a', about(1), { statedBy }), figureReport('b', about(5), { statedBy })];
    expect(figure([source('a', '2025-02-10'), second], ...reports).dispute).toEqual([]);
  });

  test('a dispute over planned dates ends when a source reports the milestone as reached', () => {
    const sources = [source('a', '2025-02-10'), source('b', '2025-06-01'), source('c', '2027-01-10')];
    const plans = [milestoneReport('a', 'planned', '2025'), milestoneReport('b', 'planned', '2026')];
    const states = milestones(sources, [...plans, milestoneReport('c', 'reached', '2027-01-05')]);
    expect(states.map(({ dispute }) => dispute.length)).toEqual([0, 1, 0]);
  });

  test('a milestone status is disputed when one source reports "reached" and another "cancelled"', () => {
    const sources = [source('a', '2025-02-10'), source('b', '2025-06-01')];
    const state = milestone(sources, milestoneReport('a', 'reached'), milestoneReport('b', 'cancelled'));
    expect(state.dispute).toMatchObject([{ field: 'status', sources: ['b', 'a'] }]);
  });

  test('a report of "1 GW" disputes "more than 1 GW", but not "up to 1 GW", "about 1 GW" or "at least 1 GW"', () => {
    const sources = [source('a', '2025-02-10'), source('b', '2025-06-01')];
    const disputed = (modifier: Modifier) =>
      figure(sources, figureReport('a', worded(modifier, 1)), figureReport('b', worded('as-stated', 1))).dispute.length;
    expect(['up-to', 'about', 'at-least', 'more-than'].map((modifier) => disputed(modifier as Modifier))).toEqual([
      0, 0, 0, 1,
    ]);
  });
});

test('quantity, date and scope of a figure come from the same report', () => {
  const sources = [source('paper', '2025-02-10', { grade: 'A' }), source('site', '2025-09-08', { grade: 'C' })];
  const state = figure(
    sources,
    figureReport('paper', { quantity: quantity('about', 5), date: '2028', scope: 'all phases' }),
    figureReport('site', about(6)),
  );
  expect(state.fields).toMatchObject({ quantity: { value: 6 }, date: null, scope: null });
});

test.each([
  ['high', ['A']],
  ['high', ['C', 'A']],
  ['high', ['B', 'B']],
  ['medium', ['B']],
  ['medium', ['B', 'C']],
  ['medium', ['C', 'C', 'C']],
  ['medium', ['C', 'D']],
  ['low', ['D', 'D']],
] as const)(
  'confidence in a value is %s when the independent sources that report the value have the grades %s',
  (confidence, given) => {
    const sources = given.map((grade, index) => source(`s${index}`, `2025-02-1${index}`, { grade }));
    const reports = sources.map(({ id }) => figureReport(id, about(1)));
    expect(figure(sources, ...reports).current.quantity?.confidence).toBe(confidence);
  },
);

// Generators of random sources and their reports on one deal, for the property tests below.
const day = fc
  .integer({ min: 0, max: 500 })
  .map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));
const published = fc.tuple(day, fc.integer({ min: 0, max: 60 })).map(([first, span]) => ({
  earliest: first,
  latest: new Date(Date.parse(first) + span * 86_400_000).toISOString().slice(0, 10),
}));
const gradeAmong = (...among: Grade[]) => fc.constantFrom(...among);
type Sourced = { publication: Publication; report: Report<DealFields> };
const sourced = (
  grade: fc.Arbitrary<Grade>,
  prefix: string,
): fc.Arbitrary<Omit<Sourced, 'publication'> & { publication: Publication; repeated: number }> =>
  fc
    .record({
      published,
      grade,
      repeated: fc.integer({ min: -6, max: 5 }),
      statedBy: fc.option(fc.constantFrom('company', 'state')),
      preferred: fc.boolean(),
      superseding: fc.integer({ min: 0, max: 9 }),
      status: fc.option(fc.constantFrom(...dealStatuses)),
      instrument: fc.option(fc.constantFrom(...instruments)),
      signed: fc.option(fc.constantFrom('2025-02-10', '2025-02', '2025', '2025-03-01')),
      id: fc.uuid(),
    })
    .map(({ published, grade, repeated, statedBy, preferred, superseding, status, instrument, signed, id }) => ({
      repeated,
      publication: { id: `${prefix}-${id}`, published, grade, repeats: [] },
      report: {
        source: `${prefix}-${id}`,
        preferred,
        statedBy,
        supersedes: superseding === 0 && status ? ['status'] : [],
        fields: {
          status,
          instrument,
          signed: signed === null ? null : parseUncertainDate(signed),
          subject: null,
          country: null,
        },
      },
    }));
const manySources = (grade: fc.Arbitrary<Grade>, prefix = 's') =>
  fc
    .uniqueArray(sourced(grade, prefix), { minLength: 1, maxLength: 7, selector: ({ publication }) => publication.id })
    .map(
      // A source repeats only a source before it in the array, so that there is no cycle.
      (all): Sourced[] =>
        all.map(({ publication, report, repeated }, index) => {
          const origin = repeated >= 0 && repeated < index ? all[repeated] : undefined;
          return { publication: { ...publication, repeats: origin ? [origin.publication.id] : [] }, report };
        }),
    );
const run = (all: readonly Sourced[]) =>
  statesBy(
    all.map(({ publication }) => publication),
    all.map(({ report }) => report),
    dealComparisons,
  );
const at = (states: readonly State<DealFields>[], asOf: string) =>
  states.find(({ since, until }) => since <= asOf && asOf < until);
const fields = ['status', 'instrument', 'signed'] as const;

test('resolveStates returns the same states for any order of reports', () => {
  fc.assert(
    fc.property(
      manySources(gradeAmong(...grades)).chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length })),
      ),
      ([all, shuffled]) => {
        expect(run(shuffled)).toEqual(run(all));
      },
    ),
  );
});

test('the last state of random reports has a current value for exactly those fields that a report gives', () => {
  fc.assert(
    fc.property(manySources(gradeAmong(...grades)), (all) => {
      const state = last(run(all));
      for (const name of fields) {
        const isReported = all.some(({ report }) => report.fields[name] !== null);
        expect(state.current[name] !== null).toBe(isReported);
      }
    }),
  );
});

test('random sources of grade D replace no value of grades A to C, except that a status can become "paused", "withdrawn" or "cancelled"', () => {
  fc.assert(
    fc.property(manySources(gradeAmong('A', 'B', 'C')), manySources(gradeAmong('D'), 'd'), day, (all, weak, asOf) => {
      const [before, after] = [at(run(all), asOf), at(run([...all, ...weak]), asOf)];
      for (const name of fields) {
        const current = before?.current[name];
        if (!before || !current) continue;
        const value = after?.fields[name];
        const isWarning = name === 'status' && ['paused', 'withdrawn', 'cancelled'].includes(String(value));
        if (isWarning && after?.current.status?.confidence === 'low') {
          expect(after.current.status.lastConfirmed).toMatchObject({
            value: before.fields.status,
            source: current.source,
          });
          continue;
        }
        expect(value).toEqual(before.fields[name]);
        const { source, agreeing, independent, confidence } = current;
        expect(after?.current[name]).toMatchObject({ source, agreeing, independent, confidence });
      }
    }),
  );
});

test('a source that is added to random reports changes no state as of a date before the publication of that source', () => {
  fc.assert(
    fc.property(
      manySources(gradeAmong(...grades)),
      sourced(gradeAmong(...grades), 'new'),
      day,
      (all, { publication, report }, asOf) => {
        fc.pre(asOf < publication.published.latest);
        const { until: _before, ...before } = at(run(all), asOf) ?? { until: null };
        const { until: _after, ...after } = at(run([...all, { publication, report }]), asOf) ?? { until: null };
        expect(after).toEqual(before);
      },
    ),
  );
});

test('a less exact copy of a random report changes neither current values nor the sources of current values', () => {
  const vaguer: Record<string, string | null> = { '2025-02-10': '2025-02', '2025-02': '2025', '2025-03-01': '2025' };
  fc.assert(
    fc.property(manySources(gradeAmong('A', 'B', 'C')), fc.nat(), published, (all, pick, when) => {
      const { publication, report } = all[pick % all.length] as Sourced;
      const { instrument, signed } = report.fields;
      const vague = signed && vaguer[signed.edtf];
      const copy: Sourced = {
        publication: { id: 'zz-copy', published: when, grade: publication.grade, repeats: [publication.id] },
        report: {
          source: 'zz-copy',
          preferred: false,
          statedBy: report.statedBy,
          fields: {
            status: null,
            subject: null,
            country: null,
            instrument: instrument === 'contract' ? 'agreement' : null,
            signed: vague ? parseUncertainDate(vague) : null,
          },
        },
      };
      // Skip cases in which the copy is published before its original.
      fc.pre(when.earliest >= publication.published.latest);
      const [before, after] = [last(run(all)), last(run([...all, copy]))];
      expect(after.fields).toEqual(before.fields);
      for (const name of fields) expect(after.current[name]?.source).toBe(before.current[name]?.source);
    }),
  );
});

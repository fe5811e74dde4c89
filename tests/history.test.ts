// Tests the histories of records, the slippage (shift) of dates, and the timeline of a deal.
import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { dayAfter } from '../src/domain/dates/day.ts';
import { slippageBetween } from '../src/domain/dates/slippage.ts';
import { type Json, useApp } from './support/app.ts';
import { realSeed, seedWith } from './support/register.ts';
import { sourceFile } from './support/seeds.ts';
import { spread } from './support/spread.ts';

describe('slippage', () => {
  const dayOf = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
  const number = fc.integer({ min: -40_000, max: 60_000 });
  const date = fc
    .record({ ends: fc.tuple(number, number), open: fc.tuple(fc.boolean(), fc.boolean()) })
    .map(({ ends: [a, b], open: [isOpenBefore, isOpenAfter] }) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      return { from, to, earliest: isOpenBefore ? null : dayOf(from), latest: isOpenAfter ? null : dayOf(to) };
    });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const negative = (days: number | null) => (days === null ? null : 0 - days);

  test('slippageBetween returns the minimum and maximum shift in days between any two dates, or null where a date is open', () => {
    const dayIn = ({ from, to }: { from: number; to: number }, share: number) => from + Math.floor(share * (to - from));
    fc.assert(
      fc.property(date, date, share, share, (before, after, a, b) => {
        const { earliest, latest } = slippageBetween(before, after);
        const moved = dayIn(after, b) - dayIn(before, a);
        expect(moved).toBeGreaterThanOrEqual(earliest ?? moved);
        expect(moved).toBeLessThanOrEqual(latest ?? moved);
        const isOpen = before.latest === null || after.earliest === null;
        const isOpenToo = before.earliest === null || after.latest === null;
        expect(earliest).toBe(isOpen ? null : after.from - before.to);
        expect(latest).toBe(isOpenToo ? null : after.to - before.from);
        const back = slippageBetween(after, before);
        expect(back).toEqual({ earliest: negative(latest), latest: negative(earliest) });
      }),
    );
  });

  test('dayAfter returns the next calendar day, also at the end of a month or year', () => {
    fc.assert(fc.property(number, (day) => void expect(dayAfter(dayOf(day))).toBe(dayOf(day + 1))));
    const ends = ['2024-02-28', '2024-02-29', '2025-02-28', '2000-02-28', '2100-02-28', '2026-04-30', '2026-12-31'];
    const after = ['2024-02-29', '2024-03-01', '2025-03-01', '2000-02-29', '2100-03-01', '2026-05-01', '2027-01-01'];
    expect(ends.map(dayAfter)).toEqual(after);
  });
});

const evidence = [{ sentence: 1, start: 0, end: 6, quote: 'a word' }];
const title = { en: 'Made up', fr: 'Inventé' };

function source(id: string, published: string, milestones: Record<string, object>, grade = 'B') {
  const withEvidence = Object.entries(milestones).map(([slug, report]) => [`moved.${slug}`, { ...report, evidence }]);
  const reports = { deals: { moved: { status: 'signed', evidence } }, milestones: Object.fromEntries(withEvidence) };
  return { [`sources/${id}.yaml`]: sourceFile(id, { published, grade, reports: JSON.stringify(reports) }) };
}

/** Four milestones: one moves three times and is reached, one is cancelled, one has no date, and one is overdue. */
function movingDates(folder: string): string {
  const milestone = { type: 'other', title };
  const milestones = { moving: milestone, dropped: milestone, undated: milestone, late: milestone };
  const deal = { id: 'moved', kind: 'project', title, milestones, partners: { builder: { title } } };
  const partners = { builder: { roles: { moved: ['supplier'] }, evidence } };
  const dated = (status: string) => (date: string) => ({ status, date });
  const [planned, reached] = [dated('planned'), dated('reached')];
  return seedWith(folder, {
    'deals/moved.yaml': JSON.stringify(deal),
    'sources/partner.yaml': sourceFile('partner', { reports: JSON.stringify({ partners }) }),
    ...source('first', '2025-02-10', { moving: planned('2026'), dropped: planned('[..2028]') }),
    ...source('second', '2025-05-19', { moving: planned('2027'), late: planned('2025-08-31') }),
    ...source('third', '2025-06-02', { moving: planned('2027'), dropped: planned('[..2028]') }),
    ...source('weak', '2025-06-02', { moving: planned('2029'), undated: { status: 'planned' } }, 'D'),
    ...source('fourth', '2025-09-01', { moving: planned('2026-07'), late: planned('2025-08-31') }),
    ...source('fifth', '2026-09-10', { moving: planned('2027-03'), late: planned('2026-06') }),
    ...source('sixth', '2026-11-02', { moving: reached('2026-10-30'), dropped: { status: 'cancelled' } }),
  });
}

describe('milestone history', () => {
  const { send, get } = useApp({ seed: movingDates });
  const HISTORY = '/v1/milestones/moved.moving/history';
  const describeChanges = ({ changes }: Json) =>
    changes.map(({ field, change, sources, before, after }: Json) =>
      [field, change, `by ${sources.join('+')}:`, before, after].join(' '),
    );

  test('a history lists its entries oldest first, each with the sources of the current status and date', async () => {
    const history = await get(HISTORY);
    const links = { self: HISTORY, thing: '/v1/milestones/moved.moving' };
    expect(history).toMatchObject({ id: 'moved.moving', kind: 'milestone', title, links });
    const rows = history.entries.map(({ since, until, status, date, current }: Json) =>
      [since, until, status, date.edtf, current.status.source, current.date.source].join(' '),
    );
    expect(rows).toEqual([
      ...'2025-02-10 2025-05-19 planned 2026 first first|2025-05-19 2025-06-02 planned 2027 first second'.split('|'),
      ...'2025-06-02 2025-09-01 planned 2027 first second'.split('|'),
      ...'2025-09-01 2026-08-01 planned 2026-07 first fourth'.split('|'),
      ...'2026-08-01 2026-09-10 planned 2026-07 first fourth'.split('|'),
      ...'2026-09-10 2026-11-02 planned 2027-03 first fifth|2026-11-02  reached 2026-10-30 sixth sixth'.split('|'),
    ]);
    const { current } = history.entries[2];
    expect(current.date).toMatchObject({ knownBy: '2025-05-19', agreeing: ['third'], independent: 2 });
  });

  test('a history entry lists the changed fields, each with the sources that report the new value', async () => {
    const { entries } = await get(HISTORY);
    expect(entries.slice(0, 3).flatMap(describeChanges)).toEqual([
      ...'status reported by first:  planned|date reported by first:  2026'.split('|'),
      ...'status confirmed by second: planned planned|date changed by second: 2026 2027'.split('|'),
      ...'date disputed by second+first: 2026 2027|status confirmed by third+weak: planned planned'.split('|'),
      ...'date confirmed by third: 2027 2027|date added by weak: 2027 2029'.split('|'),
      ...'date disputed by second+third+first: 2027 2027'.split('|'),
    ]);
    // The date on which a milestone was reached does not dispute the dates planned before, so no dispute is listed.
    const reached = ['status changed by sixth: planned reached', 'date changed by sixth: 2027-03 2026-10-30'];
    expect(describeChanges(entries[6])).toEqual(reached);
  });

  test('a history returns the slippage of each entry, and the total slippage as of the requested date', async () => {
    const { entries, slippage } = await get(HISTORY);
    expect(entries.map((entry: Json) => entry.slippage)).toEqual([
      null,
      { earliest: 1, latest: 729 },
      null,
      { earliest: -548, latest: -154 },
      null,
      { earliest: 213, latest: 273 },
      { earliest: -152, latest: -122 },
    ]);
    expect(slippage).toEqual({ earliest: -62, latest: 302 });
    expect((await get(`${HISTORY}?asOf=2025-08`)).slippage).toEqual({ earliest: 1, latest: 729 });
    expect((await get(`${HISTORY}?asOf=2025-05-18`)).slippage).toBeNull();
  });

  test('a milestone has `daysLate`, relative to its first promised date, once a source reports the milestone as reached', async () => {
    const daysLateOn = async (asOf: string) => (await get(`/v1/milestones/moved.moving?asOf=${asOf}`)).daysLate;
    expect(await daysLateOn('2026-11-01')).toBeNull();
    // The first promise, "2026", ends on 2026-12-31. The milestone was reached 62 days earlier, on 2026-10-30.
    expect(await daysLateOn('2026-11-02')).toEqual({ earliest: -62, latest: -62 });
  });

  test('a cancelled milestone keeps its last planned date, without slippage', async () => {
    const history = await get('/v1/milestones/moved.dropped/history');
    const unchanged = { date: { edtf: '[..2028]' }, slippage: null };
    const dropped = { ...unchanged, status: 'cancelled', current: { date: { source: 'first' } } };
    expect(history).toMatchObject({ slippage: null, entries: [unchanged, unchanged, dropped] });
    expect(describeChanges(history.entries[2])).toEqual(['status changed by sixth: planned cancelled']);
  });

  test('a milestone that was never given a date has no slippage', async () => {
    expect((await get('/v1/milestones/moved.undated/history')).entries).toMatchObject([{ date: null, slippage: null }]);
  });

  test('a history gains exactly one entry on the day on which the milestone becomes overdue', async () => {
    const overdue = async (query: string) =>
      (await get(`${HISTORY}?${query}`)).entries.map(({ overdueSince }: Json) => overdueSince);
    expect(await overdue('asOf=2026-07-31')).toEqual([null, null, null, null]);
    expect(await overdue('asOf=2026-08-01')).toEqual([null, null, null, null, '2026-08-01']);
    expect(await overdue('asOf=2030')).toEqual([null, null, null, null, '2026-08-01', null, null]);
    expect(await overdue('source=first&asOf=2030')).toEqual([null, '2027-01-01']);
    // After this milestone became overdue, reports repeat and move its date. The history still has only one change `overdue`.
    const late = (await get('/v1/milestones/moved.late/history')).entries;
    expect(late.map(({ overdueSince }: Json) => overdueSince)).toEqual([null, '2025-09-01', '2026-07-01']);
    const becomesOverdue = ({ changes }: Json) => changes.some(({ change }: Json) => change === 'overdue');
    expect(late.map(becomesOverdue)).toEqual([false, true, false]);
  });

  test('a history with the parameter `source` contains the reports of that source only', async () => {
    const { entries } = await get(`${HISTORY}?source=second`);
    expect(entries).toMatchObject([{ since: '2025-05-19', until: null, status: 'planned', disputed: false }]);
    expect(describeChanges(entries[0])).toEqual([
      'status reported by second:  planned',
      'date reported by second:  2027',
    ]);
  });

  test('the last entry of a history has a null `until` when `asOf` is a past date', async () => {
    const [first, second] = (await get(HISTORY)).entries;
    expect((await get(`${HISTORY}?asOf=2025-06-01`)).entries).toEqual([first, { ...second, until: null }]);
    const next = (await get(`${HISTORY}?asOf=2025-06-02`)).entries;
    expect(next.map(({ until }: Json) => until)).toEqual(['2025-05-19', '2025-06-02', null]);
  });

  test('GET /v1/milestones/{id}/history returns 404 with the reason when the milestone is unknown or not reported yet', async () => {
    const refused = async (url: string) => (await send(url)).json();
    const near = { type: '/problems/not-found', status: 404, errors: [{ suggestion: 'moved.moving' }] };
    expect(await refused('/v1/milestones/moved.movin/history')).toMatchObject(near);
    const notYetKnown = (reason: string) => ({
      type: '/problems/not-yet-known',
      detail: expect.stringContaining(reason),
    });
    expect(await refused('/v1/milestones/moved.undated/history?asOf=2025-06-01')).toMatchObject(
      notYetKnown('2025-06-02'),
    );
    expect(await refused('/v1/milestones/moved.undated/history?source=first')).toMatchObject(notYetKnown('first'));
  });

  test('a history as JSON-LD expands to an ordered list of its entries', async () => {
    const context = await get('/v1/context.jsonld');
    const strict = { safe: true, documentLoader: async (documentUrl: string) => ({ documentUrl, document: context }) };
    const [list]: Json[] = await jsonld.expand(await get(`${HISTORY}?format=jsonld`), strict);
    const nodes: Json[] = list['https://schema.org/itemListElement'][0]['@list'];
    const dates = nodes.map((node) => node['http://purl.org/dc/terms/date'][0]['@value']);
    expect(dates).toEqual((await get(HISTORY)).entries.map(({ date }: Json) => date.edtf));
  });

  test('GET /v1/changes?about=ID lists the same changes as the history of the milestone ID, also the change to overdue', async () => {
    const { items } = await get('/v1/changes?about=moved.moving&sort=known');
    const changesByDay = items.map(({ known, changes }: Json) => [known, changes]);
    expect(changesByDay).toEqual((await get(HISTORY)).entries.map(({ since, changes }: Json) => [since, changes]));
    const overdue = changesByDay[4];
    expect(overdue[0]).toBe('2026-08-01');
    expect(overdue[1]).toMatchObject([{ change: 'overdue', sources: [], before: '2026-07-31', after: null }]);
  });

  test('a timeline includes sources that report only partners of the deal', async () => {
    const { events } = await get('/v1/deals/moved/timeline');
    expect(events).toContainEqual(expect.objectContaining({ kind: 'publication', id: 'partner' }));
  });

  test('a timeline lists milestones without a date last', async () => {
    const { events } = await get('/v1/deals/moved/timeline');
    const isUndated = ({ date }: Json) => date === null;
    expect(events.filter(isUndated)).toMatchObject([{ kind: 'milestone', id: 'moved.undated', source: null }]);
    expect(events.findIndex(isUndated)).toBe(events.length - 1);
  });
});

const dayBefore = (day: string) => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

describe('the real register', () => {
  const { send, get } = useApp({ seed: () => realSeed });

  test('a milestone that is dropped while overdue keeps `overdueSince`, but no longer sorts first in its deal by -daysOverdue', async () => {
    const overdue = { outcome: 'overdue', overdueSince: '2025-10-01', daysOverdue: 231 };
    expect(await get('/v1/milestones/france-fluidstack.construction-start?asOf=2026-05-19')).toMatchObject(overdue);
    const dropped = { outcome: 'dropped', overdueSince: '2025-10-01', daysOverdue: null };
    expect(await get('/v1/milestones/france-fluidstack.construction-start?asOf=2026-05-20')).toMatchObject(dropped);
    const sortedOn = async (asOf: string): Promise<string[]> =>
      (await get(`/v1/milestones?deal=france-fluidstack&sort=-daysOverdue&limit=200&asOf=${asOf}`)).items.map(
        ({ id }: Json) => id,
      );
    expect((await sortedOn('2026-05-19'))[0]).toBe('france-fluidstack.construction-start');
    // No milestone of the deal is overdue as of 2026-05-20, so the list is ordered by descending id.
    const after = await sortedOn('2026-05-20');
    expect(after).toEqual(after.toSorted().toReversed());
  });

  /** A day after all reports and all due dates of the real register. */
  const LATE = '2050-01-01';
  const allItems = async (name: string): Promise<Json[]> => {
    const items: Json[] = [];
    for (let next: string | null = `/v1/${name}?limit=200&asOf=${LATE}`; next !== null; ) {
      const page: Json = await get(next);
      items.push(...page.items);
      ({ next } = page);
    }
    return items;
  };

  test.each(['deals', 'partners', 'sites', 'milestones', 'figures'])(
    'every history in /v1/%s is gapless, repeats no entry and agrees with the record as of its first and last day and of many other days',
    async (kind) => {
      const published = (await allItems('sources')).map(({ published }): string => published.latest);
      const publicationDays = spread([...new Set(published)].toSorted(), 10);
      for (const { links } of await allItems(kind)) {
        const { entries } = await get(`${links.history}?asOf=${LATE}`);
        const [, ...begun] = entries.map(({ since }: Json) => since);
        const ended = entries.map(({ until }: Json) => until);
        expect(ended, links.history).toEqual([...[...new Set<string>(begun)].toSorted(), null]);
        const shown = entries.map(({ since, until, changes, slippage, ...values }: Json) => JSON.stringify(values));
        // Skip figures: a confirmation or a changed input starts a new entry, which can have the same values as the previous entry.
        // A report of another value that does not become current starts an entry with the values of the entry before.
        const isAddition = ({ changes }: Json) => changes.some(({ change }: Json) => change === 'added');
        const repeated = shown.filter(
          (values: string, at: number) => values === shown[at - 1] && !isAddition(entries[at]),
        );
        if (kind !== 'figures') expect(repeated, `${links.history} repeats an entry`).toEqual([]);
        const edges = entries.flatMap(({ since }: Json) => [dayBefore(since), since]);
        for (const day of new Set([...publicationDays, ...edges])) {
          const [record, cut] = [await send(`${links.self}?asOf=${day}`), await send(`${links.history}?asOf=${day}`)];
          const known = entries.filter(({ since }: Json) => since <= day);
          expect([record.statusCode, cut.statusCode]).toEqual(known.length > 0 ? [200, 200] : [404, 404]);
          if (known.length === 0) continue;
          const asKnown = (entry: Json) => ({
            ...entry,
            until: entry.until !== null && entry.until <= day ? entry.until : null,
          });
          expect(cut.json().entries, `${links.history} ${day}`).toEqual(known.map(asKnown));
          const { since, until, changes, slippage, ...values } = asKnown(known.at(-1));
          expect(record.json(), `${links.self} ${day}`).toMatchObject(values);
        }
      }
    },
  );
});

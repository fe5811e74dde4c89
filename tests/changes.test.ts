// Changes, timelines, filters, relations and the status of deals, on every day.
import { DOMParser } from '@xmldom/xmldom';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { dayAfter } from '../src/domain/dates/slippage.ts';
import { inverseRelation } from '../src/domain/provenance/enums.ts';
import { type Json, useApp } from './support/app.ts';
import { realSeed } from './support/register.ts';
import { manySources } from './support/seeds.ts';

const many = useApp({ seed: manySources });
const real = useApp({ seed: () => realSeed });
const { send, get } = real;

/** A day after all reports and all due dates. */
const LATE = '2040-01-01';
const onLastDay = (url: string) => (url.includes('asOf=') ? url : `${url}asOf=${LATE}&`);

/** Every item of all pages, on the last day unless the URL names another. */
const lists = new Map<string, Promise<Json[]>>();
function all(url: string, limit = 200, app = real): Promise<Json[]> {
  const key = `${app === real} ${limit} ${url}`;
  const items = lists.get(key) ?? pagesOf(url, limit, app);
  lists.set(key, items);
  return items;
}

async function pagesOf(url: string, limit: number, app: typeof real): Promise<Json[]> {
  const items: Json[] = [];
  for (let page: Json = { next: `${onLastDay(url)}limit=${limit}` }; page.next !== null; ) {
    page = await app.get(page.next);
    items.push(...page.items);
  }
  return items;
}
async function rowsAt(url: string, app = real): Promise<Record<string, string>[]> {
  const { body } = await app.send(`${onLastDay(url)}format=csv`);
  return Papa.parse<Record<string, string>>(body, { header: true, skipEmptyLines: true }).data;
}
const idsOf = (items: Json[]): string[] => items.map(({ id }) => id);
const last = (texts: string[]) => texts.toSorted().at(-1);

let sources: Json[] = [];
let changes: Json[] = [];
let days: string[] = [];
/** The view of each source on the last day, and the view of all sources on every day. */
let moments: { source: string; day: string; query: string }[] = [];
beforeAll(async () => {
  sources = await all('/v1/sources?');
  changes = await all('/v1/changes?');
  days = [...new Set<string>(sources.map(({ published }) => published.latest)), LATE].toSorted();
  moments = [
    ...days.map((day) => ({ source: '', day, query: `asOf=${day}&` })),
    ...sources.map(({ id }) => ({ source: id, day: LATE, query: `asOf=${LATE}&source=${id}&` })),
  ];
});

describe('changes', () => {
  const told = ({ changes }: Json): string => changes.map(({ field, change }: Json) => `${field}:${change}`).join('|');
  const isOverdue = (change: Json) => told(change).includes('outcome:overdue');
  /** Whether a report brought the change, and not only a day or the deal's status. */
  const isReported = (change: Json) => change.changes.some(({ field }: Json) => field !== 'outcome');

  test('the list of changes is sorted by day in both directions, over all pages', async () => {
    expect(changes).toEqual(changes.toSorted((a, b) => (a.known > b.known ? -1 : Number(a.known < b.known))));
    expect(await all('/v1/changes?', 7)).toEqual(changes);
    expect(await all('/v1/changes?sort=known&', 7)).toEqual(changes.toReversed());
    expect(new Set(idsOf(changes)).size).toBe(changes.length);
  });

  test('a change has its own URL, which gets 404 as of the day before', async () => {
    for (const change of changes) {
      const dayBefore = Temporal.PlainDate.from(change.known).subtract({ days: 1 });
      expect(await get(`${change.links.self}?asOf=${change.known}`)).toEqual(change);
      expect((await send(`${change.links.self}?asOf=${dayBefore}`)).statusCode).toBe(404);
      expect((await send(`${change.links.about}?asOf=${change.known}`)).statusCode).toBe(200);
    }
  });

  test('`since` and `asOf` include changes of both days', async () => {
    for (const [since, asOf] of days.flatMap((since) => days.map((asOf) => [since, asOf] as const))) {
      const between = changes.filter(({ known }) => since <= known && known <= asOf);
      expect(await all(`/v1/changes?since=${since}&asOf=${asOf}&`), `${since} to ${asOf}`).toEqual(between);
    }
    expect(await all('/v1/changes?since=2026&')).toEqual(changes.filter(({ known }) => known >= '2026-01-01'));
  });

  test('the list of changes can be filtered by deal, kind and record', async () => {
    for (const name of ['deal', 'kind', 'about'])
      for (const [value, group] of Map.groupBy(changes, (change) => change[name]))
        if (value !== null) expect(await all(`/v1/changes?${name}=${value}&`), `${name}=${value}`).toEqual(group);
    const unknown = (await send('/v1/changes?about=service-strat')).json();
    expect(unknown).toMatchObject({ status: 400, errors: [{ name: 'about', suggestion: 'service-start' }] });
  });

  test('the changes in the view of one source are its reports, on the last possible day of publication', async () => {
    for (const { id, published } of sources) {
      const said = (await all(`/v1/changes?source=${id}&`)).filter(isReported);
      for (const { known } of said) expect(known).toBe(published.latest);
      const reports = await all(`/v1/reports?source=${id}&`);
      const things = reports.map((report) => (report.kind === 'claim' ? report.id : report.about));
      expect(said.map(({ about }) => about).toSorted()).toEqual(things.toSorted());
    }
  });

  test('the changes of a record are those of the entries of its history', async () => {
    for (const [about, own] of Map.groupBy(changes, (change) => change.links.about)) {
      if (about.startsWith('/v1/claims/')) continue;
      const { entries } = await get(`${about}/history?asOf=${LATE}`);
      const begun = own.map(({ known: since, changes }) => ({ since, changes }));
      expect(entries.filter(({ changes }: Json) => changes.length > 0)).toMatchObject(begun.toReversed());
    }
  });

  test('a milestone becomes overdue in the list of changes on the day on which the list of overdue milestones has it', async () => {
    for (const view of ['', ...sources.map(({ id }) => `source=${id}&`)]) {
      const reports = (await all(`/v1/milestones?${view}expand=reports&`)).flatMap(({ reports }) => reports);
      const ends = reports.flatMap(({ date }) => (date?.latest ? [date.latest, dayAfter(date.latest)] : []));
      const isTold = (change: Json) => isOverdue(change) && change.known <= LATE;
      const begun: string[] = [];
      let before: string[] = [];
      for (const day of [...new Set([...days, ...ends])].toSorted()) {
        const now = idsOf(await all(`/v1/milestones?${view}overdue=true&asOf=${day}&`));
        begun.push(...now.filter((id) => !before.includes(id)).map((id) => `${id}-${day}`));
        before = now;
      }
      const overdue = (await all(`/v1/changes?${view}`)).filter(isTold);
      expect(idsOf(overdue).toSorted(), view).toEqual(begun.toSorted());
    }
  });

  test('a milestone becomes overdue on the day after its latest possible day, unless it is reached or dropped before', async () => {
    const overdue = async (query: string) =>
      idsOf((await all(`/v1/changes?kind=milestone&${query}`, 200, many)).filter(isOverdue));
    const late = 'source=late-2025-05';
    expect(await overdue(`${late}&asOf=2027-12-31&`)).toEqual([]);
    expect(await overdue(`${late}&asOf=2028-01-01&`)).toEqual(['service-start-2028-01-01']);
    // It was dropped, and the other reached, before their last days were over.
    expect(await overdue('')).toEqual([]);
  });

  test('the Atom feed and the CSV of changes have every change', async () => {
    const feed = await send(`/v1/changes?asOf=${LATE}&limit=200&format=atom`);
    const parser = new DOMParser({ onError: (_level, message) => expect.fail(message) });
    const entries = Array.from(parser.parseFromString(feed.body, 'text/xml').getElementsByTagName('entry'));
    const textOf = (name: string) => entries.map((entry) => entry.getElementsByTagName(name)[0]?.textContent);
    const ids = textOf('id').map((id) => id?.split('/').at(-1));
    expect(ids).toEqual(idsOf(changes).slice(0, 200));
    expect(textOf('updated')).toEqual(changes.slice(0, 200).map(({ known }) => `${known}T00:00:00.000Z`));
    const rows = (await rowsAt('/v1/changes?')).map(({ id, deal, changes }) => [id, deal, changes]);
    expect(rows).toEqual(changes.map((change) => [change.id, change.deal ?? '', told(change)]));
  });
});

const halves = [
  ['deals', 'disputed', 'kind=project&'],
  ['partners', 'disputed', 'role=developer&'],
  ['milestones', 'disputed', 'from=2026&'],
  ['figures', 'disputed', 'basis=derived&'],
  ['milestones', 'overdue', 'status=planned&'],
] as const;
test.each(halves)('the list of %s is the union of both values of `%s`, also with %s', async (name, flag, own) => {
  const found = new Set<boolean>();
  const check = async (app: typeof many, query: string) => {
    const whole = await all(`/v1/${name}?${query}`, 200, app);
    for (const value of [true, false]) {
      const half = whole.filter((item) => item[flag] === value);
      if (half.length > 0) found.add(value);
      const url = `/v1/${name}?${query}${flag}=${value}&`;
      expect(await all(url, 3, app), url).toEqual(half);
      expect(idsOf(await rowsAt(url, app)), url).toEqual(idsOf(half));
    }
  };
  for (const query of ['deal=france-fluidstack&', own])
    for (const day of days) await check(real, `${query}asOf=${day}&`);
  for (const { query } of moments) await check(real, query);
  // This source reports only a date for one milestone, and that date has passed.
  for (const query of ['asOf=2026-11&', 'source=late-2025-05&asOf=2031&']) await check(many, query);
  expect(found).toEqual(new Set([true, false]));
  const refused = (await send(`/v1/${name}?${flag}=yes`)).json();
  const message = expect.stringMatching(/true.+false/);
  expect(refused).toMatchObject({ status: 400, errors: [{ name: flag, message }] });
});

test('both deals have a relation as soon as all of its claims are known, also in the view of a source with all claims', async () => {
  const deals = await all('/v1/deals?');
  const relations = deals.flatMap(({ id, relations }) => relations.map((relation: Json) => ({ id, ...relation })));
  expect(relations.length).toBeGreaterThan(0);
  for (const { id, type, deal, statement, since, reliability, links } of relations) {
    const claims = await Promise.all(links.claims.map((claim: string) => get(`${claim}?asOf=${since}`)));
    const from = sources.filter((source) => claims.some((claim) => claim.source === source.id));
    expect(since).toBe(last(from.map(({ published }) => published.latest)));
    expect(reliability).toBe(last(from.map((source) => source.reliability.grade)));
    const back = { deal: id, statement, since, reliability, links: { ...links, deal: `/v1/deals/${id}` } };
    const { relations: there } = deals.find((each) => each.id === deal);
    expect(there).toContainEqual({ ...back, type: inverseRelation[type as keyof typeof inverseRelation] });
    expect((await get(`${links.deal}?asOf=${since}`)).id).toBe(deal);
    for (const { source, day, query } of moments) {
      const isOfAll = source === '' || from.every((each) => each.id === source);
      for (const { relations } of await all(`/v1/deals?deal=${id}&${query}`)) {
        const isThere = relations.some((each: Json) => each.type === type && each.deal === deal);
        expect(isThere, `${id} ${type} ${deal}, ${query}`).toBe(isOfAll && since <= day);
      }
    }
  }
});

test('a deal has only its own figures, and derives figures only from its own', async () => {
  const figures = await all('/v1/figures?');
  for (const deal of await all('/v1/deals?')) {
    const own = figures.filter((figure) => figure.deal === deal.id);
    expect(idsOf(deal.figures)).toEqual(idsOf(own.filter(({ basis }) => basis === 'reported')));
    const inputs: string[] = own.flatMap(({ derivation }) => derivation?.inputs ?? []);
    expect(own.map(({ links }) => links.self)).toEqual(expect.arrayContaining(inputs));
  }
});

test('milestones and figures have the kind and status of their deal, as of the same day and in the same view', async () => {
  const kinds = new Map((await all('/v1/deals?')).map(({ id, kind }) => [id, kind]));
  for (const { query } of moments) {
    const statuses = new Map((await all(`/v1/deals?${query}`)).map(({ id, status }) => [id, status]));
    const things = [...(await all(`/v1/milestones?${query}`)), ...(await all(`/v1/figures?${query}`))];
    for (const { id, deal, dealKind, dealStatus } of things)
      expect([dealKind, dealStatus], `${id} ${query}`).toEqual([kinds.get(deal), statuses.get(deal) ?? null]);
  }
});

test('a timeline has the publications, statuses and milestones of its deal in order of time', async () => {
  const partners = (await all('/v1/partners?expand=reports&')).flatMap(({ reports }) => reports);
  for (const { id, links, reports } of await all('/v1/deals?expand=reports&')) {
    const things = ['milestones', 'figures'].map((name) => all(`/v1/${name}?deal=${id}&expand=reports&`));
    const said: Json[] = (await Promise.all(things)).flat().flatMap(({ reports }) => reports);
    said.push(...reports, ...partners.filter(({ roles }) => roles.some(({ deal }: Json) => deal === id)));
    said.push(...(await all(`/v1/claims?deal=${id}&`)));
    for (const day of days) {
      const [timeline, answer] = [await send(`${links.timeline}?asOf=${day}`), await send(`${links.self}?asOf=${day}`)];
      expect(timeline.statusCode).toBe(answer.statusCode);
      if (timeline.statusCode !== 200) continue;
      const [{ events }, deal] = [timeline.json(), answer.json()];
      const ofKind = (name: string): Json[] => events.filter(({ kind }: Json) => kind === name);
      const publishedOn = new Map(sources.map(({ id, published }) => [id, published.edtf]));
      const sorted = (rows: unknown[][]) => rows.map((row) => row.join(' ')).toSorted();
      const stood = ofKind('status').map((event) => [event.date.edtf, event.status, event.source, event.reliability]);
      const held = deal.statusHistory.map((each: Json) => [
        publishedOn.get(each.source),
        each.status,
        each.source,
        each.reliability,
      ]);
      expect(sorted(stood)).toEqual(sorted(held));
      expect(idsOf(ofKind('milestone')).toSorted()).toEqual(idsOf(deal.milestones).toSorted());
      const published = said.filter(({ published }) => published.latest <= day).map(({ source }) => source);
      expect(idsOf(ofKind('publication')).toSorted(), `${id} ${day}`).toEqual([...new Set(published)].toSorted());
      // Without a first day it comes first; without any, last.
      const placeOf = ({ date }: Json): string => (date ? `${date.earliest ?? ''} ${date.latest ?? '~'}` : '~');
      const places = events.map(placeOf);
      expect(places).toEqual(places.toSorted());
    }
  }
});

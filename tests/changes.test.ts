// Tests changes, timelines, boolean filters, relations and deal statuses, as of many days on which a source was published.
import { beforeAll, describe, expect, test } from 'vitest';
import { dayAfter } from '../src/domain/dates/day.ts';
import { inverseRelation } from '../src/domain/provenance/enums.ts';
import { definedRecords } from '../src/ingest/defined-records.ts';
import { readSeed } from '../src/ingest/load-yaml.ts';
import { type Json, useApp } from './support/app.ts';
import { parseCsv, parseXml } from './support/parsers.ts';
import { realSeed } from './support/register.ts';
import { manySources } from './support/seeds.ts';
import { spread } from './support/spread.ts';

const many = useApp({ seed: manySources });
const real = useApp({ seed: () => realSeed });
const { send, get } = real;

/** A date after all publications and all due dates in the seed. */
const LAST_DAY = '2050-01-01';
const withAsOf = (url: string) => (url.includes('asOf=') ? url : `${url}asOf=${LAST_DAY}&`);

const lists = new Map<string, Promise<Json[]>>();

/** Returns the items of all pages of a list, as of LAST_DAY unless the URL has `asOf`. Results are cached. */
function all(url: string, limit = 200, app = real): Promise<Json[]> {
  const key = `${app === real} ${limit} ${url}`;
  const items = lists.get(key) ?? readPages(url, limit, app);
  lists.set(key, items);
  return items;
}

async function readPages(url: string, limit: number, app: typeof real): Promise<Json[]> {
  const items: Json[] = [];
  for (let page: Json = { next: `${withAsOf(url)}limit=${limit}` }; page.next !== null; ) {
    page = await app.get(page.next);
    items.push(...page.items);
  }
  return items;
}

const readCsv = async (url: string, app = real) => parseCsv((await app.send(`${withAsOf(url)}format=csv`)).body);
const idsOf = (items: Json[]): string[] => items.map(({ id }) => id);
const greatest = (texts: string[]) => texts.toSorted().at(-1);

const viewOfSource = (id: string) => ({ source: id, day: LAST_DAY, query: `asOf=${LAST_DAY}&source=${id}&` });

let sources: Json[] = [];
let changes: Json[] = [];
/** The first and the last day on which a source was published, days in between, and LAST_DAY. */
let days: string[] = [];
/** Queries for all sources as of each of the days, and for some single sources as of LAST_DAY. */
let views: { source: string; day: string; query: string }[] = [];
beforeAll(async () => {
  sources = await all('/v1/sources?');
  changes = await all('/v1/changes?');
  const publicationDays = new Set<string>(sources.map(({ published }) => published.latest));
  days = spread([...publicationDays, LAST_DAY].toSorted(), 15);
  views = [
    ...days.map((day) => ({ source: '', day, query: `asOf=${day}&` })),
    ...spread(idsOf(sources), 45).map(viewOfSource),
  ];
});

/** The first ids of the records whose id has changed, keyed by their present id. */
const formerIds = new Map(
  readSeed(realSeed)
    .deals.flatMap(({ content }) => definedRecords(content))
    .flatMap(({ id, formerIds: [first] }) => (first === undefined ? [] : [[id, first]])),
);

describe('changes', () => {
  const summary = ({ changes }: Json): string =>
    changes.map(({ field, change }: Json) => `${field}:${change}`).join('|');
  const isOverdue = (change: Json) => summary(change).includes('outcome:overdue');
  /** Returns true if a report caused the change. If only `outcome` changed, a passed date or the deal's status can be the cause. */
  const isReported = (change: Json) => change.changes.some(({ field }: Json) => field !== 'outcome');

  test('GET /v1/changes returns changes with unique ids, sorted by day over all pages in both sort orders', async () => {
    expect(changes).toEqual(changes.toSorted((a, b) => (a.known > b.known ? -1 : Number(a.known < b.known))));
    expect(await all('/v1/changes?', 7)).toEqual(changes);
    expect(await all('/v1/changes?sort=known&', 7)).toEqual(changes.toReversed());
    expect(new Set(idsOf(changes)).size).toBe(changes.length);
  });

  test('the URL of a change returns the change as of its day, and 404 as of the day before', async () => {
    for (const change of changes) {
      const dayBefore = Temporal.PlainDate.from(change.known).subtract({ days: 1 });
      expect(await get(`${change.links.self}?asOf=${change.known}`)).toEqual(change);
      expect((await send(`${change.links.self}?asOf=${dayBefore}`)).statusCode).toBe(404);
      expect((await send(`${change.links.about}?asOf=${change.known}`)).statusCode).toBe(200);
    }
  });

  test('GET /v1/changes returns the changes from `since` to `asOf`, including both days', async () => {
    for (const [since, asOf] of days.flatMap((since) => days.map((asOf) => [since, asOf] as const))) {
      const between = changes.filter(({ known }) => since <= known && known <= asOf);
      expect(await all(`/v1/changes?since=${since}&asOf=${asOf}&`), `${since} to ${asOf}`).toEqual(between);
    }
    expect(await all('/v1/changes?since=2026&')).toEqual(changes.filter(({ known }) => known >= '2026-01-01'));
  });

  test('GET /v1/changes filters by deal, kind and record, and suggests a similar id when the record is unknown', async () => {
    for (const name of ['deal', 'kind', 'about'])
      for (const [value, group] of Map.groupBy(changes, (change) => change[name]))
        if (value !== null) expect(await all(`/v1/changes?${name}=${value}&`), `${name}=${value}`).toEqual(group);
    const unknown = (await send('/v1/changes?about=france-fluidstack.service-strat')).json();
    expect(unknown).toMatchObject({
      status: 400,
      errors: [{ name: 'about', suggestion: 'france-fluidstack.service-start' }],
    });
  });

  test('GET /v1/changes?source=ID returns one change per report, dated to the last possible publication day of the source', async () => {
    for (const { id, published } of sources) {
      const reported = (await all(`/v1/changes?source=${id}&`)).filter(isReported);
      for (const { known } of reported) expect(known).toBe(published.latest);
      const reports = await all(`/v1/reports?source=${id}&`);
      const records = reports.map((report) => (report.kind === 'claim' ? report.id : report.about));
      expect(reported.map(({ about }) => about).toSorted()).toEqual(records.toSorted());
    }
  });

  test('GET /v1/changes returns for each record the same changes as the history of the record', async () => {
    for (const [about, recordChanges] of Map.groupBy(changes, (change) => change.links.about)) {
      if (about.startsWith('/v1/claims/')) continue;
      const { entries } = await get(`${about}/history?asOf=${LAST_DAY}`);
      const expected = recordChanges.map(({ known: since, changes }) => ({ since, changes }));
      expect(entries.filter(({ changes }: Json) => changes.length > 0)).toMatchObject(expected.toReversed());
    }
  });

  test('GET /v1/changes reports a milestone as overdue on the day on which GET /v1/milestones?overdue=true first lists it', async () => {
    for (const view of ['', ...views.flatMap(({ source }) => (source ? [`source=${source}&`] : []))]) {
      const reports = (await all(`/v1/milestones?${view}expand=reports&`)).flatMap(({ reports }) => reports);
      const ends = reports.flatMap(({ date }) => (date?.latest ? [date.latest, dayAfter(date.latest)] : []));
      const becameOverdue: string[] = [];
      let before: string[] = [];
      for (const day of [...new Set([...days, ...ends])].toSorted()) {
        const now = idsOf(await all(`/v1/milestones?${view}overdue=true&asOf=${day}&`));
        becameOverdue.push(...now.filter((id) => !before.includes(id)).map((id) => `${id}-${day}`));
        before = now;
      }
      const overdue = (await all(`/v1/changes?${view}`)).filter(
        (change) => isOverdue(change) && change.known <= LAST_DAY,
      );
      expect(idsOf(overdue).toSorted(), view).toEqual(becameOverdue.toSorted());
    }
  });

  test('GET /v1/changes reports a milestone as overdue on the day after its latest possible day, unless it was reached or dropped', async () => {
    const overdue = async (query: string) =>
      idsOf((await all(`/v1/changes?kind=milestone&${query}`, 200, many)).filter(isOverdue));
    const late = 'source=late-2025-05';
    expect(await overdue(`${late}&asOf=2027-12-31&`)).toEqual([]);
    expect(await overdue(`${late}&asOf=2028-01-01&`)).toEqual(['france-fluidstack.service-start-2028-01-01']);
    // With all sources, no milestone becomes overdue: each is reached or dropped before its latest possible day has passed.
    expect(await overdue('')).toEqual([]);
  });

  test('the Atom feed and the CSV of GET /v1/changes contain the same changes as the JSON', async () => {
    const feed = await send(`/v1/changes?asOf=${LAST_DAY}&limit=200&format=atom`);
    const entries = Array.from(parseXml(feed.body).getElementsByTagName('entry'));
    const textOf = (name: string) => entries.map((entry) => entry.getElementsByTagName(name)[0]?.textContent);
    const ids = textOf('id').map((id) => id?.split('/').at(-1));
    // The ids of feed entries never change, so they contain the first id of each record.
    const firstIds = changes.map(({ about, known }) => `${formerIds.get(about) ?? about}-${known}`);
    expect(idsOf(changes)).toEqual(changes.map(({ about, known }) => `${about}-${known}`));
    expect(ids).toEqual(firstIds.slice(0, 200));
    expect(textOf('updated')).toEqual(changes.slice(0, 200).map(({ known }) => `${known}T00:00:00.000Z`));
    const rows = (await readCsv('/v1/changes?')).map(({ id, deal, changes }) => [id, deal, changes]);
    expect(rows).toEqual(changes.map((change) => [change.id, change.deal ?? '', summary(change)]));
  });
});

const booleanFilters = [
  ['deals', 'disputed', 'kind=project&'],
  ['partners', 'disputed', 'role=developer&'],
  ['milestones', 'disputed', 'from=2026&'],
  ['figures', 'disputed', 'basis=derived&'],
  ['milestones', 'overdue', 'status=planned&'],
] as const;
test.each(booleanFilters)(
  'GET /v1/%s returns each item for exactly one value of the filter `%s`, also when the query contains %s',
  async (name, flag, query) => {
    const found = new Set<boolean>();
    const check = async (app: typeof many, filter: string) => {
      const whole = await all(`/v1/${name}?${filter}`, 200, app);
      for (const value of [true, false]) {
        const matching = whole.filter((item) => item[flag] === value);
        if (matching.length > 0) found.add(value);
        const url = `/v1/${name}?${filter}${flag}=${value}&`;
        expect(await all(url, 3, app), url).toEqual(matching);
        expect(idsOf(await readCsv(url, app)), url).toEqual(idsOf(matching));
      }
    };
    for (const filter of ['deal=france-fluidstack&', query])
      for (const day of days) await check(real, `${filter}asOf=${day}&`);
    for (const view of views) await check(real, view.query);
    // The source late-2025-05 reports only the date of one milestone. As of 2031, this date has passed: the milestone is overdue.
    for (const filter of ['asOf=2026-11&', 'source=late-2025-05&asOf=2031&']) await check(many, filter);
    expect(found).toEqual(new Set([true, false]));
    const rejected = (await send(`/v1/${name}?${flag}=yes`)).json();
    const message = expect.stringMatching(/true.+false/);
    expect(rejected).toMatchObject({ status: 400, errors: [{ name: flag, message }] });
  },
);

test('both related deals list a relation exactly when both deals and all claims that support the relation are known and not filtered out', async () => {
  const deals = await all('/v1/deals?expand=reports&');
  const relations = deals.flatMap(({ id, relations }) => relations.map((relation: Json) => ({ id, ...relation })));
  expect(relations.length).toBeGreaterThan(0);
  for (const { id, type, deal, statement, since, reliability, links } of relations) {
    const claims = await Promise.all(links.claims.map((claim: string) => get(`${claim}?asOf=${since}`)));
    const from = sources.filter((source) => claims.some((claim) => claim.source === source.id));
    const pair = [id, deal].map((each) => deals.find((other) => other.id === each)?.reports);
    const firstReports = pair.map((reports) => reports.map(({ published }: Json) => published.latest).toSorted()[0]);
    expect(since).toBe(greatest([...from.map(({ published }) => published.latest), ...firstReports]));
    expect(reliability).toBe(greatest(from.map((source) => source.reliability.grade)));
    const inverse = { deal: id, statement, since, reliability, links: { ...links, deal: `/v1/deals/${id}` } };
    const { relations: opposite } = deals.find((each) => each.id === deal);
    expect(opposite).toContainEqual({ ...inverse, type: inverseRelation[type as keyof typeof inverseRelation] });
    expect((await get(`${links.deal}?asOf=${since}`)).id).toBe(deal);
    for (const { source, day, query } of [...views, ...idsOf(from).map(viewOfSource)]) {
      const isIn = (reports: Json[]) => reports.some((report) => report.source === source);
      const hasAll = source === '' || (from.every((each) => each.id === source) && pair.every(isIn));
      for (const { relations } of await all(`/v1/deals?deal=${id}&${query}`)) {
        const isListed = relations.some((each: Json) => each.type === type && each.deal === deal);
        expect(isListed, `${id} ${type} ${deal}, ${query}`).toBe(hasAll && since <= day);
      }
    }
  }
});

test('a deal lists only figures of this deal, and no derived figure has an input from another deal', async () => {
  const figures = await all('/v1/figures?');
  for (const deal of await all('/v1/deals?')) {
    const dealFigures = figures.filter((figure) => figure.deal === deal.id);
    expect(idsOf(deal.figures)).toEqual(idsOf(dealFigures.filter(({ basis }) => basis === 'reported')));
    const inputs: string[] = dealFigures.flatMap(({ derivation }) => derivation?.inputs ?? []);
    expect(dealFigures.map(({ links }) => links.self)).toEqual(expect.arrayContaining(inputs));
  }
});

test('each milestone and figure repeats the kind and status of its deal, as of many days, for all sources and for single sources', async () => {
  const kinds = new Map((await all('/v1/deals?')).map(({ id, kind }) => [id, kind]));
  for (const { query } of views) {
    const statuses = new Map((await all(`/v1/deals?${query}`)).map(({ id, status }) => [id, status]));
    const records = [...(await all(`/v1/milestones?${query}`)), ...(await all(`/v1/figures?${query}`))];
    for (const { id, deal, dealKind, dealStatus } of records)
      expect([dealKind, dealStatus], `${id} ${query}`).toEqual([kinds.get(deal), statuses.get(deal) ?? null]);
  }
});

test('the timeline of a deal lists its publications, statuses and milestones in chronological order', async () => {
  const partners = (await all('/v1/partners?expand=reports&')).flatMap(({ reports }) => reports);
  const sites = (await all('/v1/sites?expand=reports&')).flatMap(({ reports }) => reports);
  for (const { id, links, reports } of await all('/v1/deals?expand=reports&')) {
    const records = ['milestones', 'figures'].map((name) => all(`/v1/${name}?deal=${id}&expand=reports&`));
    const citations: Json[] = (await Promise.all(records)).flat().flatMap(({ reports }) => reports);
    citations.push(...reports, ...partners.filter(({ roles }) => roles.some(({ deal }: Json) => deal === id)));
    citations.push(...(await all(`/v1/claims?deal=${id}&`)));
    citations.push(...sites.filter(({ deals }) => deals.includes(id)));
    for (const day of days) {
      const [timeline, single] = [await send(`${links.timeline}?asOf=${day}`), await send(`${links.self}?asOf=${day}`)];
      expect(timeline.statusCode).toBe(single.statusCode);
      if (timeline.statusCode !== 200) continue;
      const [{ events }, deal] = [timeline.json(), single.json()];
      const ofKind = (name: string): Json[] => events.filter(({ kind }: Json) => kind === name);
      const publishedOn = new Map(sources.map(({ id, published }) => [id, published.edtf]));
      const sorted = (rows: unknown[][]) => rows.map((row) => row.join(' ')).toSorted();
      const shown = ofKind('status').map((event) => [event.date.edtf, event.status, event.source, event.reliability]);
      const expected = deal.statusHistory.map((each: Json) => [
        publishedOn.get(each.source),
        each.status,
        each.source,
        each.reliability,
      ]);
      expect(sorted(shown)).toEqual(sorted(expected));
      expect(idsOf(ofKind('milestone')).toSorted()).toEqual(idsOf(deal.milestones).toSorted());
      const published = citations.filter(({ published }) => published.latest <= day).map(({ source }) => source);
      expect(idsOf(ofKind('publication')).toSorted(), `${id} ${day}`).toEqual([...new Set(published)].toSorted());
      // Events whose date has no first day sort first, and events without a date sort last.
      const sortKeys: string[] = events.map(({ date }: Json) =>
        date ? `${date.earliest ?? ''} ${date.latest ?? '~'}` : '~',
      );
      expect(sortKeys).toEqual(sortKeys.toSorted());
    }
  }
});

// Tests what clients subscribe to: the calendar of milestones, the list of reports, and the Atom feed of reports.
import type { Element } from '@xmldom/xmldom';
import LinkHeader from 'http-link-header';
import type ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type Json, useApp } from './support/app.ts';
import { parseCalendar, parseXml } from './support/parsers.ts';
import { seedWith } from './support/register.ts';
import { manySources, sourceFile } from './support/seeds.ts';

const one = useApp();
const many = useApp({ seed: manySources });
const odd = useApp({ seed: seedWithOddDates });
const published = useApp({ config: { publicUrl: 'https://gigawatt.example' } });
type TestApp = typeof many;

const dealTitle = 'France and Fluidstack, 1 GW AI supercomputer';

const oddTitle = { en: 'Odd', fr: 'Bizarre' };
const longTitle = `Très long ${'é漢🏗️ '.repeat(40)}; a, b\\n and\na line`;

/** Writes a seed with all forms of dates, markup in titles, and two sources that report different dates on the same day. */
function seedWithOddDates(folder: string): string {
  const days = { 'long-title': '2026-06-15', 'some-days': '2026-02-10/2026-02-12', undated: undefined };
  const dates = { ...days, quarter: '2026-35', month: '2026-02', 'from-2026': '2026/..', same: '2028' };
  const titleOf = (id: string) => (id === 'long-title' ? longTitle : `<b>Bold</b> & "${id}"`);
  const milestones = Object.fromEntries(
    Object.keys(dates).map((id) => [id, { type: 'other', title: { en: titleOf(id), fr: 'Là' } }]),
  );
  const evidence = (quote: string) => [{ sentence: 1, start: 0, end: quote.length, quote }];
  const planned = (date: string | undefined, quote: string) => ({ status: 'planned', date, evidence: evidence(quote) });
  const source = (id: string, grade: string, milestones: object) => {
    return { [`sources/${id}.yaml`]: sourceFile(id, { grade, reports: JSON.stringify({ milestones }) }) };
  };
  // Add 12 sources: more than the 10 items of the first batch of an export.
  const silent = [...Array(12).keys()].map((n) =>
    source(`silent-${n}`, 'C', { 'odd-deal.month': planned(undefined, 'a') }),
  );
  const deal = JSON.stringify({ id: 'odd-deal', kind: 'project', title: oddTitle, milestones });
  const betterReports = Object.entries(dates).map(([id, date]) => [`odd-deal.${id}`, planned(date, id)]);
  return seedWith(folder, {
    ...{ 'deals/odd-deal.yaml': deal, ...source('worse', 'D', { 'odd-deal.same': planned('2031', 'or so') }) },
    ...Object.assign({}, ...silent, source('zz-better', 'A', Object.fromEntries(betterReports))),
  });
}

async function getCalendar({ send }: TestApp, url: string) {
  const { body } = await send(url);
  const calendar = parseCalendar(body);
  const events = calendar.getAllSubcomponents('vevent').map((event) => {
    const text = (name: string) => String(event.getFirstPropertyValue(name));
    const time = (name: string) => (event.getFirstPropertyValue(name) as ICAL.Time).toICALString();
    return {
      ...{ uid: text('uid'), summary: text('summary'), description: text('description'), status: text('status') },
      ...{ transp: text('transp'), url: text('url'), sequence: Number(text('sequence')) },
      ...{ start: time('dtstart'), end: time('dtend'), modified: time('last-modified') },
    };
  });
  return { body, calendar, events, event: (id: string) => events.find(({ uid }) => uid.startsWith(`${id}@`)) };
}
/** Returns the id in calendars and feeds: milestones and figures of the deal in `articleAlone` were published under their slugs. */
const firstId = (id: string) => id.replace(/^france-fluidstack\./, '');
const compact = (day: string) => day.replaceAll('-', '');
const dayAfter = (day: string) => compact(new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10));
const statuses: Record<string, string> = {
  scheduled: 'TENTATIVE',
  overdue: 'TENTATIVE',
  met: 'CONFIRMED',
  dropped: 'CANCELLED',
};

test.each([
  ['/v1/milestones?format=ics', odd],
  ['/v1/milestones/odd-deal.long-title?format=ics', odd],
  ['/v1/milestones?format=ics&asOf=2000', many],
])(
  'GET %s returns a calendar with a refresh interval, CRLF line ends and lines of at most 75 octets',
  async (url, app) => {
    const { body, calendar } = await getCalendar(app, url);
    expect(body).toMatch(/^BEGIN:VCALENDAR\r\n(.*\r\n)*END:VCALENDAR\r\n$/);
    expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFFFD]/);
    for (const line of body.split('\r\n')) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    const text = (name: string) => String(calendar.getFirstPropertyValue(name));
    expect(['version', 'prodid'].map(text)).toEqual(['2.0', expect.stringMatching(/Gigawatt/)]);
    // METHOD must be absent, because it would require an organizer in each event (RFC 5546, section 3.2.1).
    expect(body).not.toContain('METHOD');
    expect(body).toMatch(/\r\nREFRESH-INTERVAL;VALUE=DURATION:P[^\r]+\r\n/);
  },
);

test.each(Object.entries({ 'one source': one, 'many sources': many, 'odd dates': odd }))(
  'the calendar of a register with %s contains every milestone whose date has a first and a last possible day, with the same values as in JSON',
  async (_, app) => {
    const { items } = await app.get('/v1/milestones?limit=200&expand=reports');
    const bounded = items.filter(({ date }: Json) => date?.earliest && date.latest);
    const { events } = await getCalendar(app, '/v1/milestones?format=ics');
    const days = ({ earliest, latest }: Json) => ({ start: compact(earliest), end: dayAfter(latest) });
    const { title: known } = await app.get('/v1/deals/france-fluidstack');
    const dealTitles: Json = { 'france-fluidstack': known, 'odd-deal': oddTitle };
    const expected = bounded.map(({ id, title, deal, outcome, date, reports: [{ published }, ...before] }: Json) => ({
      ...{ uid: `${firstId(id)}@gigawatt.example`, url: `http://localhost:80/en/milestones/${id}`, ...days(date) },
      summary: expect.stringContaining(`${dealTitles[deal].en}: ${title.en}`),
      description: expect.stringContaining(`${dealTitles[deal].fr}\u00a0: ${title.fr}`),
      ...{ status: statuses[outcome], sequence: before.length, transp: 'TRANSPARENT' },
      modified: `${compact(published.latest)}T000000Z`,
    }));
    const found = events.filter(({ uid }) => !uid.startsWith('odd-deal.from-2026@'));
    expect(found).toEqual(expected);
    for (const [index, { title, date }] of bounded.entries()) {
      const isDay = date.precision === 'day' && date.earliest === date.latest;
      expect(found[index]?.summary.split(title.en)[1], title.en).toMatch(isDay ? /^$/ : /^ \(“.+”\)$/);
    }
  },
);

test('a calendar event covers all possible days of an uncertain date, and its summary quotes the source', async () => {
  const { events } = await getCalendar(one, '/v1/milestones?format=ics');
  expect(events.map(({ start, end, summary }) => [start, end, summary])).toEqual([
    ['20250201', '20290101', `${dealTitle}: AI processor target date (“prévus d’ici 2028”)`],
    ['20250210', '20250211', `${dealTitle}: Agreement signed`],
    ['20260101', '20270101', `${dealTitle}: Start of phased commissioning (“dès 2026”)`],
  ]);
  const { event } = await getCalendar(odd, '/v1/milestones?deal=odd-deal&format=ics');
  const period = (id: string) => [event(id)?.start, event(id)?.end];
  expect(period('odd-deal.quarter')).toEqual(['20260701', '20261001']);
  expect(period('odd-deal.month')).toEqual(['20260201', '20260301']);
  expect(period('odd-deal.some-days')).toEqual(['20260210', '20260213']);
  expect((await odd.get('/v1/milestones/odd-deal.undated')).date).toBeNull();
  expect((await getCalendar(odd, '/v1/milestones/odd-deal.undated?format=ics')).events).toEqual([]);
});

test('a calendar event does not show the open-ended date 2026/.. as the single day 2026-01-01', async () => {
  const { event } = await getCalendar(odd, '/v1/milestones/odd-deal.from-2026?format=ics');
  expect(event('odd-deal.from-2026')).toBeDefined();
  expect(event('odd-deal.from-2026')?.end).not.toBe('20260102');
});

test('a calendar event quotes the report that gives the current date when two sources report different dates', async () => {
  expect((await odd.get('/v1/milestones/odd-deal.same')).date.edtf).toBe('2028');
  const { event } = await getCalendar(odd, '/v1/milestones/odd-deal.same?format=ics');
  expect(event('odd-deal.same')?.summary).toContain('“same”');
});

test.each([
  ['2025-05-18', 0, '20250228T000000Z', 'TENTATIVE', '20260101'],
  ['2025-05-19', 1, '20250519T000000Z', 'TENTATIVE', '20270101'],
  ['2025-06-30', 2, '20250630T000000Z', 'TENTATIVE', '20270101'],
  ['2026-05-30', 3, '20260530T000000Z', 'CANCELLED', '20270101'],
])(
  'the calendar event of france-fluidstack.service-start as of %s has SEQUENCE %i, LAST-MODIFIED %s, STATUS %s and DTSTART %s',
  async (asOf, sequence, modified, status, start) => {
    const { event } = await getCalendar(many, `/v1/milestones?format=ics&asOf=${asOf}`);
    expect(event('service-start')).toMatchObject({ sequence, modified, status, start });
  },
);

test('a calendar event names publishers and the deal, has its dates in words, and leads to the web page', async () => {
  const { event, calendar } = await getCalendar(
    many,
    '/v1/milestones?deal=france-fluidstack&asOf=2026-05-30&format=ics',
  );
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(`Gigawatt: milestones of ${dealTitle}`);
  const { description = '', url = '' } = event('service-start') ?? {};
  expect(description.split('\n')).toEqual([
    `${(await many.get('/v1/deals/france-fluidstack')).title.fr}\u00a0: Début de la mise en service progressive`,
    'Outcome: dropped (confidence: low; unconfirmed)',
    'Date: 2027; first possible day: 1 January 2027; last possible day: 31 December 2027',
    'Reported by Example Gazette, La Nouvelle Tribune',
    `Deal: ${dealTitle}, reported as withdrawn`,
    'Method: gigawatt-2',
  ]);
  expect((await many.send(url.replace('http://localhost:80', ''))).headers['content-type']).toMatch('text/html');
});

test('the calendar of deadlines has each milestone on its last possible day, and leaves out dates without an end', async () => {
  const { events, event, calendar } = await getCalendar(odd, '/v1/milestones?deal=odd-deal&format=ics&as=deadlines');
  const { items } = await odd.get('/v1/milestones?deal=odd-deal&limit=200');
  const dated = items.filter(({ date }: Json) => date?.latest);
  expect(events.map(({ start, end }) => [start, end])).toEqual(
    dated.map(({ date }: Json) => [compact(date.latest), dayAfter(date.latest)]),
  );
  expect(event('odd-deal.quarter')).toMatchObject({
    start: '20260930',
    summary: 'Due by: Odd: <b>Bold</b> & "quarter"',
  });
  for (const id of ['odd-deal.from-2026', 'odd-deal.undated']) expect([id, event(id)]).toEqual([id, undefined]);
  expect(calendar.getFirstPropertyValue('x-wr-caldesc')).toMatch(/date has no end are left out/);
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Gigawatt: deadlines of milestones of Odd');
  expect((await getCalendar(odd, '/v1/milestones/odd-deal.month?format=ics&as=deadlines')).events).toHaveLength(1);
});

test('a deadline says that a milestone is reported as reached, and keeps the status of the other calendar', async () => {
  const url = '/v1/milestones?asOf=2026-05-30&format=ics';
  const { events: spans } = await getCalendar(many, url);
  const { event, events } = await getCalendar(many, `${url}&as=deadlines`);
  const statusOf = ({ uid, status, sequence }: (typeof events)[number]) => [uid.split('@')[0], status, sequence];
  expect(events.map(statusOf)).toEqual(spans.map(statusOf));
  expect(event('service-start')).toMatchObject({
    status: 'CANCELLED',
    summary: expect.stringMatching(/^Due by: /),
  });
  expect(event('agreement-signed')?.summary).toBe(`Reported as reached: ${dealTitle}: Agreement signed`);
});

test('the UIDs of deadlines differ from those of the other calendar, so that a program can subscribe to both', async () => {
  const uids = async (query: string) =>
    (await getCalendar(odd, `/v1/milestones?format=ics${query}`)).events.map(({ uid }) => uid);
  const [spans, deadlines] = [await uids('&as=spans'), await uids('&as=deadlines')];
  expect(await uids('')).toEqual(spans);
  expect(new Set([...spans, ...deadlines]).size).toBe(spans.length + deadlines.length);
});

test.each(['format=json&as=deadlines', 'as=spans', 'format=csv&as=deadlines', 'format=ics&as=deadline'])(
  'GET /v1/milestones?%s returns 400, because `as` is a kind of calendar',
  async (query) => {
    for (const path of ['/v1/milestones', '/v1/milestones/france-fluidstack.service-start']) {
      if (path.includes('service') && query.includes('csv')) continue;
      const response = await one.send(`${path}?${query}`);
      expect([response.statusCode, response.json().errors[0].name]).toEqual([400, 'as']);
    }
    expect((await one.send('/v1/deals?as=deadlines')).json().detail).toContain('Unknown parameter `as`');
  },
);

test.each([
  ['/en', '', 'Milestones', 'subscribe to calendar'],
  ['/fr', '', 'Jalons', 's’abonner au calendrier'],
  ['/en/deals/france-fluidstack', 'deal=france-fluidstack&', 'Data', 'subscribe to calendar'],
  ['/en/milestones/france-fluidstack.service-start', '', 'Data', 'subscribe to calendar'],
])(
  'the page %s links both calendars as files and as subscriptions (webcal) at the public URL',
  async (page, query, label, subscribe) => {
    const { body } = await published.send(page);
    const path = page.includes('/milestones/') ? '/v1/milestones/france-fluidstack.service-start' : '/v1/milestones';
    const urls = ['', '&as=deadlines'].map((as) => `${path}?${query}format=ics${as}`);
    const links = Array.from(body.matchAll(/<a href="([^"]*format=ics[^"]*)">([^<]+)/g), ([, url = '', name]) => ({
      url: url.replaceAll('&amp;', '&'),
      name,
    }));
    // The home page also links the example of the API.
    expect(links.map(({ url }) => url).slice(0, 4)).toEqual(
      urls.flatMap((url) => [url, `webcal://gigawatt.example${url}`]),
    );
    expect(links[1]?.name).toBe(subscribe);
    expect(body).toContain(`aria-label="${label}"`);
    for (const url of urls) expect((await published.send(url)).headers['content-type']).toMatch('text/calendar');
  },
);

test('links from a calendar of deadlines to other formats omit `as`', async () => {
  const { headers } = await one.send('/v1/milestones?format=ics&as=deadlines');
  const others = LinkHeader.parse(String(headers.link)).rel('alternate');
  expect(others.length).toBeGreaterThan(3);
  for (const { uri } of others) expect([uri, (await one.send(uri)).statusCode]).toEqual([uri, 200]);
});

test('the UID of a calendar event is unique within a register, and the same in other registers with this milestone', async () => {
  const uids = async (app: TestApp, query = '') =>
    (await getCalendar(app, `/v1/milestones?format=ics${query}`)).events.map(({ uid }) => uid).toSorted();
  const all = await uids(odd);
  expect(new Set(all).size).toBe(all.length);
  expect(await uids(many)).toEqual(await uids(one));
  expect(await uids(odd, '&deal=france-fluidstack')).toEqual(await uids(one));
  expect(all).toEqual([...(await uids(one)), ...(await uids(odd, '&deal=odd-deal'))].toSorted());
});

/** Fetches the first page, and all pages that the link relation `rel` leads to. */
const walk = async ({ send }: TestApp, first: string, rel: 'next' | 'prev') => {
  const pages: { url: string; body: string }[] = [];
  for (let url: string | undefined = first; url; ) {
    const { body, headers } = await send(url);
    pages.push({ url, body });
    url = LinkHeader.parse(String(headers.link)).rel(rel)[0]?.uri;
  }
  return pages;
};

test.each(Object.entries({ 'many sources': many, 'odd dates': odd }))(
  'GET /v1/reports lists every claim and every report on a record exactly once in a register with %s',
  async (_, app) => {
    const { items, next }: Json = await app.get('/v1/reports?limit=200');
    expect(next).toBeNull();
    const expected: Json[] = [];
    const expectReport = (id: string, about: string, { source, ...values }: Json) => {
      const links = { self: `/v1/reports/${id}`, about, source: `/v1/sources/${source}` };
      expected.push({ ...values, id, source, links });
    };
    const itemsOf = async (name: string): Promise<Json[]> => (await app.get(`/v1/${name}&limit=200`)).items;
    for (const { statement, topic, certainty, mentions, deal, links, ...claim } of await itemsOf('claims?'))
      expectReport(claim.id, links.self, { ...claim, kind: 'claim', says: statement, status: null, quantity: null });
    for (const kind of ['deal', 'partner', 'site', 'milestone', 'figure']) {
      for (const { id: about, title, links, reports } of await itemsOf(`${kind}s?expand=reports`)) {
        for (const { source, published, evidence, status = null, date, signed = null, quantity = null } of reports) {
          const report = { kind, about, title, source, published, evidence, status, date: date ?? signed, quantity };
          expectReport(`${about}-by-${source}`, `${links.self}?source=${source}`, report);
        }
      }
    }
    const byId = (a: Json, b: Json) => (a.id < b.id ? -1 : 1);
    expect(items.toSorted(byId)).toEqual(expected.toSorted(byId).map((report) => expect.objectContaining(report)));
    for (const item of items) expect(await app.get(item.links.self)).toEqual(item);
  },
);

test.each<[string, (report: Json) => boolean]>([
  ['kind=claim', ({ kind }) => kind === 'claim'],
  ['kind=milestone', ({ kind }) => kind === 'milestone'],
  ['deal=odd-deal', ({ source }) => source !== 'lanouvelletribune-2025-02'],
  ['deal=france-fluidstack', ({ source }) => source === 'lanouvelletribune-2025-02'],
  ['source=worse', ({ source }) => source === 'worse'],
  ['asOf=2025-05-18', ({ published }) => published.latest <= '2025-05-18'],
  ['asOf=2025-05-19&kind=figure', ({ kind }) => kind === 'figure'],
])(
  'GET /v1/reports?%s returns the matching reports in both sort orders, when pages are read forwards or backwards',
  async (query, matches) => {
    const matching = (await odd.get('/v1/reports?limit=200')).items.filter(matches);
    expect(matching.length).toBeGreaterThan(0);
    expect((await odd.get(`/v1/reports?limit=200&${query}`)).items).toEqual(matching);
    const oldestFirst = (await odd.get(`/v1/reports?limit=200&sort=published&${query}`)).items;
    const daysOf = (list: Json[]) => list.map(({ published }) => published.latest);
    expect(daysOf(oldestFirst)).toEqual(daysOf(matching).toReversed());
    for (const [sort, whole] of Object.entries({ published: oldestFirst, '-published': matching })) {
      const forward = await walk(odd, `/v1/reports?limit=3&sort=${sort}&${query}`, 'next');
      const backward = await walk(odd, forward.at(-1)?.url ?? '', 'prev');
      const itemsOf = ({ body }: { body: string }) => JSON.parse(body).items;
      expect(forward.flatMap(itemsOf)).toEqual(whole);
      expect(backward.toReversed().flatMap(itemsOf)).toEqual(whole);
    }
  },
);

describe('the feed', () => {
  const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
  const TAG_URI = /^tag:[a-z\d]([a-z\d.-]*[a-z\d])?,\d{4}(-\d{2}(-\d{2})?)?:([\w.~!$&'()*+,;=:@/?-]|%[\dA-F]{2})*$/i;
  const inner = (at: Element, name: string) => [...at.childNodes].filter((node) => node.nodeName === name) as Element[];
  const textOf = (at: Element, name: string) => inner(at, name).map(({ textContent }) => textContent ?? '');
  const linksOf = (at: Element, rel: string) =>
    inner(at, 'link').flatMap((link) => (link.getAttribute('rel') === rel ? String(link.getAttribute('href')) : []));
  const oneText = [expect.stringMatching(/\S/)];

  const queries = ['', '&sort=published', '&kind=milestone&deal=odd-deal&limit=5', '&asOf=2000'];
  test.each(queries)(
    'the Atom feed of reports has all elements that RFC 4287 requires when the query ends with "%s"',
    async (query) => {
      const url = `/v1/reports?format=atom${query}`;
      const feed = parseXml((await odd.send(url)).body);
      expect([feed.nodeName, feed.namespaceURI]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
      expect(linksOf(feed, 'self')).toEqual([`http://localhost:80${url}`]);
      const entries = inner(feed, 'entry');
      for (const element of [feed, ...entries]) {
        expect(textOf(element, 'id')).toEqual([expect.stringMatching(TAG_URI)]);
        expect(textOf(element, 'title')).toEqual(oneText);
        expect(textOf(element, 'updated')).toEqual([expect.stringMatching(RFC_3339)]);
      }
      for (const entry of entries) {
        expect(inner(entry, 'author').flatMap((author) => textOf(author, 'name'))).toEqual(oneText);
        expect(textOf(entry, 'content')).toEqual(oneText);
        expect(textOf(feed, 'updated').join() >= textOf(entry, 'updated').join()).toBe(true);
        const [alternate = '', ...more] = linksOf(entry, 'alternate');
        expect(more).toEqual([]);
        for (const url of [alternate, ...linksOf(entry, 'related')]) {
          expect((await odd.send(url.replace('http://localhost:80', ''))).statusCode).toBe(200);
        }
        expect((await odd.send(alternate.replace('http://localhost:80', ''))).headers['content-language']).toBe('en');
      }
    },
  );

  test('the pages of the Atom feed contain every report once, newest first, with the same ids as a single large page', async () => {
    const pages = await walk(odd, '/v1/reports?format=atom&limit=7', 'next');
    const feeds = pages.map(({ body }) => parseXml(body));
    const nexts = feeds.flatMap((feed) => linksOf(feed, 'next'));
    expect(nexts).toEqual(pages.slice(1).map(({ url }) => `http://localhost:80${url}`));
    expect(new Set(feeds.flatMap((feed) => textOf(feed, 'id'))).size).toBe(1);
    const all = (feeds: Element[], name: string) =>
      feeds.flatMap((feed) => inner(feed, 'entry').flatMap((entry) => textOf(entry, name)));
    const { items } = await odd.get('/v1/reports?limit=200');
    expect(new Set(all(feeds, 'id')).size).toBe(items.length);
    expect(all([parseXml((await odd.send('/v1/reports?format=atom&limit=200')).body)], 'id')).toEqual(all(feeds, 'id'));
    expect(all(feeds, 'published')).toEqual(all(feeds, 'published').toSorted().toReversed());
    // The feed escapes markup and ampersands, so the parsed titles contain the JSON titles.
    const titles = items.map(({ kind, title, says }: Json) =>
      expect.stringContaining(`${title.en}: ${kind === 'partner' ? says.en.split(';')[0] : says.en}`),
    );
    expect(all(feeds, 'title')).toEqual(titles);
    expect(all(feeds, 'title').join()).toContain('<b>Bold</b> & "month"');
  });

  test('entries of both feeds lead to web pages, name deals and publishers, and spell countries and dates out', async () => {
    const entriesOf = async (url: string) => inner(parseXml((await many.send(url)).body), 'entry');
    const summaryOf = (entry: Element) => ({
      title: textOf(entry, 'title')[0],
      author: inner(entry, 'author').flatMap((author) => textOf(author, 'name'))[0],
      page: linksOf(entry, 'alternate')[0]?.replace('http://localhost:80', ''),
      date: textOf(entry, 'content')[0]?.trim().split('\n').at(-1),
    });
    const changes = (await entriesOf('/v1/changes?format=atom&limit=200')).map(summaryOf);
    const reports = (await entriesOf('/v1/reports?format=atom&limit=200')).map(summaryOf);
    expect(changes).toContainEqual({
      title: `${dealTitle}: AI processor target date: changed from by 2028 to by 2030`,
      author: 'Example Gazette',
      page: '/en/milestones/france-fluidstack.processors-deadline',
      date: 'Example Gazette, 19 May 2025',
    });
    expect(reports).toContainEqual({
      title: `${dealTitle}: Start of phased commissioning: The works may take longer.`,
      author: 'Example Gazette',
      page: '/en/claims/works-were-late',
      date: 'Example Gazette, 19 May 2025',
    });
    expect(reports).toContainEqual(
      expect.objectContaining({
        title: `${dealTitle}: withdrawn`,
        date: 'Example Gazette, between 14 November 2025 and 30 May 2026',
      }),
    );
    const ofPartner = [...changes, ...reports].filter(({ page }) => page === '/en/partners/fluidstack');
    expect(ofPartner.map(({ title }) => title).join()).toMatch(/^Fluidstack: .*United States/);
    expect(ofPartner.map(({ title }) => title).join()).not.toMatch(/\bUS\b/);
  });

  test('a feed leads to the home page, and names the deal that it is limited to', async () => {
    const ofDeal = parseXml((await many.send('/v1/changes?format=atom&deal=france-fluidstack')).body);
    expect(linksOf(ofDeal, 'alternate')).toEqual(['http://localhost:80/en']);
    expect(textOf(ofDeal, 'title')).toEqual([`Gigawatt: changes of ${dealTitle}`]);
  });
});

// The web pages show what the API returns, name the sources, contain working links, are cacheable and resist hostile input.
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { formatDate } from '../src/domain/dates/format.ts';
import { parseUncertainDate } from '../src/domain/dates/uncertain-date.ts';
import { formatQuantity } from '../src/domain/quantities/format.ts';
import { timeAxis } from '../src/web/chart-axis.ts';
import { dateMark } from '../src/web/chart-marks.ts';
import { type Json, useApp } from './support/app.ts';
import { nastyUrlTexts } from './support/hostile.ts';
import { attributeValues, normaliseSpaces, unescapeHtml, visibleText } from './support/html.ts';
import { realSeed, seedWith } from './support/register.ts';
import { evidence, manySources, sourceFile } from './support/seeds.ts';

const { app, send, get } = useApp({ seed: () => realSeed, downloads: true });
const contradicted = useApp({ seed: manySources });
const later = useApp({ seed: laterSources });
const warned = useApp({ seed: warnings });

/** Writes a seed with three more sources. One moves a milestone to a later date, one reports a milestone as reached late, one was retracted. */
function laterSources(folder: string): string {
  const slip = `
  milestones: { france-fluidstack.service-start: { status: planned, date: 2027-06, ${evidence} } }`;
  const done = `
  milestones: { france-fluidstack.processors-deadline: { status: reached, date: 2029-01-15, ${evidence} } }`;
  const wrong = `
  milestones: { france-fluidstack.service-start: { status: planned, date: 2031, ${evidence} } }`;
  const corrected = 'corrected: [{ by: Example Gazette, on: 2025-06-01, what: { en: The date., fr: La date. } }]';
  const retracted =
    'retracted: { by: Example Gazette, on: 2025-12-01, reason: { en: It was invented., fr: Inventé. } }';
  return seedWith(folder, {
    'sources/slip-2025-05.yaml': `${sourceFile('slip-2025-05', { reports: slip })}archived: https://example.org/archive\n${corrected}\n`,
    'sources/done-2029-02.yaml': sourceFile('done-2029-02', {
      published: '2029-02',
      recorded: '2029-02-28',
      reports: done,
    }),
    'sources/wrong-2025-09.yaml': `${sourceFile('wrong-2025-09', { published: '2025-09', reports: wrong })}${retracted}\n`,
  });
}

/** Writes a seed in which three sources of grade D report a withdrawn deal. One repeats another, so two are independent. */
function warnings(folder: string): string {
  const reports = `
  deals: { france-fluidstack: { status: withdrawn, ${evidence} } }`;
  const page = (id: string, repeats: string[] = []) => [
    `sources/${id}.yaml`,
    sourceFile(id, { published: '2026-05', grade: 'D', repeats, reports }),
  ];
  return seedWith(
    folder,
    Object.fromEntries([page('first-2026-05'), page('copy-2026-05', ['first-2026-05']), page('other-2026-05')]),
  );
}

const DEAL = '/en/deals/france-fluidstack';
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const languages = ['en', 'fr'] as const;

const asBrowser = (url: string, headers: Record<string, string> = {}) =>
  app().inject({ url, headers: { accept: BROWSER, ...headers } });

const bodyOf = async (url: string) => (await send(url)).body;
const textAt = async (url: string) => visibleText(await bodyOf(url));
/** Returns the first capture group of the pattern, or an empty text if the pattern does not match. */
const capture = (text: string, pattern: RegExp) => pattern.exec(text)?.[1] ?? '';
/** Returns the element id of a milestone or figure on the page of its deal. */
const slugOf = (id: string) => id.replace(/^[^.]*\./, '');
const tableRow = (body: string, id: string) => capture(body, new RegExp(`<tr id="${id}">(.*?)</tr>`, 's'));

/** Paths after `/en` or `/fr`, at least one for every kind of page. */
const below = [
  '',
  '/api',
  '/deals',
  '/deals/france-fluidstack',
  '/deals/softbank-france',
  '/milestones/france-fluidstack.service-start',
  '/milestones/france-fluidstack.construction-start',
  '/figures/france-fluidstack.phase-1-processors',
  '/figures/france-fluidstack.investment-per-watt',
  '/partners/fluidstack',
  '/partners/emmanuel-macron',
  '/claims/residual-heat-recovered',
  '/sources/wsj-2025-02-10',
  '/sources/bercy-2026-01-30',
  '/search',
  '/search?q=nuclear',
  '/search?q=zzzz',
];
const pages = languages.flatMap((language) => below.map((path) => `/${language}${path}`));

describe('pages', () => {
  const checker = new HtmlValidate(
    new StaticConfigLoader({
      extends: ['html-validate:recommended', 'html-validate:document'],
      // Same-host files need no integrity hash, so `require-sri` is off. Sources have long titles, so `long-title` is off.
      rules: { 'require-sri': 'off', 'long-title': 'off', 'no-trailing-whitespace': 'off' },
    }),
  );

  test.each([...pages, '/problems', '/problems/not-found', '/en/nothing'])('the page %s is valid HTML', async (url) => {
    const { results } = await checker.validateString((await asBrowser(url)).body, url);
    expect(results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`))).toEqual([]);
  });

  const statuses = new Map<string, Promise<number>>();
  /** Requests a link once and caches its status, because pages share most of their links. */
  function statusOf(link: string): Promise<number> {
    const status = statuses.get(link) ?? send(link).then(({ statusCode }) => statusCode);
    statuses.set(link, status);
    return status;
  }
  const views = ['asOf=2025-06', 'asOf=2027', 'source=wsj-2025-02-10', 'edition=current'];
  const pagesWithView = [
    '/en',
    '/en/deals?kind=project',
    DEAL,
    '/fr/milestones/france-fluidstack.construction-start',
    '/fr/sources/wsj-2025-02-10',
  ]
    .concat(['/en/figures/france-fluidstack.ai-processors', '/fr/partners/fluidstack', '/en/claims/site-not-disclosed'])
    .flatMap((url) => views.map((view) => url + (url.includes('?') ? '&' : '?') + view));

  test.each([...pages, ...pagesWithView])(
    'every link of the page %s leads to an existing page, anchor or source',
    async (url) => {
      const { body, statusCode } = await send(url);
      // With `source`, the page of a record that the source does not report returns 404.
      if (statusCode === 404) return expect(url).toContain('source=');
      expect(statusCode).toBe(200);
      const links = [...new Set([...attributeValues(body, 'href'), ...attributeValues(body, 'src')])];
      const [internal, external] = [
        links.filter((link) => link.startsWith('/')),
        links.filter((link) => /^\w+:/.test(link)),
      ];
      expect(internal.length).toBeGreaterThan(8);
      for (const link of internal) expect([link, (await statusOf(link)) < 400]).toEqual([link, true]);
      // Links to other hosts lead only to sources and their archived copies.
      const sources = (await get('/v1/sources?limit=200')).items.flatMap(({ url, archived }: Json) => [url, archived]);
      const isOwn = (link: string) => /^(http|webcal):\/\/localhost[:/]/.test(link);
      for (const link of external) expect([link, isOwn(link) || sources.includes(link)]).toEqual([link, true]);
      for (const [, anchor] of body.matchAll(/href="#([^"]+)"/g)) expect(body).toContain(`id="${anchor}"`);
    },
  );

  test.each([...pages, '/fr/deals/france-fluidstack?asOf=2026-06'])(
    'the page %s and all files that it loads have less than 100 kB in total, and less than 30 kB when compressed',
    async (url) => {
      const body = await bodyOf(url);
      const loaded = [...body.matchAll(/(?:<link rel="(?:stylesheet|icon)"[^>]* href|<script[^>]* src)="([^"]+)"/g)];
      expect(loaded.length).toBe(3);
      let bytes = Buffer.byteLength(body);
      for (const [, link = ''] of loaded) bytes += (await send(link)).rawPayload.length;
      expect(bytes).toBeLessThan(100_000);
      let sent = 0;
      for (const link of [url, ...loaded.map(([, link = '']) => link)]) {
        sent += (await asBrowser(link, { 'accept-encoding': 'br' })).rawPayload.length;
      }
      expect(sent).toBeLessThan(30_000);
    },
  );

  test.each(pages)(
    'the page %s contains no inline style or script, and its content security policy allows none',
    async (url) => {
      const { body, headers } = await send(url);
      expect(headers['content-security-policy']).toMatch(/^default-src 'none';/);
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(body).not.toMatch(/ style="|<style| on\w+="|javascript:/);
      for (const [, kind] of body.matchAll(/<script([^>]*)>/g)) {
        expect(kind).toMatch(/src="\/assets\/|type="application\/ld\+json"/);
      }
    },
  );

  test.each(pages)('the page %s is in the language of its path and links to the other language', async (url) => {
    const { body, headers } = await send(url);
    const language = url.slice(1, 3);
    expect(headers['content-language']).toBe(language);
    expect(body).toContain(`<html lang="${language}">`);
    const other = url.replace(/^\/../, language === 'en' ? '/fr' : '/en');
    const link = capture(body, /class="switch" href="([^"]+)"/);
    expect(unescapeHtml(link)).toBe(other);
  });

  test.each(pages)('the page %s has metadata for search engines and link previews', async (url) => {
    const body = await bodyOf(url);
    expect(body).toContain(`<link rel="canonical" href="http://localhost:80${url.replace('&', '&amp;')}">`);
    expect(attributeValues(body, 'hreflang').slice(0, 2)).toEqual(['en', 'fr']);
    for (const property of ['title', 'description', 'type', 'url', 'image']) {
      expect(body).toMatch(new RegExp(`<meta property="og:${property}" content="[^"]+">`));
    }
  });
});

describe('the home page', () => {
  test.each([
    [undefined, 'en'],
    ['fr', 'fr'],
    ['fr-CA, en;q=0.5', 'fr'],
    ['de, fr;q=0.3', 'fr'],
    ['de', 'en'],
    ['%%%', 'en'],
    ['*', 'en'],
  ])(
    'GET / with Accept-Language: %s returns the home page in the language %s, also from the cache',
    async (accepted, language) => {
      const headers = { accept: 'text/html', ...(accepted && { 'accept-language': accepted }) };
      for (let time = 0; time < 4; time += 1) {
        const response = await app().inject({ url: '/', headers });
        expect(response.headers['content-language']).toBe(language);
        expect(response.headers.vary).toContain('Accept-Language');
        expect(response.headers.vary).toMatch(/Accept(,|$)/);
        expect(response.body).toContain(`<html lang="${language}">`);
      }
    },
  );

  test('the home page lists every deal with its status', async () => {
    const text = await textAt('/en');
    for (const { title } of (await get('/v1/deals')).items) expect(text).toContain(normaliseSpaces(title.en));
    expect(text).toContain(
      'Reported as withdrawn (unconfirmed) sources contradict each other on: type of agreement Signed: 10 February 2025',
    );
  });

  test('the home page states how many sources were read, and how many are known only from sources that repeat them', async () => {
    // The numbers cover the whole register, also sources that count only from a later day.
    const unread = (await get('/v1/sources?seen=false&limit=200&asOf=2100')).items.length;
    const read = (await get('/v1/sources?seen=true&limit=200&asOf=2100')).items.length;
    expect(await textAt('/en')).toContain(
      `${read} sources read, ${unread} more known only from sources that repeat them.`,
    );
    expect(await textAt('/fr')).toContain(
      `${read} sources consultées, ${unread} autres connues seulement par celles qui les reprennent.`,
    );
  });

  test('the latest updates on the home page name the publisher of every claim and the value of every figure', async () => {
    const news = capture(await bodyOf('/en'), /<ol class="news">(.*?)<\/ol>/s);
    for (const [, item = ''] of news.matchAll(/<li>(.*?)<\/li>/gs)) {
      const [head = '', content = ''] = item.split('<br>');
      if (visibleText(head).trim().endsWith('claim')) expect(visibleText(content)).toMatch(/^\s*\S.* reports: \S/);
      if (visibleText(head).trim().endsWith('figure')) expect(visibleText(content)).toMatch(/\d/);
    }
  });

  test('the home page has a different entity tag in each language', async () => {
    const tags = await Promise.all(
      languages.map(async (language) => (await asBrowser('/', { 'accept-language': language })).headers.etag),
    );
    expect(new Set(tags).size).toBe(2);
  });
});

describe('the page of a deal', () => {
  test.each(['2026-11-22', '2025-02-10', '2025-05-19', '2025-10-15', '2026-05-30'])(
    'the page of a deal as of %s shows the milestones, figures, claims and partners that the API returns',
    async (asOf) => {
      for (const language of languages) {
        const body = await bodyOf(`/${language}/deals/france-fluidstack?asOf=${asOf}`);
        const text = visibleText(body);
        const deal = await get(`/v1/deals/france-fluidstack?asOf=${asOf}`);
        const figures = (await get(`/v1/figures?deal=france-fluidstack&asOf=${asOf}&limit=200`)).items;
        const claims = (await get(`/v1/claims?deal=france-fluidstack&asOf=${asOf}&limit=200`)).items;
        for (const { id, title, date } of deal.milestones) {
          const row = tableRow(body, slugOf(id));
          expect(visibleText(row)).toContain(normaliseSpaces(title[language]));
          expect(visibleText(row)).toContain(date ? normaliseSpaces(formatDate(date, language)) : '');
          expect(row).toContain(`href="/${language}/milestones/${id}?asOf=${asOf}"`);
        }
        for (const { id, title, quantity } of figures) {
          const part = capture(body, new RegExp(`id="${slugOf(id)}">(.*?)</(?:tr|div)>`, 's'));
          expect(visibleText(part)).toContain(normaliseSpaces(title[language]));
          if (quantity) expect(visibleText(part)).toContain(normaliseSpaces(formatQuantity(quantity, language)));
        }
        for (const { statement } of claims) expect(text).toContain(normaliseSpaces(statement[language]));
        for (const { title } of deal.partners) expect(text).toContain(normaliseSpaces(title[language]));
        expect(body.match(/<tr id=/g)?.length).toBe(
          deal.milestones.length + figures.filter(({ basis }: Json) => basis === 'reported').length,
        );
      }
    },
  );

  test('the page of a deal names the sources of each disputed value and marks the current value', async () => {
    const body = await bodyOf(DEAL);
    const part = capture(body, /<section id="disagreements"(.*?)<\/section>/s);
    const text = visibleText(part);
    const { items } = await get('/v1/figures?deal=france-fluidstack&disputed=true&basis=reported');
    const { dispute } = await get('/v1/deals/france-fluidstack');
    const disputes = [...dispute, ...items.flatMap((figure: Json) => figure.dispute)];
    expect(disputes.length).toBeGreaterThan(1);
    for (const { reason, sources } of disputes) {
      expect(text).toContain(normaliseSpaces(reason.en));
      for (const source of sources) expect(part).toContain(`href="/en/sources/${source}"`);
    }
    expect(part.match(/<li class="current">/g)?.length).toBe(disputes.length);
  });

  test('the page of a deal shows the sources of the date of signature and of the type of agreement', async () => {
    const { current } = await get('/v1/deals/france-fluidstack');
    const part = capture(await bodyOf(DEAL), /<dt>Signed<\/dt>(.*?)<\/dd>/s);
    const [day = '', type = ''] = part.split('memorandum of understanding');
    expect(day).toContain(`/en/sources/${current.signed.source}"`);
    expect(day).not.toContain('disputed');
    expect(type).toContain(`/en/sources/${current.instrument.source}"`);
    expect(type).toContain('disputed');
  });

  test('the page of a deal shows how many reports of a figure agree, and how many of their sources are independent', async () => {
    const body = await bodyOf(`${DEAL}?asOf=2025-02-10`);
    const { current } = await get('/v1/figures/france-fluidstack.electric-power?asOf=2025-02-10');
    expect(current.quantity).toMatchObject({ agreeing: ['dcmag-2025-02-10'], independent: 1 });
    const row = capture(body, /<tr id="electric-power">(.*?)<\/tr>/s);
    expect(visibleText(row)).toContain('2 reports agree (1 independent source)');
  });

  test('a page requested with `?source=ID` names that source for its value, and does not mention independent sources', async () => {
    const text = await textAt('/en/figures/france-fluidstack.initial-investment?source=wsj-2025-02-10');
    expect(text).toContain('According to this source');
    expect(text).not.toContain('independently');
  });

  test('the pages of a deal and of its milestone link to their version as of the first day on which the milestone is overdue', async () => {
    const { entries } = await get('/v1/milestones/france-fluidstack.construction-start/history');
    expect(entries.at(-1).overdueSince).toBe('2025-10-01');
    for (const url of [DEAL, '/en/milestones/france-fluidstack.construction-start']) {
      expect(await bodyOf(url)).toContain(`href="${url}?asOf=2025-10-01"`);
    }
    const text = await textAt('/en/milestones/france-fluidstack.construction-start?asOf=2025-12-28');
    expect(text).toContain(
      'Overdue since 1 October 2025 (89 days overdue): no source of grades A to C reports it as reached.',
    );
    expect(text).toContain('Planned date: Q3 2025 Source: The Wall Street Journal');
  });

  test('a page as of a past date omits what became known later', async () => {
    const body = await bodyOf(`${DEAL}?asOf=2025-02-10`);
    expect(visibleText(body)).toContain('Signed');
    expect(visibleText(body)).not.toContain('Withdrawn');
    expect(body).not.toContain('allmind');
  });

  test('the timeline of a deal shows the outcome that the API returns for each milestone', async () => {
    const seen = new Set<string>();
    for (const [register, asOf] of [
      [{ send, get }, '2025-12-28'],
      [{ send, get }, '2026-11-22'],
      [contradicted, '2028-01-01'],
    ] as const) {
      const { body } = await register.send(`${DEAL}?asOf=${asOf}`);
      for (const { id, outcome, outcomeConfidence } of (await register.get(`/v1/deals/france-fluidstack?asOf=${asOf}`))
        .milestones) {
        const row = tableRow(body, slugOf(id));
        expect([id, /class="state (\w+)"/.exec(row)?.[1]]).toEqual([id, outcome]);
        expect([id, row.includes('class="unconfirmed"')]).toEqual([id, outcomeConfidence === 'low']);
        seen.add(outcome);
      }
    }
    expect(seen).toEqual(new Set(['met', 'scheduled', 'overdue', 'dropped']));
  });

  test('a page with `source` shows the publisher of the source instead of the id of the source', async () => {
    const body = await bodyOf(`${DEAL}?source=lanouvelletribune-2025-02`);
    expect(visibleText(body)).toContain('Showing one source only: La Nouvelle Tribune');
    expect(body).toContain('href="/v1/milestones?source=lanouvelletribune-2025-02&amp;deal=france-fluidstack"');
  });
});

describe('attribution to sources', () => {
  test('the page of a deal marks a status that only grade D reports as unconfirmed, and shows the last confirmed status', async () => {
    const { status, current } = await get('/v1/deals/france-fluidstack');
    expect([status, current.status.confidence, current.status.lastConfirmed.value]).toEqual([
      'withdrawn',
      'low',
      'signed',
    ]);
    const standing = capture(await bodyOf(DEAL), /<p class="standing">(.*?)<\/p>/s);
    const text = visibleText(standing).trim();
    expect(text).toMatch(
      /^Withdrawn unconfirmed Reported as withdrawn by 2 pages of grade D that go back to the same source, not confirmed\./,
    );
    expect(text).toMatch(/Last confirmed status: signed \(/);
    expect(text).toContain('Not confirmed: grade D only; low confidence, known by ');
    const cards = await textAt('/fr');
    expect(cards).toContain('Abandon signalé (non confirmé)');
  });

  test('the page of a deal states how many sources of grade D report a status, and how many of them are independent', async () => {
    const summary = 'Reported as withdrawn by 3 pages of grade D (2 independent), not confirmed.';
    expect(visibleText((await warned.send(DEAL)).body)).toContain(summary);
    expect(await textAt('/fr/deals/france-fluidstack')).toContain(
      'Abandon signalé par 2 pages notées D qui remontent à la même source, sans confirmation.',
    );
    expect(await textAt(`${DEAL}?source=hamidun-2026`)).toContain(
      'Reported as withdrawn by one source of grade D, not confirmed.',
    );
  });

  test('the page of a deal shows the grade of the source beside the roles of every partner', async () => {
    const { partners } = await get('/v1/deals/france-fluidstack');
    const body = await bodyOf(DEAL);
    for (const { id, roles } of partners) {
      const item = capture(body, new RegExp(`<li id="${id}">(.*?)</li>`, 's'));
      expect([id, item.match(/class="grade/g)?.length ?? 0]).toEqual([id, Math.min(roles.length, 1)]);
    }
  });

  test('the page of a deal shows source and confidence for every value of its summary', async () => {
    const keys = capture(await bodyOf(DEAL), /<dl class="keys">(.*?)<\/dl>/s);
    const values = [...keys.matchAll(/<dd>(.*?)<\/dd>/gs)].map(([, value = '']) => value);
    expect(values.length).toBeGreaterThan(3);
    for (const value of values) {
      expect(value).toContain('href="/en/sources/');
      expect(visibleText(value)).toMatch(/(?:high|medium|low) confidence/);
    }
  });

  test.each([
    '/deals/france-fluidstack',
    '/figures/france-fluidstack.electric-power',
    '/milestones/france-fluidstack.service-start',
    '/partners/fluidstack',
  ])('the page %s states the day by which its value was known', async (path) => {
    expect(await textAt(`/en${path}`)).toMatch(/(?:high|medium|low) confidence, known by \d+ \w+ 20\d\d/);
  });

  test('the timeline of a deal states the day by which each status was known, not a day since which the status is true', async () => {
    const { statusHistory } = await get('/v1/deals/france-fluidstack');
    const row = capture(await bodyOf(DEAL), /<th scope="row">Status<\/th>(.*?)<\/tr>/s);
    expect(statusHistory.length).toBeGreaterThan(1);
    for (const { knownBy } of statusHistory) {
      expect(visibleText(row)).toContain(`(known by ${formatDate({ edtf: knownBy }, 'en')}`);
    }
    expect(visibleText(row)).not.toContain('since');
  });

  test('the page of a deal shows the uncertain publication date of a source as uncertain', async () => {
    const { items } = await get('/v1/sources?deal=france-fluidstack&limit=200');
    const uncertain = items.filter(({ published }: Json) => published.earliest !== published.latest);
    expect(uncertain.length).toBeGreaterThan(5);
    for (const language of languages) {
      const body = await bodyOf(`/${language}/deals/france-fluidstack`);
      const titles = [...body.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title = '']) =>
        normaliseSpaces(unescapeHtml(title)),
      );
      for (const { publisher, reliability, published } of uncertain) {
        const grade = language === 'fr' ? `note ${reliability.grade}` : `grade ${reliability.grade}`;
        const dates = titles.filter((title) => title.startsWith(`${publisher}, ${grade}, `));
        expect([
          publisher,
          dates.some((title) => title.endsWith(normaliseSpaces(formatDate(published, language)))),
        ]).toEqual([publisher, true]);
      }
    }
  });

  test('the page of a source says "au plus tard le" (at the latest on) when the first possible day of publication is unknown', async () => {
    const { items } = await get('/v1/sources?limit=200');
    const open = items.find(({ published }: Json) => published.earliest === null);
    const { id } = items.find(({ repeats }: Json) => repeats.includes(open.id));
    expect(await textAt(`/en/sources/${id}`)).toContain(`Repeats: ${open.publisher}`);
    const by = normaliseSpaces(formatDate(open.published, 'fr'));
    expect(await textAt(`/fr/sources/${open.id}`)).toContain(by);
    expect(by).toMatch(/^au plus tard le /);
  });

  test('the page of a source shows the origin of its information, its archived copy and its corrections', async () => {
    const { body } = await later.send('/en/sources/slip-2025-05');
    expect(body).toContain('href="https://example.org/archive"');
    expect(visibleText(body)).toContain('Origin of its information: Made up.');
    expect(visibleText(body)).toContain('Corrected by Example Gazette on 1 June 2025: The date.');
  });

  test('the page of a source shows a retraction only as of the day of the retraction or later', async () => {
    const note = 'Retracted by Example Gazette on 1 December 2025: It was invented.';
    expect(visibleText((await later.send('/en/sources/wrong-2025-09?asOf=2025-12-01')).body)).toContain(note);
    expect(visibleText((await later.send('/en/sources/wrong-2025-09?asOf=2025-11-30')).body)).not.toContain(
      'Retracted',
    );
    const text = visibleText((await later.send('/en/milestones/france-fluidstack.service-start?asOf=2025-12-01')).body);
    expect(text).toMatch(/Example Gazette B September 2025 retracted/);
  });

  test('every page names the method of the register, gigawatt-2, exactly once', async () => {
    for (const url of pages) expect([url, (await bodyOf(url)).match(/gigawatt-2/g)?.length]).toEqual([url, 1]);
  });
});

describe('the page of a milestone', () => {
  test('the page of a milestone shows how many days its date has slipped since the first announcement', async () => {
    const { slippage } = await later.get('/v1/milestones/france-fluidstack.service-start?asOf=2025-06');
    expect(slippage).toEqual({ earliest: 152, latest: 545 });
    const url = '/milestones/france-fluidstack.service-start?asOf=2025-06';
    expect(visibleText((await later.send(`/en${url}`)).body)).toContain(
      'Slipped by 152 to 545 days since first announced.',
    );
    expect(visibleText((await later.send(`/fr${url}`)).body)).toContain(
      'Report depuis la première annonce : 152 à 545 jours.',
    );
  });

  test('the page of a milestone shows how many days after the first promised date the milestone was met', async () => {
    const url = '/milestones/france-fluidstack.processors-deadline?asOf=2029-03';
    expect(await later.get(`/v1${url}`)).toMatchObject({ outcome: 'met', daysLate: { earliest: 15, latest: 15 } });
    expect(visibleText((await later.send(`/en${url}`)).body)).toContain(
      'Late by 15 days, compared with the first promise.',
    );
  });

  test('the page of a dropped milestone states the day from which the milestone was overdue before', async () => {
    const text = await textAt('/en/milestones/france-fluidstack.construction-start');
    expect(text).toContain('Dropped unconfirmed');
    expect(text).toContain('Overdue from 1 October 2025, before it was reported as dropped.');
  });
});

describe('the page of a figure', () => {
  test('the page of a figure says which part of the deal the figure covers', async () => {
    const { items } = await get('/v1/figures?limit=200');
    const words = { whole: 'Covers: the whole deal', phase: 'Covers: ', 'per-unit': 'Covers: one unit' } as const;
    for (const { id, covers } of items) {
      const text = await textAt(`/en/figures/${id}`);
      expect([id, text.includes(words[covers as keyof typeof words])]).toEqual([id, true]);
    }
    expect(await textAt('/en/figures/france-fluidstack.initial-investment')).toContain('Covers: phase 1.');
  });

  test('the page of a derived figure says "exactly" only when the API returns the modifier "exactly"', async () => {
    const { items } = await get('/v1/figures?basis=derived&limit=200');
    expect(items.length).toBeGreaterThan(3);
    for (const { id, quantity } of items) {
      const text = await textAt(`/en/figures/${id}`);
      expect([id, text.includes('exactly')]).toEqual([id, quantity?.modifier === 'exactly']);
      expect(text).toContain('Calculated by the register from reported figures; no source states it.');
    }
  });

  test('the page of a figure lists values with equal bounds but different modifiers separately', async () => {
    const { reports } = await get('/v1/figures/france-fluidstack.ai-processors');
    const modifiers = new Set(reports.flatMap(({ quantity }: Json) => quantity?.modifier ?? []));
    const list = capture(await bodyOf('/en/figures/france-fluidstack.ai-processors'), /<ul class="said">(.*?)<\/ul>/s);
    expect(list.match(/<li/g)?.length).toBe(modifiers.size);
    expect(modifiers.size).toBeGreaterThan(2);
  });
});

describe('the banner above a page', () => {
  const bannerOf = (body: string) => capture(body, /<main id="content"><div class="view note"[^>]*>(.*?)<\/div>/s);

  test.each([
    [`${DEAL}?asOf=2025-02-19`, 'As known on 19 February 2025 · Show today', DEAL],
    ['/fr?asOf=2025-03-01', 'État des connaissances au 1er mars 2025 · Afficher l’état actuel', '/fr'],
    ['/en/search?q=nuclear&asOf=2025-06', 'As known on 30 June 2025 · Show today', '/en/search?q=nuclear'],
    ['/fr/deals?kind=project&source=wsj-2025-02-10', 'Afficher toutes les sources', '/fr/deals?kind=project'],
    [
      '/en/claims/site-not-disclosed?asOf=2026',
      'As known on 31 December 2026 · Show today',
      '/en/claims/site-not-disclosed',
    ],
    [`${DEAL}?asOf=2030`, 'Future date: this page assumes', DEAL],
  ])('the page %s says which view it shows: "%s", with a link to %s', async (url, text, link) => {
    const banner = bannerOf(await bodyOf(url));
    expect(visibleText(banner)).toContain(text);
    expect(attributeValues(banner, 'href')).toContain(link);
  });

  test('the banner of a page with `asOf`, `source` and `edition` has a link that removes each of them', async () => {
    const { id, recorded } = app().store.current;
    const [day, source, edition] = ['asOf=2025-06', 'source=wsj-2025-02-10', `edition=${id}`];
    const url = '/en/milestones/france-fluidstack.construction-start';
    const banner = bannerOf(await bodyOf(`${url}?${day}&${source}&${edition}`));
    const others = [`${source}&${edition}`, `${day}&${edition}`, `${day}&${source}`];
    expect(attributeValues(banner, 'href')).toEqual(expect.arrayContaining(others.map((query) => `${url}?${query}`)));
    expect(visibleText(banner)).toContain(
      `Showing edition: recorded on ${formatDate({ edtf: recorded }, 'en')} · Show`,
    );
  });

  test.each([...pages, `${DEAL}?edition=current`, `${DEAL}?asOf=2026-11-22`])(
    'the page %s, which shows the current data, has no banner',
    async (url) => {
      expect(await bodyOf(url)).not.toContain('class="view');
    },
  );
});

describe('the axes of charts', () => {
  /** Width of a character in pixels: a label of 12.8 px in a wide font. */
  const CHARACTER = 7.5;
  const leftEdge = (position: number, anchor: string, width: number) =>
    position - { start: 0, middle: width / 2, end: width }[anchor as 'start' | 'middle' | 'end'];

  test.each(languages)(
    'labels in the language "%s" neither overlap nor leave the chart, whatever the dates and the width',
    (language) => {
      const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true });
      const days = fc.array(
        day.map((date) => date.toISOString().slice(0, 10)),
        { minLength: 1, maxLength: 5 },
      );
      fc.assert(
        fc.property(days, fc.constantFrom(200, 319, 320, 479, 480, 900), (dates, width) => {
          const { ticks, anchor, position } = timeAxis(dates, language);
          const now = formatDate({ edtf: dates[0] ?? '' }, language);
          const labels = ticks.filter(({ from }) => from !== undefined && from <= width);
          expect(labels.length).toBeGreaterThan(0);
          const boxes = labels.map((label) => {
            const size = label.label.length * CHARACTER;
            const left = leftEdge((Number.parseFloat(label.position) * width) / 100, label.anchor, size);
            return { left, right: left + size };
          });
          const nowLeft = leftEdge(
            (Number.parseFloat(position(dates[0] ?? '')) * width) / 100,
            anchor(dates[0] ?? '', now),
            now.length * CHARACTER,
          );
          const all = [...boxes, { left: nowLeft, right: nowLeft + now.length * CHARACTER }];
          for (const { left, right } of all) expect(left >= 0 && right <= width).toBe(true);
          for (const [index, { left }] of boxes.entries()) expect(left > (boxes[index - 1]?.right ?? -1)).toBe(true);
        }),
      );
    },
  );
});

test.each(['/en?asOf=2022', '/en/deals?asOf=2022'])(
  'the page %s states that no deal had been reported by its as-of date',
  async (url) => {
    expect(await textAt(url)).toContain('No deal had been reported by this date.');
  },
);

test('the earliest date with updates on the home page is the first day on which the register has a deal', async () => {
  const days = attributeValues(await bodyOf('/en'), 'datetime').filter((day) => day.length === 10);
  const [first = ''] = days.toSorted();
  expect((await get(`/v1/deals?asOf=${first}`)).items.length).toBeGreaterThan(0);
  const before = Temporal.PlainDate.from(first).subtract({ days: 1 }).toString();
  expect((await get(`/v1/deals?asOf=${before}`)).items).toEqual([]);
});

describe('the timeline', () => {
  const chartOf = (body: string, id: string) =>
    new RegExp(`<tr id="${id}">.*?<td class="chart">(.*?)</td>`, 's').exec(body)?.[1] ?? '';

  test('the timeline draws a day as a dot, a year as a bar, and a deadline as a bar that fades in', async () => {
    const body = await bodyOf(`${DEAL}?asOf=2025-06`);
    expect(chartOf(body, 'agreement-signed')).toMatch(/<circle class="sign met"/);
    expect(chartOf(body, 'agreement-signed')).not.toContain('<rect');
    expect(chartOf(body, 'service-start')).toMatch(/<rect class="bar scheduled"[^>]*rx="8"\/>/);
    expect(chartOf(body, 'processors-deadline')).toMatch(
      /<rect class="bar scheduled fades"[^>]*fill="url\(#fade-scheduled\)"\/><line class="deadline scheduled"/,
    );
  });

  test('the timeline draws a period without a last day as a bar that fades out', () => {
    const axis = timeAxis(['2025-01-01', '2028-12-31'], 'en');
    const open = String(dateMark(axis, parseUncertainDate('[2026..]'), 'scheduled'));
    expect(open).toMatch(/<rect class="bar scheduled fades"[^>]*fill="url\(#ebb-scheduled\)"/);
    expect(open).not.toContain('deadline');
    expect(open).toContain(`x="${axis.position('2026-01-01')}"`);
  });

  test('every mark of the timeline is between 0 % and 100 % of its width', async () => {
    const body = await bodyOf(DEAL);
    const positions = [...body.matchAll(/ (?:x|x1|x2)="([\d.-]+)%"/g)].map(([, position]) => Number(position));
    expect(positions.length).toBeGreaterThan(40);
    for (const position of positions) expect(position >= 0 && position <= 100).toBe(true);
  });

  test('the timeline labels the as-of date, or "today" when the URL has no `asOf`', async () => {
    expect(await textAt(DEAL)).toContain('today');
    expect(await bodyOf(`${DEAL}?asOf=2025-06-01`)).toMatch(/class="now-label"[^>]*>1 June 2025</);
  });
});

describe('caching of pages', () => {
  test('a page has a different entity tag for each as-of date and language, and returns 304 when If-None-Match has that tag', async () => {
    const tags = new Set<unknown>();
    for (const url of [DEAL, `${DEAL}?asOf=2025`, '/fr/deals/france-fluidstack']) {
      const { headers } = await send(url);
      tags.add(headers.etag);
      expect(headers['gigawatt-edition']).toBe(app().store.current.id);
      const again = await app().inject({ url, headers: { 'if-none-match': String(headers.etag) } });
      expect([again.statusCode, again.body]).toEqual([304, '']);
    }
    expect(tags.size).toBe(3);
  });

  test('HEAD of a page returns the headers of GET without a body', async () => {
    const [head, get] = [await send(DEAL, 'HEAD'), await send(DEAL)];
    expect([head.statusCode, head.body]).toEqual([200, '']);
    expect(head.headers.etag).toBe(get.headers.etag);
    expect(head.headers['content-security-policy']).toBe(get.headers['content-security-policy']);
  });

  test('the style sheet and the script of a page have Cache-Control: immutable', async () => {
    const body = await bodyOf('/en');
    for (const [, link = ''] of body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
      expect((await send(link)).headers['cache-control']).toContain('immutable');
    }
  });
});

test('the URL in the citation of a page contains the edition and returns 200', async () => {
  const body = await bodyOf(DEAL);
  const block = capture(body, /<h3 id="csl">.*?<code>(.*?)<\/code>/s);
  const [item] = JSON.parse(unescapeHtml(block));
  expect(item).toMatchObject({
    id: 'gigawatt-france-fluidstack-2026-11-22',
    type: 'webpage',
    version: app().store.current.id,
    issued: { 'date-parts': [app().store.current.recorded.split('-').map(Number)] },
    note: 'as known on 2026-11-22',
  });
  const { pathname, search } = new URL(item.URL);
  const cited = await send(pathname + search);
  expect(cited.statusCode).toBe(200);
  expect(search).toContain(`edition=${app().store.current.id}`);
  const reference = capture(body, /<p class="reference">(.*?)<\/p>/s);
  expect(visibleText(reference)).toContain(item.URL);
});

test('the BibTeX citation of a deal puts author and title in double braces', async () => {
  const block = capture(await bodyOf(DEAL), /<h3 id="bibtex">.*?<code>(.*?)<\/code>/s);
  expect(unescapeHtml(block)).toMatch(
    /^@misc\{gigawatt-france-fluidstack-2026-11-22,\n {2}author = \{\{Gigawatt\}\},\n {2}title = \{\{France and Fluidstack, 1 GW AI supercomputer\}\},\n {2}year = \{2026\},\n {2}month = nov,/,
  );
});

describe('error pages', () => {
  test.each([
    ['/en/deals/france-fluidstak', 404, '/en/deals/france-fluidstack'],
    ['/fr/milestones/france-fluidstack.service-strat', 404, '/fr/milestones/france-fluidstack.service-start'],
    [`${DEAL}?asOf=2025-06&source=wsj-2025-02-11`, 400, `${DEAL}?asOf=2025-06&source=wsj-2025-02-10`],
    ['/en/deals?kind=projct', 400, '/en/deals?kind=project'],
    [`${DEAL}?asOf=2024`, 404, DEAL],
    [`${DEAL}?asOf=2025-02-30`, 400, '/en'],
    [`${DEAL}?asOf=yesterday`, 400, '/en'],
    [`${DEAL}?edition=1234`, 400, '/en'],
    [`/en/search?q=${'a'.repeat(201)}`, 400, '/en'],
    ['/de/deals/france-fluidstack', 404, '/en'],
    ['/en/nothing', 404, '/en'],
    ['/nothing', 404, '/en'],
  ])('GET %s from a browser returns an HTML page with status %i and a link to %s', async (url, statusCode, link) => {
    const response = await asBrowser(url);
    expect([response.statusCode, response.headers['content-type']]).toEqual([statusCode, 'text/html; charset=utf-8']);
    expect(response.headers['cache-control']).toBe('no-store');
    expect(attributeValues(response.body, 'href')).toContain(link);
  });

  test('an error is a JSON problem under /v1, and under other paths when the client does not prefer HTML', async () => {
    for (const [url, accept] of [
      ['/v1/deals/nothing', BROWSER],
      ['/nothing', '*/*'],
      ['/nothing', 'application/json'],
    ] as const) {
      const response = await app().inject({ url, headers: { accept } });
      expect(response.headers['content-type']).toBe('application/problem+json');
    }
  });

  test.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    '</title><p>',
    '&lt;b&gt;',
  ])('a page escapes the markup %s in its URL and shows it as text', async (q) => {
    for (const url of [`/en/search?q=${encodeURIComponent(q)}`, `/en/deals/x?source=${encodeURIComponent(q)}`]) {
      const { body } = await asBrowser(url);
      expect(body).not.toContain(q);
      expect(body).not.toMatch(/<img|<script>|onmouseover='/);
      expect(
        visibleText(body).includes(q) || attributeValues(body, 'value').includes(q) || body.includes('\\&quot;'),
      ).toBe(true);
    }
  });

  test('a page as of a future date states its assumption', async () => {
    expect(await textAt(`${DEAL}?asOf=2030`)).toContain('Future date: this page assumes');
  });

  test('POST to a page returns 405 with the allowed methods', async () => {
    const response = await send(DEAL, 'POST');
    expect([response.statusCode, response.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});

describe('hostile input', () => {
  const checker = new HtmlValidate(
    new StaticConfigLoader({ rules: { 'close-order': 'error', 'close-attr': 'error', 'no-raw-characters': 'error' } }),
  );

  test.each([
    ['a search', (text: string) => `/en/search?q=${text}`],
    ['a date', (text: string) => `/fr/deals/france-fluidstack?asOf=${text}`],
    ['a source', (text: string) => `/en/milestones/france-fluidstack.service-start?source=${text}`],
    ['an edition', (text: string) => `/en/figures/france-fluidstack.electric-power?edition=${text}`],
    ['an id', (text: string) => `/en/claims/${text}`],
    ['a parameter', (text: string) => `/en/deals?${text}=1`],
    ['a cursor', (text: string) => `/en/deals?cursor=${text}`],
  ])('hostile text as %s in the URL of a page returns a complete page', async (what, address) => {
    for (const [index, text] of nastyUrlTexts.entries()) {
      // To save time, each case sends only every third text, and checks the markup of only every tenth text.
      if ((index + what.length) % 3 > 0) continue;
      const first = await asBrowser(address(text));
      // A text that contains `&` adds unknown parameters, which the page drops.
      const response = first.statusCode === 302 ? await asBrowser(String(first.headers.location)) : first;
      expect([text, [200, 308, 400, 404, 410, 414].includes(response.statusCode)]).toEqual([text, true]);
      if (response.statusCode === 308) continue;
      expect([text, response.body.trimEnd().slice(-7)]).toEqual([text, '</html>']);
      if (index % 10 > 0) continue;
      const { results } = await checker.validateString(response.body);
      expect([text, results.flatMap(({ messages }) => messages.map(({ message }) => message))]).toEqual([text, []]);
    }
  });
});

test('the search page lists the same results as the API, in the same order', async () => {
  const hits = (await get('/v1/search?q=nucl%C3%A9aire&limit=20')).items;
  const body = await bodyOf('/fr/search?q=nucl%C3%A9aire');
  const list = capture(body, /<ol class="hits">(.*?)<\/ol>/s);
  expect(attributeValues(list, 'href')).toEqual(hits.map(({ kind, id }: Json) => `/fr/${kind}s/${id}`));
});

test('every page in the sitemap exists', async () => {
  const { body, headers } = await send('/sitemap.xml');
  expect(headers['content-type']).toBe('application/xml; charset=utf-8');
  const errors: string[] = [];
  const document = new DOMParser({ onError: (_level, message) => errors.push(message) }).parseFromString(
    body,
    'text/xml',
  );
  expect(errors).toEqual([]);
  const paths = [...document.getElementsByTagName('loc')].map((element) => new URL(element.textContent ?? '').pathname);
  expect(paths.length).toBe(2 * (1 + (await get('/v1/deals')).items.length));
  for (const path of paths) expect([path, (await send(path)).statusCode]).toEqual([path, 200]);
  expect(await bodyOf('/robots.txt')).toContain('/sitemap.xml');
});

test('the schema.org data of the home page and of a deal page is valid JSON', async () => {
  for (const url of ['/en', DEAL]) {
    const block = capture(await bodyOf(url), /<script type="application\/ld\+json">(.*?)<\/script>/s);
    expect(JSON.parse(block)['@context']).toBe('https://schema.org');
  }
});

test('every date that the page of a deal offers leads to a page', async () => {
  const { items } = await get('/v1/deals?limit=200');
  for (const { id } of items) {
    const { body } = await send(`/en/deals/${id}`);
    const days = new Set([...body.matchAll(/asOf=(\d{4}-\d{2}-\d{2})/g)].map(([, day]) => day));
    const [, first] = /data-first="([^"]+)"/.exec(body) ?? [];
    expect(days.size).toBeGreaterThan(0);
    for (const day of [...days, first]) {
      expect([id, day, (await send(`/en/deals/${id}?asOf=${day}`)).statusCode]).toEqual([id, day, 200]);
    }
  }
});

test.each(['/en/search?q=', '/en/search?q=%20', '/fr/search'])(
  'the search page at %s, without search text, shows a hint',
  async (url) => {
    const { statusCode, body } = await send(url);
    expect(statusCode).toBe(200);
    expect(body).toMatch(/Search in English or French|Recherchez en français ou en anglais/);
  },
);

test('the page of Swagger UI has links for readers without JavaScript, and fits telephones', async () => {
  const { body } = await send('/docs');
  expect(body).toMatch(/<noscript>.*href="\/openapi\.yaml"/s);
  expect(body).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
});

test('the page of a claim on its first day links to a page of its deal', async () => {
  const { items } = await get('/v1/claims?limit=200');
  for (const { id, published } of items) {
    const { body } = await send(`/en/claims/${id}?asOf=${published.latest}`);
    for (const [, href = ''] of body.matchAll(/href="(\/en\/deals\/[^"]+)"/g)) {
      expect([href, (await send(unescapeHtml(href))).statusCode]).toEqual([href, 200]);
    }
  }
});

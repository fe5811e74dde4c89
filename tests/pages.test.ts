// The pages for people: what they show is what the API says, at addresses that say it for good.
import { DOMParser } from '@xmldom/xmldom';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { dateInWords } from '../src/dates/in-words.ts';
import { parseUncertainDate } from '../src/dates/uncertain-date.ts';
import { timeAxis } from '../src/pages/axis.ts';
import { dateMark } from '../src/pages/marks.ts';
import { quantityAtAGlance } from '../src/quantities/in-words.ts';
import { type Json, useApp } from './support/app.ts';
import { nastyTexts } from './support/hostile.ts';
import { realSeed } from './support/register.ts';
import { manySources } from './support/seeds.ts';

const { app, ask, get } = useApp({ seed: () => realSeed, distributions: true });
const many = useApp({ seed: manySources });

const DEAL = '/en/deals/france-fluidstack';
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const languages = ['en', 'fr'] as const;

const asBrowser = (url: string, headers: Record<string, string> = {}) =>
  app().inject({ url, headers: { accept: BROWSER, ...headers } });

/** One page of every sort. */
const below = [
  '',
  '/deals',
  '/deals/france-fluidstack',
  '/deals/softbank-france',
  '/milestones/service-start',
  '/milestones/construction-start',
  '/figures/phase-1-processors',
  '/figures/investment-per-watt',
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

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
const attributes = (body: string, name: string) =>
  [...body.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value = '']) => unescaped(value));
/** Whatever keeps lines from breaking. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
/** What is read, tags left out. */
const textOf = (body: string) => plain(unescaped(body.replace(/<[^>]*>/g, ' '))).replace(/[ \n]+/g, ' ');

describe('a page', () => {
  const checker = new HtmlValidate(
    new StaticConfigLoader({
      extends: ['html-validate:recommended', 'html-validate:document'],
      // The style sheet and the script come from here; titles are as long as titles of sources are.
      rules: { 'require-sri': 'off', 'long-title': 'off', 'no-trailing-whitespace': 'off' },
    }),
  );

  test.each([...pages, '/problems', '/problems/not-found', '/en/nothing'])('is valid HTML: %s', async (url) => {
    const { results } = await checker.validateString((await asBrowser(url)).body, url);
    expect(results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`))).toEqual([]);
  });

  const views = ['asOf=2025-06', 'asOf=2027', 'source=wsj-2025-02-10', 'edition=current'];
  const inViews = [
    '/en',
    '/en/deals?kind=project',
    DEAL,
    '/fr/milestones/construction-start',
    '/fr/sources/wsj-2025-02-10',
  ]
    .concat(['/en/figures/ai-processors', '/fr/partners/fluidstack', '/en/claims/site-not-disclosed'])
    .flatMap((url) => views.map((view) => url + (url.includes('?') ? '&' : '?') + view));

  test.each([...pages, ...inViews])('leads nowhere but where something is: %s', async (url) => {
    const { body, statusCode } = await ask(url);
    // Not every source speaks of everything.
    if (statusCode === 404) return expect(url).toContain('source=');
    expect(statusCode).toBe(200);
    const links = [...new Set([...attributes(body, 'href'), ...attributes(body, 'src')])];
    const [inside, outside] = [
      links.filter((link) => link.startsWith('/')),
      links.filter((link) => /^\w+:/.test(link)),
    ];
    expect(inside.length).toBeGreaterThan(8);
    for (const link of inside) expect([link, (await ask(link)).statusCode < 400]).toEqual([link, true]);
    // To other hosts lead only the addresses of sources.
    const sources = (await get('/v1/sources?limit=200')).items.map(({ address }: Json) => address);
    for (const link of outside) expect(link.startsWith('http://localhost') || sources.includes(link)).toBe(true);
    for (const [, anchor] of body.matchAll(/href="#([^"]+)"/g)) expect(body).toContain(`id="${anchor}"`);
  });

  test.each([...pages, '/fr/deals/france-fluidstack?asOf=2026-06'])(
    'weighs less than 100 KB with all that it loads: %s',
    async (url) => {
      const { body } = await ask(url);
      const loaded = [...body.matchAll(/(?:<link rel="(?:stylesheet|icon)"[^>]* href|<script[^>]* src)="([^"]+)"/g)];
      expect(loaded.length).toBe(3);
      let bytes = Buffer.byteLength(body);
      for (const [, link = ''] of loaded) bytes += (await ask(link)).rawPayload.length;
      expect(bytes).toBeLessThan(100_000);
      let sent = 0;
      for (const link of [url, ...loaded.map(([, link = '']) => link)]) {
        sent += (await asBrowser(link, { 'accept-encoding': 'br' })).rawPayload.length;
      }
      expect(sent).toBeLessThan(30_000);
    },
  );

  test.each(pages)('has neither style nor script in it, and says that none may run: %s', async (url) => {
    const { body, headers } = await ask(url);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';/);
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(body).not.toMatch(/ style="|<style| on\w+="|javascript:/);
    for (const [, kind] of body.matchAll(/<script([^>]*)>/g)) {
      expect(kind).toMatch(/src="\/assets\/|type="application\/ld\+json"/);
    }
  });

  test.each(pages)('is in the language that its address says, with the other beside it: %s', async (url) => {
    const { body, headers } = await ask(url);
    const language = url.slice(1, 3);
    expect(headers['content-language']).toBe(language);
    expect(body).toContain(`<html lang="${language}">`);
    const other = url.replace(/^\/../, language === 'en' ? '/fr' : '/en');
    const [, link = ''] = /class="switch" href="([^"]+)"/.exec(body) ?? [];
    expect(unescaped(link)).toBe(other);
  });

  test.each(pages)('tells search engines and those who pass it on what it is: %s', async (url) => {
    const { body } = await ask(url);
    expect(body).toContain(`<link rel="canonical" href="http://localhost:80${url.replace('&', '&amp;')}">`);
    expect(attributes(body, 'hreflang').slice(0, 2)).toEqual(['en', 'fr']);
    for (const property of ['title', 'description', 'type', 'url', 'image']) {
      expect(body).toMatch(new RegExp(`<meta property="og:${property}" content="[^"]+">`));
    }
  });
});

describe('the first page', () => {
  test.each([
    [undefined, 'en'],
    ['fr', 'fr'],
    ['fr-CA, en;q=0.5', 'fr'],
    ['de, fr;q=0.3', 'fr'],
    ['de', 'en'],
    ['%%%', 'en'],
    ['*', 'en'],
  ])('for Accept-Language: %s is in %s, however often it is asked', async (accepted, language) => {
    const headers = { accept: 'text/html', ...(accepted && { 'accept-language': accepted }) };
    for (let time = 0; time < 4; time += 1) {
      const answer = await app().inject({ url: '/', headers });
      expect(answer.headers['content-language']).toBe(language);
      expect(answer.headers.vary).toContain('Accept-Language');
      expect(answer.headers.vary).toMatch(/Accept(,|$)/);
      expect(answer.body).toContain(`<html lang="${language}">`);
    }
  });

  test('names every deal, with how it stands', async () => {
    const text = textOf((await ask('/en')).body);
    for (const { title } of (await get('/v1/deals')).items) expect(text).toContain(title.en);
    expect(text).toContain('Withdrawn');
  });

  test('in another language has another entity tag', async () => {
    const tags = await Promise.all(
      languages.map(async (language) => (await asBrowser('/', { 'accept-language': language })).headers.etag),
    );
    expect(new Set(tags).size).toBe(2);
  });
});

describe('the page of a deal says what the API says', () => {
  test.each(['2026-11-22', '2025-02-10', '2025-05-19', '2025-10-15', '2026-05-30'])('on %s', async (asOf) => {
    for (const language of languages) {
      const { body } = await ask(`/${language}/deals/france-fluidstack?asOf=${asOf}`);
      const text = textOf(body);
      const deal = await get(`/v1/deals/france-fluidstack?asOf=${asOf}`);
      const figures = (await get(`/v1/figures?deal=france-fluidstack&asOf=${asOf}&limit=200`)).items;
      const claims = (await get(`/v1/claims?deal=france-fluidstack&asOf=${asOf}&limit=200`)).items;
      for (const { id, title, date } of deal.milestones) {
        const [, row = ''] = new RegExp(`<tr id="${id}">(.*?)</tr>`, 's').exec(body) ?? [];
        expect(textOf(row)).toContain(title[language]);
        expect(textOf(row)).toContain(date ? plain(dateInWords(date, language)) : '');
        expect(row).toContain(`href="/${language}/milestones/${id}?asOf=${asOf}"`);
      }
      for (const { id, title, quantity } of figures) {
        const [, part = ''] = new RegExp(`id="${id}">(.*?)</(?:tr|div)>`, 's').exec(body) ?? [];
        expect(textOf(part)).toContain(title[language]);
        if (quantity) expect(textOf(part)).toContain(plain(quantityAtAGlance(quantity, language)));
      }
      for (const { statement } of claims) expect(text).toContain(statement[language]);
      for (const { title } of deal.partners) expect(text).toContain(title[language]);
      expect(body.match(/<tr id=/g)?.length).toBe(
        deal.milestones.length + figures.filter(({ basis }: Json) => basis === 'reported').length,
      );
    }
  });

  test('and where sources disagree, who says what, and which counts', async () => {
    const { body } = await ask(DEAL);
    const [, told = ''] = /<section id="disagreements"(.*?)<\/section>/s.exec(body) ?? [];
    const text = textOf(told);
    const { items } = await get('/v1/figures?deal=france-fluidstack&disputed=true');
    const { dispute } = await get('/v1/deals/france-fluidstack');
    const disputes = [...dispute, ...items.flatMap((figure: Json) => figure.dispute)];
    expect(disputes.length).toBeGreaterThan(2);
    for (const { reason, sources } of disputes) {
      expect(text).toContain(reason.en);
      for (const source of sources) expect(told).toContain(`href="/en/sources/${source}"`);
    }
    expect(told.match(/<li class="counts">/g)?.length).toBe(disputes.length);
  });

  test('and whose word each value is, also of two that stand beside each other', async () => {
    const { current } = await get('/v1/deals/france-fluidstack');
    const [, told = ''] = /<dt>Signed<\/dt>(.*?)<\/dd>/s.exec((await ask(DEAL)).body) ?? [];
    const [day = '', paper = ''] = told.split('contract');
    expect(day).toContain(`/en/sources/${current.signed.source}"`);
    expect(day).not.toContain('disputed');
    expect(paper).toContain(`/en/sources/${current.instrument.source}"`);
    expect(paper).toContain('disputed');
  });

  test('and how many voices say so, of which copies are none', async () => {
    const { body } = await ask(`${DEAL}?asOf=2025-02-10`);
    const { current } = await get('/v1/figures/electric-power?asOf=2025-02-10');
    expect(current.quantity).toMatchObject({ agreeing: ['dcmag-2025-02-10'], independent: 1 });
    const [, row = ''] = /<tr id="electric-power">(.*?)<\/tr>/s.exec(body) ?? [];
    expect(textOf(row)).toContain('2 reports, all the same, no other source says so independently');
  });

  test('and does not speak for other sources where one alone is asked', async () => {
    const text = textOf((await ask('/en/figures/initial-investment?source=wsj-2025-02-10')).body);
    expect(text).toContain('as this source has it');
    expect(text).not.toContain('independently');
  });

  test('and since when a milestone is overdue, as a day that brought news', async () => {
    const { entries } = await get('/v1/milestones/construction-start/history');
    expect(entries.at(-1).overdueSince).toBe('2025-10-01');
    for (const url of [DEAL, '/en/milestones/construction-start']) {
      expect((await ask(url)).body).toContain(`href="${url}?asOf=2025-10-01"`);
    }
    expect(textOf((await ask('/en/milestones/construction-start')).body)).toContain('overdue since 1 October 2025');
  });

  test('and nothing of what was known only later', async () => {
    const { body } = await ask(`${DEAL}?asOf=2025-02-10`);
    expect(textOf(body)).toContain('Signed');
    expect(textOf(body)).not.toContain('Withdrawn');
    expect(body).not.toContain('allmind');
  });

  test('and tells a milestone that was called off from one that is overdue and one to come', async () => {
    const { body } = await many.ask(`${DEAL}?asOf=2028`);
    const stateOf = (id: string) => new RegExp(`<tr id="${id}">.*?class="state (\\w+)"`, 's').exec(body)?.[1];
    expect([stateOf('service-start'), stateOf('agreement-signed')]).toEqual(['cancelled', 'reached']);
    const before = (await ask(`${DEAL}?asOf=2025-12`)).body;
    expect(before).toMatch(/<tr id="construction-start">.*?class="state overdue"/s);
    expect(before).toMatch(/<tr id="service-start">.*?class="state planned"/s);
  });

  test('and as one source alone has it, which it says', async () => {
    const { body } = await ask(`${DEAL}?source=lanouvelletribune-2025-02`);
    expect(textOf(body)).toContain('Only what one source reports: lanouvelletribune-2025-02');
    expect(body).toContain('href="/v1/milestones?source=lanouvelletribune-2025-02&amp;deal=france-fluidstack"');
  });
});

describe('the timeline', () => {
  const chartOf = (body: string, id: string) =>
    new RegExp(`<tr id="${id}">.*?<td class="chart">(.*?)</td>`, 's').exec(body)?.[1] ?? '';

  test('has a dot for a day, a bar for a year, and what is due by a day fades in', async () => {
    const { body } = await ask(`${DEAL}?asOf=2025-06`);
    expect(chartOf(body, 'agreement-signed')).toMatch(/<circle class="sign reached"/);
    expect(chartOf(body, 'agreement-signed')).not.toContain('<rect');
    expect(chartOf(body, 'service-start')).toMatch(/<rect class="bar planned"[^>]*rx="8"\/>/);
    expect(chartOf(body, 'processors-deadline')).toMatch(
      /<rect class="bar planned fades"[^>]*fill="url\(#fade-planned\)"\/><line class="deadline planned"/,
    );
  });

  test('lets what has no last day fade out', () => {
    const axis = timeAxis(['2025-01-01', '2028-12-31'], 'en');
    const open = String(dateMark(axis, parseUncertainDate('[2026..]'), 'planned'));
    expect(open).toMatch(/<rect class="bar planned fades"[^>]*fill="url\(#ebb-planned\)"/);
    expect(open).not.toContain('deadline');
    expect(open).toContain(`x="${axis.at('2026-01-01')}"`);
  });

  test('has every sign within its width', async () => {
    const { body } = await ask(DEAL);
    const places = [...body.matchAll(/ (?:x|x1|x2)="([\d.-]+)%"/g)].map(([, place]) => Number(place));
    expect(places.length).toBeGreaterThan(40);
    for (const place of places) expect(place >= 0 && place <= 100).toBe(true);
  });

  test('marks the day of the page', async () => {
    expect(textOf((await ask(DEAL)).body)).toContain('today');
    expect((await ask(`${DEAL}?asOf=2025-06-01`)).body).toMatch(/class="now-label"[^>]*>1 June 2025</);
  });
});

describe('caches', () => {
  test('know a page by its day, its language and its edition', async () => {
    const tags = new Set<unknown>();
    for (const url of [DEAL, `${DEAL}?asOf=2025`, '/fr/deals/france-fluidstack']) {
      const { headers } = await ask(url);
      tags.add(headers.etag);
      expect(headers['gigawatt-edition']).toBe(app().store.current.id);
      const again = await app().inject({ url, headers: { 'if-none-match': String(headers.etag) } });
      expect([again.statusCode, again.body]).toEqual([304, '']);
    }
    expect(tags.size).toBe(3);
  });

  test('get no body for a HEAD, and what others get besides', async () => {
    const [head, whole] = [await ask(DEAL, 'HEAD'), await ask(DEAL)];
    expect([head.statusCode, head.body]).toEqual([200, '']);
    expect(head.headers.etag).toBe(whole.headers.etag);
    expect(head.headers['content-security-policy']).toBe(whole.headers['content-security-policy']);
  });

  test('may keep style sheet and script for ever', async () => {
    const { body } = await ask('/en');
    for (const [, link = ''] of body.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)) {
      expect((await ask(link)).headers['cache-control']).toContain('immutable');
    }
  });
});

test('French has no space where a line must not break', async () => {
  for (const path of below) {
    const body = (await ask(`/fr${path}`)).body.replace(/<pre.*?<\/pre>|<script.*?<\/script>/gs, '');
    expect([path, /\p{L} [:;!?»]|« \p{L}/u.exec(body.replace(/<[^>]*>/g, ''))?.[0]]).toEqual([path, undefined]);
  }
});

describe('a citation', () => {
  test('leads back to the very same page', async () => {
    const { body } = await ask(DEAL);
    const [, block = ''] = /<h3 id="csl">.*?<code>(.*?)<\/code>/s.exec(body) ?? [];
    const [item] = JSON.parse(unescaped(block));
    expect(item).toMatchObject({
      id: 'gigawatt-france-fluidstack-2026-11-22',
      type: 'webpage',
      version: app().store.current.id,
      issued: { 'date-parts': [[2026, 11, 22]] },
      note: 'as known on 2026-11-22',
    });
    const { pathname, search } = new URL(item.URL);
    const cited = await ask(pathname + search);
    expect(cited.statusCode).toBe(200);
    expect(search).toContain(`edition=${app().store.current.id}`);
    const [, reference = ''] = /<p class="reference">(.*?)<\/p>/s.exec(body) ?? [];
    expect(textOf(reference)).toContain(item.URL);
  });

  test('in BibTeX has its parts in braces', async () => {
    const [, block = ''] = /<h3 id="bibtex">.*?<code>(.*?)<\/code>/s.exec((await ask(DEAL)).body) ?? [];
    expect(unescaped(block)).toMatch(
      /^@misc\{gigawatt-france-fluidstack-2026-11-22,\n {2}author = \{\{Gigawatt\}\},\n {2}title = \{\{France and Fluidstack, 1 GW AI supercomputer\}\},\n {2}year = \{2026\},\n {2}month = nov,/,
    );
  });
});

describe('whoever errs', () => {
  test.each([
    ['/en/deals/france-fluidstak', 404, '/en/deals/france-fluidstack'],
    ['/fr/milestones/service-strat', 404, '/fr/milestones/service-start'],
    [`${DEAL}?asof=2025`, 400, `${DEAL}?asOf=2025`],
    [`${DEAL}?asOf=2025-06&source=wsj-2025-02-11`, 400, `${DEAL}?asOf=2025-06&source=wsj-2025-02-10`],
    ['/en/deals?kind=projct', 400, '/en/deals?kind=project'],
    ['/fr/deals?kinds=project', 400, '/fr/deals?kind=project'],
    [`${DEAL}?asOf=2024`, 404, DEAL],
    [`${DEAL}?asOf=2025-02-30`, 400, '/en'],
    [`${DEAL}?asOf=yesterday`, 400, '/en'],
    [`${DEAL}?edition=1234`, 400, '/en'],
    ['/en/search?q=', 400, '/en'],
    ['/de/deals/france-fluidstack', 404, '/en'],
    ['/en/nothing', 404, '/en'],
    ['/nothing', 404, '/en'],
  ])('gets a page that leads on: %s', async (url, statusCode, link) => {
    const answer = await asBrowser(url);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([statusCode, 'text/html; charset=utf-8']);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(attributes(answer.body, 'href')).toContain(link);
  });

  test('gets problems as JSON from the API, also in a browser, and elsewhere unless HTML is liked better', async () => {
    for (const [url, accept] of [
      ['/v1/deals/nothing', BROWSER],
      ['/nothing', '*/*'],
      ['/nothing', 'application/json'],
    ] as const) {
      const answer = await app().inject({ url, headers: { accept } });
      expect(answer.headers['content-type']).toBe('application/problem+json');
    }
  });

  test.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    '</title><p>',
    '&lt;b&gt;',
  ])('finds markup to be text: %s', async (q) => {
    for (const url of [`/en/search?q=${encodeURIComponent(q)}`, `/en/deals/x?source=${encodeURIComponent(q)}`]) {
      const { body } = await asBrowser(url);
      expect(body).not.toContain(q);
      expect(body).not.toMatch(/<img|<script>|onmouseover='/);
      expect(textOf(body).includes(q) || attributes(body, 'value').includes(q) || body.includes('\\&quot;')).toBe(true);
    }
  });

  test('is told what a day to come means', async () => {
    expect(textOf((await ask(`${DEAL}?asOf=2030`)).body)).toContain('This day is yet to come');
  });

  test('with another method is told which are allowed', async () => {
    const answer = await ask(DEAL, 'POST');
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });
});

describe('whatever is typed', () => {
  const checker = new HtmlValidate(
    new StaticConfigLoader({ rules: { 'close-order': 'error', 'close-attr': 'error', 'no-raw-characters': 'error' } }),
  );

  test.each([
    ['a search', (text: string) => `/en/search?q=${text}`],
    ['a day', (text: string) => `/fr/deals/france-fluidstack?asOf=${text}`],
    ['a source', (text: string) => `/en/milestones/service-start?source=${text}`],
    ['an edition', (text: string) => `/en/figures/electric-power?edition=${text}`],
    ['a thing', (text: string) => `/en/claims/${text}`],
    ['a parameter', (text: string) => `/en/deals?${text}=1`],
    ['a place in a list', (text: string) => `/en/deals?cursor=${text}`],
  ])('as %s, the answer is a whole page and says what is wrong', async (_what, address) => {
    for (const [index, text] of nastyTexts.entries()) {
      const answer = await asBrowser(address(text));
      expect([text, [200, 308, 400, 404, 410, 414].includes(answer.statusCode)]).toEqual([text, true]);
      if (answer.statusCode === 308) continue;
      expect([text, answer.body.trimEnd().slice(-7)]).toEqual([text, '</html>']);
      // To read them all would take minutes.
      if (index % 10 > 0) continue;
      const { results } = await checker.validateString(answer.body);
      expect([text, results.flatMap(({ messages }) => messages.map(({ message }) => message))]).toEqual([text, []]);
    }
  });
});

test('the search finds what the API finds, in the order in which it finds it', async () => {
  const hits = (await get('/v1/search?q=nucl%C3%A9aire&limit=20')).items;
  const { body } = await ask('/fr/search?q=nucl%C3%A9aire');
  const [, list = ''] = /<ol class="hits">(.*?)<\/ol>/s.exec(body) ?? [];
  expect(attributes(list, 'href')).toEqual(hits.map(({ kind, id }: Json) => `/fr/${kind}s/${id}`));
});

test('the sitemap names pages that there are, each with its other language', async () => {
  const { body, headers } = await ask('/sitemap.xml');
  expect(headers['content-type']).toBe('application/xml; charset=utf-8');
  const errors: string[] = [];
  const document = new DOMParser({ onError: (_level, message) => errors.push(message) }).parseFromString(
    body,
    'text/xml',
  );
  expect(errors).toEqual([]);
  const places = [...document.getElementsByTagName('loc')].map(
    (element) => new URL(element.textContent ?? '').pathname,
  );
  expect(places.length).toBe(2 * (1 + (await get('/v1/deals')).items.length));
  for (const place of places) expect([place, (await ask(place)).statusCode]).toEqual([place, 200]);
  expect((await ask('/robots.txt')).body).toContain('/sitemap.xml');
});

test('what schema.org says of a page is JSON, whatever stands in it', async () => {
  for (const url of ['/en', DEAL]) {
    const [, block = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec((await ask(url)).body) ?? [];
    expect(JSON.parse(block)['@context']).toBe('https://schema.org');
  }
});

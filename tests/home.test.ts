// Tests GET / and GET /v1 as JSON for programs and as HTML for browsers, and llms.txt for language models.
import { expect, test } from 'vitest';
import { type Json, useApp } from './support/app.ts';
import { attributeValues } from './support/html.ts';
import { TODAY } from './support/register.ts';

const { app, send } = useApp({ downloads: true });
const getAs = (accept: string, url = '/') => app().inject({ url, headers: { accept } });

/** Expected statuses of resources that do not return 200: `deal` redirects, `mcp` accepts only POST. */
const otherStatuses: Record<string, number> = { deal: 302, mcp: 405 };
/** True for a link with a status below 400, and for /mcp, which accepts only POST. */
const isWorkingLink = async (link: string) => (await send(link)).statusCode < 400 || link === '/mcp';

async function expectWorkingLinks(html: string): Promise<void> {
  const links = attributeValues(html, 'href');
  expect(links.length).toBeGreaterThan(40);
  for (const link of links) expect([link, await isWorkingLink(link)]).toEqual([link, true]);
}

test.each(['', '*/*', 'application/json', 'image/png', 'text/html;q=0.1, application/json'])(
  'GET / returns JSON, not an HTML page, when Accept is %j',
  async (accept) => {
    const response = await getAs(accept);
    expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(response.headers.vary).toContain('Accept');
    expect(response.json().edition).toBe(app().store.current.id);
  },
);

test('every link under `resources` in the JSON of GET / works', async () => {
  const { resources } = (await getAs('*/*')).json();
  for (const [name, { href }] of Object.entries<Json>(resources)) {
    const { statusCode } = await send(name === 'search' ? `${href}?q=power` : href);
    expect([name, statusCode]).toEqual([name, otherStatuses[name] ?? 200]);
  }
});

test('GET / as JSON lists the parameters and formats of each list', async () => {
  const { milestones, partners } = (await getAs('*/*')).json().resources;
  expect(milestones.hrefTemplate).toBe(
    '/v1/milestones{?id,from,to,dueBy,match,dealStatus,dealKind,country,site,near,type,status,outcome,confidence,overdue,disputed,deal,source,asOf,sort,limit,expand,edition,cursor,format}',
  );
  expect(Object.keys(milestones.hints.formats)).toContain('text/calendar');
  expect(Object.keys(partners.hints.formats)).not.toContain('text/calendar');
});

test('GET / returns an HTML page to browsers, on which every link works', async () => {
  const response = await getAs('text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8');
  expect(response.headers['content-type']).toBe('text/html; charset=utf-8');
  await expectWorkingLinks(response.body);
});

test('Last-Modified of GET / is the publication time of the edition', async () => {
  expect((await getAs('*/*')).headers['last-modified']).toBe(TODAY.toUTCString());
});

test.each(['/v1', '/v1/'])('GET %s returns the same JSON as GET /', async (url) => {
  const [home, index] = [await getAs('*/*'), await getAs('*/*', url)];
  expect([index.statusCode, index.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
  expect(index.headers.vary).toContain('Accept');
  expect(index.body).toBe(home.body);
});

test.each([
  ['en', 'Milestones due by the end of 2028'],
  ['fr', 'Jalons attendus au plus tard fin 2028'],
])(
  'GET /v1 returns an HTML page in the language "%s" to browsers, on which every link works',
  async (language, example) => {
    const headers = { accept: 'text/html,*/*;q=0.8', 'accept-language': language };
    const response = await app().inject({ url: '/v1', headers });
    expect(response.headers).toMatchObject({
      'content-language': language,
      'content-type': 'text/html; charset=utf-8',
    });
    expect(response.headers.vary).toMatch(/Accept, Accept-Language/);
    expect(response.body).toContain(example);
    await expectWorkingLinks(response.body);
  },
);

test('GET /v1 returns 400 when a parameter is given', async () => {
  expect((await send('/v1?from=2026')).json().type).toBe('/problems/invalid-parameter');
});

test('llms.txt follows the llmstxt.org format and contains only links that work', async () => {
  const { body, headers } = await send('/llms.txt');
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(body).toMatch(/^# .+\n\n> .+\n\n/);
  expect(body.match(/^## .+$/gm)?.length).toBeGreaterThan(1);
  const links = [...body.matchAll(/\]\(([^)]+)\)/g)].map(([, href = '']) => href);
  expect(links.length).toBeGreaterThan(12);
  for (const link of links) {
    const url = link === '/v1/search' ? '/v1/search?q=power' : link;
    expect([link, await isWorkingLink(url)]).toEqual([link, true]);
  }
});

test.each(['/', '/v1'])(
  'GET %s as an HTML page returns 304 when If-None-Match is the ETag of that page',
  async (url) => {
    const { headers } = await getAs('text/html', url);
    const response = await app().inject({
      url,
      headers: { accept: 'text/html', 'if-none-match': String(headers.etag) },
    });
    expect([response.statusCode, response.body]).toEqual([304, '']);
  },
);

test.each(['/en', '/fr/deals/france-fluidstack'])('GET %s evaluates If-Modified-Since and If-Match', async (url) => {
  const { headers } = await send(url);
  const statusWith = async (name: string, value: unknown) =>
    (await app().inject({ url, headers: { [name]: String(value) } })).statusCode;
  expect(await statusWith('if-modified-since', headers['last-modified'])).toBe(304);
  expect(await statusWith('if-match', headers.etag)).toBe(200);
  expect(await statusWith('if-match', '"another"')).toBe(412);
});

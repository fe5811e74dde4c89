// The home document for programs, the home page for browsers, and llms.txt.
import { describe, expect, test } from 'vitest';
import { type Json, useApp } from './support/app.ts';
import { TODAY } from './support/register.ts';

const { app, ask } = useApp({ downloads: true });
const asked = (accept: string, url = '/') => app().inject({ url, headers: { accept } });

/** Resources that do not answer 200: a redirect, and one for POST only. */
const statuses: Record<string, number> = { deal: 308, mcp: 405 };
/** Whether a link works. /mcp accepts POST only. */
const leadsSomewhere = async (link: string) => (await ask(link)).statusCode < 400 || link === '/mcp';

describe('the home page', () => {
  test.each(['', '*/*', 'application/json', 'image/png', 'text/html;q=0.1, application/json'])(
    'the home document is JSON for Accept: %j',
    async (accept) => {
      const answer = await asked(accept);
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
      expect(answer.headers.vary).toContain('Accept');
      expect(answer.json().edition).toBe(app().store.current.id);
    },
  );

  test('every resource of the home document exists', async () => {
    const { resources } = (await asked('*/*')).json();
    for (const [name, { href }] of Object.entries<Json>(resources)) {
      const { statusCode } = await ask(name === 'search' ? `${href}?q=power` : href);
      expect([name, statusCode]).toEqual([name, statuses[name] ?? 200]);
    }
  });

  test('the home document has every parameter and format of every list', async () => {
    const { milestones, partners } = (await asked('*/*')).json().resources;
    expect(milestones.hrefTemplate).toBe(
      '/v1/milestones{?from,to,dueBy,match,status,outcome,overdue,disputed,deal,source,asOf,sort,limit,expand,edition,cursor,format}',
    );
    expect(Object.keys(milestones.hints.formats)).toContain('text/calendar');
    expect(Object.keys(partners.hints.formats)).not.toContain('text/calendar');
  });

  test('the home page for browsers has only links that work', async () => {
    const answer = await asked('text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8');
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    const links = [...answer.body.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
    expect(links.length).toBeGreaterThan(40);
    for (const link of links) expect([link, await leadsSomewhere(link)]).toEqual([link, true]);
  });

  test('the home page was last modified when the edition was published', async () => {
    expect((await asked('*/*')).headers['last-modified']).toBe(TODAY.toUTCString());
  });
});

describe('/v1', () => {
  test.each(['/v1', '/v1/'])('%s returns the index of the home page as JSON', async (url) => {
    const [home, index] = [await asked('*/*'), await asked('*/*', url)];
    expect([index.statusCode, index.headers['content-type']]).toEqual([200, 'application/json; charset=utf-8']);
    expect(index.headers.vary).toContain('Accept');
    expect(index.body).toBe(home.body);
  });

  test.each([
    ['en', 'Milestones due by the end of 2028'],
    ['fr', 'Jalons attendus au plus tard fin 2028'],
  ])('/v1 returns a page in %s to browsers, whose examples work', async (language, example) => {
    const headers = { accept: 'text/html,*/*;q=0.8', 'accept-language': language };
    const answer = await app().inject({ url: '/v1', headers });
    expect(answer.headers).toMatchObject({ 'content-language': language, 'content-type': 'text/html; charset=utf-8' });
    expect(answer.headers.vary).toMatch(/Accept, Accept-Language/);
    expect(answer.body).toContain(example);
    const links = [...answer.body.matchAll(/href="(\/[^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
    expect(links.length).toBeGreaterThan(40);
    for (const link of links) expect([link, (await ask(link)).statusCode < 400]).toEqual([link, true]);
  });

  test('/v1 takes no parameters', async () => {
    expect((await ask('/v1?from=2026')).json().type).toBe('/problems/invalid-parameter');
  });
});

test('llms.txt has the form of llmstxt.org, and its links work', async () => {
  const { body, headers } = await ask('/llms.txt');
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(body).toMatch(/^# .+\n\n> .+\n\n/);
  expect(body.match(/^## .+$/gm)?.length).toBeGreaterThan(1);
  const links = [...body.matchAll(/\]\(([^)]+)\)/g)].map(([, href = '']) => href);
  expect(links.length).toBeGreaterThan(12);
  for (const link of links) {
    const asked = link === '/v1/search' ? '/v1/search?q=power' : link;
    expect([link, await leadsSomewhere(asked)]).toEqual([link, true]);
  }
});

// Serves the register below /gigawatt/ through nginx, in both ways that docs/operations.md describes.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, useApp } from './support/app.ts';
import { type Crawled, crawl } from './support/crawl.ts';
import { newClient, runTool } from './support/mcp-client.ts';
import { hasNginx, startNginx } from './support/nginx.ts';
import { project, realSeed, temporaryFolder } from './support/register.ts';

const chromiumPath = '/usr/bin/chromium';

/** Locations of nginx in the documentation: the first keeps the base path, the second removes it. */
const locations =
  readFileSync(join(project, 'docs', 'operations.md'), 'utf8').match(/^location \/gigawatt\/ .*$/gm) ?? [];

const starts = [
  '/',
  '/v1',
  '/docs',
  '/docs/',
  '/llms.txt',
  '/robots.txt',
  '/sitemap.xml',
  '/openapi.yaml',
  '/health/ready',
  // Errors, of which the links are followed, too.
  '/v1/milestones?until=2026',
  '/v1/deals/france-fluidstak',
  '/v1/deals/france-fluidstack?asOf=2020',
  '/v1/nothing',
  '/en/nothing',
  '/fr/deals/france-fluidstack?asOf=2020-01-01',
  '/nothing',
];

/** Matches paths of the server without the base path, except keys of JSON and YAML, and end tags of HTML. */
const BARE_PATH =
  /(?<![\w/.}:<-])\/(?:v1|en|fr|docs|openapi|llms|license|problems|mcp|assets|favicon|sitemap|robots|deals)\b(?![\w/.{}-]*"?:)/g;

function barePaths({ url, type, headers, body }: Crawled): string[] {
  const isFile =
    headers.get('cache-control')?.includes('immutable') || /javascript|css|image|openmetrics|spreadsheetml/.test(type);
  return isFile
    ? []
    : [...body.matchAll(BARE_PATH)].map(({ index }) => `${url}: ${body.slice(index - 30, index + 30)}`);
}

describe.runIf(hasNginx)('a server behind nginx', { timeout: 120_000 }, () => {
  const { app } = useApp({ seed: () => realSeed, downloads: true, config: { basePath: '/gigawatt' } });
  let nginx: Awaited<ReturnType<typeof startNginx>>;
  let [keeping, removing] = ['', ''];
  const cleanUps: (() => void)[] = [];

  beforeAll(async () => {
    const port = await listen(app());
    const folder = temporaryFolder((remove) => cleanUps.push(remove));
    nginx = await startNginx(
      folder,
      locations.map((location) => location.replace(':3000', `:${port}`)),
    );
    [keeping = '', removing = ''] = nginx.addresses.map((address) => `${address}/gigawatt`);
  });
  afterAll(async () => {
    await nginx?.stop();
    for (const cleanUp of cleanUps) cleanUp();
  });

  test.each([
    ['keeps', 'a browser', 'text/html,*/*;q=0.8'],
    ['removes', 'a program', '*/*'],
  ])(
    'every link begins with the base path and leads somewhere when nginx %s the path for %s',
    async (mode, _client, accept) => {
      const base = mode === 'keeps' ? keeping : removing;
      const given = starts.map((path) => base + path);
      const crawled = await crawl(given, accept);
      const outside = crawled.flatMap(({ url, links }) =>
        links
          .filter(({ pathname }) => pathname !== '/gigawatt' && !pathname.startsWith('/gigawatt/'))
          .map((link) => `${link} in ${url}`),
      );
      expect(outside).toEqual([]);
      expect(crawled.flatMap(barePaths)).toEqual([]);
      // The search needs a parameter, and MCP a message.
      const expected = [...given, `${base}/v1/search`, `${base}/mcp`];
      const failed = crawled.filter(({ url, status }) => status >= 400 && !expected.includes(url));
      expect(failed.map(({ url, from, status }) => `${status} ${url} in ${from}`)).toEqual([]);
      const types = new Set(crawled.map(({ type }) => type.split(';')[0]));
      for (const type of ['json', 'ld+json', 'x-ndjson', 'problem+json', 'atom+xml', 'csvm+json', 'yaml'])
        expect(types).toContain(`application/${type}`);
      for (const type of ['html', 'css', 'csv', 'calendar', 'plain', 'javascript'])
        expect(types).toContain(`text/${type}`);
      expect(crawled.length).toBeGreaterThan(300);
    },
  );

  test('an MCP client calls tools and reads resources whose links begin with the base path', async () => {
    const client = newClient('2026-07-28');
    await client.connect(new StreamableHTTPClientTransport(new URL(`${removing}/mcp`)));
    const { answer, text } = await runTool(client, 'what_is_known', { id: 'france-fluidstack' });
    expect(answer.url).toMatch(`${removing}/v1/deals/france-fluidstack?asOf=`);
    expect(text).toContain(answer.url);
    expect((await fetch(answer.url)).status).toBe(200);
    const { contents } = await client.readResource({ uri: 'gigawatt://deals/france-fluidstack' });
    const [content] = contents as { uri: string; text: string }[];
    expect(content?.uri).toBe('gigawatt://deals/france-fluidstack');
    expect(JSON.parse(content?.text ?? '').links.self).toBe('/gigawatt/v1/deals/france-fluidstack');
    await client.close();
  });

  test.runIf(existsSync(chromiumPath))(
    'a browser shows pages, another date, search results and Swagger UI without a request outside of the base path',
    async () => {
      const args = ['--no-sandbox', '--headless', '--disable-background-networking'];
      await using browser = await chromium.launch({ executablePath: chromiumPath, args });
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', ({ message }) => complaints.push(message));
      page.on(
        'request',
        (request) =>
          !/^data:/.test(request.url()) && !request.url().startsWith(`${keeping}/`) && complaints.push(request.url()),
      );
      page.on(
        'response',
        (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`),
      );

      await page.goto(`${keeping}/`);
      await page.locator('main a[href$="/en/deals/france-fluidstack"]').first().click();
      await page.waitForURL(`${keeping}/en/deals/france-fluidstack`);
      await page.locator('#days').focus();
      await page.keyboard.press('Home');
      await page.waitForURL(`${keeping}/en/deals/france-fluidstack?asOf=2025-02-10`);
      await page.locator('.answer .status', { hasText: 'Signed' }).waitFor();
      await page.locator('.find [name="q"]').pressSequentially('nuclear');
      await page.locator('.found a').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/gigawatt\/en\/(?!deals\/france-fluidstack\?)/);

      await page.goto(`${keeping}/docs`);
      const operation = page.locator('#operations-milestones-listMilestones');
      await operation.locator('.opblock-summary-control').click();
      await operation.locator('button.execute').click();
      await operation.locator('.live-responses-table').waitFor();
      expect(await operation.locator('.request-url pre').textContent()).toMatch(`${keeping}/v1/milestones?`);
      expect(await operation.locator('.live-responses-table .highlight-code').first().textContent()).toContain(
        '/gigawatt/v1/milestones/',
      );
      expect(complaints).toEqual([]);
    },
  );
});

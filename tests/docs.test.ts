// The Swagger page in a real browser. It must load everything from this server.
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useApp } from './support/app.ts';

const executablePath = '/usr/bin/chromium';
const there = existsSync(executablePath);
if (!there)
  console.warn(`Skipped: tests of the Swagger page. ${executablePath} not found; install Debian's package chromium.`);

describe.runIf(there)('the Swagger page', () => {
  const { app } = useApp();
  let browser: Browser;
  let page: Page;
  let address: string;
  const complaints: string[] = [];
  const outside: string[] = [];

  beforeAll(async () => {
    address = await app().listen({ host: '127.0.0.1', port: 0 });
    browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--headless', '--disable-background-networking'],
    });
    page = await browser.newPage({ viewport: { width: 1280, height: 1400 } });
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => !request.url().startsWith(address) && outside.push(request.url()));
    await page.goto(`${address}/docs`);
    await page.waitForSelector('.opblock-tag-section');
  });
  afterAll(() => browser?.close());

  test('the Swagger page lists the resources in the order of use', async () => {
    const tags = await page.$$eval('.opblock-tag', (elements) =>
      elements.map((element) => element.getAttribute('data-tag')),
    );
    expect(tags).toEqual([
      'deals',
      'milestones',
      'figures',
      'partners',
      'claims',
      'sources',
      'reports',
      'changes',
      'editions',
      'search',
      'dataset',
      'health',
    ]);
  });

  test('Execute sends a milestone request and shows the response', async () => {
    const operation = page.locator('#operations-milestones-listMilestones');
    await operation.locator('.opblock-summary-control').click();
    await operation.getByPlaceholder('from').fill('2026');
    await operation.getByPlaceholder('to', { exact: true }).fill('2026');
    await operation.locator('button.execute').click();
    await operation.locator('.live-responses-table').waitFor();
    expect(await operation.locator('.request-url pre').textContent()).toBe(
      `${address}/v1/milestones?from=2026&to=2026&sort=earliest&limit=50`,
    );
    expect(await operation.locator('.live-responses-table .highlight-code').first().textContent()).toContain(
      'service-start',
    );
  });

  test('the description of an error is visible only after a click on it', async () => {
    const operation = page.locator('#operations-deals-listDeals');
    await operation.locator('.opblock-summary-control').click();
    const errors = operation.locator('.responses-table details');
    await errors.first().waitFor();
    expect(await errors.count()).toBe(4);
    const example = errors.nth(1).locator('.highlight-code');
    expect(await example.isVisible()).toBe(false);
    await errors.nth(1).locator('summary').click();
    await example.waitFor();
    expect(await example.textContent()).toContain('/problems/invalid-parameter');
  });

  test('the filter box filters the resources by name', async () => {
    const filter = page.locator('.operation-filter-input');
    await filter.fill('claims');
    await page.locator('.opblock-tag[data-tag="deals"]').waitFor({ state: 'detached' });
    expect(await page.locator('.opblock-tag').count()).toBe(1);
    await filter.fill('');
  });

  test('the description links to the web pages', async () => {
    expect(await page.locator('.info .description a[href="/en"]').count()).toBe(1);
  });

  test('the Swagger page requests no other host and logs no error', () => {
    expect(outside.filter((url) => !url.startsWith('data:'))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

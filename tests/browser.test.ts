// Tests the web pages in Chromium: accessibility, layout at several widths, scripts, and Swagger UI.
import { existsSync } from 'node:fs';
import axe, { type AxeResults } from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, useApp } from './support/app.ts';
import { realSeed } from './support/register.ts';

const executablePath = '/usr/bin/chromium';
const isInstalled = existsSync(executablePath);
if (!isInstalled)
  console.warn(`Skipped: the browser tests need ${executablePath}. Install Debian's package chromium to run them.`);

/** Rules of axe: WCAG 2.2 AA and best practices. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const DEAL = '/deals/france-fluidstack';
/** Options of tests that run axe, which takes several seconds on a long page, and longer on a busy machine. */
const SLOW = { timeout: 120_000 };
const otherPages = [
  '',
  '/api',
  '/deals',
  '/milestones/france-fluidstack.construction-start',
  '/figures/france-fluidstack.phase-1-processors',
  '/figures/france-fluidstack.investment-per-watt',
  '/partners/fluidstack',
  '/claims/residual-heat-recovered',
  '/sources/wsj-2025-02-10',
  '/search?q=nuclear',
  '/nothing',
];

let browser: Browser;
beforeAll(async () => {
  if (!isInstalled) return;
  const args = ['--no-sandbox', '--headless', '--disable-background-networking'];
  browser = await chromium.launch({ executablePath, args });
});
afterAll(() => browser?.close());

/** Returns an array that collects all later console errors and uncaught exceptions of the page. */
function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

describe.runIf(isInstalled)('pages in a browser', () => {
  const { app } = useApp({ seed: () => realSeed });
  let address: string;

  beforeAll(async () => {
    address = `http://127.0.0.1:${await listen(app())}`;
  });

  /** Opens a page, runs `check` and closes the page. Returns console errors, and the URLs of requests to other hosts. */
  async function visit(path: string, options: BrowserContextOptions, check: (page: Page) => Promise<void>) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints = collectErrors(page);
    page.on('request', (request) => !request.url().startsWith(address) && complaints.push(request.url()));
    await page.goto(address + path);
    await check(page);
    await context.close();
    return complaints;
  }

  /** Returns the violations that axe finds. `runOnly` selects the rules to check, by tag or by name. */
  async function findViolations(page: Page, runOnly: { type: 'tag' | 'rule'; values: string[] }): Promise<string[]> {
    // Request only violations: reporting the passed rules would take most of the time.
    const options = JSON.stringify({ resultTypes: ['violations'], runOnly });
    const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${options})`);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }

  /** Returns accessibility violations and horizontal overflow. With `dark`, also checks the colour contrast in dark mode. */
  async function findBarriers(page: Page, { dark = false } = {}): Promise<string[]> {
    await page.evaluate(axe.source);
    await page.evaluate('for (const each of document.querySelectorAll("details")) each.open = true');
    const found = await findViolations(page, { type: 'tag', values: rules });
    if (dark) {
      await page.emulateMedia({ colorScheme: 'dark' });
      // Dark mode changes only colours, so check only their contrast.
      found.push(...(await findViolations(page, { type: 'rule', values: ['color-contrast'] })));
      await page.emulateMedia({ colorScheme: 'light' });
    }
    const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
    return overflow > 0 ? [...found, `${overflow} pixels too wide`] : found;
  }

  test.each([
    ['en', 360],
    ['fr', 768],
    ['en', 1280],
  ])(
    'the deal page in the language "%s" has no accessibility violation or overflow at a width of %i pixels',
    SLOW,
    async (language, width) => {
      const viewport = { width, height: 900 };
      const complaints = await visit(`/${language}${DEAL}`, { viewport }, async (page) =>
        expect(await findBarriers(page, { dark: true })).toEqual([]),
      );
      expect(complaints).toEqual([]);
    },
  );

  test.each(otherPages)(
    'the page at the path "%s" has no accessibility violation in English (light and dark mode) and in French (light mode)',
    SLOW,
    async (path) => {
      const complaints = await visit(`/en${path}`, { viewport: { width: 360, height: 900 } }, async (page) => {
        expect(await findBarriers(page, { dark: true })).toEqual([]);
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(`${address}/fr${path}`);
        expect(await findBarriers(page)).toEqual([]);
      });
      // Chromium logs an error for the page /nothing, which returns 404.
      expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
    },
  );

  test.each(['en', 'fr'])(
    'the deal page in the language "%s" has a date form, and a search form that keeps the date, when JavaScript is disabled',
    async (language) => {
      await visit(
        `/${language}${DEAL}`,
        { javaScriptEnabled: false, viewport: { width: 360, height: 800 } },
        async (page) => {
          expect(await page.locator('input[type="range"]').isVisible()).toBe(false);
          await page.locator('#day').fill('2025-12-24');
          await page.locator('.as-of button').click();
          expect(page.url()).toBe(`${address}/${language}${DEAL}?asOf=2025-12-24`);
          expect(await page.locator('.answer .status').textContent()).toMatch(/Signed|Signé/);
          await page.locator('a[rel="next"]').click();
          const asOf = new URL(page.url()).searchParams.get('asOf') ?? '';
          expect(asOf > '2025-12-24').toBe(true);
          await page.locator('.find [name="q"]').fill('nuclear');
          await page.locator('.find button').click();
          expect(await page.locator('.hits li').count()).toBeGreaterThan(3);
          expect(page.url()).toContain(`asOf=${asOf}`);
        },
      );
    },
  );

  test('the date slider shows the deal page as of another date and writes this date into the URL', SLOW, async () => {
    const complaints = await visit(`/en${DEAL}`, { viewport: { width: 1280, height: 900 } }, async (page) => {
      const slider = page.locator('#days');
      // Open a section that disappears when the slider moves to the first day.
      await page.locator('#topic-heat summary').click();
      await slider.focus();
      await page.keyboard.press('Home');
      await page.waitForURL(`${address}/en${DEAL}?asOf=2025-02-10`);
      await page.locator('.answer .status', { hasText: 'Signed' }).waitFor();
      expect(await page.locator('#day').inputValue()).toBe('2025-02-10');
      expect(await slider.getAttribute('aria-valuetext')).toMatch(/10 February 2025|February 10, 2025/);
      // `.told`, a live region that screen readers announce, contains the new status. The search form contains the new date.
      expect(await page.locator('.told').textContent()).toContain('Signed');
      expect(await page.locator('.find [name="asOf"]').inputValue()).toBe('2025-02-10');
      // The slider still has the focus after the page content was replaced.
      expect(await page.evaluate('document.activeElement.id')).toBe('days');
      await page.keyboard.press('End');
      await page.locator('.answer .status', { hasText: 'Withdrawn' }).waitFor();
      expect(await page.locator('main > section').count()).toBeGreaterThan(8);
      expect(await page.locator('.switch').getAttribute('href')).toContain(
        '/fr/deals/france-fluidstack?asOf=2026-11-22',
      );
      expect(await findBarriers(page)).toEqual([]);
    });
    expect(complaints).toEqual([]);
  });

  test('a milestone page shows an error with a link to today when the reader enters a date before the first report', async () => {
    await visit(
      '/en/milestones/france-fluidstack.construction-start',
      { viewport: { width: 1280, height: 900 } },
      async (page) => {
        await page.locator('#day').fill('2024-05-01');
        await page.locator('#day').blur();
        await page.waitForURL(`${address}/en/milestones/france-fluidstack.construction-start?asOf=2024-05-01`);
        expect(await page.locator('h1').textContent()).toContain('Not reported in this view');
        await page.locator('main a', { hasText: 'today' }).click();
        expect(await page.locator('.answer .state').textContent()).toBe('Dropped');
      },
    );
  });

  test('the search box shows results while a reader types, and the down arrow key selects a result', SLOW, async () => {
    const complaints = await visit('/fr', { viewport: { width: 360, height: 800 } }, async (page) => {
      const field = page.locator('.find [name="q"]');
      await field.pressSequentially('nuclé');
      await page.locator('.found a').first().waitFor();
      expect(await findBarriers(page)).toEqual([]);
      await field.focus();
      await page.keyboard.press('Escape');
      expect(await page.locator('.found').isVisible()).toBe(false);
      await field.pressSequentially('aire');
      await page.locator('.found a').first().waitFor();
      await page.keyboard.press('ArrowDown');
      const first = await page.evaluate('document.activeElement.getAttribute("href")');
      await page.keyboard.press('Enter');
      await page.waitForURL(address + first);
    });
    expect(complaints).toEqual([]);
  });

  test('the skip link receives the focus at the first Tab key, and moves the focus to the main content', async () => {
    await visit(`/en${DEAL}`, { viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.className')).toBe('skip');
      expect(await page.evaluate('document.activeElement.getBoundingClientRect().left >= 0')).toBe(true);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.querySelector("main").contains(document.activeElement)')).toBe(true);
    });
  });

  test('a printed deal page shows the content of collapsed sections, and hides the search form', async () => {
    await visit(`/en${DEAL}`, { viewport: { width: 900, height: 900 } }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.find').isVisible()).toBe(false);
      expect(await page.locator('#claims details li').last().isVisible()).toBe(true);
    });
  });
});

describe.runIf(isInstalled)('the Swagger page', () => {
  const { app } = useApp();
  let page: Page;
  let address: string;
  let errors: string[] = [];
  const foreignRequests: string[] = [];

  beforeAll(async () => {
    address = `http://127.0.0.1:${await listen(app())}`;
    page = await browser.newPage({ viewport: { width: 1280, height: 1400 } });
    errors = collectErrors(page);
    page.on('request', (request) => !request.url().startsWith(address) && foreignRequests.push(request.url()));
    await page.goto(`${address}/docs`);
    await page.waitForSelector('.opblock-tag-section');
  });

  test('the Swagger page lists the resources in a fixed order, from deals to health', async () => {
    const tags = await page.$$eval('.opblock-tag', (elements) =>
      elements.map((element) => element.getAttribute('data-tag')),
    );
    expect(tags).toEqual(
      'deals milestones figures partners sites totals claims sources reports changes editions search dataset mcp health'.split(
        ' ',
      ),
    );
  });

  test('the Swagger page sends a milestone request and shows the response when a reader clicks Execute', async () => {
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
      'france-fluidstack.service-start',
    );
  });

  test('the Swagger page shows an error example only after a click on its summary', async () => {
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

  test('the filter box of the Swagger page filters the resources by name', async () => {
    const filter = page.locator('.operation-filter-input');
    await filter.fill('claims');
    await page.locator('.opblock-tag[data-tag="deals"]').waitFor({ state: 'detached' });
    expect(await page.locator('.opblock-tag').count()).toBe(1);
    await filter.fill('');
  });

  test('the description on the Swagger page links to the web pages', async () => {
    expect(await page.locator('.info .description a[href="/en"]').count()).toBe(1);
  });

  test('the Swagger page requests no other host and logs no error', () => {
    expect(foreignRequests.filter((url) => !url.startsWith('data:'))).toEqual([]);
    expect(errors).toEqual([]);
  });

  test(
    'the Swagger page sends values that openapi.yaml does not allow, and shows the error message of the server',
    SLOW,
    async () => {
      const operation = page.locator('#operations-milestones-listMilestones');
      const body = operation.locator('.live-responses-table .highlight-code').first();
      const fields = { from: 'Q3 2025', limit: '500' };
      for (const [name, value] of Object.entries(fields)) {
        const field = operation.getByPlaceholder(name, { exact: true });
        const valid = await field.inputValue();
        await field.fill(value);
        await operation.locator('button.execute').click();
        await body.filter({ hasText: `Received: \\"${value}\\"` }).waitFor();
        expect(await body.textContent()).toContain(`\`${name}\` must be a`);
        await field.fill(valid);
      }
      await operation.getByPlaceholder('from', { exact: true }).fill('2025-Q3');
      await operation.locator('button.execute').click();
      await body.filter({ hasText: '"items"' }).waitFor();
    },
  );

  test('an open operation on the Swagger page has no horizontal overflow at widths of 375 and 1280 pixels', async () => {
    for (const width of [375, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))).toBe(0);
    }
  });
});

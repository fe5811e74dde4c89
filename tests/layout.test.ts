// Tests the layout of all kinds of pages in Chromium, from the width of a phone to that of a large screen.
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, useApp } from './support/app.ts';
import { contradictions, ID_PREFIX } from './support/contradictions.ts';
import { findLayoutFaults, leaves, overlaps } from './support/layout.ts';
import { realSeed } from './support/register.ts';

const executablePath = '/usr/bin/chromium';
const isInstalled = existsSync(executablePath);
if (!isInstalled) console.warn(`Skipped: the layout tests need ${executablePath}.`);

const WIDTHS = [360, 768, 1280, 1600];

/** Paths after `/en` or `/fr`. */
const realPages = [
  '',
  '/deals',
  '/deals/france-fluidstack',
  '/deals/softbank-france?asOf=2026-06',
  '/deals/france-fluidstack?asOf=2025-02-19',
  '/milestones/france-fluidstack.construction-start',
  '/milestones/france-fluidstack.service-start?asOf=2025-06',
  '/figures/france-fluidstack.ai-processors',
  '/figures/france-fluidstack.investment-per-watt',
  '/partners/fluidstack',
  '/claims/residual-heat-recovered',
  '/sources/wsj-2025-02-10',
  '/search?q=nuclear',
  '/api',
  '/nothing',
];

/** Pages of the register in which names are long. */
const longNames = [
  '/en',
  `/en/deals/${ID_PREFIX}deal-0`,
  `/fr/deals/${ID_PREFIX}deal-1`,
  `/fr/milestones/${ID_PREFIX}milestone-0`,
  `/en/milestones/${ID_PREFIX}milestone-2?asOf=2026-06`,
  `/fr/figures/${ID_PREFIX}figure-investment`,
  `/en/figures/${ID_PREFIX}deal-0.${ID_PREFIX}figure-electric-power`,
  `/fr/figures/${ID_PREFIX}figure-derived-energy`,
  `/en/partners/${ID_PREFIX}partner-1`,
  `/fr/claims/${ID_PREFIX}claim-2`,
  `/en/sources/${ID_PREFIX}source-1`,
  '/fr/search?q=unbreakable',
];

const box = (text: string, left: number, top: number, width = 50, height = 10) => {
  return { text, left, top, right: left + width, bottom: top + height };
};

test('overlaps returns pairs of texts that overlap in both directions by more than 3 pixels', () => {
  const boxes = [box('July 2025', 0, 0), box('October 2025', 40, 0), box('below', 0, 20), box('beside', 95, 0)];
  expect(overlaps(boxes)).toEqual([['July 2025', 'October 2025']]);
  expect(overlaps([box('a', 0, 0), box('b', 47, 0), box('c', 0, 7)])).toEqual([]);
  expect(overlaps([box('outer', 0, 0, 100, 100), box('inner', 40, 40)])).toEqual([['outer', 'inner']]);
});

test('leaves returns whether a text is outside its frame by more than a pixel', () => {
  const frame = box('', 0, 0, 100, 30);
  const outside = [box('left', -2, 0), box('right', 60, 0), box('above', 0, -5), box('below', 0, 25)];
  expect(outside.map((each) => leaves(each, frame))).toEqual([true, true, true, true]);
  expect(leaves(box('inside', 50.5, 20), frame)).toBe(false);
});

describe.runIf(isInstalled)('the layout of pages', () => {
  const real = useApp({ seed: () => realSeed });
  const contradicted = useApp({ seed: contradictions });
  let browser: Browser;
  let page: Page;
  let hosts: Record<'real' | 'contradicted', string>;

  beforeAll(async () => {
    const [one, other] = [await listen(real.app()), await listen(contradicted.app())];
    hosts = { real: `http://127.0.0.1:${one}`, contradicted: `http://127.0.0.1:${other}` };
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--headless'] });
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());

  async function faultsAt(url: string): Promise<string[]> {
    await page.goto(url);
    const found: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      found.push(...(await findLayoutFaults(page)));
    }
    return [...new Set(found)];
  }

  test.each(realPages)(
    'the texts of the page %s neither overlap nor leave their place, from 360 to 1600 pixels',
    async (path) => {
      for (const language of ['en', 'fr']) expect(await faultsAt(`${hosts.real}/${language}${path}`)).toEqual([]);
    },
    60_000,
  );

  test.each(longNames)(
    'the texts of the page %s neither overlap nor leave their place, although names are long',
    async (path) => {
      expect(await faultsAt(`${hosts.contradicted}${path}`)).toEqual([]);
    },
    60_000,
  );

  test.each([
    [360, 640],
    [1280, 800],
  ])(
    'the whole banner of a page with a selected view is on the first screen at %i × %i pixels',
    async (width, height) => {
      const source = 'source=lanouvelletribune-2025-02';
      const edition = `edition=${real.app().store.current.id}`;
      await page.setViewportSize({ width, height });
      for (const language of ['en', 'fr']) {
        for (const query of ['asOf=2025-05-19', source, edition, `asOf=2025-05-19&${source}&${edition}`, 'asOf=2030']) {
          await page.goto(`${hosts.real}/${language}/deals/france-fluidstack?${query}`);
          const banner = await page.locator('main > .view:first-child').boundingBox();
          expect([query, banner !== null && banner.y > 0 && banner.y + banner.height < height]).toEqual([query, true]);
        }
      }
    },
  );

  test('the figure page shows a scale with numbers and unit below the chart of values', async () => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto(`${hosts.real}/fr/figures/france-fluidstack.ai-processors`);
    const labels = await page.locator('.scale .axis text').allTextContents();
    expect(labels.map((label) => label.replace('\u00a0', ' '))).toEqual(
      expect.arrayContaining(['0', '500 k', 'processeurs']),
    );
  });

  test('findLayoutFaults finds labels that overlap or leave their chart, and a number that is on another line than its unit', async () => {
    await page.goto(`${hosts.real}/en/milestones/france-fluidstack.construction-start`);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.evaluate(`document.querySelector('svg.axis').innerHTML = '<text x="40" y="30">July 2025</text><text x="80" y="30">October 2025</text><text x="95%" y="12" text-anchor="start">beyond the end</text>';
      document.querySelector('h1').textContent = '1 GW';
      document.querySelector('h1').style.width = '1rem'`);
    expect(await findLayoutFaults(page)).toEqual([
      '1280: “beyond the end” leaves its chart',
      '1280: “July 2025” overlaps “October 2025”',
      '1280: “1 GW” breaks across lines',
    ]);
  });
});

// Requests every page of every record in a register full of contradictions, with the same record in each format of the API.
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { type Json, useApp } from './support/app.ts';
import { contradictions, countries, ID_PREFIX } from './support/contradictions.ts';
import { attributeValues, visibleText } from './support/html.ts';
import { parseCalendar, parseCsv, parseXml } from './support/parsers.ts';

const { get, send } = useApp({ seed: contradictions });

const kinds = ['deal', 'partner', 'milestone', 'figure', 'claim', 'source'] as const;
const languages = ['en', 'fr'] as const;
/** As-of dates before, between and after the publication of the sources, and in the far future. */
const days = ['2024-12-30', '2025-12', '2027', '9999'];

/** Number of views that every record has: today, the current edition, and `days`. */
const COMMON_VIEWS = 2 + days.length;

/** Texts that show a missing value, or a code or an id instead of a name. */
const faults = [
  /undefined|\bnull\b|NaN|\[object|Invalid Date|Infinity/,
  new RegExp(ID_PREFIX),
  new RegExp(`\\b(?:${countries.join('|')})\\b`),
  /\b(?:memorandum-of-understanding|public-body|ai-race|per-unit|as-stated|at-least|more-than|up-to|order-of-magnitude)\b/,
  /\{(?:processor|job|site)\}|\b(?:EUR|TW\.h)\b/,
  /\.\.\d|\d\.\.|\d{4}-\d{2}|\[\d{4}/,
];

/** Returns what a person reads on a page: texts and labels, without code, quotes of URLs and citations. */
function readableText(body: string): string {
  const prose = body.replaceAll(
    /<(pre|script|code)\b[^>]*>.*?<\/\1>|<p (?:class="reference"|lang="en")>.*?<\/p>/gs,
    '',
  );
  const labels = ['aria-label', 'data-label', 'content', 'placeholder'].flatMap((name) => attributeValues(prose, name));
  return [visibleText(prose), ...labels.filter((label) => !/^https?:/.test(label))].join('\n');
}

const checker = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: { 'require-sri': 'off', 'long-title': 'off', 'no-trailing-whitespace': 'off' },
  }),
);

async function idsOf(kind: string): Promise<string[]> {
  const { items, next } = await get(`/v1/${kind}s?limit=200&asOf=9999`);
  expect([kind, next, items.length > 0]).toEqual([kind, null, true]);
  return items.map(({ id }: Json) => id);
}

/** Returns the query strings with which the pages of a record are requested. */
async function viewsOf(kind: string, id: string): Promise<string[]> {
  const hasHistory = kind !== 'claim' && kind !== 'source';
  const entries = hasHistory ? (await get(`/v1/${kind}s/${id}/history?asOf=9999`)).entries : [];
  const changed = entries.flatMap(({ since, overdueSince }: Json) => [since, overdueSince ?? null]);
  const asOf = [...new Set([...days, ...changed.filter((day: string | null) => day !== null)])];
  const sources = await idsOf('source');
  return [
    '',
    '?edition=current',
    ...asOf.map((day) => `?asOf=${day}`),
    ...sources.map((source) => `?source=${source}`),
  ];
}

describe.each(kinds)('pages of the kind %s', (kind) => {
  test(`every page of every ${kind} answers like the API, is readable, and shows names instead of ids and codes`, async () => {
    const found: string[] = [];
    let pages = 0;
    for (const id of await idsOf(kind)) {
      for (const [index, view] of (await viewsOf(kind, id)).entries()) {
        const { statusCode } = await send(`/v1/${kind}s/${id}${view}`);
        // To save time, the views after the common ones are requested in one language each.
        for (const language of index < COMMON_VIEWS ? languages : languages.slice(index % 2, (index % 2) + 1)) {
          const url = `/${language}/${kind}s/${id}${view}`;
          const page = await send(url);
          pages += 1;
          if (page.statusCode !== statusCode) found.push(`${url} returns ${page.statusCode}, the API ${statusCode}`);
          if (page.statusCode !== 200 && !page.body.includes('/problems/not-yet-known'))
            found.push(`${url}: no reason`);
          const text = readableText(page.body);
          for (const fault of faults) {
            const at = text.search(fault);
            if (at >= 0) found.push(`${url}: ${text.slice(Math.max(0, at - 60), at + 60)}`);
          }
          if (!page.body.endsWith('</html>\n')) found.push(`${url} is incomplete`);
        }
      }
    }
    expect(found).toEqual([]);
    expect(pages).toBeGreaterThan(40);
  }, 60_000);

  test(`the page of every ${kind} is valid HTML`, async () => {
    for (const [index, id] of (await idsOf(kind)).entries()) {
      const url = `/${languages[index % 2]}/${kind}s/${id}?asOf=2027`;
      const { results } = await checker.validateString((await send(url)).body, url);
      expect([url, results.flatMap(({ messages }) => messages.map(({ message }) => message))]).toEqual([url, []]);
    }
  });

  test(`every ${kind} is available in each format that its page links to`, async () => {
    for (const id of await idsOf(kind)) {
      const { body } = await send(`/en/${kind}s/${id}?asOf=2027`);
      const links = attributeValues(body, 'href').filter((link) => link.startsWith(`/v1/${kind}s/${id}`));
      expect(links.length).toBeGreaterThan(1);
      for (const link of links) {
        const { statusCode, headers, body: data } = await send(link);
        expect([link, statusCode]).toEqual([link, 200]);
        expect(data).not.toMatch(/undefined|NaN|\[object|Invalid Date|Infinity/);
        const type = String(headers['content-type']);
        if (type.includes('json')) expect(JSON.parse(data)).toBeTypeOf('object');
        else if (type.includes('csv')) expect(parseCsv(data).length).toBeGreaterThan(0);
        else if (type.includes('calendar')) expect(parseCalendar(data).getAllSubcomponents('vevent').length).toBe(1);
        else expect(parseXml(data).tagName).toBe('feed');
      }
    }
  });
});

test('the lists that cover the whole register are complete in each format', async () => {
  const formats = { csv: parseCsv, ics: parseCalendar, atom: parseXml } as const;
  for (const list of [
    'milestones',
    'changes',
    'reports',
    'figures',
    'partners',
    'sites',
    'deals',
    'claims',
    'sources',
  ]) {
    for (const [format, parse] of Object.entries(formats)) {
      const { statusCode, body } = await send(`/v1/${list}?asOf=9999&format=${format}`);
      if (statusCode !== 406 && statusCode !== 400)
        expect([list, format, statusCode, parse(body) !== undefined]).toEqual([list, format, 200, true]);
    }
  }
});

test.each(['', '/deals', '/search?q=bold', '/search?q=%D9%85%D8%B1%D9%83%D8%B2', '/api'])(
  'the pages at %s show names instead of ids and codes on every day',
  async (path) => {
    for (const language of languages) {
      for (const day of ['', ...(path === '/api' ? [] : days)]) {
        const query = day && `${path.includes('?') ? '&' : '?'}asOf=${day}`;
        const { statusCode, body } = await send(`/${language}${path}${query}`);
        expect(statusCode).toBe(200);
        for (const fault of path === '/api' ? faults.slice(0, 1) : faults)
          expect(readableText(body)).not.toMatch(fault);
      }
    }
  },
);

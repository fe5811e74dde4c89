// Golden responses: what the whole register must return as of 13 days, derived by hand from the sources and docs/method.md.
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { alsoKnownFrom, followedDeals, type GoldenDay, type GoldenFigure, type GoldenMilestone } from './golden/day.ts';
import { days2025 } from './golden/days-2025.ts';
import { days2026 } from './golden/days-2026.ts';
import { type Json, useApp } from './support/app.ts';
import { realSeed, TODAY } from './support/register.ts';

const { get, send } = useApp({ seed: () => realSeed });
// A second app whose clock the tests set: an app reads the clock again for every request.
const clock = new Date(TODAY);
const moving = useApp({ seed: () => realSeed, now: clock });
const days = [...days2025, ...days2026];

const ARTICLE = 'lanouvelletribune-2025-02';
/** The view of one source of grade C: no other source contradicts it, raises its confidence or reports the withdrawal. */
const milestonesOfArticle: readonly GoldenMilestone[] = [
  ['agreement-signed', 'reached', '2025-02-10', 'met', 'medium', ''],
  ['processors-deadline', 'planned', '[..2028]', 'scheduled', 'medium', ''],
  ['service-start', 'planned', '2026', 'scheduled', 'medium', ''],
];

// Responses, in the form of the golden days.
const disputedOf = (record: Json) => (record.disputed ? 'disputed' : '');
const idsOf = (items: Json[]): string[] => items.map(({ id }) => id);
const milestoneRow = (item: Json) => [
  item.id,
  item.status,
  item.date.edtf,
  item.outcome,
  item.outcomeConfidence,
  disputedOf(item),
];
const figureRow = ({ id, quantity, current, ...item }: Json) => [
  id,
  quantity.value,
  quantity.unit,
  quantity.modifier,
  current.quantity.source,
  current.quantity.confidence,
  disputedOf(item),
];
const statusKnowledge = ({ confidence, knownBy, lastConfirmed }: Json) => ({
  confidence,
  knownBy,
  lastConfirmed: lastConfirmed && { value: lastConfirmed.value, knownBy: lastConfirmed.knownBy },
});
const byId = <Row extends readonly unknown[]>(rows: readonly Row[]) =>
  [...rows].sort((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1));

/** All items of a list that fits on one page. */
async function whole(url: string): Promise<Json[]> {
  const { items, next } = await get(url);
  expect(next).toBeNull();
  return items;
}

/** Paths below /v1/ of the records of the followed deals. */
const pathsOf = (followed: GoldenDay['followed']) =>
  Object.entries(followed).flatMap(([deal, { milestones, figures }]) => [
    `deals/${deal}`,
    ...milestones.map(([id]) => `milestones/${id}`),
    ...figures.map(([id]) => `figures/${id}`),
  ]);
const everKnown = [...new Set(days.flatMap(({ followed }) => pathsOf(followed)))];

/** Search words and a record that each finds by its title, so that a search without results fails the test. */
const searches = [
  ['fluidstack', 'deals/france-fluidstack'],
  ['power', 'figures/electric-power'],
  ['investment', 'figures/total-investment-usd'],
  ['construction', 'milestones/construction-start'],
  ['joint venture', 'milestones/joint-venture-announced'],
] as const;

describe.each(days)('as of $asOf', ({ asOf, deals, followed }) => {
  const known = pathsOf(followed);

  test('the list of deals has exactly those that a source has reported', async () => {
    expect(idsOf(await whole(`/v1/deals?asOf=${asOf}&sort=id`))).toEqual(deals);
  });

  describe.each(followedDeals)('%s', (deal) => {
    const golden = followed[deal];
    const milestones: readonly GoldenMilestone[] = golden?.milestones ?? [];
    const figures: readonly GoldenFigure[] = golden?.figures ?? [];
    const milestoneList = `/v1/milestones?deal=${deal}&asOf=${asOf}&sort=id`;

    test('the deal has the golden status, type of agreement, date of signature and dispute flag', async () => {
      const answer = await send(`/v1/deals/${deal}?asOf=${asOf}`);
      expect(answer.statusCode).toBe(golden ? 200 : 404);
      if (!golden) return;
      const { status, instrument, signed, current, ...more }: Json = answer.json();
      expect([status, instrument, signed?.edtf ?? null, disputedOf(more)]).toEqual(golden.deal);
      expect(statusKnowledge(current.status)).toEqual(golden.status);
    });

    test('the list of milestones has exactly the golden rows', async () => {
      expect((await whole(`${milestoneList}&limit=200`)).map(milestoneRow)).toEqual(milestones);
    });

    test('the list of reported figures has exactly the golden rows', async () => {
      const list = `/v1/figures?deal=${deal}&basis=reported&asOf=${asOf}&sort=id&limit=200`;
      expect((await whole(list)).map(figureRow)).toEqual(figures);
    });

    test('the deal contains the same milestones and figures as the lists', async () => {
      if (!golden) return;
      const answer = await get(`/v1/deals/${deal}?asOf=${asOf}`);
      expect(byId(answer.milestones.map(milestoneRow))).toEqual(milestones);
      expect(byId(answer.figures.map(figureRow))).toEqual(figures);
    });

    test('CSV and NDJSON have the same milestones, statuses and outcomes as JSON', async () => {
      const expected = milestones.map(([id, status, , outcome]) => ({ id, status, outcome }));
      const csv = await send(`${milestoneList}&limit=200&format=csv`);
      expect(csv.statusCode).toBe(200);
      const { data } = Papa.parse<Record<string, string>>(csv.body, { header: true, skipEmptyLines: true });
      expect(data.map(({ id, status, outcome }) => ({ id, status, outcome }))).toEqual(expected);

      const ndjson = await send(`${milestoneList}&limit=200&format=ndjson`);
      expect(ndjson.statusCode).toBe(200);
      const lines: Json[] = ndjson.body
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      expect(lines.map(({ id, status, outcome }) => ({ id, status, outcome }))).toEqual(expected);
    });

    test('the links from page to page lead to the same milestones as of the first page’s day', async () => {
      const items: Json[] = [];
      let pages = 0;
      // The test follows `next` as it is: it does not add `asOf` again.
      for (let url: string | null = `${milestoneList}&limit=2`; url; pages++) {
        const page: Json = await get(url);
        items.push(...page.items);
        url = page.next;
      }
      expect(items.map(milestoneRow)).toEqual(milestones);
      expect(pages).toBe(Math.max(1, Math.ceil(milestones.length / 2)));
    });

    test('the links keep the first page’s day when no asOf was given and days pass between pages', async () => {
      clock.setTime(Date.parse(`${asOf}T23:59:59Z`));
      const items: Json[] = [];
      for (let url: string | null = `/v1/milestones?deal=${deal}&sort=id&limit=2`; url; ) {
        const page: Json = await moving.get(url);
        items.push(...page.items);
        url = page.next;
        // On that day all sources are considered, and milestones due in 2026 are over.
        clock.setTime(Date.parse('2027-01-01T00:00:00Z'));
      }
      expect(items.map(milestoneRow)).toEqual(milestones);
    });
  });

  test('a record that no source has reported yet returns 404', async () => {
    const found = everKnown.map(async (path) => [path, (await send(`/v1/${path}?asOf=${asOf}`)).statusCode]);
    const expected = everKnown.map((path) => [path, known.includes(path) ? 200 : 404]);
    expect(await Promise.all(found)).toEqual(expected);
  });

  test('the view of the article alone has its three milestones undisputed from the end of February 2025', async () => {
    const items = await whole(`/v1/milestones?asOf=${asOf}&source=${ARTICLE}&sort=id&limit=200`);
    expect(items.map(milestoneRow)).toEqual(asOf >= '2025-02-28' ? milestonesOfArticle : []);
  });

  test.each(searches)('a search for %s finds no deal, milestone or figure that is not known yet', async (q, sure) => {
    const found = (await whole(`/v1/search?q=${encodeURIComponent(q)}&asOf=${asOf}&limit=200`))
      .filter(({ kind }) => ['deal', 'milestone', 'figure'].includes(kind))
      .map(({ kind, id }) => `${kind}s/${id}`);
    const elsewhere = Object.keys(alsoKnownFrom).filter((path) => (alsoKnownFrom[path] ?? '') <= asOf);
    const findable = [...known, ...deals.map((id) => `deals/${id}`), ...elsewhere];
    expect(found.filter((path) => !findable.includes(path))).toEqual([]);
    expect(found.includes(sure)).toBe(known.includes(sure));
  });
});

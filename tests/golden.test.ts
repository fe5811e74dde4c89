// Golden answers: what the whole register must say on eleven days, worked out by hand from its sources and the rules.
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import {
  alsoKnownSince,
  followedDeals,
  type GoldenDay,
  type GoldenFigure,
  type GoldenMilestone,
} from './golden/day.ts';
import { days2025 } from './golden/days-2025.ts';
import { days2026 } from './golden/days-2026.ts';
import { type Json, useApp } from './support/app.ts';
import { realSeed, TODAY } from './support/register.ts';

const { get, ask } = useApp({ seed: () => realSeed });
// A second one, whose today the tests set: an app asks the same clock again for every request.
const clock = new Date(TODAY);
const moving = useApp({ seed: () => realSeed, now: clock });
const days = [...days2025, ...days2026];

const ARTICLE = 'lanouvelletribune-2025-02';
/** The article's own milestones: of one source, no other can contradict them. */
const milestonesOfArticle: readonly GoldenMilestone[] = [
  ['agreement-signed', 'reached', '2025-02-10', ''],
  ['processors-deadline', 'planned', '[..2028]', ''],
  ['service-start', 'planned', '2026', ''],
];

// Answers, in the form in which the goldens are written.
const flags = (thing: Json) => ['overdue', 'disputed'].filter((flag) => thing[flag]).join(' ');
const idsOf = (items: Json[]): string[] => items.map(({ id }) => id);
const milestoneRow = (item: Json) => [item.id, item.status, item.date.edtf, flags(item)];
const figureRow = ({ id, quantity, ...item }: Json) => [
  id,
  quantity.value,
  quantity.unit,
  quantity.modifier,
  flags(item),
];
const byId = <Row extends readonly unknown[]>(rows: readonly Row[]) =>
  [...rows].sort((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1));

/** All items of a list: it must come on one page. */
async function whole(url: string): Promise<Json[]> {
  const { items, next } = await get(url);
  expect(next).toBeNull();
  return items;
}

/** Where the things of the followed deals are, under /v1/. */
const pathsOf = (followed: GoldenDay['followed']) =>
  Object.entries(followed).flatMap(([deal, { milestones, figures }]) => [
    `deals/${deal}`,
    ...milestones.map(([id]) => `milestones/${id}`),
    ...figures.map(([id]) => `figures/${id}`),
  ]);
const everKnown = [...new Set(days.flatMap(({ followed }) => pathsOf(followed)))];

/** Words, and something that each finds by its title: whoever finds nothing at all shall not pass. */
const searches = [
  ['fluidstack', 'deals/france-fluidstack'],
  ['power', 'figures/electric-power'],
  ['investment', 'figures/initial-investment-usd'],
  ['construction', 'milestones/construction-start'],
  ['joint venture', 'milestones/joint-venture-announced'],
] as const;

describe.each(days)('as of $asOf', ({ asOf, deals, followed }) => {
  const known = pathsOf(followed);

  test('exactly the deals are listed that some source has reported', async () => {
    expect(idsOf(await whole(`/v1/deals?asOf=${asOf}&sort=id`))).toEqual(deals);
  });

  describe.each(followedDeals)('%s', (deal) => {
    const golden = followed[deal];
    const milestones: readonly GoldenMilestone[] = golden?.milestones ?? [];
    const figures: readonly GoldenFigure[] = golden?.figures ?? [];
    const milestoneList = `/v1/milestones?deal=${deal}&asOf=${asOf}&sort=id`;

    test('has its status, its instrument and its date of signature, and is disputed or not', async () => {
      const answer = await ask(`/v1/deals/${deal}?asOf=${asOf}`);
      expect(answer.statusCode).toBe(golden ? 200 : 404);
      if (!golden) return;
      const { status, instrument, signed, ...more }: Json = answer.json();
      expect([status, instrument, signed?.edtf ?? null, flags(more)]).toEqual(golden.deal);
    });

    test('has its milestones, and no other', async () => {
      expect((await whole(`${milestoneList}&limit=200`)).map(milestoneRow)).toEqual(milestones);
    });

    test('has its reported figures, and no other', async () => {
      const list = `/v1/figures?deal=${deal}&basis=reported&asOf=${asOf}&sort=id&limit=200`;
      expect((await whole(list)).map(figureRow)).toEqual(figures);
    });

    test('holds in itself what the lists hold', async () => {
      if (!golden) return;
      const answer = await get(`/v1/deals/${deal}?asOf=${asOf}`);
      expect(byId(answer.milestones.map(milestoneRow))).toEqual(milestones);
      expect(byId(answer.figures.map(figureRow))).toEqual(figures);
    });

    test('has the same milestones in rows of CSV and in lines of JSON', async () => {
      const idsAndStatuses = milestones.map(([id, status]) => ({ id, status }));
      const csv = await ask(`${milestoneList}&limit=200&format=csv`);
      expect(csv.statusCode).toBe(200);
      const { data } = Papa.parse<Record<string, string>>(csv.body, { header: true, skipEmptyLines: true });
      expect(data.map(({ id, status }) => ({ id, status }))).toEqual(idsAndStatuses);

      const ndjson = await ask(`${milestoneList}&limit=200&format=ndjson`);
      expect(ndjson.statusCode).toBe(200);
      const lines: Json[] = ndjson.body
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line));
      expect(lines.map(({ id, status }) => ({ id, status }))).toEqual(idsAndStatuses);
    });

    test('has the same milestones page by page, on the day of the first page', async () => {
      const items: Json[] = [];
      let pages = 0;
      // What follows is asked as it is linked: the test does not name the day again.
      for (let url: string | null = `${milestoneList}&limit=2`; url; pages++) {
        const page: Json = await get(url);
        items.push(...page.items);
        url = page.next;
      }
      expect(items.map(milestoneRow)).toEqual(milestones);
      expect(pages).toBe(Math.max(1, Math.ceil(milestones.length / 2)));
    });

    test('has the same milestones page by page where no day was ever named, and days go by between pages', async () => {
      clock.setTime(Date.parse(`${asOf}T23:59:59Z`));
      const items: Json[] = [];
      for (let url: string | null = `/v1/milestones?deal=${deal}&sort=id&limit=2`; url; ) {
        const page: Json = await moving.get(url);
        items.push(...page.items);
        url = page.next;
        // By then all sources count, and what was due in 2026 is overdue.
        clock.setTime(Date.parse('2027-01-01T00:00:00Z'));
      }
      expect(items.map(milestoneRow)).toEqual(milestones);
    });
  });

  test('what no source has reported yet is not found by its id', async () => {
    const found = everKnown.map(async (path) => [path, (await ask(`/v1/${path}?asOf=${asOf}`)).statusCode]);
    const expected = everKnown.map((path) => [path, known.includes(path) ? 200 : 404]);
    expect(await Promise.all(found)).toEqual(expected);
  });

  test('in the view of the article alone, its three milestones stand undisputed once it is certainly out', async () => {
    const items = await whole(`/v1/milestones?asOf=${asOf}&source=${ARTICLE}&sort=id&limit=200`);
    expect(items.map(milestoneRow)).toEqual(asOf >= '2025-02-28' ? milestonesOfArticle : []);
  });

  test.each(searches)('a search for %s finds no deal, milestone or figure that is not known yet', async (q, sure) => {
    const found = (await whole(`/v1/search?q=${encodeURIComponent(q)}&asOf=${asOf}&limit=200`))
      .filter(({ kind }) => ['deal', 'milestone', 'figure'].includes(kind))
      .map(({ kind, id }) => `${kind}s/${id}`);
    const elsewhere = Object.keys(alsoKnownSince).filter((path) => (alsoKnownSince[path] ?? '') <= asOf);
    const findable = [...known, ...deals.map((id) => `deals/${id}`), ...elsewhere];
    expect(found.filter((path) => !findable.includes(path))).toEqual([]);
    expect(found.includes(sure)).toBe(known.includes(sure));
  });
});

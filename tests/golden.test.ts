// Compares responses as of 13 days with expected values that were derived by hand from sources and docs/method.md.
import { describe, expect, test } from 'vitest';
import {
  alsoKnownFrom,
  firstDeals,
  followedDeals,
  type GoldenDay,
  type GoldenFigure,
  type GoldenMilestone,
} from './golden/day.ts';
import { days2025 } from './golden/days-2025.ts';
import { days2026 } from './golden/days-2026.ts';
import { type Json, useApp } from './support/app.ts';
import { parseCsv, parseNdjson } from './support/parsers.ts';
import { realSeed, TODAY } from './support/register.ts';

const { get, send } = useApp({ seed: () => realSeed });
// The clock that `appWithClock` reads at every request. Tests change its time between two requests.
const clock = new Date(TODAY);
const appWithClock = useApp({ seed: () => realSeed, now: clock });
const days = [...days2025, ...days2026];

const ARTICLE = 'lanouvelletribune-2025-02';
/** Milestones as this article (grade C) alone reports them: no other source disputes or confirms them. */
const milestonesOfArticle: readonly GoldenMilestone[] = [
  ['france-fluidstack.agreement-signed', 'reached', '2025-02-10', 'met', 'medium', ''],
  ['france-fluidstack.processors-deadline', 'planned', '[..2028]', 'scheduled', 'medium', ''],
  ['france-fluidstack.service-start', 'planned', '2026', 'scheduled', 'medium', ''],
];

// The next functions convert API records to rows, in the form of the expected rows in tests/golden/.
const disputeFlag = (record: Json) => (record.disputed ? 'disputed' : '');
const idsOf = (items: Json[]): string[] => items.map(({ id }) => id);
/** Whether a deal, milestone or figure belongs to the deals of the golden days. Ids of milestones and figures begin with the deal. */
const isOfFirstDeals = ({ id }: Json) => firstDeals.some((deal) => id === deal || id.startsWith(`${deal}.`));
const milestoneRow = (item: Json) => [
  item.id,
  item.status,
  item.date.edtf,
  item.outcome,
  item.outcomeConfidence,
  disputeFlag(item),
];
const figureRow = ({ id, quantity, current, ...item }: Json) => [
  id,
  quantity.value,
  quantity.unit,
  quantity.modifier,
  current.quantity.source,
  current.quantity.confidence,
  disputeFlag(item),
];
const statusKnowledge = ({ confidence, knownBy, lastConfirmed }: Json) => ({
  confidence,
  knownBy,
  lastConfirmed: lastConfirmed && { value: lastConfirmed.value, knownBy: lastConfirmed.knownBy },
});
const byId = <Row extends readonly unknown[]>(rows: readonly Row[]) =>
  [...rows].sort((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1));

/** Returns the items of a list, which must fit on one page. */
async function whole(url: string): Promise<Json[]> {
  const { items, next } = await get(url);
  expect(next).toBeNull();
  return items;
}

/** Paths below /v1/ of the deals in `followed`, and of their milestones and figures. */
const pathsOf = (followed: GoldenDay['followed']) =>
  Object.entries(followed).flatMap(([deal, { milestones, figures }]) => [
    `deals/${deal}`,
    ...milestones.map(([id]) => `milestones/${id}`),
    ...figures.map(([id]) => `figures/${id}`),
  ]);
const everKnown = [...new Set(days.flatMap(({ followed }) => pathsOf(followed)))];

/** Search words, each with the path of a record that the search must find as soon as a source has reported it. */
const searches = [
  ['fluidstack', 'deals/france-fluidstack'],
  ['power', 'figures/france-fluidstack.electric-power'],
  ['investment', 'figures/france-fluidstack.total-investment-usd'],
  ['construction', 'milestones/france-fluidstack.construction-start'],
  ['joint venture', 'milestones/softbank-sesterce-bosquel.joint-venture-announced'],
] as const;

describe.each(days)('as of $asOf', ({ asOf, deals, followed }) => {
  const known = pathsOf(followed);

  test(`GET /v1/deals as of ${asOf} returns exactly the deals that a source has reported`, async () => {
    const items = await whole(`/v1/deals?asOf=${asOf}&sort=id`);
    expect(idsOf(items.filter(isOfFirstDeals))).toEqual(deals);
  });

  describe.each(followedDeals)('%s', (deal) => {
    const golden = followed[deal];
    const milestones: readonly GoldenMilestone[] = golden?.milestones ?? [];
    const figures: readonly GoldenFigure[] = golden?.figures ?? [];
    const milestoneList = `/v1/milestones?deal=${deal}&asOf=${asOf}&sort=id`;

    test(`GET /v1/deals/${deal} as of ${asOf} returns the expected status, type of agreement, date of signature and dispute flag`, async () => {
      const response = await send(`/v1/deals/${deal}?asOf=${asOf}`);
      expect(response.statusCode).toBe(golden ? 200 : 404);
      if (!golden) return;
      const { status, instrument, signed, current, ...more }: Json = response.json();
      expect([status, instrument, signed?.edtf ?? null, disputeFlag(more)]).toEqual(golden.deal);
      expect(statusKnowledge(current.status)).toEqual(golden.status);
    });

    test(`GET /v1/milestones?deal=${deal} as of ${asOf} returns exactly the expected milestones`, async () => {
      expect((await whole(`${milestoneList}&limit=200`)).map(milestoneRow)).toEqual(milestones);
    });

    test(`GET /v1/figures?deal=${deal}&basis=reported as of ${asOf} returns exactly the expected figures`, async () => {
      const list = `/v1/figures?deal=${deal}&basis=reported&asOf=${asOf}&sort=id&limit=200`;
      expect((await whole(list)).map(figureRow)).toEqual(figures);
    });

    test(`GET /v1/deals/${deal} as of ${asOf} contains exactly the expected milestones and figures`, async () => {
      if (!golden) return;
      const response = await get(`/v1/deals/${deal}?asOf=${asOf}`);
      expect(byId(response.milestones.map(milestoneRow))).toEqual(milestones);
      expect(byId(response.figures.map(figureRow))).toEqual(figures);
    });

    test(`GET /v1/milestones?deal=${deal} as of ${asOf} returns the expected statuses and outcomes as CSV and NDJSON`, async () => {
      const expected = milestones.map(([id, status, , outcome]) => ({ id, status, outcome }));
      const csv = await send(`${milestoneList}&limit=200&format=csv`);
      expect(csv.statusCode).toBe(200);
      expect(parseCsv(csv.body).map(({ id, status, outcome }) => ({ id, status, outcome }))).toEqual(expected);

      const ndjson = await send(`${milestoneList}&limit=200&format=ndjson`);
      expect(ndjson.statusCode).toBe(200);
      expect(parseNdjson(ndjson.body).map(({ id, status, outcome }) => ({ id, status, outcome }))).toEqual(expected);
    });

    test(`the next links of GET /v1/milestones?deal=${deal} keep the day of asOf=${asOf} on every page`, async () => {
      const items: Json[] = [];
      let pages = 0;
      // Every `next` URL contains `asOf`, so the loop does not add the parameter.
      for (let url: string | null = `${milestoneList}&limit=2`; url; pages++) {
        const page: Json = await get(url);
        items.push(...page.items);
        url = page.next;
      }
      expect(items.map(milestoneRow)).toEqual(milestones);
      expect(pages).toBe(Math.max(1, Math.ceil(milestones.length / 2)));
    });

    test(`the next links of GET /v1/milestones?deal=${deal} keep the day ${asOf} of the first page when the clock moves to 2027`, async () => {
      clock.setTime(Date.parse(`${asOf}T23:59:59Z`));
      const items: Json[] = [];
      for (let url: string | null = `/v1/milestones?deal=${deal}&sort=id&limit=2`; url; ) {
        const page: Json = await appWithClock.get(url);
        items.push(...page.items);
        url = page.next;
        // As of 2027, later sources are published and dates in 2026 have passed. A next page that used this time would differ.
        clock.setTime(Date.parse('2027-01-01T00:00:00Z'));
      }
      expect(items.map(milestoneRow)).toEqual(milestones);
    });
  });

  test(`GET of a record as of ${asOf} returns 404 when no source has reported that record yet`, async () => {
    const found = everKnown.map(async (path) => [path, (await send(`/v1/${path}?asOf=${asOf}`)).statusCode]);
    const expected = everKnown.map((path) => [path, known.includes(path) ? 200 : 404]);
    expect(await Promise.all(found)).toEqual(expected);
  });

  test(`GET /v1/milestones?source=${ARTICLE} as of ${asOf} returns three milestones from 2025-02-28, and none before`, async () => {
    const items = await whole(`/v1/milestones?asOf=${asOf}&source=${ARTICLE}&sort=id&limit=200`);
    expect(items.map(milestoneRow)).toEqual(asOf >= '2025-02-28' ? milestonesOfArticle : []);
  });

  test.each(searches)(
    `a search for "%s" as of ${asOf} returns no deal, milestone or figure that no source has reported yet`,
    async (q, expected) => {
      const found = (await whole(`/v1/search?q=${encodeURIComponent(q)}&asOf=${asOf}&limit=200`))
        .filter(({ kind }) => ['deal', 'milestone', 'figure'].includes(kind))
        .filter(isOfFirstDeals)
        .map(({ kind, id }) => `${kind}s/${id}`);
      const otherRecords = Object.keys(alsoKnownFrom).filter((path) => (alsoKnownFrom[path] ?? '') <= asOf);
      const findable = [...known, ...deals.map((id) => `deals/${id}`), ...otherRecords];
      expect(found.filter((path) => !findable.includes(path))).toEqual([]);
      expect(found.includes(expected)).toBe(known.includes(expected));
    },
  );
});

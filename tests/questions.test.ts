// Sends the requests in docs/questions.md, and checks that each response answers its question.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Json, useApp } from './support/app.ts';
import { realSeed } from './support/register.ts';

type Row = { question: string; requests: string[] };

const rows: Row[] = readFileSync('docs/questions.md', 'utf8')
  .split('\n')
  .filter((line) => line.includes('| `/v1/'))
  .map((line) => {
    const [, , question = '', request = ''] = line.split('|').map((cell) => cell.trim());
    return { question, requests: [...request.matchAll(/`([^`]+)`/g)].map(([, url]) => url as string) };
  });

const ids = ({ items }: Json): string[] => items.map(({ id }: Json) => id);
const sites = (body: Json): string[] => ids(body).toSorted();

/** What the first response to each question must contain, besides being a success with content. */
const answers: Record<string, (body: Json) => void> = {
  'How much power do live deals promise with a date by 2028?': ({ totals, included, leftOut }) => {
    expect(totals).toMatchObject([{ value: 320, unit: 'MW', deals: 2 }]);
    expect(included.map(({ deal }: Json) => deal)).toEqual(['bethune-nebius', 'rovaltain-sesterce']);
    expect(leftOut.find(({ id }: Json) => id === 'softbank-france.programme-power').reason).toBe('no-due-date');
  },
  'How much power do live deals promise with a date by 2031?': ({ totals }) =>
    expect(totals).toMatchObject([{ value: 4620, unit: 'MW', deals: 4 }]),
  'How much power do live deals promise in all, by country?': ({ groups }) => {
    expect(groups.map(({ key }: Json) => key)).toEqual(['DE', 'FR', 'NO', 'PT']);
  },
  'Which promise of power is the largest?': (body) => {
    expect(ids(body)[0]).toBe('softbank-france.programme-power');
  },
  'How much money is promised, in the deals of which developers and operators?': ({ totals }) => {
    expect(totals.map(({ unit }: Json) => unit)).toEqual(['EUR', 'GBP', 'USD']);
  },
  'What is overdue, and by how many days?': ({ items }) => {
    const days = items.map(({ daysOverdue }: Json) => daysOverdue);
    expect(days).toEqual(days.toSorted((a: number, b: number) => b - a));
    expect(Math.min(...days)).toBeGreaterThan(0);
  },
  'What falls due on live deals from 28 November 2026 to June 2027?': (body) => {
    expect(ids(body)).toContain('rovaltain-sesterce.first-service');
    for (const { dealStatus } of body.items) expect(['paused', 'withdrawn', 'cancelled']).not.toContain(dealStatus);
  },
  'Which values rest on a source of grade A, or on two independent ones of grade B?': ({ items }) => {
    for (const { current } of items) expect(current.quantity.confidence).toBe('high');
  },
  'How do two deals compare?': (body) => expect(ids(body)).toEqual(['bethune-nebius', 'sines-start-campus']),
  'Who supplied the evidence?': ({ reports }) => {
    for (const { source, evidence } of reports) expect([source, evidence.length > 0]).toEqual([source, true]);
  },
  'What became of the dated milestones of the deals that this company develops or operates?': ({
    met,
    overdue,
    dropped,
    made,
  }) => {
    expect(met + overdue + dropped).toBeLessThanOrEqual(made);
    expect(made).toBeGreaterThan(5);
  },
  'What is promised near me?': (body) => {
    expect(sites(body)).toEqual(['bouchain', 'e-valley-cambrai', 'escaudain']);
  },
  'Which milestones are promised near me?': ({ items }) => {
    const deals = new Set(items.map(({ deal }: Json) => deal));
    expect(deals).toEqual(new Set(['brookfield-cambrai', 'escaudain-campus', 'softbank-france']));
  },
  "Which towns are part of SoftBank's plan?": (body) => {
    expect(sites(body)).toEqual(['bouchain', 'le-bosquel', 'loon-plage']);
  },
  'What is said about Bouchain?': ({ items }) => expect(items[0]).toMatchObject({ kind: 'site', id: 'bouchain' }),
  'What do sources say about water, land, permits and the grid?': ({ items }) => {
    const topics = new Set(items.map(({ topic }: Json) => topic));
    expect(topics).toEqual(new Set(['grid', 'land', 'permit', 'water']));
  },
  'When is anything due at Le Bosquel?': (body) => {
    expect(ids(body)).toContain('softbank-france.three-sites-operating');
  },
  'Who builds at Le Bosquel?': ({ items }) => {
    const developers = items.flatMap(({ partners }: Json) =>
      partners.flatMap(({ id, roles }: Json) => (roles.includes('developer') ? [id] : [])),
    );
    expect(developers).toContain('sesterce');
  },
  'Which site and deals does a search for the question find?': ({ items }) =>
    expect(items[0]).toMatchObject({ kind: 'site', id: 'le-bosquel' }),
  'Who is behind Fluidstack?': ({ roles }) =>
    expect(roles.map(({ deal }: Json) => deal)).toContain('france-fluidstack'),
  'What is new since June?': ({ items }) => {
    for (const { known } of items) expect(known >= '2026-06-01').toBe(true);
  },
};

describe('docs/questions.md', () => {
  const server = useApp({ now: new Date('2026-11-29T12:00:00Z'), seed: () => realSeed });

  test('every question has an expected answer', () => {
    expect(rows.map(({ question }) => question)).toEqual(Object.keys(answers));
  });

  test.each(rows)('one or two requests answer “$question”', async ({ question, requests }) => {
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.length).toBeLessThanOrEqual(2);
    for (const [index, url] of requests.entries()) {
      const body = await server.get(url.replaceAll(' ', '%20'));
      if (Array.isArray(body.items)) expect(body.items, url).not.toEqual([]);
      if (index === 0) answers[question]?.(body);
    }
  });
});

// Outcomes of milestones (scheduled, met, overdue, dropped): the rules, and the same outcome in every interface.

import type { Client } from '@modelcontextprotocol/client';
import fc from 'fast-check';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { confidences, dealStatuses, milestoneStatuses } from '../src/domain/provenance/enums.ts';
import { firstDayAfter, type OutcomeInputs, outcomeOf } from '../src/domain/provenance/outcome.ts';
import { type Json, useApp } from './support/app.ts';
import { connectClient, runTool } from './support/mcp-client.ts';
import { realSeed } from './support/register.ts';
import { manySources } from './support/seeds.ts';

const position = (fields: Partial<OutcomeInputs>): OutcomeInputs => ({
  status: 'planned',
  statusConfidence: 'high',
  latest: '2026-12-31',
  dealStatus: 'signed',
  dealStatusConfidence: 'medium',
  ...fields,
});

test.each([
  ['scheduled', 'high', position({}), '2026-12-31'],
  ['overdue', 'high', position({}), '2027-01-01'],
  ['scheduled', 'high', position({ latest: null }), '9999-12-31'],
  ['met', 'high', position({ status: 'reached', dealStatus: 'withdrawn' }), '2027-01-01'],
  ['dropped', 'medium', position({ dealStatus: 'withdrawn' }), '2026-01-01'],
  ['dropped', 'low', position({ dealStatus: 'cancelled', dealStatusConfidence: 'low' }), '2027-01-01'],
  ['dropped', 'high', position({ status: 'cancelled' }), '2026-01-01'],
  [
    'dropped',
    'high',
    position({ status: 'cancelled', dealStatus: 'withdrawn', dealStatusConfidence: 'low' }),
    '2026-01-01',
  ],
  ['scheduled', 'high', position({ dealStatus: 'paused' }), '2026-01-01'],
  ['overdue', null, position({ status: null, statusConfidence: null }), '2027-01-01'],
  ['scheduled', 'high', position({ dealStatus: null, dealStatusConfidence: null }), '2026-01-01'],
] as const)(
  'outcomeOf returns %s with confidence %s for the milestone %j as of %s',
  (outcome, outcomeConfidence, given, asOf) => {
    expect(outcomeOf(given, asOf)).toEqual({ outcome, outcomeConfidence });
  },
);

test('outcomeOf uses the as-of date only to compare it with the latest possible day of the milestone', () => {
  const day = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const anything = fc.record<OutcomeInputs>({
    status: fc.option(fc.constantFrom(...milestoneStatuses)),
    statusConfidence: fc.option(fc.constantFrom(...confidences)),
    latest: fc.option(day),
    dealStatus: fc.option(fc.constantFrom(...dealStatuses)),
    dealStatusConfidence: fc.option(fc.constantFrom(...confidences)),
  });
  fc.assert(
    fc.property(anything, day, (given, asOf) => {
      const from = firstDayAfter(given.latest);
      const isOver = from !== null && from <= asOf;
      const reference = outcomeOf({ ...given, latest: isOver ? '2000-01-01' : null }, asOf);
      expect(outcomeOf(given, asOf)).toEqual(reference);
    }),
  );
});

const days = [
  ...'2025-02-10 2025-02-28 2025-05-31 2025-09-30 2025-10-01 2026-01-30 2026-04-20 2026-05-20'.split(' '),
  ...'2026-05-31 2026-11-28 2027-01-01 2032-01-01'.split(' '),
];

const registers: [string, ReturnType<typeof useInterfaces>][] = [
  ['the real register', useInterfaces(() => realSeed)],
  ['a register with contradictions', useInterfaces(manySources)],
];

/** Starts the application on a seed. Returns functions that call its REST API, web pages and MCP tools. */
function useInterfaces(seed: (folder: string) => string) {
  const { app, send, get } = useApp({ seed });
  let client: Client;
  beforeAll(async () => {
    client = await connectClient(app(), '2025-11-25');
  });
  return { send, get, call: (name: string, given: Json) => runTool(client, name, given) };
}

const outcomeFields = ['outcome', 'outcomeConfidence', 'daysOverdue', 'overdueSince', 'daysLate', 'slippage'] as const;
const pick = (milestone: Json) => Object.fromEntries(outcomeFields.map((field) => [field, milestone[field]]));
const number = (cell: string | undefined) => (cell ? Number(cell) : null);
const range = (row: Record<string, string>, name: string) =>
  row[`${name}_earliest`] || row[`${name}_latest`]
    ? { earliest: number(row[`${name}_earliest`]), latest: number(row[`${name}_latest`]) }
    : null;

describe.each(registers)('%s', (_name, register) => {
  const { send, get, call } = register;
  test.each(days)(
    'the REST API, its formats, the web pages and MCP return the same outcome of every milestone as of %s',
    async (asOf) => {
      const list = `/v1/milestones?limit=200&sort=id&asOf=${asOf}`;
      const { items } = await get(list);
      const expected = new Map<string, Json>(items.map((item: Json) => [item.id, pick(item)]));

      const csv = Papa.parse<Record<string, string>>((await send(`${list}&format=csv`)).body, {
        header: true,
        skipEmptyLines: true,
      });
      const fromCsv = csv.data.map((row) => [
        row.id,
        {
          outcome: row.outcome,
          outcomeConfidence: row.outcome_confidence || null,
          daysOverdue: number(row.days_overdue),
          overdueSince: row.overdue_since || null,
          daysLate: range(row, 'days_late'),
          slippage: range(row, 'slippage'),
        },
      ]);
      expect(fromCsv).toEqual([...expected]);

      const lines = (await send(`${list}&format=ndjson`)).body.split('\n').filter(Boolean);
      expect(lines.map((line) => JSON.parse(line)).map((item: Json) => [item.id, pick(item)])).toEqual([...expected]);

      const { items: nodes } = await get(`${list}&format=jsonld`);
      const idOf = (node: Json) => node.id.split('/').at(-1);
      const bounds = (node: Json) => node && { earliest: node.minValue ?? null, latest: node.maxValue ?? null };
      const fromNodes = nodes.map((node: Json) => [
        idOf(node),
        {
          outcome: node.outcome,
          outcomeConfidence: node.outcomeConfidence ?? null,
          daysOverdue: node.daysOverdue ?? null,
          overdueSince: node.overdueSince ?? null,
          daysLate: bounds(node.daysLate) ?? null,
          slippage: bounds(node.slippage) ?? null,
        },
      ]);
      expect(fromNodes).toEqual([...expected]);

      const calendar = new ICAL.Component(ICAL.parse((await send(`${list}&format=ics`)).body));
      for (const event of calendar.getAllSubcomponents('vevent')) {
        const id = new URL(String(event.getFirstPropertyValue('url'))).pathname.split('/').at(-1) as string;
        const { outcome, outcomeConfidence, daysOverdue } = expected.get(id);
        const status = { scheduled: 'TENTATIVE', overdue: 'TENTATIVE', met: 'CONFIRMED', dropped: 'CANCELLED' }[
          outcome as string
        ];
        expect(event.getFirstPropertyValue('status'), id).toBe(status);
        const line = String(event.getFirstPropertyValue('description')).match(/^Outcome: (\w+) \((.*)\)$/m);
        expect(line?.[1], id).toBe(outcome);
        expect(line?.[2], id).toContain(outcomeConfidence === null ? 'no status' : `confidence: ${outcomeConfidence}`);
        if (daysOverdue !== null) expect(line?.[2], id).toContain(`${daysOverdue} day`);
      }

      for (const deal of (await get(`/v1/deals?limit=200&asOf=${asOf}`)).items)
        for (const milestone of deal.milestones)
          expect(pick(milestone), milestone.id).toEqual(expected.get(milestone.id));

      for (const [id, outcome] of expected) {
        expect(pick(await get(`/v1/milestones/${id}?asOf=${asOf}`)), id).toEqual(outcome);
        const { entries } = await get(`/v1/milestones/${id}/history?asOf=${asOf}`);
        const { outcome: now, outcomeConfidence, overdueSince } = entries.at(-1);
        expect({ ...outcome, outcome: now, outcomeConfidence, overdueSince }, id).toEqual(outcome);
        for (const language of ['en', 'fr']) {
          const { body } = await send(`/${language}/milestones/${id}?asOf=${asOf}`);
          const summary = body.slice(body.indexOf('<p class="standing">'), body.indexOf('</section>'));
          expect(summary.match(/class="state (\w+)"/)?.[1], `${language} ${id}`).toBe(outcome.outcome);
          const mark = summary.slice(0, summary.indexOf('<strong>'));
          expect(mark.includes('class="unconfirmed'), `${language} ${id}`).toBe(outcome.outcomeConfidence === 'low');
          if (outcome.daysOverdue !== null)
            expect(summary.replace(/[\u202f,]/g, ''), id).toContain(String(outcome.daysOverdue));
        }
        const { answer } = await call('what_is_known', { id, asOf });
        expect(pick(answer), id).toEqual(outcome);
      }
    },
  );

  test.each(['2026-01-30', '2027-01-01'])(
    'GET /v1/milestones filters by outcome and sorts by days overdue as of %s',
    async (asOf) => {
      const { items } = await get(`/v1/milestones?limit=200&asOf=${asOf}`);
      const ids = (milestones: Json[]) => milestones.map(({ id }: Json) => id).toSorted();
      for (const outcome of ['scheduled', 'met', 'overdue', 'dropped']) {
        const found = (await get(`/v1/milestones?limit=200&asOf=${asOf}&outcome=${outcome}`)).items;
        expect(ids(found), outcome).toEqual(ids(items.filter((item: Json) => item.outcome === outcome)));
      }
      for (const overdue of [true, false]) {
        const found = (await get(`/v1/milestones?limit=200&asOf=${asOf}&overdue=${overdue}`)).items;
        expect(ids(found)).toEqual(ids(items.filter((item: Json) => (item.outcome === 'overdue') === overdue)));
      }
      const sorted: Json[] = (await get(`/v1/milestones?limit=200&asOf=${asOf}&sort=-daysOverdue`)).items;
      const daysOverdue = sorted.map((item) => item.daysOverdue ?? 0);
      expect(daysOverdue).toEqual(daysOverdue.toSorted((a: number, b: number) => b - a));
      expect(ids(sorted)).toEqual(ids(items));
    },
  );
});

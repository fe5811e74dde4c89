// Querying milestones by `dueBy` and by quarters: the same items as with the parameters that they are short for.
import { expect, test } from 'vitest';
import { useApp } from './support/app.ts';
import { runTool, connectClient } from './support/model.ts';
import { realSeed } from './support/register.ts';

const { app, send, get } = useApp({ seed: () => realSeed });

const path = '/v1/milestones';
const items = async (query: string) => (await get(`${path}?${query}`)).items;

test.each(['2024', '2025-Q3', '2026', '2026-06', '2026-06-30', '2027-36', '2028', '2031'])(
  'dueBy=%s returns the items of to and match=certain, in every format',
  async (date) => {
    expect(await items(`dueBy=${date}`)).toEqual(await items(`to=${date}&match=certain`));
    for (const other of [
      'asOf=2025-06',
      'source=wsj-2025-02-10',
      'deal=france-fluidstack&sort=-latest',
      'expand=reports',
    ])
      expect(await items(`dueBy=${date}&${other}`)).toEqual(await items(`to=${date}&match=certain&${other}`));
    for (const format of ['csv', 'ndjson', 'ics', 'jsonld']) {
      const bodies = [`dueBy=${date}`, `to=${date}&match=certain`].map(async (query) => {
        const { body, statusCode } = await send(`${path}?${query}&format=${format}`);
        expect(statusCode).toBe(200);
        // Calendars fold long lines, such as that of their own URL.
        return body.replaceAll('\r\n ', '').replaceAll(/(?:dueBy=[\w-]+|to=[\w-]+&match=certain)/g, '');
      });
      expect(await bodies[0]).toBe(await bodies[1]);
    }
  },
);

test('dueBy returns what was due earlier too, and every item is certain', async () => {
  const found = await items('dueBy=2028&limit=200');
  expect(found.length).toBeGreaterThan(3);
  for (const { match, date } of found) {
    expect(match).toBe('certain');
    expect(date.latest <= '2028-12-31').toBe(true);
  }
  expect(found.some(({ date }: { date: { latest: string } }) => date.latest < '2026-01-01')).toBe(true);
});

test('dueBy with from returns the milestones that must fall between both', async () => {
  const found = await items('from=2026&dueBy=2028');
  expect(found).toEqual(await items('from=2026&to=2028&match=certain'));
  expect(found.length).toBeGreaterThan(0);
});

test.each([
  ['dueBy=2026&to=2027', 'to', 'remove `to` or `dueBy`'],
  ['dueBy=2026&match=possible', 'match', 'remove `match`'],
  ['dueBy=2026&match=certain', 'match', 'remove `match`'],
  ['dueBy=2026&from=2027', 'from', '`from` starts on 2027-01-01, `dueBy` ends on 2026-12-31'],
  ['dueBy=soon', 'dueBy', 'must be a date that exists'],
])('%s returns 400 and says what to change', async (query, name, message) => {
  const { status, errors } = (await send(`${path}?${query}`)).json();
  expect([status, errors]).toEqual([400, [{ in: 'query', name, message: expect.stringContaining(message) }]]);
});

test.each([
  ['from=2025-Q3&to=2025-Q4', 'from=2025-07&to=2025-12'],
  ['from=2025-35&to=2025-36', 'from=2025-07-01&to=2025-12-31'],
  ['from=2025-q3&to=2025-q3&match=certain', 'from=2025-07&to=2025-09&match=certain'],
  ['asOf=2025-Q1', 'asOf=2025-03-31'],
])('%s returns the items of %s', async (quarters, days) => {
  expect(await items(quarters)).toEqual(await items(days));
});

test('since takes a quarter on the list of changes', async () => {
  const { items: found } = await get('/v1/changes?since=2025-Q3&limit=200');
  expect(found).toEqual((await get('/v1/changes?since=2025-07-01&limit=200')).items);
});

test('the tool what_was_due takes quarters', async () => {
  const client = await connectClient(app(), '2026-07-28');
  const { answer } = await runTool(client, 'what_was_due', { from: '2025-Q3', to: '2025-Q3' });
  const { answer: same } = await runTool(client, 'what_was_due', { from: '2025-07', to: '2025-09' });
  expect(answer.items).toEqual(same.items);
  expect(answer.items.length).toBeGreaterThan(0);
});

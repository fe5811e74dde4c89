// Tests the parameter `dueBy` and dates such as 2026-Q3: both return the same items as the equivalent longer query.
import { expect, test } from 'vitest';
import { useApp } from './support/app.ts';
import { connectClient, runTool } from './support/mcp-client.ts';
import { realSeed } from './support/register.ts';

const { app, send, get } = useApp({ seed: () => realSeed });

const path = '/v1/milestones';
const items = async (query: string) => (await get(`${path}?${query}`)).items;

test.each(['2024', '2025-Q3', '2026', '2026-06', '2026-06-30', '2027-36', '2028', '2031'])(
  'GET /v1/milestones?dueBy=%s returns the same items as `to` with `match=certain`, in every format',
  async (date) => {
    expect(await items(`dueBy=${date}`)).toEqual(await items(`to=${date}&match=certain`));
    const otherParameters = [
      'asOf=2025-06',
      'source=wsj-2025-02-10',
      'deal=france-fluidstack&sort=-latest',
      'expand=reports',
    ];
    for (const other of otherParameters)
      expect(await items(`dueBy=${date}&${other}`)).toEqual(await items(`to=${date}&match=certain&${other}`));
    for (const format of ['csv', 'ndjson', 'ics', 'jsonld']) {
      const bodies = [`dueBy=${date}`, `to=${date}&match=certain`].map(async (query) => {
        const { body, statusCode } = await send(`${path}?${query}&format=${format}`);
        expect(statusCode).toBe(200);
        // Unfold long lines, and remove the query from the URL of the request, which each calendar contains.
        return body.replaceAll('\r\n ', '').replaceAll(/(?:dueBy=[\w-]+|to=[\w-]+&match=certain)/g, '');
      });
      expect(await bodies[0]).toBe(await bodies[1]);
    }
  },
);

test('GET /v1/milestones?dueBy=2028 returns milestones due in 2028 or any earlier year, all with the match "certain"', async () => {
  const found = await items('dueBy=2028&limit=200');
  expect(found.length).toBeGreaterThan(3);
  for (const { match, date } of found) {
    expect(match).toBe('certain');
    expect(date.latest <= '2028-12-31').toBe(true);
  }
  expect(found.some(({ date }: { date: { latest: string } }) => date.latest < '2026-01-01')).toBe(true);
});

test('GET /v1/milestones?from=2026&dueBy=2028 returns the milestones that certainly fall between the start of 2026 and the end of 2028', async () => {
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
])(
  'GET /v1/milestones?%s returns 400 with an error for the parameter `%s` that contains "%s"',
  async (query, name, message) => {
    const { status, errors } = (await send(`${path}?${query}`)).json();
    expect([status, errors]).toEqual([400, [{ in: 'query', name, message: expect.stringContaining(message) }]]);
  },
);

test.each([
  ['from=2025-Q3&to=2025-Q4', 'from=2025-07&to=2025-12'],
  ['from=2025-35&to=2025-36', 'from=2025-07-01&to=2025-12-31'],
  ['from=2025-q3&to=2025-q3&match=certain', 'from=2025-07&to=2025-09&match=certain'],
  ['asOf=2025-Q1', 'asOf=2025-03-31'],
])('GET /v1/milestones?%s returns the same items as the query %s', async (quarters, days) => {
  expect(await items(quarters)).toEqual(await items(days));
});

test('GET /v1/changes?since=2025-Q3 returns the same changes as since=2025-07-01', async () => {
  const { items: found } = await get('/v1/changes?since=2025-Q3&limit=200');
  expect(found).toEqual((await get('/v1/changes?since=2025-07-01&limit=200')).items);
});

test('the MCP tool what_was_due returns the same items for 2025-Q3 as for 2025-07 to 2025-09', async () => {
  const client = await connectClient(app(), '2026-07-28');
  const { answer: quarter } = await runTool(client, 'what_was_due', { from: '2025-Q3', to: '2025-Q3' });
  const { answer: months } = await runTool(client, 'what_was_due', { from: '2025-07', to: '2025-09' });
  expect(quarter.items).toEqual(months.items);
  expect(quarter.items.length).toBeGreaterThan(0);
});

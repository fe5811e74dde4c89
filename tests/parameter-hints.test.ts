// Parameter hints: the error for a likely mistake, such as `before` for `to`, contains an example URL that works.
import { expect, test } from 'vitest';
import { nameHints, valueHints } from '../src/http/parameter-hints.ts';
import { type Json, useApp } from './support/app.ts';
import { realSeed } from './support/register.ts';

const { app, send } = useApp({ seed: () => realSeed });

async function problemOf(url: string): Promise<Json> {
  const { statusCode, json } = await send(url);
  expect([url, statusCode]).toEqual([url, 400]);
  return json();
}

const examplesIn = (problem: Json): string[] =>
  problem.errors.flatMap(({ example }: Json) => (example === undefined ? [] : [example]));

const values = ['2026', '2026-06', '2026-06-30', '2026-Q3', 'yesterday', '', '0001', '9999'];
const hintedNames = nameHints.flatMap(({ typed }) => typed);

test.each(hintedNames)('every example URL in the errors for the parameter name %s returns 200', async (name) => {
  let examples = 0;
  for (const list of app().lists.map(({ formats }) => formats.name)) {
    for (const value of values) {
      const url = `/v1/${list}?${name}=${value}${list === 'search' ? '&q=power' : ''}`;
      // Some names, such as `from`, are valid parameters of some lists. These requests succeed, so there is no hint.
      if ((await send(url)).statusCode === 200) continue;
      const problem = await problemOf(url);
      for (const example of examplesIn(problem)) {
        expect(problem.detail).toContain(example);
        expect([example, (await send(example)).statusCode]).toEqual([example, 200]);
        examples += 1;
      }
    }
  }
  expect(examples).toBeGreaterThanOrEqual(values.length);
});

test('every example URL in the errors for wrong parameter values returns 200', async () => {
  for (const { parameter, typed } of valueHints) {
    for (const value of typed) {
      let examples = 0;
      for (const { query, formats } of app().lists) {
        const url = `/v1/${formats.name}?${parameter}=${value}`;
        if (!(parameter in query.shape) || (await send(url)).statusCode === 200) continue;
        for (const example of examplesIn(await problemOf(url))) {
          expect([example, (await send(example)).statusCode]).toEqual([example, 200]);
          examples += 1;
        }
      }
      expect([value, examples > 0]).toEqual([value, true]);
    }
  }
});

test('no parameter name or value has two hints', () => {
  const typed = [
    ...hintedNames,
    ...valueHints.flatMap((hint) => hint.typed.map((value) => `${hint.parameter}=${value}`)),
  ];
  expect(new Set(typed).size).toBe(typed.length);
});

test.each([
  ['/v1/milestones?before=2026', '/v1/milestones?to=2025-12-31'],
  ['/v1/milestones?before=2026-Q3', '/v1/milestones?to=2026-06-30'],
  ['/v1/milestones?before=2024-03-01', '/v1/milestones?to=2024-02-29'],
  ['/v1/milestones?after=2026', '/v1/milestones?from=2027-01-01'],
  ['/v1/milestones?after=2026-02', '/v1/milestones?from=2026-03-01'],
  ['/v1/milestones?until=2026-06', '/v1/milestones?to=2026-06'],
  ['/v1/milestones?by=2026-Q3', '/v1/milestones?dueBy=2026-Q3'],
  ['/v1/milestones?due_date=2026', '/v1/milestones?dueBy=2026'],
  ['/v1/milestones?Deadline=2026&to=2027', '/v1/milestones?dueBy=2026'],
  ['/v1/milestones?date=2026-06-30', '/v1/milestones?from=2026-06-30&to=2026-06-30'],
  ['/v1/milestones?year=2026', '/v1/milestones?from=2026&to=2026'],
  ['/v1/milestones?year=2026&month=6', '/v1/milestones?from=2026-06&to=2026-06'],
  ['/v1/milestones?year=2026&month=6&day=5', '/v1/milestones?from=2026-06-05&to=2026-06-05'],
  ['/v1/milestones?year=2026&quarter=3', '/v1/milestones?from=2026-Q3&to=2026-Q3'],
  ['/v1/milestones?quarter=Q3%202026', '/v1/milestones?from=2026-Q3&to=2026-Q3'],
  ['/v1/milestones?month=June', '/v1/milestones?from=2026&to=2026'],
  ['/v1/milestones?before=2027&after=2024', '/v1/milestones?to=2026-12-31&from=2025-01-01'],
  ['/v1/milestones?before=2026&deal=france-fluidstack&cursor=x', '/v1/milestones?deal=france-fluidstack&to=2025-12-31'],
  ['/v1/milestones?before=2026&colour=red', '/v1/milestones?to=2025-12-31'],
  ['/v1/milestones?before=2026&from=2027', '/v1/milestones?to=2025-12-31'],
  ['/v1/milestones?before=2026&format=csv', '/v1/milestones?format=csv&to=2025-12-31'],
  ['/v1/milestones?status=late&sort=-date', '/v1/milestones?outcome=overdue&sort=-earliest'],
  ['/v1/milestones?status=Met', '/v1/milestones?outcome=met'],
  ['/v1/milestones?sort=due', '/v1/milestones?sort=latest'],
  ['/v1/changes?sort=date', '/v1/changes?sort=known'],
  ['/v1/changes?year=2025', '/v1/changes?since=2025&asOf=2025'],
  ['/v1/deals?status=late&asOf=2026', '/v1/milestones?asOf=2026&outcome=overdue'],
  ['/v1/deals?year=2026', '/v1/milestones?from=2026&to=2026'],
  ['/v1/deals?date=2025-03', '/v1/deals?asOf=2025-03'],
  [
    '/v1/milestones/france-fluidstack.service-start?on=2025-03',
    '/v1/milestones/france-fluidstack.service-start?asOf=2025-03',
  ],
])('the error for %s contains the example URL %s', async (url, example) => {
  expect(examplesIn(await problemOf(url))).toContain(example);
  expect((await send(example)).statusCode).toBe(200);
});

test.each([
  ['before=2026', 'Unknown parameter `before`. Use `to` with the last day: /v1/milestones?to=2025-12-31.'],
  ['status=late', 'Use `outcome=overdue`: /v1/milestones?outcome=overdue.'],
])(
  'the error detail for /v1/milestones?%s contains the parameter to use and the example URL',
  async (query, detail) => {
    expect((await problemOf(`/v1/milestones?${query}`)).detail).toContain(detail);
  },
);

test.each(['/v1/sources?year=2025', '/v1/editions?before=2026', '/v1/milestones?form=2026', '/health/live?date=2026'])(
  'the error for %s, to which no parameter hint applies, has no example URL',
  async (url) => expect(examplesIn(await problemOf(url))).toEqual([]),
);

test.each([
  ['/v1/milestones?year=2025&month=June', '/v1/milestones?from=2025&to=2025'],
  ['/v1/milestones?year=2025&quarter=5', '/v1/milestones?from=2025&to=2025'],
  ['/v1/milestones?year=2025&month=6', '/v1/milestones?from=2025-06&to=2025-06'],
  ['/v1/changes?from=2025', '/v1/changes?since=2025'],
  ['/v1/deals?to=2026', '/v1/milestones?to=2026'],
  ['/v1/deals?dueby=2026', '/v1/milestones?dueBy=2026'],
  ['/v1/deals?sort=date', '/v1/deals?sort=signed'],
])('the error for %s contains only the example URL %s', async (url, example) => {
  expect(new Set(examplesIn(await problemOf(url)))).toEqual(new Set([example]));
});

test('the error for a misspelt deal status suggests the correct status and has no example URL', async () => {
  const { errors } = await problemOf('/v1/deals?status=complete');
  expect(errors).toMatchObject([{ suggestion: 'completed' }]);
  expect(errors[0]).not.toHaveProperty('example');
});

test('the HTML page of an error links to the example URL', async () => {
  const { body, statusCode } = await send('/en/deals?sort=date&kind=project');
  expect(statusCode).toBe(400);
  expect(body).toContain('Use <code>sort=signed</code>.</p>');
  expect(body).toContain('<a href="/en/deals?kind=project&amp;sort=signed">');
});

test('the error for a query of more than 400 characters has an example URL that its `detail` does not repeat', async () => {
  const problem = await problemOf(`/v1/search?q=power&kind=deal&date=2026&deal=${'a'.repeat(400)}`);
  const [example = ''] = examplesIn(problem);
  expect(example).toContain('asOf=2026');
  expect(problem.detail).not.toContain('aaaa');
});

// Tests how copies, confirmations, disputes and repeated dates appear in the history of a milestone.
import { expect, test } from 'vitest';
import { type Json, useApp } from './support/app.ts';
import { seedWith } from './support/register.ts';
import { evidence, problemsWith, sourceFile } from './support/seeds.ts';

const sourceReporting = (id: string, published: string, milestones: Record<string, string>, repeats: string[] = []) => {
  const reports = Object.entries(milestones).map(([slug, values]) => `other.${slug}: { ${values}, ${evidence} }`);
  const text = sourceFile(id, { published, repeats, reports: `{ milestones: { ${reports.join(', ')} } }` });
  return { [`sources/${id}.yaml`]: text };
};
const deal = `
id: other
kind: project
title: { en: Other, fr: Autre }
milestones:
  moved: { type: other, title: { en: Moved, fr: Déplacé } }
  same: { type: other, title: { en: Same, fr: Même } }
`;
const files = {
  'deals/other.yaml': deal,
  ...sourceReporting('first', '2025-01-10', {
    moved: 'status: planned, date: 2026',
    same: 'status: planned, date: "[..2028]"',
  }),
  ...sourceReporting('second', '2025-02-10', {
    moved: 'status: planned, date: 2027',
    same: 'status: planned, date: ../2028',
  }),
  ...sourceReporting('copy', '2025-03-10', { moved: 'status: planned, date: 2027' }, ['second']),
  ...sourceReporting('third', '2025-04-10', { moved: 'status: planned, date: 2027' }),
  ...sourceReporting('again', '2025-05-10', { moved: 'status: planned, date: 2026' }),
  ...sourceReporting('end', '2025-06-10', { moved: 'status: reached, date: 2025-06-01' }),
};
const { send, get } = useApp({ seed: (folder) => seedWith(folder, files) });
const history = async (id: string, query = '') => get(`/v1/milestones/${id}/history?${query}`);
const ofDate = ({ changes }: Json) =>
  changes.filter(({ field }: Json) => field === 'date').map(({ change, sources }: Json) => [change, sources]);

test('a history marks a report by a copying source as `repeated`, and one by an independent source as `confirmed`', async () => {
  const { entries } = await history('other.moved');
  expect(entries.map((entry: Json) => [entry.since, ...ofDate(entry)])).toEqual([
    ['2025-01-10', ['reported', ['first']]],
    ['2025-02-10', ['changed', ['second']], ['disputed', ['second', 'first']]],
    ['2025-03-10', ['repeated', ['copy']], ['disputed', ['second', 'first', 'copy']]],
    ['2025-04-10', ['confirmed', ['third']], ['disputed', ['second', 'third', 'first', 'copy']]],
    ['2025-05-10', ['changed', ['again']], ['disputed', ['again', 'third', 'second', 'first', 'copy']]],
    ['2025-06-10', ['changed', ['end']]],
  ]);
});

test('a dispute over planned dates of a milestone ends when a source reports the milestone as reached', async () => {
  expect(await get('/v1/milestones/other.moved?asOf=2025-06-09')).toMatchObject({ disputed: true, status: 'planned' });
  expect(await get('/v1/milestones/other.moved')).toMatchObject({ disputed: false, dispute: [], status: 'reached' });
  expect((await get('/v1/milestones?deal=other&disputed=true')).items).toEqual([]);
});

test('a history has no slippage (shift of the date) when a later source repeats the date in another EDTF notation', async () => {
  const { entries, slippage } = await history('other.same');
  expect(entries.map((entry: Json) => entry.slippage)).toEqual([null, null]);
  expect(slippage).toBeNull();
});

test('the total slippage of a history is null when the date moves from 2026 to 2027 and back', async () => {
  const { entries, slippage } = await history('other.moved', 'asOf=2025-05-10');
  expect(slippage).toBeNull();
  expect(entries.map((entry: Json) => entry.slippage)).toEqual([
    null,
    { earliest: 1, latest: 729 },
    null,
    null,
    { earliest: -729, latest: -1 },
  ]);
});

test('GET /v1/changes/{id} returns 404 when `asOf` or `source` excludes the change', async () => {
  const response = await send('/v1/changes/other.moved-2025-06-10?asOf=2025-06-09');
  expect([response.statusCode, response.json()]).toMatchObject([
    404,
    { type: '/problems/not-yet-known', detail: expect.stringContaining('Use `asOf=2025-06-10` or later.') },
  ]);
  expect((await send('/v1/changes/other.moved-2025-06-10')).statusCode).toBe(200);
  expect((await send('/v1/changes/other.moved-2025-06-10?source=first')).json().type).toBe('/problems/not-found');
});

test('seed validation rejects a claim with the id of a deal', () => {
  const claims = `[{ id: other, topic: company, about: other.moved, certainty: asserted, statement: { en: So, fr: Ainsi }, ${evidence} }]`;
  expect(problemsWith({ ...files, 'sources/claim.yaml': sourceFile('claim', { claims }) })).toEqual([
    expect.stringMatching(
      /claim\.yaml:\d+:\d+: the id other is already used by a deal, partner, site, milestone or figure/,
    ),
  ]);
});

// API responses when a seed contains retracted sources, and reports that supersede earlier ones.
import { describe, expect, test } from 'vitest';
import { type Json, useApp } from './support/app.ts';
import { seedWith } from './support/register.ts';
import { sourceFile } from './support/seeds.ts';

const evidence = [{ sentence: 1, start: 0, end: 6, quote: 'a word' }];
const title = { en: 'Made up', fr: 'Inventé' };
const RETRACTION = 'retracted: { by: Example Gazette, on: 2025-09-01, reason: { en: Invented, fr: Inventé } }\n';

function file(id: string, published: string, reports: object) {
  return { [`sources/${id}.yaml`]: sourceFile(id, { published, reports: JSON.stringify(reports) }) };
}

function seedWithRetraction(folder: string): string {
  const deal = {
    id: 'plan',
    kind: 'project',
    title,
    milestones: { start: { type: 'other', title }, invented: { type: 'other', title } },
    partners: { builder: { title } },
  };
  const wrong = file('wrong', '2025-05-01', {
    deals: { plan: { status: 'withdrawn', evidence } },
    milestones: {
      'plan.start': { status: 'planned', date: '2027', evidence },
      'plan.invented': { status: 'planned', date: '2026', evidence },
    },
  });
  return seedWith(folder, {
    'deals/plan.yaml': JSON.stringify(deal),
    ...file('first', '2025-02-10', {
      deals: { plan: { status: 'signed', evidence } },
      milestones: { 'plan.start': { status: 'planned', date: '2026-06', evidence } },
      partners: { builder: { roles: { plan: ['supplier', 'operator'] }, evidence } },
    }),
    'sources/wrong.yaml': `${wrong['sources/wrong.yaml']}${RETRACTION}`,
    ...file('later', '2025-12-01', {
      partners: { builder: { roles: { plan: ['investor'] }, supersedes: ['roles'], evidence } },
    }),
  });
}

const { send, get } = useApp({ seed: seedWithRetraction });

describe('a retracted source', () => {
  const retractedBy = ({ reports }: Json, source: string) =>
    reports.find((report: Json) => report.source === source).retracted;

  test('a retracted source provides current values as of dates before its retraction', async () => {
    const start = await get('/v1/milestones/plan.start?asOf=2025-08-31');
    const date = { edtf: '2027' };
    expect(start).toMatchObject({ date, outcome: 'dropped', current: { date: { source: 'wrong' } } });
    expect(retractedBy(start, 'wrong')).toBeNull();
    expect(await get('/v1/deals/plan?asOf=2025-08-31')).toMatchObject({ status: 'withdrawn' });
  });

  test('a retracted source provides no current value as of its retraction or later, and its reports have the date `retracted`', async () => {
    const start = await get('/v1/milestones/plan.start?asOf=2025-09-01');
    const date = { edtf: '2026-06' };
    expect(start).toMatchObject({ date, outcome: 'scheduled', current: { date: { source: 'first' } } });
    expect(retractedBy(start, 'wrong')).toBe('2025-09-01');
    expect(retractedBy(start, 'first')).toBeNull();
    // `knownBy` is the day of the first report of the status, not of the retraction that makes it current again.
    const current = { status: { source: 'first', confidence: 'medium', independent: 1, knownBy: '2025-02-10' } };
    expect(await get('/v1/deals/plan?asOf=2025-09-01')).toMatchObject({ status: 'signed', current });
  });

  test('a milestone has no status or date when its only source is retracted', async () => {
    expect(await get('/v1/milestones/plan.invented?asOf=2025-08-31')).toMatchObject({ status: 'planned' });
    const after = await send('/v1/milestones/plan.invented?asOf=2025-09-01');
    expect(after.json()).toMatchObject({ status: null, date: null, current: { status: null, date: null } });
  });

  test('the history of a milestone keeps the date from a retracted source, and the change back to the earlier date', async () => {
    const { entries } = await get('/v1/milestones/plan.start/history?asOf=2026-01-01');
    expect(entries.map(({ since, date }: Json) => `${since} ${date.edtf}`)).toEqual([
      '2025-02-10 2026-06',
      '2025-05-01 2027',
      '2025-09-01 2026-06',
    ]);
  });
});

test('the roles of a partner stay current until a report with `supersedes: [roles]` is published', async () => {
  const rolesAsOf = async (asOf: string) => {
    const { roles, current } = await get(`/v1/partners/builder?asOf=${asOf}`);
    return { roles, current: Object.keys(current.roles.plan) };
  };
  const before = await rolesAsOf('2025-11-30');
  expect(before.roles).toEqual([{ deal: 'plan', roles: ['operator', 'supplier'] }]);
  expect(before.current.toSorted()).toEqual(['operator', 'supplier']);
  const after = { roles: [{ deal: 'plan', roles: ['investor'] }], current: ['investor'] };
  expect(await rolesAsOf('2025-12-01')).toEqual(after);
});

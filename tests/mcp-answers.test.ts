// What the tools answer is what the API answers: of every thing, on several days.
import type { Client } from '@modelcontextprotocol/client';
import { beforeAll, describe, expect, test } from 'vitest';
import { whyItCounts } from '../src/mcp/positions.ts';
import { tools } from '../src/mcp/tools/all.ts';
import { type Json, useApp } from './support/app.ts';
import { askTool, clientOf } from './support/model.ts';
import { realSeed } from './support/register.ts';
import { manySources } from './support/seeds.ts';

const { app, ask, get } = useApp({ seed: () => realSeed });
const days = ['2025-02-09', '2025-02-10', '2025-02-27', '2025-02-28', '2025-09-05', '2026-05-30', '2026-11-22'];
const kinds = ['deal', 'partner', 'milestone', 'figure'];

let client: Client;
let ids: Record<string, string[]>;
beforeAll(async () => {
  client = await clientOf(app(), '2025-11-25');
  const idsOf = async (list: string) => (await get(`/v1/${list}?limit=200`)).items.map(({ id }: Json) => id);
  const all = [...kinds, 'claim', 'source'].map(async (kind) => [kind, await idsOf(`${kind}s`)]);
  ids = Object.fromEntries(await Promise.all(all));
});

/** An answer that is as it is described, to the last field. */
async function answerOf(name: string, given: Record<string, unknown>): Promise<Json> {
  const { answer, isError, text } = await askTool(client, name, given);
  if (isError) throw new Error(`${name} ${JSON.stringify(given)}: ${text}`);
  const described = tools.find((tool) => tool.name === name)?.output;
  expect(described?.parse(answer)).toEqual(answer);
  for (const { id } of answer.sources) expect(text).toContain(id);
  expect(text).toContain(answer.url);
  return answer;
}

/** What the API says at the address that an answer gives; its problem where it answers 404. */
async function apiAt(url: string): Promise<Json> {
  const answer = await ask(url.replace('http://localhost', ''));
  expect([200, 404]).toContain(answer.statusCode);
  return answer.json();
}

/** The values of a thing that tools tell, as the API has them. */
function valuesIn(thing: Json): Json[] {
  const reason = (field: string) => thing.dispute.find((each: Json) => each.field === field)?.reason ?? null;
  const fields = ['instrument', 'status', 'signed', 'subject', 'country', 'quantity', 'counts', 'date'];
  const told = thing.roles ? ['kind', ...fields] : fields;
  return [
    ...told.flatMap((field) =>
      (thing[field] ?? null) === null
        ? []
        : [{ field, value: thing[field], current: thing.current?.[field] ?? null, dispute: reason(field) }],
    ),
    ...(thing.roles ?? []).map((held: Json) => {
      return { field: 'roles', value: held, current: thing.current.roles[held.deal], dispute: null };
    }),
  ];
}

const withoutWords = (values: Json[]) => values.map(({ says: _, ...value }) => value);
const byField = (one: Json, other: Json) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

describe.each(days)('as of %s', (asOf) => {
  test.each(kinds)('what is known of every %s is what the API says', async (kind) => {
    for (const id of ids[kind] ?? []) {
      const answer = await answerOf('what_is_known', { id, asOf });
      const thing = await apiAt(answer.url);
      expect(answer).toMatchObject({ id, kind, asOf, edition: app().store.current.id });
      if (thing.status === 404) {
        expect(answer).toMatchObject({ title: null, values: [], parts: [], sources: [], notKnown: [thing.detail] });
        continue;
      }
      expect(answer.title).toEqual(thing.title);
      expect(withoutWords(answer.values).toSorted(byField)).toEqual(valuesIn(thing).toSorted(byField));
      const status = kind === 'deal' ? thing.status : thing.dealStatus;
      expect([answer.dealStatus, answer.overdue]).toEqual([status ?? null, thing.overdue ?? null]);
      const parts = new Set(answer.parts.map((part: Json) => part.id));
      for (const each of [thing.partners, thing.milestones, thing.figures].flat()) {
        if (each) expect(parts).toContain(each.id);
      }
    }
  });

  test.each(kinds)('what became of every %s is its history', async (kind) => {
    for (const id of ids[kind] ?? []) {
      const history = await apiAt(`/v1/${kind}s/${id}/history?asOf=${asOf}`);
      if (history.status === 404) {
        const refused = await askTool(client, 'what_became_of', { id, asOf });
        expect([refused.isError, refused.text]).toEqual([true, history.detail]);
        continue;
      }
      const answer = await answerOf('what_became_of', { id, asOf });
      expect(await apiAt(answer.url)).toEqual(history);
      expect(answer.slippage).toEqual(history.slippage ?? null);
      expect(answer.entries.map(({ values, ...entry }: Json) => ({ ...entry, values: withoutWords(values) }))).toEqual(
        history.entries.map((entry: Json) => ({
          since: entry.since,
          until: entry.until,
          changes: entry.changes,
          overdueSince: entry.overdueSince ?? null,
          slippage: entry.slippage ?? null,
          values: expect.arrayContaining(valuesIn(entry)),
        })),
      );
    }
  });

  test.each(kinds)('who says what of every %s is what its reports say', async (kind) => {
    for (const id of ids[kind] ?? []) {
      const thing = await apiAt(`/v1/${kind}s/${id}?asOf=${asOf}`);
      if (thing.status === 404) continue;
      const answer = await answerOf('how_sources_disagree', { id, asOf });
      expect(answer.disputed).toBe(thing.disputed);
      for (const { field, verdict, positions, current, reason } of answer.fields) {
        const dispute = thing.dispute.find((each: Json) => each.field === field);
        expect([verdict === 'disputed', reason]).toEqual([dispute !== undefined, dispute?.reason ?? null]);
        const contradicting = positions.filter((each: Json) => each.contradicts).flatMap((each: Json) => each.sources);
        expect(contradicting).toEqual(expect.arrayContaining(current && dispute ? dispute.sources : []));
        const counting = positions.filter(({ counts }: Json) => counts).flatMap(({ sources }: Json) => sources);
        expect(counting).toEqual(current ? [current.source, ...current.agreeing] : []);
        if (field === 'roles') continue;
        const saying = thing.reports.filter((report: Json) => report[field] !== null).map(({ source }: Json) => source);
        expect(positions.flatMap(({ sources }: Json) => sources).toSorted()).toEqual(saying.toSorted());
      }
    }
  });

  test('the evidence for everything is that of its reports, with their addresses and grades', async () => {
    for (const kind of [...kinds, 'claim']) {
      for (const id of ids[kind] ?? []) {
        const thing = await apiAt(`/v1/${kind}s/${id}?asOf=${asOf}`);
        if (thing.status === 404) continue;
        const answer = await answerOf('evidence_for', { id, asOf });
        const reports = kind === 'claim' ? [thing] : thing.reports;
        const picked = ({ source, published, evidence }: Json) => ({ source, published, evidence });
        expect(answer.reports.map(picked)).toEqual(reports.map(picked));
        const [newest] = answer.reports;
        if (newest) expect(await apiAt(newest.url)).toMatchObject({ ...picked(newest), id: newest.id });
        for (const source of answer.sources) {
          const { publisher, published, reliability, address } = await apiAt(source.url);
          expect(published).toMatchObject(source.published);
          expect([source.publisher, source.grade, source.address]).toEqual([publisher, reliability.grade, address]);
        }
      }
    }
  });

  test.each<Record<string, unknown>>([
    {},
    { from: '2025', to: '2025' },
    { from: '2026', match: 'certain' },
    { to: '2027', match: 'certain' },
    { from: '2026-06-30', to: '2026-06-30', deal: 'france-fluidstack' },
    { overdue: true },
    { status: 'reached', limit: 2 },
    { from: '2025', source: 'lanouvelletribune-2025-02' },
    { from: '2100' },
  ])('what was due, asked with %j, is the list of the API', async (given) => {
    const answer = await answerOf('what_was_due', { ...given, asOf });
    const { items, next } = await apiAt(answer.url);
    expect(answer.items.map(({ outcome: _, url: __, ...item }: Json) => item)).toEqual(
      items.map(({ dispute: _, links: __, ...item }: Json) => item),
    );
    expect(answer.more).toBe(next !== null);
    for (const { url, id } of answer.items) expect(await apiAt(url)).toMatchObject({ id });
    const asked = items.length === 0;
    expect(answer.notKnown.some((gap: string) => gap.startsWith('What else was due then'))).toBe(asked);
  });

  test.each(['nuclear', 'gigawatt', 'chaleur résiduelle', '"1 GW"', 'macr'])(
    'finds for %j what the API finds',
    async (q) => {
      for (const given of [{ q }, { q, kind: 'claim', limit: 1 }, { q, deal: 'france-fluidstack' }]) {
        const answer = await answerOf('search', { ...given, asOf });
        const { items, next } = await apiAt(answer.url);
        expect(answer.items.map(({ url: _, ...hit }: Json) => hit)).toEqual(
          items.map(({ links: _, ...hit }: Json) => hit),
        );
        expect(answer.more).toBe(next !== null);
      }
    },
  );

  test('what is covered are the deals known by then', async () => {
    const answer = await answerOf('what_is_covered', { asOf });
    const { items } = await apiAt(answer.url);
    expect(answer.deals.map(({ id, status }: Json) => [id, status])).toEqual(
      items.map(({ id, status }: Json) => [id, status]),
    );
    expect(answer.holds.counts).toEqual((await get('/v1/dataset')).counts);
  });
});

test('every source and claim can be asked about, and leads to what the API has of it', async () => {
  for (const kind of ['source', 'claim']) {
    for (const id of ids[kind] ?? []) {
      const answer = await answerOf('what_is_known', { id });
      expect(await apiAt(answer.url)).toMatchObject({ id });
      for (const { url } of answer.parts) expect((await apiAt(url)).status).not.toBe(404);
    }
  }
});

test('in the view of a source, nobody else is heard', async () => {
  const source = 'lanouvelletribune-2025-02';
  const answer = await answerOf('what_is_known', { id: 'france-fluidstack', source });
  expect(answer.sources.map(({ id }: Json) => id)).toEqual([source]);
  expect(answer).toMatchObject({ title: { en: expect.any(String) }, dealStatus: 'signed' });
});

describe('of what the register works out', () => {
  const disputed = useApp({ seed: manySources });
  const id = 'power-per-processor';

  test('nobody says anything', async () => {
    const { fields } = await answerOf('how_sources_disagree', { id });
    expect(fields).toMatchObject([
      { field: 'quantity', verdict: 'worked-out', positions: [], current: null, why: null },
    ]);
  });

  test('a dispute is that over what it is worked out from', async () => {
    const { answer } = await askTool(await clientOf(disputed.app(), '2025-11-25'), 'how_sources_disagree', { id });
    const { dispute } = await disputed.get(`/v1/figures/${id}`);
    const [{ sources, values, reason }] = dispute;
    expect(answer.fields).toMatchObject([{ verdict: 'disputed', reason }]);
    expect(answer.fields[0].positions.map((each: Json) => [each.value, each.sources])).toEqual(
      values.map((value: Json, index: number) => [value, [sources[index]]]),
    );
    expect(answer.sources.map((source: Json) => source.id).toSorted()).toEqual(sources.toSorted());
  });
});

describe('what is not known is said', () => {
  const gaps = async (id: string, given = {}) => (await answerOf('what_is_known', { id, ...given })).notKnown.join(' ');

  test('of a plan whose day is over', async () => {
    expect(await gaps('construction-start')).toContain('2025-09-30, is over, and no source says.');
  });

  test('of a year that the source leaves unsaid, and of a first day', async () => {
    expect(await gaps('construction-start')).toContain('the source leaves the year unsaid');
    expect(await gaps('processors-deadline')).toContain('the source says no first day');
  });

  test('of a number that is only “thousands”', async () => {
    expect(await gaps('jobs-created')).toContain('no source gives a number; it says “');
  });

  test('of what the register worked out', async () => {
    expect(await gaps('power-per-processor')).toContain('Nobody promised it');
  });

  test('of a source that nobody here has seen', async () => {
    const { items } = await get('/v1/sources?seen=false');
    expect(await gaps(items[0].id)).toContain('it was not seen');
  });
});

describe('why a report counts', () => {
  const report = (source: string, earliest: string | null, latest: string, grade: 'A' | 'B' | 'C' | 'D') => ({
    source,
    published: { edtf: latest, earliest, latest },
    grade,
  });
  const old = report('old', '2025-01-01', '2025-01-01', 'A');
  const month = report('month', '2025-02-01', '2025-02-28', 'C');
  const day = report('day', '2025-02-10', '2025-02-10', 'A');

  test.each([
    ['nobody says otherwise', day, [], 'Nobody says otherwise.'],
    ['it came last', month, [old], 'month was certainly published after all that say otherwise.'],
    ['of two that may have come last it is the better', day, [month], 'day or month (C): the better grade counts, A.'],
    [
      'of two that may have come last neither is better',
      day,
      [{ ...month, grade: 'A' as const }],
      'the editor preferred',
    ],
    ['what came later only says it less exactly', old, [day], 'takes nothing back from old'],
    ['what is better only passes on', month, [day], 'takes nothing back from month'],
    ['nothing says from when it was', report('undated', null, '2025-01-31', 'A'), [old], 'undated or old (A)'],
  ])('is said where %s', (_, first, others, says) => {
    expect(whyItCounts(first, others)).toContain(says);
  });
});

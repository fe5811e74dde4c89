// Compares MCP tools with the API: both return the same values for every record, as of several days.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Client } from '@modelcontextprotocol/client';
import { beforeAll, describe, expect, test } from 'vitest';
import { explainCurrent } from '../src/mcp/source-positions.ts';
import { tools } from '../src/mcp/tools/index.ts';
import { syntheticBlocks } from '../synthetic/blocks.ts';
import { type Json, useApp } from './support/app.ts';
import { unescapeHtml } from './support/html.ts';
import { connectClient, runTool } from './support/mcp-client.ts';
import { realSeed } from './support/register.ts';
import { manySources } from './support/seeds.ts';

const kinds = ['deal', 'partner', 'milestone', 'figure'];

/** Starts a register on a seed, and returns functions that call its MCP tools and its API and list its ids. */
function useTools(seed: (folder: string) => string) {
  const { app, send, get } = useApp({ seed });
  let client: Client;
  let ids: Record<string, string[]>;
  const responses = new Map<string, Promise<Json>>();
  beforeAll(async () => {
    client = await connectClient(app(), '2025-11-25');
    const idsOf = async (list: string) => (await get(`/v1/${list}?limit=200`)).items.map(({ id }: Json) => id);
    const all = [...kinds, 'claim', 'source'].map(async (kind) => [kind, await idsOf(`${kind}s`)]);
    ids = Object.fromEntries(await Promise.all(all));
  });
  return {
    app,
    get,
    idsOf: (kind: string): string[] => ids[kind] ?? [],
    call: (name: string, given: Record<string, unknown>) => runTool(client, name, given),

    /** Calls a tool and returns its structured content, which must have exactly the fields of the tool's Zod schema. */
    async answerOf(name: string, given: Record<string, unknown>): Promise<Json> {
      const { answer, isError, text } = await runTool(client, name, given);
      if (isError) throw new Error(`${name} ${JSON.stringify(given)}: ${text}`);
      const described = tools.find((tool) => tool.name === name)?.output;
      expect(described?.parse(answer)).toEqual(answer);
      for (const { id } of answer.sources) expect(text).toContain(id);
      expect(text).toContain(answer.url);
      return answer;
    },

    /** Requests a URL that a tool result contains. Returns the JSON response, which is a problem document for a 404. */
    apiAt(url: string): Promise<Json> {
      const path = url.replace('http://localhost', '');
      const response =
        responses.get(path) ??
        send(path).then(({ statusCode, json }) => {
          expect([200, 404]).toContain(statusCode);
          return json();
        });
      responses.set(path, response);
      return response;
    },
  };
}

const real = useTools(() => realSeed);
const synthetic = useTools(syntheticSeed);

/** Writes a synthetic seed with all outcomes of milestones, deals that only grade D reports as withdrawn, and retracted sources. */
function syntheticSeed(folder: string): string {
  const seedDirectory = join(folder, 'seed');
  const [block] = syntheticBlocks({ milestones: 60, seed: 7 });
  for (const { file, content } of [...(block?.deals ?? []), ...(block?.sources ?? [])]) {
    const path = join(seedDirectory, file);
    mkdirSync(dirname(path), { recursive: true });
    // Seed files omit `located` when it is true.
    const text = JSON.stringify(content, (key, value) => (key === 'located' && value === true ? undefined : value));
    writeFileSync(path, text);
  }
  return seedDirectory;
}

/** Converts the current values of an API record to the format of `values` in tool results. */
function valuesIn(record: Json): Json[] {
  const reason = (field: string) => record.dispute.find((each: Json) => each.field === field)?.reason ?? null;
  const fields = ['instrument', 'status', 'signed', 'subject', 'country', 'quantity', 'scope', 'date'];
  const names = record.roles ? ['kind', ...fields] : fields;
  return [
    ...names.flatMap((field) =>
      (record[field] ?? null) === null
        ? []
        : [{ field, value: record[field], current: record.current?.[field] ?? null, dispute: reason(field) }],
    ),
    ...(record.roles ?? []).flatMap(({ deal, roles }: Json) =>
      roles.map((role: string) => {
        return {
          field: 'roles',
          value: { deal, roles: [role] },
          current: record.current.roles[deal][role],
          dispute: null,
        };
      }),
    ),
  ];
}

const outcomeFields = ['outcome', 'outcomeConfidence', 'daysOverdue', 'overdueSince', 'daysLate', 'slippage'];

/** The outcome fields of an API record; all are null if the record is not a milestone. */
const outcomeIn = (record: Json) =>
  Object.fromEntries(outcomeFields.map((field) => [field, 'outcome' in record ? record[field] : null]));

const METHOD = 'gigawatt-2';

const isBy = (source: string) => (each: Json) => each.source === source;
const gradeIn = (answer: Json, id: string) => answer.sources.find((source: Json) => source.id === id)?.grade;
const withoutText = (values: Json[]) => values.map(({ says: _, ...value }) => value);
const byField = (one: Json, other: Json) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

const registers = [
  {
    register: 'the real register',
    tools: real,
    days: ['2025-02-09', '2025-02-10', '2025-02-27', '2025-02-28', '2025-09-05', '2026-05-30', '2026-11-22'],
    words: ['nuclear', 'gigawatt', 'chaleur résiduelle', '"1 GW"', 'macr'],
  },
  {
    register: 'a synthetic register',
    tools: synthetic,
    days: ['2020-03-31', '2020-12-31', '2021-07-31', '2030-12-31'],
    words: ['substation', 'grid'],
  },
];

test('the synthetic register has milestones with every outcome, and a deal that only a source of grade D reports as withdrawn, cancelled or paused', async () => {
  const { items } = await synthetic.get('/v1/milestones?limit=200&asOf=2030-12-31');
  expect(new Set(items.map(({ outcome }: Json) => outcome))).toEqual(
    new Set(['scheduled', 'met', 'overdue', 'dropped']),
  );
  const { items: deals } = await synthetic.get('/v1/deals?limit=200&asOf=2030-12-31');
  expect(deals.some(({ current }: Json) => current.status?.lastConfirmed)).toBe(true);
});

const everyDay = registers.flatMap(({ days, ...register }) => days.map((asOf) => ({ ...register, asOf })));

describe.each(everyDay)('$register as of $asOf', ({ tools, asOf, words }) => {
  const { app, get, idsOf, call, answerOf, apiAt } = tools;

  test.each(kinds)(
    'what_is_known returns the values, outcome and confidence of the API for every record of the kind %s',
    async (kind) => {
      for (const id of idsOf(kind)) {
        const answer = await answerOf('what_is_known', { id, asOf });
        const record = await apiAt(answer.url);
        expect(answer).toMatchObject({ id, kind, asOf, edition: app().store.current.id, method: METHOD });
        if (record.status === 404) {
          expect(answer).toMatchObject({ title: null, values: [], parts: [], sources: [], notKnown: [record.detail] });
          continue;
        }
        expect(answer.title).toEqual(record.title);
        expect(withoutText(answer.values).toSorted(byField)).toEqual(valuesIn(record).toSorted(byField));
        const status = kind === 'deal' ? record.status : record.dealStatus;
        expect([answer.dealStatus, answer.covers, answer.phase]).toEqual([
          status ?? null,
          record.covers ?? null,
          record.phase ?? null,
        ]);
        expect(answer).toMatchObject(outcomeIn(record));
        const deal = kind === 'deal' ? record : record.deal && (await apiAt(`/v1/deals/${record.deal}?asOf=${asOf}`));
        expect(answer.dealCurrent).toEqual(deal?.current?.status ?? null);
        expect(record.method).toBe(METHOD);
        const parts = new Map(answer.parts.map((part: Json) => [part.id, part]));
        for (const each of [record.partners, record.milestones, record.figures].flat()) {
          if (!each) continue;
          const { outcome = null, outcomeConfidence = null } = each;
          expect(parts.get(each.id)).toMatchObject({ outcome, outcomeConfidence, disputed: each.disputed });
        }
      }
    },
  );

  test.each(kinds)(
    'what_became_of returns the same history and outcome as the API for every record of the kind %s',
    async (kind) => {
      for (const id of idsOf(kind)) {
        const history = await apiAt(`/v1/${kind}s/${id}/history?asOf=${asOf}`);
        if (history.status === 404) {
          const refused = await call('what_became_of', { id, asOf });
          expect([refused.isError, refused.text]).toEqual([true, history.detail]);
          continue;
        }
        const answer = await answerOf('what_became_of', { id, asOf });
        expect(await apiAt(answer.url)).toEqual(history);
        const record = await apiAt(`/v1/${kind}s/${id}?asOf=${asOf}`);
        expect(answer).toMatchObject({ ...outcomeIn(record), dealStatus: record.dealStatus ?? null, method: METHOD });
        expect(answer.slippage).toEqual(history.slippage ?? null);
        expect(answer.entries.map(({ values, ...entry }: Json) => ({ ...entry, values: withoutText(values) }))).toEqual(
          history.entries.map((entry: Json) => ({
            since: entry.since,
            until: entry.until,
            changes: entry.changes,
            outcome: entry.outcome ?? null,
            outcomeConfidence: entry.outcomeConfidence ?? null,
            overdueSince: entry.overdueSince ?? null,
            slippage: entry.slippage ?? null,
            values: expect.arrayContaining(valuesIn(entry)),
          })),
        );
      }
    },
  );

  test.each(kinds)(
    'how_sources_disagree returns the reports of the API for every record of the kind %s',
    async (kind) => {
      for (const id of idsOf(kind)) {
        const record = await apiAt(`/v1/${kind}s/${id}?asOf=${asOf}`);
        if (record.status === 404) continue;
        const answer = await answerOf('how_sources_disagree', { id, asOf });
        expect(answer.disputed).toBe(record.disputed);
        for (const { field, verdict, positions, current, reason } of answer.fields) {
          const dispute = record.dispute.find((each: Json) => each.field === field);
          expect([verdict === 'disputed', reason]).toEqual([dispute !== undefined, dispute?.reason ?? null]);
          const contradicting = positions
            .filter((each: Json) => each.contradicts)
            .flatMap((each: Json) => each.sources);
          expect(contradicting).toEqual(expect.arrayContaining(current && dispute ? dispute.sources : []));
          const currentSources = positions.filter((each: Json) => each.isCurrent).flatMap((each: Json) => each.sources);
          const weak = currentSources.filter((source: string) => current.unconfirmed.some(isBy(source)));
          expect(currentSources).toEqual(current ? [current.source, ...current.agreeing, ...weak] : []);
          if (weak.length > 0) expect(current.reliability).toBe('D');
          for (const { unconfirmed, sources } of positions) {
            expect(unconfirmed).toBe(sources.every((source: string) => gradeIn(answer, source) === 'D'));
          }
          // Skip roles, because the tool lists each role separately. Skip derived figures, because they have no reports of their own.
          if (field === 'roles' || current === null) continue;
          const reporting = record.reports.filter((report: Json) => report[field] !== null);
          expect(positions.flatMap(({ sources }: Json) => sources).toSorted()).toEqual(
            reporting.map(({ source }: Json) => source).toSorted(),
          );
        }
      }
    },
  );

  test('evidence_for returns the reports of the API, with the URLs and grades of their sources', async () => {
    for (const kind of [...kinds, 'claim']) {
      for (const id of idsOf(kind)) {
        const record = await apiAt(`/v1/${kind}s/${id}?asOf=${asOf}`);
        if (record.status === 404) continue;
        const answer = await answerOf('evidence_for', { id, asOf });
        const reports = kind === 'claim' ? [record] : record.reports;
        const picked = ({ source, published, retracted, statedBy = null, supersedes = [], evidence }: Json) => {
          return { source, published, retracted, statedBy, supersedes, evidence };
        };
        expect(answer.reports.map(picked)).toEqual(reports.map(picked));
        const [newest] = answer.reports;
        const { source, published, evidence, id: report } = newest ?? {};
        if (newest) expect(await apiAt(newest.url)).toMatchObject({ source, published, evidence, id: report });
        for (const source of answer.sources) {
          const { publisher, published, reliability, retracted, url } = await apiAt(source.apiUrl);
          expect(published).toMatchObject(source.published);
          expect([source.publisher, source.grade, source.url]).toEqual([publisher, reliability.grade, url]);
          expect(source.retracted).toBe(retracted?.on ?? null);
        }
      }
    }
  });

  test.each<Record<string, unknown>>([
    {},
    { from: '2025', to: '2025' },
    { from: '2026', match: 'certain' },
    { to: '2027', match: 'certain' },
    { from: '2026-06-30', to: '2026-06-30', deal: 'A_DEAL' },
    { outcome: 'overdue' },
    { outcome: 'dropped' },
    { outcome: 'met' },
    { status: 'reached', limit: 2 },
    { from: '2025', source: 'A_SOURCE' },
    { from: '2100' },
  ])('what_was_due with %j returns the same items as the API', async ({ deal, source, ...given }) => {
    const named = { ...(deal ? { deal: idsOf('deal')[0] } : {}), ...(source ? { source: idsOf('source')[0] } : {}) };
    const answer = await answerOf('what_was_due', { ...given, ...named, asOf });
    const { items, next } = await apiAt(answer.url);
    expect(answer.items.map(({ url: _, ...item }: Json) => item)).toEqual(
      items.map(({ method: _, overdue: __, dispute: ___, links: ____, ...item }: Json) => item),
    );
    expect(answer.more).toBe(next !== null);
    for (const { url, id } of answer.items) expect(await apiAt(url)).toMatchObject({ id });
    const isEmpty = items.length === 0;
    expect(answer.notKnown.some((gap: string) => gap.startsWith('Other events due then'))).toBe(isEmpty);
  });

  test.each(words)('the tool search returns for %j the same results as the API', async (q) => {
    for (const given of [{ q }, { q, kind: 'claim', limit: 1 }, { q, deal: idsOf('deal')[0] }]) {
      const answer = await answerOf('search', { ...given, asOf });
      const { items, next } = await apiAt(answer.url);
      expect(answer.items.map(({ url: _, passage: _passage, ...hit }: Json) => hit)).toEqual(
        items.map(({ id, kind, title, deal, source }: Json) => ({ id, kind, title, deal, source })),
      );
      expect(answer.items.map(({ passage }: Json) => passage.replaceAll('**', ''))).toEqual(
        items.map(({ snippet }: Json) => unescapeHtml(snippet.en.replace(/<\/?mark>/g, ''))),
      );
      expect(answer.more).toBe(next !== null);
    }
  });

  test('what_is_covered returns the same deals as the API, with the confidence of their status', async () => {
    const answer = await answerOf('what_is_covered', { asOf });
    const { items } = await apiAt(answer.url);
    expect(
      answer.deals.map(({ id, status, confidence, lastConfirmed }: Json) => [id, status, confidence, lastConfirmed]),
    ).toEqual(
      items.map(({ id, status, current }: Json) => [
        id,
        status,
        current.status?.confidence ?? null,
        current.status?.lastConfirmed?.value ?? null,
      ]),
    );
    expect(answer.holds.counts).toEqual((await get('/v1/dataset')).counts);
  });
});

const { answerOf, apiAt, call, get, idsOf } = real;

test('what_is_known returns every source and claim with URLs that the API serves', async () => {
  for (const kind of ['source', 'claim']) {
    for (const id of idsOf(kind)) {
      const answer = await answerOf('what_is_known', { id });
      expect(await apiAt(answer.url)).toMatchObject({ id });
      for (const { url } of answer.parts) expect((await apiAt(url)).status).not.toBe(404);
    }
  }
});

test('what_is_known with `source` cites that source only', async () => {
  const source = 'lanouvelletribune-2025-02';
  const answer = await answerOf('what_is_known', { id: 'france-fluidstack', source });
  expect(answer.sources.map(({ id }: Json) => id)).toEqual([source]);
  expect(answer).toMatchObject({ title: { en: expect.any(String) }, dealStatus: 'signed' });
});

describe('how_sources_disagree on a derived figure', () => {
  const disputed = useApp({ seed: manySources });
  const id = 'france-fluidstack.power-per-processor';

  test('how_sources_disagree returns the verdict `derived` without positions for a derived figure with undisputed inputs', async () => {
    const { fields } = await answerOf('how_sources_disagree', { id });
    expect(fields).toMatchObject([{ field: 'quantity', verdict: 'derived', positions: [], current: null, why: null }]);
  });

  test('how_sources_disagree returns the dispute about the inputs of a derived figure', async () => {
    const { answer } = await runTool(await connectClient(disputed.app(), '2025-11-25'), 'how_sources_disagree', { id });
    const { dispute } = await disputed.get(`/v1/figures/${id}`);
    const [{ sources, values, reason }] = dispute;
    expect(answer.fields).toMatchObject([{ verdict: 'disputed', reason }]);
    expect(answer.fields[0].positions.map((each: Json) => [each.value, each.sources])).toEqual(
      values.map((value: Json, index: number) => [value, [sources[index]]]),
    );
    expect(answer.sources.map((source: Json) => source.id).toSorted()).toEqual(sources.toSorted());
  });
});

describe('the field notKnown of what_is_known', () => {
  const gaps = async (id: string, given = {}) => (await answerOf('what_is_known', { id, ...given })).notKnown.join(' ');

  test('what_is_known says in `notKnown` that no source reports an overdue milestone as reached', async () => {
    expect(await gaps('france-fluidstack.construction-start', { asOf: '2025-12' })).toContain(
      'Whether it was reached: no source reports that, and its latest possible day, 2025-09-30, is over.',
    );
  });

  test('what_is_known says in `notKnown` that only sources of grade D report what leads to the outcome "dropped"', async () => {
    expect(await gaps('france-fluidstack.construction-start')).toContain(
      'Whether it is dropped: only sources of grade D report that',
    );
  });

  test('what_is_known says in `notKnown` that only sources of grade D report the status "withdrawn"', async () => {
    expect(await gaps('france-fluidstack')).toContain('status: only sources of grade D report “withdrawn”');
  });

  test('what_is_known says in `notKnown` that the sources omit the year or the first day of a date', async () => {
    expect(await gaps('france-fluidstack.construction-start')).toContain('the source omits the year');
    expect(await gaps('france-fluidstack.processors-deadline')).toContain('the source gives no first day');
  });

  test('what_is_known quotes in `notKnown` the words of the source when no source gives a number', async () => {
    const { items } = await get('/v1/figures?limit=200');
    const vague = items.find(({ quantity }: Json) => quantity !== null && quantity.value === null);
    expect(await gaps(vague?.id)).toContain('no source gives a number; the source writes “');
  });

  test('what_is_known gives in `notKnown` the formula of a derived figure', async () => {
    expect(await gaps('france-fluidstack.power-per-processor')).toContain(
      'the register derives it as electric-power / ai-processors',
    );
  });

  test('what_is_known says in `notKnown` that a source with `seen: false` was not seen', async () => {
    const { items } = await get('/v1/sources?seen=false');
    expect(await gaps(items[0].id)).toContain('it was not seen');
  });
});

describe('texts of MCP tools', () => {
  const textOf = async (name: string, given: Record<string, unknown>) => (await call(name, given)).text;

  test('what_is_known names publishers, grade D and the last confirmed status of a withdrawn deal', async () => {
    const { current } = await get('/v1/deals/france-fluidstack');
    expect(current.status).toMatchObject({ reliability: 'D', confidence: 'low', lastConfirmed: { value: 'signed' } });
    const text = await textOf('what_is_known', { id: 'france-fluidstack' });
    expect(text).toMatch(
      /status: reported as withdrawn by .*grade D \(.*allmind\.ai.*\), not confirmed; last confirmed: signed \(/,
    );
    expect(text).toContain(`known by ${current.status.knownBy}`);
  });

  test.each(['what_is_known', 'what_became_of', 'what_was_due'])(
    'the tool %s says that the outcome "dropped" is not confirmed when only sources of grade D support it',
    async (name) => {
      const given =
        name === 'what_was_due' ? { from: '2025-07', to: '2025-09' } : { id: 'france-fluidstack.construction-start' };
      expect(await textOf(name, given)).toContain(
        'dropped: its deal is reported as withdrawn, overdue since 2025-10-01; confidence low (grade D only, not confirmed)',
      );
    },
  );

  test('what_is_known says how many days an overdue milestone is past its latest possible day', async () => {
    const text = await textOf('what_is_known', { id: 'france-fluidstack.construction-start', asOf: '2025-10-31' });
    expect(text).toContain('Outcome overdue: not reported as reached, 31 days past its latest possible day');
  });

  test('no tool text contains the phrases "counting since", "counts" or "The deal is"', async () => {
    for (const [name, given] of [
      ['what_is_known', { id: 'france-fluidstack' }],
      ['what_became_of', { id: 'france-fluidstack.service-start' }],
      ['how_sources_disagree', { id: 'france-fluidstack' }],
      ['evidence_for', { id: 'france-fluidstack.service-start' }],
    ] as const) {
      expect(await textOf(name, given)).not.toMatch(/counting since|\bcounts\b|The deal is/);
    }
  });
});

describe('explainCurrent', () => {
  const report = (source: string, earliest: string | null, latest: string, grade: 'A' | 'B' | 'C' | 'D') => ({
    source,
    published: { edtf: latest, earliest, latest },
    grade,
    isRetracted: false,
  });
  const old = report('old', '2025-01-01', '2025-01-01', 'A');
  const month = report('month', '2025-02-01', '2025-02-28', 'C');
  const day = report('day', '2025-02-10', '2025-02-10', 'A');
  const weak = report('weak', '2025-03-01', '2025-03-01', 'D');
  const plan = { lastConfirmed: null, isPast: false };
  const signed = { value: 'signed', source: 'day', reliability: 'A' as const, knownBy: '2025-02-10' };

  test.each([
    ['no source reports another value', day, [], plan, 'No source reports another value.'],
    [
      'the current report was certainly published last',
      month,
      [old],
      plan,
      'month was certainly published after every report',
    ],
    [
      'the better grade decides when it is uncertain which report is newer',
      day,
      [month],
      plan,
      'The better grade is current: A.',
    ],
    [
      'neither publication time nor grade decides',
      day,
      [{ ...month, grade: 'A' as const }],
      plan,
      'the editor’s preference or the later last possible day',
    ],
    [
      'later reports do not replace the current value',
      old,
      [day],
      plan,
      'Rules 2 to 4: later reports (day (grade A)) do not replace it',
    ],
    [
      'a source without a first possible publication day makes the order uncertain',
      report('undated', null, '2025-01-31', 'A'),
      [old],
      plan,
      'undated or old (grade A)',
    ],
    ['the value is a fact about the past', day, [month], { ...plan, isPast: true }, 'Rule 2: on facts about the past'],
    ['only grade D reports another value', day, [weak], plan, 'Rule 5: the only other reports are of grade D'],
    ['the only other report was retracted', day, [{ ...month, isRetracted: true }], plan, 'Rule 1'],
    [
      'the current value is a warning of grade D',
      weak,
      [day],
      { lastConfirmed: signed, isPast: false },
      'the last confirmed value is “signed”',
    ],
  ])('explainCurrent explains why a value is current: %s', (_, first, others, current, expected) => {
    expect(explainCurrent(first, others, current, (id) => id)).toContain(expected);
  });
});

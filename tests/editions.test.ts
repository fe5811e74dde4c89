// Editions of the register: what was served once can be had again, a list stays in its edition, and what is kept grows with
// what changes.
import { cpSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { APPLICATION_ID } from '../src/database/file.ts';
import { publish } from '../src/seed/publish.ts';
import type { App, Json } from './support/app.ts';
import { articleAlone, project, seeded, seedWith, TODAY, tamperWith, temporaryFolder } from './support/register.ts';
import { manySources, sourceFile } from './support/seeds.ts';

const ARTICLE = 'sources/lanouvelletribune-2025-02.yaml';
const INVESTMENT = '    initial-investment:\n      value: 10000000000';
const evidence = 'evidence: [{ sentence: 1, start: 0, end: 6, quote: a word }]';

/** The article with one number corrected, and a source more. */
const corrected = (folder: string, amount = 11_000_000_000) => {
  expect(articleAlone.article).toContain(INVESTMENT);
  return seedWith(folder, {
    [ARTICLE]: articleAlone.article.replace(INVESTMENT, INVESTMENT.replace('10000000000', String(amount))),
    'sources/later.yaml': sourceFile('later', {
      published: '2025-09-01',
      reports: `{ milestones: { service-start: { status: planned, date: 2027, ${evidence} } } }`,
    }),
  });
};

const hours = (number: number) => new Date(TODAY.getTime() + number * 3_600_000);

/** An application on the register in the folder, closed when the test is over. */
async function appIn(folder: string, seed?: string, now = TODAY): Promise<App> {
  const app = await buildApp(seeded(folder, seed, now).config, { now: () => hours(10) });
  onTestFinished(() => app.close());
  return app;
}

async function get(app: App, url: string): Promise<Json> {
  const answer = await app.inject(url);
  if (answer.statusCode !== 200) throw new Error(`${url} answers ${answer.statusCode}: ${answer.body}`);
  return answer.json();
}

/** Waits until the application serves another edition than that one. */
async function untilNot(app: App, edition: string): Promise<void> {
  await expect.poll(() => app.store.current.id, { timeout: 5000 }).not.toBe(edition);
}

const lists = ['deals', 'partners', 'milestones', 'figures', 'claims', 'sources', 'reports', 'changes'];
const expanded = (list: string) => (['reports', 'changes'].includes(list) ? '' : '&expand=reports');
const questions = [
  ...lists.flatMap((list) =>
    ['json', 'csv', 'ndjson'].map(
      (format) => `/v1/${list}?format=${format}&limit=200${expanded(format === 'csv' ? 'reports' : list)}`,
    ),
  ),
  '/v1/changes?source=lanouvelletribune-2025-02&limit=200&format=json',
  '/v1/search?q=investissement&limit=200',
  '/v1/deals/france-fluidstack?asOf=2025-06',
  '/v1/deals/france-fluidstack/timeline?format=json',
  '/v1/milestones/service-start/history?format=json',
  '/v1/figures/power-per-processor?unit=kW/{processor}',
  '/v1/milestones?from=2026&to=2026&format=ics',
];

describe('an edition that is past', () => {
  test('answers as it did when it was current, whatever was corrected, added and removed since', async () => {
    const folder = temporaryFolder();
    const first = await appIn(folder);
    const edition = first.store.current.id;
    const served = await Promise.all(questions.map(async (url) => (await first.inject(url)).body));
    seeded(folder, manySources(temporaryFolder()), hours(1));
    const third = await appIn(folder, corrected(temporaryFolder()), hours(2));
    for (const [index, url] of questions.entries()) {
      const answer = await third.inject(`${url}&edition=${edition}`);
      expect([url, answer.statusCode, answer.headers['gigawatt-edition']]).toEqual([url, 200, edition]);
      // A calendar tells its own address.
      const same = (text = '') => text.replaceAll(/^(SOURCE|URL;VALUE=URI|URL|X-).*\r\n( .*\r\n)*/gm, '');
      expect(same(answer.body)).toBe(same(served[index]));
    }
    const now = await get(third, '/v1/figures/initial-investment');
    expect([now.quantity.value, third.store.current.id]).not.toEqual([10_000_000_000, edition]);
  });

  test('is made once for all who ask at once, and more of them than are kept can be asked in turn', async () => {
    const folder = temporaryFolder();
    const ids: string[] = [];
    for (let amount = 1; amount <= 7; amount++) {
      ids.push(seeded(folder, corrected(temporaryFolder(), amount), hours(amount)).outcome.edition);
    }
    const app = await appIn(folder, corrected(temporaryFolder(), 8), hours(8));
    const valueIn = async (id: string) =>
      (await get(app, `/v1/figures/initial-investment?edition=${id}`)).quantity.value;
    expect(await Promise.all(Array.from({ length: 20 }, () => valueIn(ids[0] ?? '')))).toEqual(Array(20).fill(1));
    for (const [index, id] of ids.entries()) expect(await valueIn(id)).toBe(index + 1);
    expect(await valueIn(ids[0] ?? '')).toBe(1);
    // A long answer is read to its end although others take the place of its edition meanwhile.
    const [stream] = await Promise.all([app.inject(`/v1/claims?format=ndjson&edition=${ids[1]}`), ...ids.map(valueIn)]);
    expect(stream.body.trimEnd().split('\n')).toHaveLength(31);
  });

  test('is refused rather than served wrongly when what was kept of it is damaged', async () => {
    const folder = temporaryFolder();
    const { outcome, config } = seeded(folder);
    seeded(folder, corrected(temporaryFolder()), hours(1));
    tamperWith(config.databaseFile, (client) => {
      const touched = client.prepare(
        `UPDATE edition_rows SET before = replace(before, '10000000000', '12000000000') WHERE table_name = 'figure_reports'`,
      );
      expect(touched.run().changes).toBeGreaterThan(0);
    });
    const app = await buildApp(config, { now: () => hours(10) });
    onTestFinished(() => app.close());
    const answer = await app.inject(`/v1/figures?edition=${outcome.edition}`);
    expect(answer.statusCode).toBe(410);
    expect(answer.json()).toMatchObject({ type: '/problems/edition-gone', errors: [{ name: 'edition' }] });
    expect((await app.inject('/v1/figures')).statusCode).toBe(200);
  });

  test('that there never was is a mistake, and so is what is no id', async () => {
    const app = await appIn(temporaryFolder());
    for (const [edition, message] of [
      ['0'.repeat(64), /`edition`: unknown edition "0{64}"\. \/v1\/editions lists all editions\./],
      [app.store.current.id.slice(0, 12), /must be `current` or the id of an edition: 64 hexadecimal digits/],
    ]) {
      const answer = await app.inject(`/v1/deals?edition=${edition}`);
      expect([answer.statusCode, answer.json().detail]).toEqual([400, expect.stringMatching(message as RegExp)]);
    }
    expect((await app.inject('/v1/deals?edition=current')).headers['gigawatt-edition']).toBe(app.store.current.id);
  });
});

test('a file of an older schema keeps its editions and when its reports were recorded, and holds no content of before', async () => {
  const folder = temporaryFolder();
  const { config, outcome } = seeded(temporaryFolder());
  const file = join(folder, 'register.sqlite');
  const migrations = join(folder, 'migrations');
  cpSync(join(project, 'migrations'), migrations, { recursive: true });
  const journal = join(migrations, 'meta', '_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8'));
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 4) }));
  const client = new Sqlite(file);
  migrate(drizzle({ client }), { migrationsFolder: migrations });
  client.pragma(`application_id = ${APPLICATION_ID}`);
  client.pragma('user_version = 4');
  const columnsOf = (table: string) =>
    client.prepare('SELECT group_concat(name) FROM pragma_table_info(?)').pluck().get(table) as string;
  // Values of the present schema, under the names that the older one has for them.
  const older: Record<string, string> = { address: 'url', evidence: `replace(evidence, '"quote":', '"phrase":')` };
  const copied = ['sources', 'milestone_reports'].map((table) => {
    const columns = columnsOf(table).split(',');
    return { table, columns, values: columns.map((column) => older[column] ?? column) };
  });
  client.exec(`
    PRAGMA foreign_keys = OFF;
    ATTACH '${config.databaseFile}' AS newer;
    INSERT INTO editions SELECT number, 'of before', '2026-01-01T00:00:00.000Z', 'of before', changes FROM newer.editions;
    INSERT INTO milestones SELECT * FROM newer.milestones;
    ${copied.map(({ table, columns, values }) => `INSERT INTO ${table} (${columns}) SELECT ${values} FROM newer.${table};`).join('\n')}
    INSERT INTO deal_sources SELECT * FROM newer.deal_sources;
    INSERT INTO changes (scope, id, known, kind, about, title_en, title_fr, deal, changes)
      SELECT '', id, known, kind, about, title_en, title_fr, deal, changes FROM newer.changes;
    INSERT INTO edition_rows VALUES (1, 'changes', '["","a-2025-01-01"]', 'added', NULL)`);
  client.close();

  expect(seeded(folder).outcome).toEqual({ edition: outcome.edition, change: 'new edition' });
  const app = await appIn(folder);
  const { items } = await get(app, '/v1/editions');
  expect(items.map(({ id }: Json) => id)).toEqual([outcome.edition, 'of before']);
  const { reports } = await get(app, '/v1/milestones/service-start');
  expect(reports).toMatchObject([{ recorded: { edition: 'of before' } }]);
  for (const url of ['/v1/changes?limit=200', '/v1/claims'])
    expect((await get(app, url)).items.length).toBeGreaterThan(10);
  const written = new Sqlite(file);
  expect(written.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(written.pragma('foreign_key_check')).toEqual([]);
  written.close();
});

describe('a list that is read while a new edition lands', () => {
  test('is read to its end in the edition in which it was begun', async () => {
    const folder = temporaryFolder();
    const app = await appIn(folder);
    const edition = app.store.current.id;
    const whole = (await get(app, '/v1/reports?limit=200')).items;
    const read: Json[] = [];
    let url: string | null = '/v1/reports?limit=7';
    for (let pages = 0; url; pages++) {
      const answer: Json = await app.inject(url);
      expect(answer.headers['gigawatt-edition']).toBe(edition);
      read.push(...answer.json().items);
      url = answer.json().next;
      if (pages === 1) {
        seeded(folder, corrected(temporaryFolder()), hours(1));
        await untilNot(app, edition);
      }
    }
    expect(read).toEqual(whole);
    expect((await get(app, '/v1/reports?limit=200')).items).not.toEqual(whole);
  });

  test('ends with 410 and how to go on when the register was made anew', async () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    const app = await appIn(folder);
    const { id } = app.store.current;
    const { next } = await get(app, '/v1/reports?limit=7');
    const anew = seeded(elsewhere, corrected(temporaryFolder()), hours(1)).config.databaseFile;
    renameSync(anew, `${folder}/register.sqlite`);
    await untilNot(app, id);
    const answer = await app.inject(next);
    expect(answer.statusCode).toBe(410);
    expect(answer.json()).toMatchObject({
      type: '/problems/edition-gone',
      detail: expect.stringMatching(/Omit `cursor` to start again in the current edition/),
      errors: [{ in: 'query', name: 'cursor' }],
    });
    expect((await app.inject(`/v1/reports?edition=${id}`)).statusCode).toBe(400);
  });
});

describe('/v1/editions', () => {
  test('lists what there was, newest first, with what each of them changed', async () => {
    const folder = temporaryFolder();
    const first = seeded(folder).outcome.edition;
    const app = await appIn(folder, corrected(temporaryFolder()), hours(1));
    const { items } = await get(app, '/v1/editions');
    const { id } = app.store.current;
    const none = { added: 0, changed: 0, removed: 0 };
    expect(items).toMatchObject([
      {
        id,
        recorded: hours(1).toISOString(),
        isCurrent: true,
        changes: { sources: { ...none, added: 1 }, reports: { added: 1, changed: 1, removed: 0 }, things: none },
      },
      {
        id: first,
        recorded: TODAY.toISOString(),
        isCurrent: false,
        changes: { sources: { ...none, added: 1 }, reports: { ...none, added: 42 }, things: { ...none, added: 13 } },
      },
    ]);
    const { changed } = await get(app, '/v1/editions/current');
    expect(changed.map(({ change, kind, id: thing, source }: Json) => [change, kind, thing, source])).toEqual([
      ['changed', 'figure', 'initial-investment', 'lanouvelletribune-2025-02'],
      ['added', 'milestone', 'service-start', 'later'],
      ['added', 'source', 'later', null],
    ]);
    for (const { link } of changed) expect([link, (await app.inject(link)).statusCode]).toEqual([link, 200]);
    const back = await appIn(folder, undefined, hours(2));
    const removed: Json[] = (await get(back, '/v1/editions/current')).changed.filter(
      (row: Json) => row.change === 'removed',
    );
    expect(removed.map(({ id: thing }) => thing)).toEqual(['service-start', 'later']);
    for (const { link } of removed) expect([link, (await back.inject(link)).statusCode]).toEqual([link, 200]);
  });

  test('tells of every report which edition brought it in, or last corrected it', async () => {
    const folder = temporaryFolder();
    const first = { edition: seeded(folder).outcome.edition, at: TODAY.toISOString() };
    const app = await appIn(folder, corrected(temporaryFolder()), hours(1));
    const second = { edition: app.store.current.id, at: hours(1).toISOString() };
    const { reports } = await get(app, '/v1/milestones/service-start');
    expect(reports.map(({ source, recorded }: Json) => [source, recorded])).toEqual([
      ['later', second],
      ['lanouvelletribune-2025-02', first],
    ]);
    expect((await get(app, '/v1/figures/initial-investment')).reports[0].recorded).toEqual(second);
    expect((await get(app, '/v1/figures/electric-power')).reports[0].recorded).toEqual(first);
    const rows: Json[] = (await get(app, '/v1/reports?limit=200')).items;
    expect(rows.filter(({ recorded }) => recorded.edition === second.edition)).toHaveLength(2);
    expect((await get(app, `/v1/figures/initial-investment?edition=${first.edition}`)).reports[0].recorded).toEqual(
      first,
    );
  });

  test('tells of a report that was corrected twice which edition did so last', async () => {
    const folder = temporaryFolder();
    seeded(folder);
    seeded(folder, corrected(temporaryFolder(), 11), hours(1));
    const app = await appIn(folder, corrected(temporaryFolder(), 12), hours(2));
    const { reports } = await get(app, '/v1/figures/initial-investment');
    expect(reports[0].recorded).toEqual({ edition: app.store.current.id, at: hours(2).toISOString() });
  });

  test('keep what changes: forty of them take little more room than two', () => {
    const folder = temporaryFolder();
    const { databaseFile, seedDirectory } = { ...seeded(folder).config };
    const [one, other] = [corrected(temporaryFolder(), 1), corrected(temporaryFolder(), 2)];
    const record = (number: number) =>
      publish({ databaseFile, seedDirectory: number % 2 ? one : other, now: hours(number) });
    record(1);
    record(2);
    const before = statSync(databaseFile).size;
    for (let number = 3; number <= 40; number++) record(number);
    const client = new Sqlite(databaseFile, { readonly: true });
    const count = (text: string) => client.prepare<[], { n: number }>(text).get()?.n ?? 0;
    expect(count('SELECT count(*) AS n FROM editions')).toBe(41);
    // The figure, its two states and those of what is worked out from it, its change, and so on: a few rows each time.
    expect(
      count('SELECT max(n) AS n FROM (SELECT count(*) AS n FROM edition_rows WHERE edition > 2 GROUP BY edition)'),
    ).toBeLessThan(20);
    client.close();
    expect(statSync(databaseFile).size / before).toBeLessThan(1.6);
    expect(seedDirectory).not.toBe(one);
  });
});

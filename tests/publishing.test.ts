// Publishing an edition is reproducible, and leaves a complete edition even if the process is killed at any instant.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { buildApp } from '../src/app.ts';
import { canonicalJson } from '../src/editions/canonical-json.ts';
import { findDamage } from '../src/editions/damage.ts';
import { DataDirectoryError } from '../src/editions/errors.ts';
import { editionFolder, readCurrent } from '../src/editions/layout.ts';
import { lockWriters } from '../src/editions/lock.ts';
import { publish } from '../src/editions/publish.ts';
import { computeEditionId } from '../src/editions/seed-archive.ts';
import { readSeed } from '../src/ingest/load-yaml.ts';
import { seedFromFiles } from '../src/ingest/seed.ts';
import { digestsIn, hoursLater, temporaryFilesIn } from './support/editions.ts';
import { makeOneDownload, withInvestment } from './support/publishing.ts';
import { configIn, project, publishEdition, seedWith, TODAY, temporaryFolder } from './support/register.ts';
import { manySources } from './support/seeds.ts';

test('canonicalJson returns the canonical form of the example of RFC 8785, section 3.2.2', () => {
  const example =
    '{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001], ' +
    '"string": "\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}';
  expect(canonicalJson(JSON.parse(example))).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('canonicalJson sorts object members by UTF-16 code units, as in the example of RFC 8785, section 3.2.3', () => {
  const sorted: [string, string][] = [
    ['\r', 'Carriage Return'],
    ['1', 'One'],
    ['\u0080', 'Control'],
    ['\u00f6', 'Latin Small Letter O With Diaeresis'],
    ['\u20ac', 'Euro Sign'],
    ['\ud83d\ude00', 'Emoji: Grinning Face'],
    ['\ufb33', 'Hebrew Letter Dalet With Dagesh'],
  ];
  const members = sorted.map(([name, title]) => `${JSON.stringify(name)}:"${title}"`);
  expect(canonicalJson(Object.fromEntries(sorted.toReversed()))).toBe(`{${members}}`);
});

// Examples of RFC 8785, appendix B: the 64 bits of a number (IEEE 754) in hexadecimal, and its JSON text.
test.each([
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
])('canonicalJson writes the number with the hexadecimal IEEE 754 bits %s as %s', (bits, text) => {
  expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(text);
});

/** Returns the JSON value with the members of all objects in reverse order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

test('canonicalJson returns the same text whatever the order of object members', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary', maxDepth: 3 }), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(reversed(value))).toBe(text);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

test('publishing a seed in two folders at different times creates the same edition id and, except edition.json, the same files', async () => {
  const seedDirectory = manySources(temporaryFolder());
  const [one, other] = [
    await publishEdition(temporaryFolder(), seedDirectory, { downloads: true }),
    await publishEdition(temporaryFolder(), seedDirectory, {
      downloads: true,
      now: new Date('2031-05-06T07:08:09Z'),
    }),
  ];
  const { edition } = one.outcome;
  expect(other.outcome.edition).toBe(edition);
  const [digests, others] = [one, other].map(({ config }) => digestsIn(editionFolder(config.dataDirectory, edition)));
  const { 'edition.json': manifest, ...files } = digests ?? {};
  const { 'edition.json': laterManifest, ...otherFiles } = others ?? {};
  expect(otherFiles).toEqual(files);
  expect(laterManifest).not.toBe(manifest);
  expect(Object.keys(files).filter((name) => name.startsWith('downloads/')).length).toBeGreaterThan(15);
  expect(Object.keys(files)).toContainEqual(expect.stringMatching(/^build-[0-9a-f]{16}\/gigawatt\.sqlite$/));
});

test('an edition id changes with a value in a YAML file, but not with comments or the order of keys', () => {
  const seedDirectory = seedWith(temporaryFolder());
  const id = () => computeEditionId(seedFromFiles(readSeed(seedDirectory)));
  const before = id();
  const files = readdirSync(seedDirectory, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  for (const name of files) {
    const file = join(seedDirectory, name);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `# A comment\n${stringify(reversed(parse(text)))}`);
    expect(readFileSync(file, 'utf8')).not.toContain(text);
  }
  expect(id()).toBe(before);
  expect(computeEditionId(withInvestment(seedDirectory, 1))).not.toBe(before);
});

describe('the folder of a new edition', () => {
  /** Publishes one edition, then starts to publish a second one. `makeDownloads` creates the downloads of the second one. */
  async function publishSecond(makeDownloads: (draft: string, dataDirectory: string) => Promise<void>) {
    const folder = temporaryFolder();
    const { config, outcome } = await publishEdition(folder);
    const { dataDirectory } = config;
    const seed = withInvestment(config.seedDirectory, 1);
    const publishing = publish({
      ...config,
      seed,
      now: TODAY,
      makeDownloads: (draft) => makeDownloads(draft, dataDirectory),
    });
    return { publishing, dataDirectory, before: outcome.edition, edition: computeEditionId(seed), seed, config };
  }

  test('publishing completes the folder and the downloads of an edition before the file `current` names that edition', async () => {
    const seen: unknown[] = [];
    const { publishing, dataDirectory, before, edition } = await publishSecond(async (draft, dataDirectory) => {
      await makeOneDownload(draft);
      const id = readCurrent(draft) ?? '';
      seen.push(readCurrent(dataDirectory), existsSync(editionFolder(dataDirectory, id)), await findDamage(draft, id));
    });
    expect((await publishing).edition).toBe(edition);
    expect(seen).toEqual([before, false, []]);
    expect(await findDamage(dataDirectory, edition)).toEqual([]);
  });

  test('publishing leaves the previous edition current when creating downloads fails, and succeeds on the next run', async () => {
    const { publishing, dataDirectory, before, edition, seed, config } = await publishSecond(() =>
      Promise.reject(new Error('no downloads')),
    );
    await expect(publishing).rejects.toThrow('no downloads');
    expect(readCurrent(dataDirectory)).toBe(before);
    expect(readdirSync(join(dataDirectory, 'editions'))).toEqual([before]);
    await publish({ ...config, seed, now: TODAY, makeDownloads: makeOneDownload });
    expect(readCurrent(dataDirectory)).toBe(edition);
    expect(temporaryFilesIn(dataDirectory)).toEqual([]);
  });
});

test('two concurrent publications of different seeds both succeed', async () => {
  const dataDirectory = join(temporaryFolder(), 'data');
  mkdirSync(dataDirectory);
  const { seedDirectory } = configIn(dataDirectory);
  const children = [1, 2].map(() => startWriter(dataDirectory, seedDirectory));
  await Promise.all(children.map(({ loaded }) => loaded));
  for (const [index, { child }] of children.entries()) child.stdin?.end(`${index + 1}\n`);
  const codes = await Promise.all(children.map(async ({ child }) => (await once(child, 'close'))[0]));
  expect(codes).toEqual([0, 0]);
  const ids = [1, 2].map((amount) => computeEditionId(withInvestment(seedDirectory, amount)));
  expect(readdirSync(join(dataDirectory, 'editions')).toSorted()).toEqual(ids.toSorted());
  for (const id of ids) expect(await findDamage(dataDirectory, id)).toEqual([]);
});

test('lockWriters throws a DataDirectoryError when another writer holds the lock longer than the maximum wait', () => {
  const folder = temporaryFolder();
  const unlock = lockWriters(folder);
  expect(() => lockWriters(folder, 50)).toThrow(DataDirectoryError);
  expect(() => lockWriters(folder, 50)).toThrow(
    `Another process is writing ${folder}. Try again when it has finished.`,
  );
  unlock();
  lockWriters(folder, 50)();
});

/** Starts a writer: a process that publishes an edition for each amount of investment that it reads from standard input. */
function startWriter(dataDirectory: string, seedDirectory: string) {
  const script = join(project, 'tests', 'support', 'publishing.ts');
  const child: ChildProcess = spawn(process.execPath, [script, dataDirectory, seedDirectory], {
    env: { NODE_COMPILE_CACHE: join(project, 'node_modules', '.cache', 'compiled-for-tests') },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, loaded: once(child.stdout as NonNullable<typeof child.stdout>, 'data') };
}

// This test kills a small test program 10 times. `npm run faults crash` kills `npm run seed` 100 times.
test('killing a process that publishes leaves a complete edition, causes no wrong response and does not block the next process', async () => {
  const KILLS = 10;
  const folder = temporaryFolder();
  const { config, outcome } = await publishEdition(folder);
  const { dataDirectory, seedDirectory } = config;
  const amounts = new Map([[outcome.edition, 10_000_000_000]]);
  const writer = () => startWriter(dataDirectory, seedDirectory);
  const requestEdition = (amount: number, { child }: ReturnType<typeof writer>) => {
    amounts.set(computeEditionId(withInvestment(seedDirectory, amount)), amount);
    child.stdin?.write(`${amount}\n`);
  };
  const publishes = async (amount: number, writer: ReturnType<typeof startWriter>) => {
    await writer.loaded;
    const begin = performance.now();
    requestEdition(amount, writer);
    await once(writer.child.stdout as NonNullable<typeof writer.child.stdout>, 'data');
    return performance.now() - begin;
  };
  const duration = await publishes(1, writer());

  const app = await buildApp(config, { now: () => hoursLater(10) });
  onTestFinished(() => app.close());
  const wrong = new Set<string>();
  let responses = 0;
  let isOver = false;
  const polling = (async () => {
    for (; !isOver; await pause(5)) {
      const { statusCode, headers, body } = await app.inject('/v1/figures/france-fluidstack.initial-investment');
      const amount = amounts.get(String(headers['gigawatt-edition']));
      responses += 1;
      if (statusCode !== 200 || JSON.parse(body).quantity.value !== amount) wrong.add(`${statusCode} ${body}`);
    }
  })();

  const outcomes = new Set<boolean>();
  let next = writer();
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const current = next;
    // Start the next process now, so that it loads while the current one publishes.
    next = writer();
    await current.loaded;
    requestEdition(kill + 1, current);
    // Spread the 10 kills evenly over the time that a publication takes.
    await pause((duration * (kill - 0.5 + Math.random())) / KILLS);
    current.child.kill('SIGKILL');
    await once(current.child, 'exit');
    const id = readCurrent(dataDirectory) ?? '';
    expect(await findDamage(dataDirectory, id)).toEqual(
      id === outcome.edition ? [expect.stringMatching('manifest')] : [],
    );
    outcomes.add(amounts.get(id) === kill + 1);
  }
  await publishes(99, next);
  expect(temporaryFilesIn(dataDirectory)).toEqual([]);
  await expect.poll(() => amounts.get(app.store.current.id), { timeout: 5000 }).toBe(99);
  for (const id of readdirSync(join(dataDirectory, 'editions'))) expect(id).toMatch(/^[0-9a-f]{64}$/);
  isOver = true;
  await polling;
  expect([...wrong]).toEqual([]);
  expect(responses).toBeGreaterThan(100);
  expect(outcomes.has(false), 'at least one kill comes before the end of the publication').toBe(true);
}, 60_000);

// The seed: what an editor is told, and what seeding leaves behind.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildApp } from '../src/app.ts';
import { contentDigest } from '../src/database/content.ts';
import { openForReading } from '../src/database/open.ts';
import { checkSeed } from '../src/seed/check.ts';
import { readSeed } from '../src/seed/files.ts';
import { jsonSchemas } from '../src/seed/json-schemas.ts';
import { SeedError } from '../src/seed/seed-error.ts';
import { verifySource } from '../src/seed/verify.ts';
import { articleAlone, project, seeded, seedWith, TODAY, temporaryFolder } from './support/register.ts';
import { manySources, sourceFile } from './support/seeds.ts';

const { deal: dealFile, article: articleFile } = articleAlone;

/** What is said of a seed with these files, without the folder in front. */
function problemsWith(files: Record<string, string>): string[] {
  const seed = seedWith(temporaryFolder(), files);
  try {
    checkSeed(readSeed(seed));
    return [];
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    return error.problems.map((problem) => problem.replace(`${seed}/`, ''));
  }
}

const inArticle = (before: string | RegExp, after: string) => {
  const changed = articleFile.replace(before, after);
  expect(changed).not.toBe(articleFile);
  return { 'sources/lanouvelletribune-2025-02.yaml': changed };
};
const inDeal = (before: string, after: string) => {
  const changed = dealFile.replace(before, after);
  expect(changed).not.toBe(dealFile);
  return { 'deals/france-fluidstack.yaml': changed };
};

describe('a mistake in the seed is told with its file, line and column', () => {
  test('the seed as it is has none', () => expect(problemsWith({})).toEqual([]));

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'no YAML',
      inArticle('reports:', 'reports: ['),
      /^sources\/lanouvelletribune-2025-02\.yaml:\d+:\d+: .+ \(\d+ more\)$/,
    ],
    [
      'a key twice',
      inArticle('language: fr', 'language: fr\nlanguage: en'),
      /:8:1: invalid YAML: Map keys must be unique/,
    ],
    [
      'an unknown key',
      inArticle('publisher:', 'publihser:'),
      /:5:1: Unknown key `publihser`\. Did you mean `publisher`\?\n.*:4:1: `publisher` is missing\.$|`publisher` is missing\.\n.*:5:1: Unknown key `publihser`\. Did you mean `publisher`\?$/,
    ],
    ['a missing key', inArticle('publisher: La Nouvelle Tribune\n', ''), /:4:1: `publisher` is missing\.$/],
    [
      'an unknown key inside a report',
      inArticle('status: planned', 'statsu: planned'),
      /Unknown key `statsu` in reports\.milestones\.[a-z0-9-]+\. Did you mean `status`\?/,
    ],
    [
      'an unknown key that resembles no other',
      inArticle('publisher:', 'xyzzy: 1\npublisher:'),
      /Unknown key `xyzzy`\. Allowed: id, publisher, title,/,
    ],
    [
      'a source without the day on which it was recorded',
      inArticle('recorded: 2026-11-22\n', ''),
      /:4:1: `recorded` is missing\.$/,
    ],
    [
      'a source recorded in a month',
      inArticle('recorded: 2026-11-22', 'recorded: 2026-11'),
      /recorded: must be a day that exists/,
    ],
    ['a list that is text', inArticle('grade: C', 'grade: [C]'), /reliability\.grade: must be one of A, B, C, D/],
    [
      'a date that is none',
      inArticle('date: 2026', 'date: Q3 2026'),
      /milestones\.service-start\.date: "Q3 2026" is not an EDTF date: give a day/,
    ],
    [
      'an unknown word',
      inArticle('status: planned', 'status: planed'),
      /status: must be one of planned, reached, cancelled\. Did you mean `planned`\?/,
    ],
    ['a unit that is none', inArticle('unit: GW', 'unit: gw'), /electric-power\.unit: is not a UCUM unit/],
    [
      'a unit of another dimension',
      inArticle('unit: GW', 'unit: GW.h'),
      /GW\.h is not a unit of electric-power\. Allowed: W, kW, MW, GW, TW/,
    ],
    [
      'an unknown thing',
      inArticle('    service-start:', '    servce-start:'),
      /unknown milestone `servce-start`\. Did you mean `service-start`\?/,
    ],
    [
      'a claim about nothing',
      inArticle('about: fluidstack', 'about: fluidstak'),
      /unknown deal, partner, milestone or figure `fluidstak`\. Did you mean `fluidstack`\?/,
    ],
    [
      'a claim twice',
      inArticle('id: competition-reshuffled', 'id: race-led-by-us-and-china'),
      /the id race-led-by-us-and-china is already used by a claim in /,
    ],
    [
      'a country that is none',
      inArticle('country: GB', 'country: UK'),
      /country: must be a two-letter code of ISO 3166-1/,
    ],
    [
      'a quote as long as a sentence',
      inArticle('quote: dès 2026', 'quote: un deux trois quatre cinq six sept huit neuf'),
      /must be at most 8 words long/,
    ],
    [
      'a quote of a quantity that is as long as a sentence',
      inArticle('quote: 10 milliards d’euros', 'quote: un deux trois quatre cinq six sept huit neuf'),
      /initial-investment\.quote: must be at most 8 words long/,
    ],
    [
      'a quote of another length',
      inArticle('quote: dès 2026', 'quote: dès 2027.'),
      /the quote is 9 code points long, so `end` must be 2701/,
    ],
    [
      'a place in another sentence',
      inArticle('sentence: 20, start: 2692', 'sentence: 19, start: 2692'),
      /the quote must lie within sentence 19, which extends from 2437 to 2627/,
    ],
    [
      'a sentence that is not there',
      inArticle('sentence: 20, start: 2692', 'sentence: 22, start: 2692'),
      /sentence 22 does not exist: the text has 21 sentences/,
    ],
    [
      'a sentence that nothing cites',
      inArticle(/ {2}- sentence: 11[\s\S]*$/, ''),
      /no evidence cites sentence 11\. Cite it, or list it under `withoutFact`/,
    ],
    [
      'a sentence cited and said to hold no fact',
      inArticle('  - sentence: 11', '  - sentence: 12'),
      /sentence 12 is listed under `withoutFact`, but evidence cites it/,
    ],
    [
      'no value and no order of magnitude',
      inArticle('modifier: order-of-magnitude', 'modifier: about'),
      /`order-of-magnitude` is required without `value`/,
    ],
    [
      'an id that is not the name of the file',
      inArticle('id: lanouvelletribune-2025-02', 'id: tribune'),
      /:4:1: id: must be the name of the file/,
    ],
    ['an id that is no slug', inDeal('  service-start:', '  Service_Start:'), /must be a slug/],
    [
      'an id taken twice',
      inDeal('  service-start:', '  electric-power:'),
      /the id electric-power is already used by a milestone/,
    ],
    [
      'a formula of unknown figures',
      inDeal('formula: electric-power / ai-processors', 'formula: electric-power / processors'),
      /unknown figure `processors` in this deal/,
    ],
    [
      'a formula of derived figures',
      inDeal('formula: electric-power / ai-processors', 'formula: energy-per-year / ai-processors'),
      /energy-per-year is derived: a formula can use reported figures only/,
    ],
    [
      'a formula that gives another unit',
      inDeal('formula: electric-power / ai-processors', 'formula: electric-power'),
      /the formula gives \(W\), which cannot be converted to W\/\{processor\}/,
    ],
    [
      'a publication without a last day',
      inArticle('published: 2025-02 ', 'published: 2025-02/.. '),
      /published: must have a last possible day/,
    ],
    [
      'a formula that cannot be read',
      inDeal('formula: electric-power / ai-processors', 'formula: electric-power + ai-processors'),
      /expected \* or \/ but found "\+"/,
    ],
    [
      'an unknown source repeated',
      { 'sources/echo.yaml': sourceFile('echo', { repeats: ['lanouveletribune-2025-02'] }) },
      /unknown source `lanouveletribune-2025-02`\. Did you mean `lanouvelletribune-2025-02`\?/,
    ],
    [
      'sources that repeat each other',
      {
        'sources/one.yaml': sourceFile('one', { repeats: ['two'] }),
        'sources/two.yaml': sourceFile('two', { repeats: ['one'] }),
      },
      /Circular `repeats`: one → two → one\./,
    ],
  ])('%s', (_, files, expected) => {
    const problems = problemsWith(files);
    expect(problems.join('\n')).toMatch(expected);
    for (const problem of problems) expect(problem).toMatch(/^(deals|sources)\/[\w-]+\.yaml:\d+:\d+: /);
  });

  test('all mistakes are told at once', () => {
    const files = {
      ...inDeal('formula: electric-power / ai-processors', 'formula: x'),
      ...inArticle('about: fluidstack', 'about: fluidstak'),
    };
    expect(problemsWith(files).length).toBeGreaterThan(1);
  });
});

test('the JSON Schemas for editors are what the seed is held to; if not, run npm run generate', () => {
  for (const [name, schema] of Object.entries(jsonSchemas)) {
    expect(JSON.parse(readFileSync(join(project, 'seed/schemas', name), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(schema)),
    );
  }
  const validate = new Ajv2020({ strict: false }).compile(jsonSchemas['source.json'] as object);
  expect(validate(parse(articleFile)), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...parse(articleFile), language: 12 })).toBe(false);
});

describe('seeding', () => {
  test('again changes nothing, and the same seed elsewhere makes the same edition', () => {
    const folder = temporaryFolder();
    const first = seeded(folder);
    const { mtimeMs } = statSync(first.config.databaseFile);
    expect(first.outcome.change).toBe('new edition');
    expect(seeded(folder).outcome).toEqual({ edition: first.outcome.edition, change: 'none' });
    expect(statSync(first.config.databaseFile).mtimeMs).toBe(mtimeMs);
    expect(seeded(temporaryFolder()).outcome.edition).toBe(first.outcome.edition);
  });

  test('a comment more makes no new edition, a word more does', () => {
    const folder = temporaryFolder();
    const { outcome } = seeded(folder);
    const commented = seedWith(temporaryFolder(), inArticle('language: fr', 'language: fr # as ever'));
    expect(seeded(folder, commented).outcome).toEqual({ edition: outcome.edition, change: 'same content' });
    const reworded = seedWith(temporaryFolder(), inDeal('fr: Emplois prévus', 'fr: Emplois à créer'));
    expect(seeded(folder, reworded).outcome.change).toBe('new edition');
  });

  test('an edition is named by its content', () => {
    const { config, outcome } = seeded(temporaryFolder());
    const { $client } = openForReading(config.databaseFile);
    expect(contentDigest($client)).toBe(outcome.edition);
    $client.close();
  });

  test('the name tells the least difference in content, and nothing of the order in which rows were written', () => {
    const { config, outcome } = seeded(temporaryFolder());
    const client = new Sqlite(config.databaseFile);
    client.exec(`
      CREATE TEMP TABLE kept AS SELECT * FROM sentences ORDER BY start DESC;
      DELETE FROM sentences;
      INSERT INTO sentences SELECT * FROM kept`);
    expect(contentDigest(client)).toBe(outcome.edition);
    const differences = [
      // By one bit in the last of 53.
      'UPDATE figure_reports SET value = value * (1 + 2.0 / (1 << 53)) WHERE value > 0',
      "UPDATE claims SET evidence = evidence || ' '",
      'UPDATE sentences SET reason_en = reason_fr, reason_fr = reason_en',
      "UPDATE figure_reports SET scope_en = '' WHERE scope_en IS NULL",
    ];
    for (const difference of differences) {
      client.exec('BEGIN');
      expect(client.prepare(difference).run().changes, difference).toBeGreaterThan(0);
      expect(contentDigest(client), difference).not.toBe(outcome.edition);
      client.exec('ROLLBACK');
    }
    client.close();
  });

  test('a mistake leaves the file as it was, and nothing beside it', () => {
    const folder = temporaryFolder();
    const { config } = seeded(folder);
    const digest = () => createHash('sha256').update(readFileSync(config.databaseFile)).digest('hex');
    const [before, names] = [digest(), readdirSync(folder)];
    const wrong = seedWith(temporaryFolder(), inArticle('status: planned', 'status: planed'));
    expect(() => seeded(folder, wrong)).toThrow(SeedError);
    expect(digest()).toBe(before);
    expect(readdirSync(folder)).toEqual(names);
  });

  test('without a seed says which folder is missing', () => {
    expect(() => seeded(temporaryFolder(), '/nowhere/at/all')).toThrow(
      /Folder not found: \/nowhere\/at\/all\. Check SEED_DIRECTORY/,
    );
  });

  test('tells what follows from an amount of money in its own currency', async () => {
    const folder = temporaryFolder();
    const perWatt = `  money-per-watt:
    metric: investment-per-power
    covers: phase
    phase: phase-1
    title: { en: Money per watt, fr: Argent par watt }
    derived: { formula: initial-investment / 1 GW, unit: EUR/W, assumption: { en: Made up, fr: Inventé } }
`;
    const seed = seedWith(folder, {
      ...inArticle('unit: EUR', 'unit: USD'),
      'deals/france-fluidstack.yaml': articleAlone.deal.replace(/^figures:\n/m, (line) => line + perWatt),
    });
    const { config } = seeded(folder, seed);
    const app = await buildApp(config, { now: () => TODAY });
    const figure = async (id: string) => (await app.inject(`/v1/figures/${id}`)).json();
    expect((await figure('money-per-watt')).quantity).toMatchObject({ value: 10, unit: 'USD/W' });
    await app.close();
  });

  test('takes what several sources say without a change of the schema', () => {
    const folder = temporaryFolder();
    expect(seeded(folder, manySources(folder)).outcome.change).toBe('new edition');
  });
});

describe('verifying evidence against a text', () => {
  const text = 'Ça commence. The plant opens in 2027 🎉 with 12 MW. Nothing else.';
  const end = [...text].length;
  const source = (changes: [string, string][] = []) => {
    const quote = '{ sentence: 2, start: 29, end: 36, quote: in 2027 }';
    let file = sourceFile('made-up', {
      reports: `{ deals: { france-fluidstack: { status: signed, evidence: [${quote}] } } }`,
    })
      .replace('a'.repeat(64), createHash('sha256').update(text).digest('hex'))
      .replace('characters: 100', `characters: ${end}`)
      .replace('[[0, 100]]', `[[0, 13], [13, 51], [51, ${end}]]`);
    for (const [before, after] of changes) {
      expect(file).toContain(before);
      file = file.replace(before, after);
    }
    const folder = temporaryFolder();
    const seed = seedWith(folder);
    writeFileSync(join(seed, 'sources/made-up.yaml'), file);
    return readSeed(seed).sources.find(({ content }) => content.id === 'made-up') as ReturnType<
      typeof readSeed
    >['sources'][number];
  };

  test('finds nothing where all holds, counted in code points', () => expect(verifySource(source(), text)).toEqual([]));

  test.each<[string, [string, string][], RegExp]>([
    [
      'a quote that stands elsewhere',
      [['start: 29, end: 36', 'start: 28, end: 35']],
      /the text from 28 to 35 is " in 202"; the quote starts at 29/,
    ],
    ['a quote that stands nowhere', [['quote: in 2027', 'quote: in 2028']], /the text does not contain the quote/],
    ['a sentence cut elsewhere', [['[13, 51]', '[13, 50]']], /sentence 2 must be \[13, 51\]/],
    ['a missing sentence', [['[0, 13], ', '']], /must list 3 sentences/],
    [
      'another text',
      [['characters: ', 'characters: 1']],
      new RegExp(`must be the length of the text: ${end} code points`),
    ],
  ])('finds %s', (_, changes, expected) => {
    expect(verifySource(source(changes), text).join('\n')).toMatch(expected);
  });

  test('finds a text that is not the one', () =>
    expect(verifySource(source(), `${text} `).join('\n')).toMatch(/must be the SHA-256 of the text: /));
});

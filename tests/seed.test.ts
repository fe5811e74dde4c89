// Seed files: validation errors with their positions, JSON Schemas, publishing, and comparing quotes with source texts.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemas } from '../src/ingest/json-schemas.ts';
import { readSeed } from '../src/ingest/load-yaml.ts';
import { SeedError } from '../src/ingest/seed-error.ts';
import { verifySource } from '../src/ingest/verify-evidence.ts';
import { createApp } from './support/app.ts';
import { articleAlone, project, publishEdition, seedWith, temporaryFolder } from './support/register.ts';
import { evidence, otherDeal, problemsWith, relation, sourceFile } from './support/seeds.ts';

const { deal: dealFile, article: articleFile } = articleAlone;

function replaced(file: string, before: string | RegExp, after: string): string {
  const changed = file.replace(before, after);
  expect(changed).not.toBe(file);
  return changed;
}
const inArticle = (before: string | RegExp, after: string) => ({
  'sources/lanouvelletribune-2025-02.yaml': replaced(articleFile, before, after),
});
const inDeal = (before: string, after: string) => ({
  'deals/france-fluidstack.yaml': replaced(dealFile, before, after),
});
const claim = (id: string, statement = 'Made up.') =>
  `[{ id: ${id}, topic: capability, about: france-fluidstack.service-start, certainty: possible, statement: { en: ${JSON.stringify(statement)}, fr: Inventé. }, ${evidence} }]`;
const NINE_WORDS = 'quote: un deux trois quatre cinq six sept huit neuf';

describe('seed validation', () => {
  test('seed validation finds no error in the unchanged seed', () => expect(problemsWith({})).toEqual([]));

  const expectProblem = (files: Record<string, string>, expected: RegExp) => {
    const problems = problemsWith(files);
    expect(problems.join('\n')).toMatch(expected);
    for (const problem of problems) expect(problem).toMatch(/^(deals|sources)\/[\w-]+\.yaml:\d+:\d+: /);
  };

  test.each<[string | RegExp, string, RegExp]>([
    ['reports:', 'reports: [', /^sources\/lanouvelletribune-2025-02\.yaml:\d+:\d+: .+ \(\d+ more\)$/],
    ['language: fr', 'language: fr\nlanguage: en', /:8:1: invalid YAML: Map keys must be unique/],
    ['publisher:', 'publihser:', /:5:1: Unknown key `publihser`\. Did you mean `publisher`\?/],
    ['publisher:', 'publihser:', /:4:1: `publisher` is missing\./],
    ['publisher: La Nouvelle Tribune\n', '', /:4:1: `publisher` is missing\.$/],
    [
      'status: planned',
      'statsu: planned',
      /Unknown key `statsu` in reports\.milestones\.france-fluidstack\.service-start\. Did you mean `status`\?/,
    ],
    ['publisher:', 'xyzzy: 1\npublisher:', /Unknown key `xyzzy`\. Allowed: id, publisher, title,/],
    ['recorded: 2026-11-22\n', '', /:4:1: `recorded` is missing\.$/],
    ['recorded: 2026-11-22', 'recorded: 2026-11', /recorded: must be a day that exists/],
    ['grade: C', 'grade: [C]', /reliability\.grade: must be one of A, B, C, D/],
    [
      'date: 2026',
      'date: Q3 2026',
      /milestones\.france-fluidstack\.service-start\.date: "Q3 2026" is not an EDTF date: give a day/,
    ],
    [
      'status: planned',
      'status: planed',
      /status: must be one of planned, reached, cancelled\. Did you mean `planned`\?/,
    ],
    ['unit: GW', 'unit: gw', /france-fluidstack\.electric-power\.unit: is not a UCUM unit/],
    ['unit: GW', 'unit: "GW "', /france-fluidstack\.electric-power\.unit: is not a UCUM unit/],
    ['unit: GW', 'unit: mW', /mW is another unit than MW, and not usual for electric-power\. Use MW/],
    ['date: 2026', 'date: 2027-02-29', /france-fluidstack\.service-start\.date: the day 2027-02-29 does not exist/],
    ['unit: GW', 'unit: GW.h', /GW\.h is not a unit of electric-power\. Allowed: W, kW, MW, GW, TW/],
    [
      '    france-fluidstack.service-start:',
      '    france-fluidstack.servce-start:',
      /unknown milestone `france-fluidstack\.servce-start`\. Did you mean `france-fluidstack\.service-start`\?/,
    ],
    [
      'about: fluidstack',
      'about: fluidstak',
      /unknown deal, partner, site, milestone or figure `fluidstak`\. Did you mean `fluidstack`\?/,
    ],
    [
      'id: competition-reshuffled',
      'id: race-led-by-us-and-china',
      /the id race-led-by-us-and-china is already used by a claim in /,
    ],
    ['country: GB', 'country: UK', /country: must be a two-letter code of ISO 3166-1/],
    ['quote: dès 2026', NINE_WORDS, /must be at most 8 words long/],
    [
      'quote: 10 milliards d’euros',
      NINE_WORDS,
      /france-fluidstack\.initial-investment\.quote: must be at most 8 words long/,
    ],
    ['quote: dès 2026', 'quote: dès 2027.', /the quote is 9 code points long, so `end` must be 2701/],
    [
      'sentence: 20, start: 2692',
      'sentence: 19, start: 2692',
      /must lie within sentence 19, which extends from 2437 to 2627/,
    ],
    ['sentence: 20, start: 2692', 'sentence: 22, start: 2692', /sentence 22 does not exist: the text has 21 sentences/],
    [/ {2}- sentence: 11[\s\S]*$/, '', /no evidence cites sentence 11\. Cite it, or list it under `withoutFact`/],
    ['  - sentence: 11', '  - sentence: 12', /sentence 12 is listed under `withoutFact`, but evidence cites it/],
    ['modifier: order-of-magnitude', 'modifier: about', /`order-of-magnitude` is required without `value`/],
    ['id: lanouvelletribune-2025-02', 'id: tribune', /:4:1: id: must be the name of the file/],
    ['published: 2025-02 ', 'published: 2025-02/.. ', /published: must have a last possible day/],
  ])(
    'seed validation reports an error with file, line and column when %j becomes %j in a source file',
    (before, after, expected) => expectProblem(inArticle(before, after), expected),
  );

  test.each([
    ['  service-start:', '  Service_Start:', /must be a slug/],
    [
      '  service-start:',
      '  electric-power:',
      /the id france-fluidstack\.electric-power is already used by a milestone/,
    ],
    ['power / ai-processors', 'power / processors', /unknown figure `processors` in this deal/],
    [
      'formula: electric-power /',
      'formula: energy-per-year /',
      /energy-per-year is derived: a formula can use reported figures only/,
    ],
    ['power / ai-processors', 'power', /the formula gives \(W\), which cannot be converted to W\/\{processor\}/],
    ['power / ai-processors', 'power + ai-processors', /expected \* or \/ but found "\+"/],
  ])(
    'seed validation reports an error with file, line and column when %j becomes %j in a deal file',
    (before, after, expected) => expectProblem(inDeal(before, after), expected),
  );

  const inSource = (
    id: string,
    changes: Parameters<typeof sourceFile>[1],
    before: string | RegExp = /$/,
    after = '\n',
  ) => ({ [`sources/${id}.yaml`]: replaced(sourceFile(id, changes), before, after) });
  test.each<[string, Record<string, string>, RegExp]>([
    [
      '`repeats` names an unknown source',
      inSource('echo', { repeats: ['lanouveletribune-2025-02'] }),
      /unknown source `lanouveletribune-2025-02`\. Did you mean `lanouvelletribune-2025-02`\?/,
    ],
    [
      'sources repeat each other',
      { ...inSource('one', { repeats: ['two'] }), ...inSource('two', { repeats: ['one'] }) },
      /Circular `repeats`: one → two → one\./,
    ],
    [
      '`repeats` names a source twice',
      inSource('echo', { repeats: ['lanouvelletribune-2025-02', 'lanouvelletribune-2025-02'] }),
      /^sources\/echo\.yaml:\d+:\d+: repeats: must not contain duplicates$/,
    ],
    [
      'a report names a role twice',
      inSource('more', {
        reports: `{ partners: { fluidstack: { roles: { france-fluidstack: [supplier, supplier] }, ${evidence} } } }`,
      }),
      /^.*roles\.france-fluidstack: must not contain duplicates$/,
    ],
    [
      'a deal declares a relation twice',
      { 'deals/other.yaml': otherDeal('other', Array(2).fill(relation('same-site', 'france-fluidstack'))) },
      /^deals\/other\.yaml:\d+:\d+: Duplicate relation: other same-site france-fluidstack is already declared.*$/,
    ],
    [
      'both deals declare the same relation',
      {
        'deals/another.yaml': otherDeal('another', [relation('part-of', 'other')]),
        'deals/other.yaml': otherDeal('other', [relation('has-part', 'another')]),
      },
      /^deals\/other\.yaml:\d+:\d+: Duplicate relation: other has-part another is already declared.*$/,
    ],
    [
      'an id is the name of a JavaScript property',
      { 'deals/constructor.yaml': otherDeal('constructor') },
      /^.*constructor.*is a reserved name.*$/,
    ],
    [
      'an alias has no anchor',
      inSource('alias', {}, 'language: en', 'language: *nowhere'),
      /^sources\/alias\.yaml:1:1: Unresolved alias .*\. Write the value out instead$/,
    ],
    [
      'a file contains two documents',
      inSource('two', {}, /$/, '\n---\nid: three\n'),
      /^sources\/two\.yaml:\d+:\d+: a file contains one document\. Remove the line ---$/,
    ],
    [
      'a URL has another scheme than http and https',
      inSource('odd', {}, 'https://example.org/odd', 'javascript:alert(1)'),
      /^.*url: must be a URL such as https:\/\/example\.org\/article$/,
    ],
    [
      'a URL contains a space',
      inSource('foo', {}, 'https://example.org/foo', '"https://example.org/a b"'),
      /^.*must be percent-encoded.*$/,
    ],
    [
      'a claim has the id of a report',
      inSource('foo', {
        reports: `{ partners: { fluidstack: { country: GB, ${evidence} } } }`,
        claims: claim('fluidstack-by-foo'),
      }),
      /^.*the id fluidstack-by-foo is already used by a report in.*$/,
    ],
    [
      'a text contains a control character',
      inSource('foo', { claims: claim('loud', 'Ding\u0007') }),
      /^.*must not contain control characters or invisible characters, such as U\+0007 here$/,
    ],
    [
      'a text contains an invisible character',
      inSource('foo', { claims: claim('hidden', 'One\u200bword') }),
      /^.*must not contain control characters or invisible characters, such as U\+200B here$/,
    ],
    [
      'a text contains half of a surrogate pair',
      inSource('foo', { claims: claim('half', 'A \ud83d') }),
      /^.*such as U\+D83D here$/,
    ],
    [
      'an item of a list contains the separator of CSV cells',
      inSource('bar', { claims: claim('cell').replace(', statement', ', mentions: ["A|B", C], statement') }),
      /^.*\|.*$/,
    ],
  ])('seed validation reports an error with file, line and column when %s', (_, files, expected) => {
    expect(problemsWith(files)).toHaveLength(1 + Number(/Circular/.test(expected.source)));
    expectProblem(files, expected);
  });

  test.each<[string, (text: string) => Buffer, number]>([
    ['Windows-1252', (text) => Buffer.from(text, 'latin1'), 8],
    ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le'), 1],
    ['UTF-16 without a byte order mark', (text) => Buffer.from(text, 'utf16le'), 2],
  ])('seed validation names the first line that is not UTF-8 when a source file is saved as %s', (_, encode, line) => {
    const folder = seedWith(temporaryFolder(), {});
    const file = join(folder, 'sources', 'one.yaml');
    writeFileSync(file, encode(sourceFile('one', {})));
    expect(() => readSeed(folder)).toThrow(
      `${file}:${line}:1: this line is not UTF-8 text. Save the file with the encoding UTF-8`,
    );
  });

  test.each<[string, (text: string) => string]>([
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['letters of other scripts, emoji and joiners', (text) => text.replace('Gazette', 'روزنامه\u200cها 日報 👩🏽‍🚀 ❤️')],
  ])('seed validation accepts a source file with %s', (_, change) => {
    const files = { 'sources/one.yaml': change(sourceFile('one', {})) };
    expect(files['sources/one.yaml']).not.toBe(sourceFile('one', {}));
    expect(problemsWith(files)).toEqual([]);
  });

  test('seed validation skips the hidden file that an editor creates beside the file being edited', () => {
    expect(problemsWith({ 'sources/.#one.yaml': 'not a source' })).toEqual([]);
  });

  test('seed validation reports the errors of a deal file and of a source file at once', () => {
    const files = {
      ...inDeal('formula: electric-power / ai-processors', 'formula: x'),
      ...inArticle('about: fluidstack', 'about: fluidstak'),
    };
    expect(problemsWith(files).length).toBeGreaterThan(1);
  });
});

test('the JSON Schemas in seed/schemas are up to date (otherwise, run npm run generate)', () => {
  for (const [name, schema] of Object.entries(jsonSchemas)) {
    expect(JSON.parse(readFileSync(join(project, 'seed/schemas', name), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(schema)),
    );
  }
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(jsonSchemas['source.json'] as object);
  expect(validate(parse(articleFile)), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...parse(articleFile), language: 12 })).toBe(false);
});

test('publishing a seed creates a new edition when a word changes in a seed file, but not when a comment changes', async () => {
  const folder = temporaryFolder();
  const { outcome } = await publishEdition(folder);
  const commented = seedWith(temporaryFolder(), inArticle('language: fr', 'language: fr # as ever'));
  expect((await publishEdition(folder, commented)).outcome).toEqual({ edition: outcome.edition, change: 'none' });
  const reworded = seedWith(temporaryFolder(), inDeal('fr: Emplois prévus', 'fr: Emplois à créer'));
  expect((await publishEdition(folder, reworded)).outcome.change).toBe('new');
});

test('publishing a seed with an error leaves the data directory unchanged', async () => {
  const folder = temporaryFolder();
  await publishEdition(folder);
  const before = readdirSync(folder, { recursive: true });
  const wrong = seedWith(temporaryFolder(), inArticle('status: planned', 'status: planed'));
  await expect(publishEdition(folder, wrong)).rejects.toThrow(SeedError);
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
});

test('readSeed throws an error that names the seed folder when the folder does not exist', () => {
  expect(() => readSeed('/nowhere/at/all')).toThrow(/Cannot read \/nowhere\/at\/all.*Check SEED_DIRECTORY/);
});

test('a figure derived from an amount in USD is in USD/W although the seed declares EUR/W', async () => {
  const perWatt = `  money-per-watt:
    metric: investment-per-power
    covers: phase
    phase: phase-1
    title: { en: Money per watt, fr: Argent par watt }
    derived: { formula: initial-investment / 1 GW, unit: EUR/W, assumption: { en: Made up, fr: Inventé } }
`;
  const seedDirectory = seedWith(temporaryFolder(), {
    ...inArticle('unit: EUR', 'unit: USD'),
    'deals/france-fluidstack.yaml': dealFile.replace(/^figures:\n/m, (line) => line + perWatt),
  });
  const app = await createApp({ seedDirectory });
  const { quantity } = (await app.inject('/v1/figures/france-fluidstack.money-per-watt')).json();
  expect(quantity).toMatchObject({ value: 10, unit: 'USD/W' });
});

describe('verifySource', () => {
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

  test('verifySource finds no problem when positions and the text length count code points, so that an emoji counts as 1', () =>
    expect(verifySource(source(), text)).toEqual([]));

  test.each<[string, [string, string][], RegExp]>([
    [
      'a quote is not at its stated position',
      [['start: 29, end: 36', 'start: 28, end: 35']],
      /the text from 28 to 35 is " in 202"; the quote starts at 29/,
    ],
    ['a quote is not in the text', [['quote: in 2027', 'quote: in 2028']], /the text does not contain the quote/],
    ['a sentence ends after its stated end', [['[13, 51]', '[13, 50]']], /sentence 2 must be \[13, 51\]/],
    ['the list of sentences omits one', [['[0, 13], ', '']], /must list 3 sentences/],
    [
      'the text has another length than stated',
      [['characters: ', 'characters: 1']],
      new RegExp(`must be the length of the text: ${end} code points`),
    ],
  ])('verifySource reports a problem when %s', (_, changes, expected) => {
    expect(verifySource(source(changes), text).join('\n')).toMatch(expected);
  });

  test('verifySource reports a problem when the text has another SHA-256 than stated', () =>
    expect(verifySource(source(), `${text} `).join('\n')).toMatch(/must be the SHA-256 of the text: /));
});

// `npm run new-deal`, the changes that `npm run diff` shows for deals and sites, and the JSON Schemas for editors.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { diffRegisters } from '../src/cli/diff-editions.ts';
import { readSeed } from '../src/ingest/load-yaml.ts';
import { dealQuestions, draftDealFile } from '../src/ingest/new-deal.ts';
import { sourceQuestions } from '../src/ingest/new-source.ts';
import { slugOf } from '../src/ingest/questions.ts';
import { validateSeed } from '../src/ingest/validate.ts';
import { createApp } from './support/app.ts';
import { compileCache } from './support/process.ts';
import { project, realSeed, seedWith, temporaryFolder } from './support/register.ts';
import { evidence, sourceFile } from './support/seeds.ts';

const answers = {
  kind: 'programme',
  titleEn: 'Campus at Brest',
  titleFr: 'Campus de Brest : phase 1',
  id: 'campus-at-brest',
};
const typed = [answers.kind, answers.titleEn, answers.titleFr, ''];

/** Runs a script of src/cli/ with `lines` as its input. `before` runs after the first output, before the input is sent. */
function run(script: string, seed: string, lines: readonly string[] = [], before: () => void = () => undefined) {
  const env = { NODE_COMPILE_CACHE: compileCache, SEED_DIRECTORY: seed };
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    const command = [join(project, 'src/cli', script)];
    const child = execFile(process.execPath, command, { env, timeout: 30_000 }, (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, stdout, stderr }),
    );
    child.stdin?.on('error', () => undefined);
    const send = () => child.stdin?.end(lines.map((line) => `${line}\n`).join(''));
    if (lines.length === 0) return;
    child.stdout?.once('data', () => {
      before();
      send();
    });
  });
}

test.each([
  ['Brie des Rivières & Châteaux', 'brie-des-rivieres-chateaux'],
  ['Strømsø, Łódź, Straße, Œuvre', 'stromso-lodz-strasse-oeuvre'],
  ['Þór 2', 'thor-2'],
  ['数据', ''],
])('slugOf converts "%s" to "%s"', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

describe('draftDealFile and the questions of npm run new-deal', () => {
  const question = (name: string) => dealQuestions.find((each) => each.name === name) as (typeof dealQuestions)[number];

  test('draftDealFile writes a file that passes validation with nothing else, and keeps the answers', () => {
    const titles = { titleEn: 'A: "b" # c', titleFr: '- « d »\u00a0: e' };
    const seed = seedWith(temporaryFolder(), {
      'deals/campus-at-brest.yaml': draftDealFile({ ...answers, ...titles }),
    });
    const files = readSeed(seed);
    validateSeed(files);
    expect(files.deals.find(({ content }) => content.id === answers.id)?.content).toEqual({
      ...{ id: answers.id, kind: 'programme', title: { en: titles.titleEn, fr: titles.titleFr } },
      ...{ partners: {}, sites: {}, milestones: {}, figures: {}, relations: [] },
    });
  });

  test('the examples in the comments of the file are valid when they are filled in', () => {
    const draft = draftDealFile(answers);
    const uncommented = ['partners', 'sites', 'milestones', 'figures'].reduce((text, section) => {
      const example = new RegExp(`^#.*?  (\\S+: \\{.*\\})\\n${section}: \\{\\}$`, 'm').exec(text)?.[1];
      expect(example, section).toBeDefined();
      return text.replace(new RegExp(`^${section}: \\{\\}$`, 'm'), `${section}:\n  ${example}`);
    }, draft);
    const files = readSeed(seedWith(temporaryFolder(), { 'deals/campus-at-brest.yaml': uncommented }));
    validateSeed(files);
    const { content } = files.deals.find((file) => file.content.id === answers.id) as (typeof files.deals)[number];
    expect(
      [content.partners, content.sites, content.milestones, content.figures].map((each) => Object.keys(each).length),
    ).toEqual([1, 1, 1, 1]);
  });

  test.each([
    ['kind', 'plan', 'must be one of project, programme'],
    ['kind', '', 'must be one of'],
    ['titleEn', '', expect.any(String)],
    ['titleFr', '  ', expect.any(String)],
    ['id', 'Campus', expect.any(String)],
    ['id', 'campus-', expect.any(String)],
    ['id', 'a.b', expect.any(String)],
    ['id', 'france-fluidstack', 'the register already uses this id'],
  ])('the question %s refuses the answer "%s"', (name, answer, reason) => {
    const message = question(name).check(answer, ['france-fluidstack']);
    if (typeof reason === 'string') expect(message).toContain(reason);
    else expect(message).toEqual(reason);
  });

  test.each([
    ['Campus at Brest', 'campus-at-brest'],
    ['  L’Été : À Œuf !', 'l-ete-a-oeuf'],
    ['SoftBank’s 5 GW', 'softbank-s-5-gw'],
  ])('npm run new-deal suggests for the title "%s" the id "%s", which it accepts', (titleEn, id) => {
    expect(question('id').defaultAnswer?.({ titleEn })).toBe(id);
    expect(question('id').check(id, [])).toBeUndefined();
  });
});

describe.concurrent('npm run new-deal', { timeout: 60_000 }, () => {
  const newSeed = (cleanUp: (remove: () => void) => void) => seedWith(temporaryFolder(cleanUp));
  const path = `deals/${answers.id}.yaml`;

  test('npm run new-deal creates a file that npm run validate accepts with nothing else', async ({
    onTestFinished,
  }) => {
    const seed = newSeed(onTestFinished);
    const { code, stdout, stderr } = await run('new-deal.ts', seed, typed);
    expect([code, stderr]).toEqual([0, '']);
    const file = join(seed, path);
    expect(stdout).toContain(`Id (Enter = ${answers.id}):\n> \nCreated ${file}.`);
    expect(readFileSync(file, 'utf8')).toBe(draftDealFile(answers));
    expect(await run('validate.ts', seed)).toMatchObject({
      code: 0,
      stdout: 'Seed is valid: 2 deals, 1 source, 0 warnings.\n',
    });
  });

  test('npm run new-deal repeats a question with the reason when the answer is wrong or the id exists', async ({
    onTestFinished,
  }) => {
    const seed = newSeed(onTestFinished);
    // Ids of a deal, of a partner, and a former id of a milestone.
    const ids = ['france-fluidstack', 'fluidstack', 'service-start', 'Not An Id', ''];
    const lines = ['scheme', answers.kind, '', answers.titleEn, answers.titleFr, ...ids];
    const { code, stdout } = await run('new-deal.ts', seed, lines);
    expect(code).toBe(0);
    expect(stdout).toContain('must be one of project, programme');
    expect(stdout.split('the register already uses this id')).toHaveLength(4);
    expect(parse(readFileSync(join(seed, path), 'utf8'))).toMatchObject({ id: answers.id, kind: 'programme' });
    validateSeed(readSeed(seed));
  });

  test('npm run new-deal does not overwrite a file that another process creates in the meantime', async ({
    onTestFinished,
  }) => {
    const seed = newSeed(onTestFinished);
    const file = join(seed, path);
    const { code, stderr } = await run('new-deal.ts', seed, typed, () => writeFileSync(file, 'written by another'));
    expect([code, stderr]).toEqual([1, expect.stringContaining('An existing file is never overwritten')]);
    expect(readFileSync(file, 'utf8')).toBe('written by another');
  });

  test('npm run new-deal exits with code 1 and writes no file when the input ends early', async ({
    onTestFinished,
  }) => {
    const seed = newSeed(onTestFinished);
    const { code, stderr } = await run('new-deal.ts', seed, typed.slice(0, 2));
    expect([code, stderr]).toEqual([1, expect.stringContaining('The input ended before "Title in French"')]);
    expect(readdirSync(join(seed, 'deals'))).toEqual(['france-fluidstack.yaml']);
  });

  test('npm run new-deal works while another deal file is invalid', async ({ onTestFinished }) => {
    const seed = newSeed(onTestFinished);
    writeFileSync(join(seed, 'deals/broken.yaml'), 'id: [');
    expect((await run('new-deal.ts', seed, typed)).code).toBe(0);
    expect(existsSync(join(seed, path))).toBe(true);
  });

  test('npm run new-source still creates a source file, which can report on a new deal', async ({ onTestFinished }) => {
    const seed = newSeed(onTestFinished);
    await run('new-deal.ts', seed, typed);
    const values: Record<string, string> = {
      ...{
        publisher: 'Gazette',
        title: '',
        language: 'fr',
        published: '2025-03',
        url: 'https://example.org/x',
        grade: 'B',
      },
      ...{ reasonEn: 'Made up', reasonFr: 'Inventé', repeats: '', originEn: 'Made up', originFr: 'Inventé', id: '' },
    };
    const { code, stdout } = await run(
      'new-source.ts',
      seed,
      sourceQuestions.map(({ name }) => values[name] ?? ''),
    );
    expect([code, stdout]).toEqual([0, expect.stringContaining('gazette-2025-03.yaml')]);
    validateSeed(readSeed(seed));
  });
});

describe('diffRegisters', () => {
  test('diffRegisters lists an added deal with its site, and a changed deal of a site', async () => {
    const campus = `${draftDealFile(answers).replace('sites: {}', 'sites: { brest: { title: { en: Brest, fr: Brest } } }')}`;
    const files = (deals: string) => ({
      'deals/campus-at-brest.yaml': campus,
      'sources/seen.yaml': sourceFile('seen', {
        reports: `{ deals: { campus-at-brest: { status: announced, country: FR, ${evidence} } }, sites: { brest: { municipality: Brest, deals: [${deals}], ${evidence} } } }`,
      }),
    });
    const open = (more: Record<string, string>) => createApp({ seedDirectory: seedWith(temporaryFolder(), more) });
    const [before, alone, both] = await Promise.all([
      open({}),
      open(files('campus-at-brest')),
      open(files('campus-at-brest, france-fluidstack')),
    ]);
    const added = await diffRegisters(before, alone);
    expect(added.map(({ record, change }) => `${change} ${record}`)).toEqual(
      expect.arrayContaining(['added deals/campus-at-brest', 'added sites/brest', 'added sources/seen']),
    );
    const site = added.find(({ record }) => record === 'sites/brest');
    expect(site?.values).toContainEqual({ path: 'municipality', before: undefined, after: '"Brest"' });
    const changed = await diffRegisters(alone, both);
    expect(changed.map(({ record, change }) => `${change} ${record}`)).toContain('changed sites/brest');
    expect((await diffRegisters(alone, before)).map(({ record, change }) => `${change} ${record}`)).toContain(
      'removed sites/brest',
    );
  });
});

describe('the JSON Schemas for editors', () => {
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  const schemaOf = (kind: string) =>
    ajv.compile(JSON.parse(readFileSync(join(realSeed, `schemas/${kind}.json`), 'utf8')));
  const [dealSchema, sourceSchema] = [schemaOf('deal'), schemaOf('source')];
  const draft = () => parse(draftDealFile(answers));
  const title = { en: 'Made up', fr: 'Inventé' };

  test('the JSON Schemas accept every file of the seed, and a new deal', () => {
    const { deals, sources } = readSeed(realSeed);
    for (const { file, raw } of deals) expect(dealSchema(raw), file).toBe(true);
    for (const { file, raw } of sources) expect(sourceSchema(raw), file).toBe(true);
    expect(dealSchema(draft())).toBe(true);
  });

  test.each([
    ['a site', { sites: { brest: { title } } }, true],
    ['a site without a title', { sites: { brest: {} } }, false],
    ['a site whose id is no slug', { sites: { Brest: { title } } }, false],
    ['a milestone with a type', { milestones: { start: { type: 'permit', title } } }, true],
    ['a milestone without a type', { milestones: { start: { title } } }, false],
    ['a milestone of an unknown type', { milestones: { start: { type: 'opening', title } } }, false],
    [
      'a figure of the metric grid-capacity',
      { figures: { grid: { metric: 'grid-capacity', covers: 'whole', title } } },
      true,
    ],
    ['a figure of an unknown metric', { figures: { grid: { metric: 'power', covers: 'whole', title } } }, false],
    ['a scoped id as key', { figures: { 'a.b': { metric: 'area', covers: 'whole', title } } }, false],
    ['an unknown kind', { kind: 'plan' }, false],
    ['an unknown property', { place: 'Brest' }, false],
  ])('the JSON Schema of deals judges %s right', (_, fields, isValid) => {
    expect(dealSchema({ ...draft(), ...fields })).toBe(isValid);
  });

  const cited = [{ quote: 'in Brest', located: false }];
  test.each([
    ['a report about a site', { sites: { brest: { municipality: 'Brest', deals: ['a'], evidence: cited } } }, true],
    ['a report without evidence', { sites: { brest: { municipality: 'Brest' } } }, false],
    [
      'exact coordinates',
      { sites: { brest: { coordinates: { latitude: 48.4, longitude: -4.5, precision: 'exact' }, evidence: cited } } },
      true,
    ],
    [
      'a latitude above 90',
      { sites: { brest: { coordinates: { latitude: 90.5, longitude: 0, precision: 'exact' }, evidence: cited } } },
      false,
    ],
    [
      'coordinates without precision',
      { sites: { brest: { coordinates: { latitude: 48.4, longitude: -4.5 }, evidence: cited } } },
      false,
    ],
    ['a country of a deal', { deals: { a: { country: 'FR', evidence: cited } } }, true],
    ['a country in lower case', { deals: { a: { country: 'fr', evidence: cited } } }, false],
    ['an identifier', { sites: { brest: { identifiers: [{ scheme: 'insee', id: '29019' }], evidence: cited } } }, true],
    ['an unknown scheme', { sites: { brest: { identifiers: [{ scheme: 'x', id: '1' }], evidence: cited } } }, false],
    ['a scoped milestone', { milestones: { 'a.start': { status: 'planned', date: '2027', evidence: cited } } }, true],
    ['the status negotiating', { deals: { a: { status: 'negotiating', evidence: cited } } }, true],
    ['an unknown status', { deals: { a: { status: 'agreed', evidence: cited } } }, false],
  ])('the JSON Schema of sources judges %s right', (_, reports, isValid) => {
    const file = parse(sourceFile('seen', {}));
    expect(sourceSchema({ ...file, reports })).toBe(isValid);
  });
});

// What editors get wrong by a hair: each is told, none ends in a crash or in rows that collide.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { buildApp } from '../src/app.ts';
import { checkSeed } from '../src/seed/check.ts';
import { differences } from '../src/seed/diff.ts';
import { readSeed } from '../src/seed/files.ts';
import { skeletonOf } from '../src/seed/new-source.ts';
import { SeedError } from '../src/seed/seed-error.ts';
import { articleAlone, seeded, seedWith, TODAY, temporaryFolder } from './support/register.ts';
import { sourceFile } from './support/seeds.ts';

const evidence = 'evidence: [{ sentence: 1, start: 0, end: 6, quote: a word }]';
const other = (id: string, relations = '[]') =>
  `id: ${id}\nkind: project\ntitle: { en: Other, fr: Autre }\nrelations: ${relations}\n`;
const relation = (type: string, to: string) =>
  `{ type: ${type}, to: ${to}, claims: [residual-heat-recovered], statement: { en: So it is, fr: C’est ainsi } }`;

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

test.each<[string, Record<string, string>, RegExp]>([
  [
    'a source named twice under repeats',
    {
      'sources/echo.yaml': sourceFile('echo', { repeats: ['lanouvelletribune-2025-02', 'lanouvelletribune-2025-02'] }),
    },
    /^sources\/echo\.yaml:\d+:\d+: repeats: must not contain duplicates$/,
  ],
  [
    'a role given twice',
    {
      'sources/more.yaml': sourceFile('more', {
        reports: `{ partners: { fluidstack: { roles: { france-fluidstack: [supplier, supplier] }, ${evidence} } } }`,
      }),
    },
    /roles\.france-fluidstack: must not contain duplicates$/,
  ],
  [
    'a relation given twice',
    {
      'deals/other.yaml': other(
        'other',
        `[${relation('same-site', 'france-fluidstack')}, ${relation('same-site', 'france-fluidstack')}]`,
      ),
    },
    /^deals\/other\.yaml:\d+:\d+: Duplicate relation: other same-site france-fluidstack is already declared/,
  ],
  [
    'a relation given by both deals',
    {
      'deals/another.yaml': other('another', `[${relation('part-of', 'other')}]`),
      'deals/other.yaml': other('other', `[${relation('has-part', 'another')}]`),
    },
    /^deals\/other\.yaml:\d+:\d+: Duplicate relation: other has-part another is already declared/,
  ],
  [
    'an id that JavaScript gives to everything',
    { 'deals/constructor.yaml': other('constructor') },
    /constructor.*is a reserved name/,
  ],
  [
    'an alias that leads nowhere',
    { 'sources/alias.yaml': sourceFile('alias', {}).replace('language: en', 'language: *nowhere') },
    /^sources\/alias\.yaml:1:1: Unresolved alias .*\. Write the value out instead$/,
  ],
  [
    'two documents in a file',
    { 'sources/two.yaml': `${sourceFile('two', {})}\n---\nid: three\n` },
    /^sources\/two\.yaml:\d+:\d+: a file contains one document\. Remove the line ---$/,
  ],
  [
    'a URL that no browser opens',
    { 'sources/odd.yaml': sourceFile('odd', {}).replace('https://example.org/odd', 'javascript:alert(1)') },
    /url: must be a URL such as https:\/\/example\.org\/article$/,
  ],
])('%s is told', (_, files, message) => {
  const problems = problemsWith(files);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(message);
});

describe('a skeleton with a text', () => {
  const answers = {
    id: 'long',
    publisher: 'Long',
    language: 'en',
    published: '2026-06',
    url: 'https://example.org/long',
    grade: 'B',
    reasonEn: 'Made up',
    reasonFr: 'Inventé',
    originEn: 'Made up',
    originFr: 'Inventé',
  };
  const file = skeletonOf(answers, TODAY, 'A sentence of some length. '.repeat(120));

  test('holds however many sentences there are', () => {
    expect(problemsWith({ 'sources/long.yaml': file })).toEqual([]);
    expect(parse(file).withoutFact).toHaveLength(120);
  });

  test('still holds when the first sentence is taken out of withoutFact and cited', () => {
    const document = parseDocument(file);
    document.deleteIn(['withoutFact', 0]);
    document.addIn(['claims'], {
      id: 'it-is-long',
      topic: 'company',
      about: 'france-fluidstack',
      certainty: 'asserted',
      statement: { en: 'It is long.', fr: 'C’est long.' },
      evidence: [{ sentence: 1, start: 0, end: 10, quote: 'A sentence' }],
    });
    expect(problemsWith({ 'sources/long.yaml': document.toString() })).toEqual([]);
  });
});

describe('what a change of the seed changes', () => {
  const differing = async (before: Record<string, string>, after: Record<string, string>) => {
    const apps = await Promise.all(
      [before, after].map((files) => {
        const folder = temporaryFolder();
        return buildApp(seeded(folder, seedWith(folder, files)).config, { now: () => TODAY });
      }),
    );
    const [one, two] = apps as [(typeof apps)[0], (typeof apps)[0]];
    const found = await differences(one, two);
    await Promise.all(apps.map((app) => app.close()));
    return found.flatMap(({ thing, values }) => values.map(({ path }) => `${thing} ${path}`));
  };

  test('tells another reason for a sentence without a fact', async () => {
    const reworded = articleAlone.article.replace('A heading. Sentence 9 gives the details.', 'A heading.');
    expect(reworded).not.toBe(articleAlone.article);
    expect(await differing({}, { 'sources/lanouvelletribune-2025-02.yaml': reworded })).toEqual([
      'sources/lanouvelletribune-2025-02 coverage.sentences[5].reason.en',
    ]);
  });

  test('tells of two relations to the same deal each on its own', async () => {
    const seen = sourceFile('seen', { reports: `{ deals: { other: { status: announced, ${evidence} } } }` });
    const one = relation('part-of', 'france-fluidstack');
    const found = await differing(
      { 'deals/other.yaml': other('other', `[${one}]`), 'sources/seen.yaml': seen },
      {
        'deals/other.yaml': other('other', `[${one}, ${relation('same-site', 'france-fluidstack')}]`),
        'sources/seen.yaml': seen,
      },
    );
    expect(found).toContain('deals/other relations[same-site france-fluidstack].statement.en');
    expect(found).toContain('deals/france-fluidstack relations[same-site other].statement.en');
    expect(found.filter((path) => path.includes('part-of'))).toEqual([]);
  });
});

test('a text that is empty is told before anything is asked', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'empty.txt'), ' \n');
  for (const [path, said] of [
    ['empty.txt', /^The text file .*empty\.txt is empty\.\n$/],
    ['', /^Cannot read the text file .*: EISDIR/],
  ] as const) {
    const script = join(import.meta.dirname, '../src/seed/new-source-main.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, join(folder, path)], { encoding: 'utf8' });
    expect([status, stdout, stderr]).toEqual([1, '', expect.stringMatching(said)]);
  }
});

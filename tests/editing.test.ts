// What helps editors: questions that become a file, all files checked, and what they would change before they do.
import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildApp } from '../src/app.ts';
import { checkSeed } from '../src/seed/check.ts';
import { differences } from '../src/seed/diff.ts';
import { readSeed, type SeedFiles } from '../src/seed/files.ts';
import { type Answers, questions, skeletonOf } from '../src/seed/new-source.ts';
import { verifySource } from '../src/seed/verify.ts';
import type { App } from './support/app.ts';
import { articleAlone, project, seeded, seedWith, TODAY, temporaryFolder } from './support/register.ts';
import { sourceFile } from './support/seeds.ts';

/** Runs a script of src/seed/ to its end, with these lines typed into it: once it has asked, where something comes before. */
function run([script = '', ...args]: string[], env: Record<string, string>, lines: string[] = [], before?: () => void) {
  const command = [join(project, 'src/seed', script), ...args];
  const compiled = join(project, 'node_modules', '.cache', 'compiled-for-tests');
  const options = { env: { NODE_COMPILE_CACHE: compiled, ...env }, timeout: 60_000 };
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(process.execPath, command, options, (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, stdout, stderr }),
    );
    // It may end without having read what is typed.
    const type = () => child.stdin?.on('error', () => undefined).end(lines.map((line) => `${line}\n`).join(''));
    if (!before) type();
    else
      child.stdout?.once('data', () => {
        before();
        type();
      });
  });
}

const answers = {
  publisher: 'Žurnál d’Énergie & Cie',
  title: 'Une centrale ouvre à Brest',
  language: 'fr',
  published: '2025-03',
  url: 'https://example.org/brest',
  grade: 'B',
  reasonEn: 'Made up for the tests',
  reasonFr: 'Inventé pour les tests',
  repeats: '',
  originEn: 'Made up for the tests',
  originFr: 'Inventé pour les tests',
  id: 'zurnal-d-energie-cie-2025-03',
} satisfies Answers;
const ARTICLE = 'lanouvelletribune-2025-02';
const path = `sources/${answers.id}.yaml`;

/** The source that the seed has after it was written, once it has passed all checks. */
function readBack(skeleton: string) {
  const files = readSeed(seedWith(temporaryFolder(), { [path]: skeleton }));
  checkSeed(files);
  return files.sources.find(({ content }) => content.id === answers.id) as SeedFiles['sources'][number];
}

describe('a new source', () => {
  const question = (name: keyof Answers) => questions.find((each) => each.name === name) as (typeof questions)[number];
  const known = { sources: [ARTICLE], answers: {} };

  test('has a file that holds before anything is filled in', () => {
    const { content } = readBack(skeletonOf({ ...answers, repeats: ARTICLE }, TODAY));
    const { grade, reasonEn, reasonFr, originEn, originFr, ...others } = answers;
    const reliability = { grade, reason: { en: reasonEn, fr: reasonFr } };
    expect(content).toMatchObject({
      ...others,
      reliability,
      origin: { en: originEn, fr: originFr },
      repeats: [ARTICLE],
      recorded: '2026-11-22',
      seen: true,
      claims: [],
    });
    expect(content.text).toBeUndefined();
    expect(readBack(skeletonOf({ ...answers, title: '' }, TODAY)).content.title).toBeUndefined();
  });

  test('with a text has its digest, its length and its sentences, none of them read yet', () => {
    const sentences = ['Une centrale ouvre à Brest 🎉. ', 'Elle fournira « 12 MW » dès 2027 !\n', 'Le reste attend.'];
    const text = sentences.join('');
    const found = readBack(skeletonOf(answers, TODAY, text));
    const [first, second, characters] = sentences.map((_, index) => [...sentences.slice(0, index + 1).join('')].length);
    expect(found.content.text).toMatchObject({ sha256: hash('sha256', text), characters });
    expect(found.content.text?.sentences.flat()).toEqual([0, first, first, second, second, characters]);
    expect(found.content.withoutFact.map(({ sentence }) => sentence)).toEqual([1, 2, 3]);
    expect(verifySource(found, text)).toEqual([]);
  });

  test('is read as it was typed, whatever YAML makes of such signs elsewhere', () => {
    const folder = temporaryFolder();
    for (const name of ['deals', 'sources']) mkdirSync(join(folder, name));
    const signs = [...'#-?"\'\\!&*|>%@`{], é', ': ', ' #', '- ', '? ', '&a', '*a'];
    const awkward = fc.constantFrom(...signs, '---', '...', '<<', '~', 'null', 'yes', '1e3', '2025-02');
    const line = fc.oneof(
      fc.array(awkward, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary' }),
    );
    // What is asked again is never written, and a line that is typed holds no other.
    const typed = line.filter((text) => !text.includes('\n') && question('publisher').check(text, known) === undefined);
    fc.assert(
      fc.property(typed, typed, typed, typed, (publisher, title, reasonEn, reasonFr) => {
        const texts = { publisher, title, reasonEn, reasonFr };
        writeFileSync(join(folder, path), skeletonOf({ ...answers, ...texts }, TODAY));
        const { content } = readSeed(folder).sources[0] ?? {};
        expect([content?.publisher, content?.title]).toEqual([publisher.trim(), title.trim()]);
        expect(content?.reliability.reason).toEqual({ en: reasonEn.trim(), fr: reasonFr.trim() });
      }),
    );
  });

  test.each<[keyof Answers, string, RegExp]>([
    ['publisher', ' ', /must not be empty/],
    ['title', 'A bell\u0007', /must not contain control characters/],
    ['language', 'French', /must be a language code such as fr or en/],
    ['published', 'last May', /"last May" is not an EDTF date: give a day \(2025-02-10\)/],
    ['published', '2025-02-10/..', /must have a last possible day/],
    ['url', 'example.org', /must be a URL such as https:/],
    ['grade', 'E', /A.*B.*C.*D/],
    [
      'repeats',
      `${ARTICLE} lanouveletribune-2025-02`,
      /unknown source `lanouveletribune-2025-02`\. Did you mean `lanouvelle/,
    ],
    ['id', ARTICLE, /a source with this id already exists/],
    ['id', 'Le Monde', /must be a slug: lower-case letters/],
  ])('is asked for its %s again where that is %j', (name, answer, expected) => {
    expect(question(name).check(answer, known)).toMatch(expected);
  });

  test.each([
    ['Žurnál d’Énergie & Cie', '2025-03', answers.id],
    ['« L’Été : À lire » !', '2025-02-10', 'l-ete-a-lire-2025-02-10'],
    ['Reuters', '[2025-11-14..2026-05-30]', 'reuters-2026-05-30'],
    ['日経', '2026', '2026'],
  ])('of %s, published %s, may be called %s', (publisher, published, id) => {
    expect(question('id').standard?.({ publisher, published })).toBe(id);
    expect(question('id').check(id, known)).toBeUndefined();
  });
});

describe.concurrent('npm run new-source', { timeout: 60_000 }, () => {
  const typed = Object.values({ ...answers, id: '' });
  const SCRIPT = 'new-source-main.ts';
  /** The time of writing comes from the file itself: the script uses the clock of the machine. */
  const writtenOn = (file: string) => statSync(file).mtime;
  const newSeed = (cleanUp: (remove: () => void) => void) => ({ SEED_DIRECTORY: seedWith(temporaryFolder(cleanUp)) });

  test.for([
    ['that the answers make', undefined],
    ['with the sentences of a text', 'Ça ouvre. Et puis ?'],
  ])('writes the file %s', async ([, text], { onTestFinished }) => {
    const seed = newSeed(onTestFinished);
    const textFile = join(seed.SEED_DIRECTORY, 'text.txt');
    if (text) writeFileSync(textFile, text);
    const { code, stdout, stderr } = await run([SCRIPT, ...(text ? [textFile] : [])], seed, typed);
    expect([code, stderr]).toEqual([0, '']);
    const file = join(seed.SEED_DIRECTORY, path);
    expect(stdout).toContain(`Id (Enter = ${answers.id}):\n> \nCreated ${file}.`);
    expect(readFileSync(file, 'utf8')).toBe(skeletonOf(answers, writtenOn(file), text));
  });

  test('asks again, with the reason, and leaves a source that is there alone', async ({ onTestFinished }) => {
    const wrong = { ...answers, published: 'soon\n2025-03', repeats: `nouvelle\n${ARTICLE}`, id: `${ARTICLE}\n` };
    const seed = newSeed(onTestFinished);
    const { stdout } = await run([SCRIPT], seed, Object.values(wrong));
    for (const reason of [
      '"soon" is not an EDTF date',
      'unknown source `nouvelle`',
      'a source with this id already exists',
    ])
      expect(stdout).toMatch(new RegExp(`(?:^|> )(.+)\n>   ${reason}.*\n\\1\n> `, 'm'));
    const file = join(seed.SEED_DIRECTORY, path);
    expect(readFileSync(file, 'utf8')).toBe(skeletonOf({ ...answers, repeats: ARTICLE }, writtenOn(file)));
    expect(readFileSync(join(seed.SEED_DIRECTORY, `sources/${ARTICLE}.yaml`), 'utf8')).toBe(articleAlone.article);
  });

  test('writes over nothing that came while it asked', async ({ onTestFinished }) => {
    const seed = newSeed(onTestFinished);
    const file = join(seed.SEED_DIRECTORY, path);
    const { code, stdout } = await run([SCRIPT], seed, typed, () => writeFileSync(file, 'written by another'));
    expect([code, stdout]).toEqual([1, expect.not.stringContaining('Created')]);
    expect(readFileSync(file, 'utf8')).toBe('written by another');
  });

  test.for<[string, string[], string[], string]>([
    ['the answers run out', typed.slice(0, 5), [], 'The input ended before "Reliability grade'],
    [
      'the last answer is a name that is taken',
      [...typed.slice(0, -1), ARTICLE],
      [],
      'The input ended before "Id": no file was written.',
    ],
    ['the text is not there', typed, ['/nowhere/text.txt'], 'Cannot read the text file /nowhere/text.txt: ENOENT'],
  ])('writes nothing when %s', async ([, lines, args, reason], { onTestFinished }) => {
    const seed = newSeed(onTestFinished);
    expect(await run([SCRIPT, ...args], seed, lines)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(reason),
    });
    expect(readdirSync(join(seed.SEED_DIRECTORY, 'sources'))).toEqual([`${ARTICLE}.yaml`]);
    expect(readFileSync(join(seed.SEED_DIRECTORY, `sources/${ARTICLE}.yaml`), 'utf8')).toBe(articleAlone.article);
  });
});

/** A source beside the article, whose date of the same milestone agrees with the article's or does not. */
const later = (date: string) => ({
  'sources/later.yaml': sourceFile('later', {
    reports: `{ milestones: { service-start: { date: ${date}, evidence: [{ sentence: 1, start: 0, end: 6, quote: a word }] } } }`,
  }),
});
const DISPUTE = 'later, lanouvelletribune-2025-02: No day fits both “2027” and “2026”.';

test('what differs between two registers is told value by value', async () => {
  const registers = [later('2026'), later('2026'), later('2027')].map((files) => {
    const folder = temporaryFolder();
    return buildApp(seeded(folder, seedWith(folder, files)).config, { now: () => TODAY });
  });
  const [one, same, other] = (await Promise.all(registers)) as [App, App, App];
  expect(await differences(one, same)).toEqual([]);
  const found = await differences(one, other);
  expect(found).toMatchObject([{ thing: 'milestones/service-start', change: 'changed' }]);
  expect(found[0]?.values).toContainEqual({ path: 'date.edtf', before: '"2026"', after: '"2027"' });
  expect(found[0]?.values).toContainEqual({ path: 'dispute[date]', before: undefined, after: DISPUTE });
  expect(found[0]?.values.map(({ path }) => path)).not.toContain('status');
  for (const app of [one, same, other]) await app.close();
});

describe.concurrent('npm run diff', { timeout: 60_000 }, () => {
  const milestone = '~ milestones/service-start\n    ';
  const publisher = '    publisher: nothing → "Example Gazette"';
  const more = { ...later('2026'), 'sources/more.yaml': sourceFile('more', {}) };
  test.for<[string, Record<string, string>, number, string[]]>([
    ['that nothing would change', later('2026'), 0, ['No changes.\n']],
    [
      'which date would change, and the dispute that follows',
      later('2027'),
      0,
      [
        `${milestone}date.edtf: "2026" → "2027"\n`,
        `dispute[date]: nothing → ${DISPUTE}\n`,
        'slippage.latest: nothing → 729\n0 added, 0 removed, 1 changed',
      ],
    ],
    ['which source comes', more, 0, [`+ sources/more\n${publisher}\n1 added, 0 removed, 0 changed compared with `]],
    ['which source goes', {}, 0, [milestone, '\n- sources/later\n0 added, 1 removed, 1 changed compared with ']],
    ['what is wrong with the seed', later('soon'), 1, ['/sources/later.yaml:11:43: reports.milestones']],
  ])('tells %s, and leaves the register as it is', async ([, files, code, parts], { onTestFinished }) => {
    const folder = temporaryFolder(onTestFinished);
    const { databaseFile } = seeded(folder, seedWith(folder, later('2026'))).config;
    const [bytes, names] = [readFileSync(databaseFile), readdirSync(folder)];
    const SEED_DIRECTORY = seedWith(temporaryFolder(onTestFinished), files);
    const told = await run(['diff-main.ts'], { DATABASE_FILE: databaseFile, SEED_DIRECTORY, TMPDIR: folder });
    expect([told.code, code === 0 ? told.stderr : told.stdout]).toEqual([code, '']);
    for (const part of parts) expect(code === 0 ? told.stdout : told.stderr).toContain(part);
    expect(readFileSync(databaseFile).equals(bytes)).toBe(true);
    // Nor does it leave anything of the register that it compares with.
    expect(readdirSync(folder)).toEqual(names);
  });

  test('says what to run where there is no register yet', async ({ onTestFinished }) => {
    const folder = temporaryFolder(onTestFinished);
    const file = join(folder, 'register.sqlite');
    const stderr = `There is no ${file} to compare with: run "npm run seed" first.\n`;
    expect(await run(['diff-main.ts'], { DATABASE_FILE: file })).toEqual({ code: 1, stdout: '', stderr });
    expect(readdirSync(folder)).toEqual([]);
  });
});

// Tests the editors' commands: `npm run new-source` drafts a source file, `npm run diff` compares seed and edition.
import { execFile } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { diffRegisters } from '../src/cli/diff-editions.ts';
import { readSeed, type SeedFiles } from '../src/ingest/load-yaml.ts';
import { draftSourceFile, sourceQuestions } from '../src/ingest/new-source.ts';
import type { Answers, Question } from '../src/ingest/questions.ts';
import { validateSeed } from '../src/ingest/validate.ts';
import { verifySource } from '../src/ingest/verify-evidence.ts';
import { type App, createApp } from './support/app.ts';
import { compileCache } from './support/process.ts';
import { articleAlone, project, publishEdition, seedWith, TODAY, temporaryFolder } from './support/register.ts';
import { evidence, otherDeal, problemsWith, relation, sourceFile } from './support/seeds.ts';

/** Runs a script of src/cli/ with `lines` as its input. `before` runs after the first output and before the input is sent. */
function run([script = '', ...args]: string[], env: Record<string, string>, lines: string[] = [], before?: () => void) {
  const command = [join(project, 'src/cli', script), ...args];
  const options = { env: { NODE_COMPILE_CACHE: compileCache, ...env }, timeout: 60_000 };
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(process.execPath, command, options, (error, stdout, stderr) =>
      resolve({ code: error ? error.code : 0, stdout, stderr }),
    );
    // Ignore write errors: the script may exit before it reads its input.
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

/** Writes a source file into a temporary seed, validates that seed, and returns the source as loaded from it. */
function writeAndRead(yaml: string) {
  const files = readSeed(seedWith(temporaryFolder(), { [path]: yaml }));
  validateSeed(files);
  return files.sources.find(({ content }) => content.id === answers.id) as SeedFiles['sources'][number];
}

describe('draftSourceFile and the questions of npm run new-source', () => {
  const question = (name: string) => sourceQuestions.find((each) => each.name === name) as Question;
  const existingIds = [ARTICLE];

  test('draftSourceFile writes the answers into a source file that passes validation without reports', () => {
    const { content } = writeAndRead(draftSourceFile({ ...answers, repeats: ARTICLE }, TODAY));
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
    expect(writeAndRead(draftSourceFile({ ...answers, title: '' }, TODAY)).content.title).toBeUndefined();
  });

  test('draftSourceFile records the SHA-256, the length and the sentence boundaries of the text that it receives', () => {
    const sentences = ['Une centrale ouvre à Brest 🎉. ', 'Elle fournira « 12 MW » dès 2027 !\n', 'Le reste attend.'];
    const text = sentences.join('');
    const found = writeAndRead(draftSourceFile(answers, TODAY, text));
    const [first, second, characters] = sentences.map((_, index) => [...sentences.slice(0, index + 1).join('')].length);
    expect(found.content.text).toMatchObject({ sha256: hash('sha256', text), characters });
    expect(found.content.text?.sentences.flat()).toEqual([0, first, first, second, second, characters]);
    expect(found.content.withoutFact.map(({ sentence }) => sentence)).toEqual([1, 2, 3]);
    expect(verifySource(found, text)).toEqual([]);
  });

  test('a drafted source file for a text of 120 sentences stays valid when a claim that cites sentence 1 is added', () => {
    const file = draftSourceFile(answers, TODAY, 'A sentence of some length. '.repeat(120));
    expect(problemsWith({ [path]: file })).toEqual([]);
    expect(parse(file).withoutFact).toHaveLength(120);
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
    expect(problemsWith({ [path]: document.toString() })).toEqual([]);
  });

  test('draftSourceFile preserves answers that contain YAML syntax such as "#", "- " or "null"', () => {
    const folder = temporaryFolder();
    for (const name of ['deals', 'sources']) mkdirSync(join(folder, name));
    const signs = [...'#-?"\'\\!&*|>%@`{], é', ': ', ' #', '- ', '? ', '&a', '*a'];
    const awkward = fc.constantFrom(...signs, '---', '...', '<<', '~', 'null', 'yes', '1e3', '2025-02');
    const line = fc.oneof(
      fc.array(awkward, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary' }),
    );
    // Generate only one-line texts that pass `check`, because the command accepts no other answers.
    const typed = line.filter(
      (text) => !text.includes('\n') && question('publisher').check(text, existingIds) === undefined,
    );
    fc.assert(
      fc.property(typed, typed, typed, typed, (publisher, title, reasonEn, reasonFr) => {
        const texts = { publisher, title, reasonEn, reasonFr };
        writeFileSync(join(folder, path), draftSourceFile({ ...answers, ...texts }, TODAY));
        const { content } = readSeed(folder).sources[0] ?? {};
        expect([content?.publisher, content?.title]).toEqual([publisher.trim(), title.trim()]);
        expect(content?.reliability.reason).toEqual({ en: reasonEn.trim(), fr: reasonFr.trim() });
      }),
    );
  });

  test.each<[keyof typeof answers, string, RegExp]>([
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
  ])('the check of the question "%s" in npm run new-source rejects the answer %j', (name, answer, expected) => {
    expect(question(name).check(answer, existingIds)).toMatch(expected);
  });

  test.each([
    ['Žurnál d’Énergie & Cie', '2025-03', answers.id],
    ['« L’Été : À lire » !', '2025-02-10', 'l-ete-a-lire-2025-02-10'],
    ['Reuters', '[2025-11-14..2026-05-30]', 'reuters-2026-05-30'],
    ['日経', '2026', '2026'],
  ])(
    'npm run new-source derives from the publisher "%s" and the date %s the suggested source id "%s"',
    (publisher, published, id) => {
      expect(question('id').defaultAnswer?.({ publisher, published })).toBe(id);
      expect(question('id').check(id, existingIds)).toBeUndefined();
    },
  );
});

describe.concurrent('npm run new-source', { timeout: 60_000 }, () => {
  const typed = Object.values({ ...answers, id: '' });
  const SCRIPT = 'new-source.ts';
  const emptyText = '/dev/null';
  /** Returns the time at which the file was written. The script takes the day from the system clock, which tests cannot set. */
  const writtenAt = (file: string) => statSync(file).mtime;
  const newSeed = (cleanUp: (remove: () => void) => void) => ({ SEED_DIRECTORY: seedWith(temporaryFolder(cleanUp)) });

  test.for([
    ['without sentences when no text file is given', undefined],
    ['with the sentences of the text file when one is given', 'Ça ouvre. Et puis ?'],
  ])('npm run new-source writes a source file %s', async ([, text], { onTestFinished }) => {
    const seed = newSeed(onTestFinished);
    const textFile = join(seed.SEED_DIRECTORY, 'text.txt');
    if (text) writeFileSync(textFile, text);
    const { code, stdout, stderr } = await run([SCRIPT, ...(text ? [textFile] : [])], seed, typed);
    expect([code, stderr]).toEqual([0, '']);
    const file = join(seed.SEED_DIRECTORY, path);
    expect(stdout).toContain(`Id (Enter = ${answers.id}):\n> \nCreated ${file}.`);
    expect(readFileSync(file, 'utf8')).toBe(draftSourceFile(answers, writtenAt(file), text));
  });

  test('npm run new-source repeats a question with the reason when the answer is invalid', async ({
    onTestFinished,
  }) => {
    const corrected = { ...answers, published: 'soon\n2025-03', repeats: `nouvelle\n${ARTICLE}`, id: `${ARTICLE}\n` };
    const seed = newSeed(onTestFinished);
    const { stdout } = await run([SCRIPT], seed, Object.values(corrected));
    for (const reason of [
      '"soon" is not an EDTF date',
      'unknown source `nouvelle`',
      'a source with this id already exists',
    ])
      expect(stdout).toMatch(new RegExp(`(?:^|> )(.+)\n>   ${reason}.*\n\\1\n> `, 'm'));
    const file = join(seed.SEED_DIRECTORY, path);
    expect(readFileSync(file, 'utf8')).toBe(draftSourceFile({ ...answers, repeats: ARTICLE }, writtenAt(file)));
    expect(readFileSync(join(seed.SEED_DIRECTORY, `sources/${ARTICLE}.yaml`), 'utf8')).toBe(articleAlone.article);
  });

  test('npm run new-source does not overwrite a source file that another process creates in the meantime', async ({
    onTestFinished,
  }) => {
    const seed = newSeed(onTestFinished);
    const file = join(seed.SEED_DIRECTORY, path);
    const { code, stdout } = await run([SCRIPT], seed, typed, () => writeFileSync(file, 'written by another'));
    expect([code, stdout]).toEqual([1, expect.not.stringContaining('Created')]);
    expect(readFileSync(file, 'utf8')).toBe('written by another');
  });

  test.for<[string, string[], string[], string]>([
    ['the input ends after five answers', typed.slice(0, 5), [], 'The input ended before "Reliability grade'],
    [
      'the last answer is the id of an existing source',
      [...typed.slice(0, -1), ARTICLE],
      [],
      'The input ended before "Id": no file was written.',
    ],
    [
      'the text file does not exist',
      typed,
      ['/nowhere/text.txt'],
      'Cannot read the text file /nowhere/text.txt: ENOENT',
    ],
    ['the text file is empty', [], [emptyText], `The text file ${emptyText} is empty.\n`],
    ['the text file is a folder', [], [project], `Cannot read the text file ${project}: EISDIR`],
  ])(
    'npm run new-source exits with code 1 and writes no file when %s',
    async ([, lines, args, reason], { onTestFinished }) => {
      const seed = newSeed(onTestFinished);
      expect(await run([SCRIPT, ...args], seed, lines)).toMatchObject({
        code: 1,
        stderr: expect.stringContaining(reason),
      });
      expect(readdirSync(join(seed.SEED_DIRECTORY, 'sources'))).toEqual([`${ARTICLE}.yaml`]);
      expect(readFileSync(join(seed.SEED_DIRECTORY, `sources/${ARTICLE}.yaml`), 'utf8')).toBe(articleAlone.article);
    },
  );
});

/** Returns the seed file of a source named `later`, which reports `date` for the milestone `france-fluidstack.service-start`. */
const later = (date: string) => ({
  'sources/later.yaml': sourceFile('later', {
    reports: `{ milestones: { france-fluidstack.service-start: { date: ${date}, ${evidence} } } }`,
  }),
});
const DISPUTE = 'later, lanouvelletribune-2025-02: No day fits both “2027” and “2026”.';

describe('diffRegisters', () => {
  const diffSeeds = async (before: Record<string, string>, after: Record<string, string>) => {
    const apps = [before, after].map((files) => createApp({ seedDirectory: seedWith(temporaryFolder(), files) }));
    const [old, current] = (await Promise.all(apps)) as [App, App];
    return diffRegisters(old, current);
  };
  const pathsIn = (found: Awaited<ReturnType<typeof diffSeeds>>) =>
    found.flatMap(({ record, values }) => values.map(({ path }) => `${record} ${path}`));

  test('diffRegisters returns an empty list when both registers are equal', async () => {
    expect(await diffSeeds(later('2026'), later('2026'))).toEqual([]);
  });

  test('diffRegisters returns the changed date of a milestone and the dispute that the change causes', async () => {
    const found = await diffSeeds(later('2026'), later('2027'));
    expect(found).toMatchObject([{ record: 'milestones/france-fluidstack.service-start', change: 'changed' }]);
    expect(found[0]?.values).toContainEqual({ path: 'date.edtf', before: '"2026"', after: '"2027"' });
    expect(found[0]?.values).toContainEqual({ path: 'dispute[date]', before: undefined, after: DISPUTE });
    expect(found[0]?.values.map(({ path }) => path)).not.toContain('status');
  });

  test('diffRegisters returns the reason why a sentence states no fact when the reason is reworded', async () => {
    const reworded = articleAlone.article.replace('A heading. Sentence 9 gives the details.', 'A heading.');
    expect(reworded).not.toBe(articleAlone.article);
    expect(pathsIn(await diffSeeds({}, { [`sources/${ARTICLE}.yaml`]: reworded }))).toEqual([
      `sources/${ARTICLE} coverage.sentences[5].reason.en`,
    ]);
  });

  test('diffRegisters returns only the added relation when the two deals already have another relation', async () => {
    const reports = `{ deals: { other: { status: announced, ${evidence} } } }`;
    const [one, two] = [relation('part-of', 'france-fluidstack'), relation('same-site', 'france-fluidstack')];
    const filesWith = (relations: string[]) => ({
      'deals/other.yaml': otherDeal('other', relations),
      'sources/seen.yaml': sourceFile('seen', { reports }),
    });
    const found = pathsIn(await diffSeeds(filesWith([one]), filesWith([one, two])));
    expect(found).toContain('deals/other relations[same-site france-fluidstack].statement.en');
    expect(found).toContain('deals/france-fluidstack relations[same-site other].statement.en');
    expect(found.filter((path) => path.includes('part-of'))).toEqual([]);
  });
});

describe.concurrent('npm run diff', { timeout: 60_000 }, () => {
  const removed = { 'sources/gone.yaml': sourceFile('gone', {}) };
  const added = { 'sources/more.yaml': sourceFile('more', {}) };
  test.for<[string, Record<string, string>, number, string[]]>([
    [
      'prints "No changes." for the seed of the current edition',
      { ...later('2026'), ...removed },
      0,
      ['No changes.\n'],
    ],
    [
      'lists changed values, added sources and removed sources',
      { ...later('2027'), ...added },
      0,
      [
        '~ milestones/france-fluidstack.service-start\n    date.edtf: "2026" → "2027"\n',
        `dispute[date]: nothing → ${DISPUTE}\n`,
        'slippage.latest: nothing → 729\n',
        '- sources/gone\n',
        '+ sources/more\n    publisher: nothing → "Example Gazette"\n',
        '1 added, 1 removed, 1 changed compared with ',
      ],
    ],
    [
      'prints the position of an error in an invalid seed',
      later('soon'),
      1,
      ['/sources/later.yaml:11:61: reports.milestones'],
    ],
  ])('npm run diff %s and leaves the data directory unchanged', async ([, files, code, parts], { onTestFinished }) => {
    const folder = temporaryFolder(onTestFinished);
    const before = seedWith(folder, { ...later('2026'), ...removed });
    const { dataDirectory } = (await publishEdition(folder, before)).config;
    const names = readdirSync(folder, { recursive: true });
    const SEED_DIRECTORY = seedWith(temporaryFolder(onTestFinished), files);
    const {
      code: got,
      stdout,
      stderr,
    } = await run(['diff.ts'], { DATA_DIRECTORY: dataDirectory, SEED_DIRECTORY, TMPDIR: folder });
    expect([got, code === 0 ? stderr : stdout]).toEqual([code, '']);
    for (const part of parts) expect(code === 0 ? stdout : stderr).toContain(part);
    expect(readdirSync(folder, { recursive: true })).toEqual(names);
  });

  test('npm run diff says to run "npm run seed" first when the data directory contains no edition', async ({
    onTestFinished,
  }) => {
    const folder = temporaryFolder(onTestFinished);
    const stderr = `There is no edition in ${folder} to compare with: run "npm run seed" first.\n`;
    expect(await run(['diff.ts'], { DATA_DIRECTORY: folder })).toEqual({ code: 1, stdout: '', stderr });
    expect(readdirSync(folder)).toEqual([]);
  });
});

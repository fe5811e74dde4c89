// Tests the validation of a seed as a whole, `npm run validate`, and the JSON Schema of sources.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Json } from './support/app.ts';
import { articleAlone, project, realSeed, seedWith, temporaryFolder } from './support/register.ts';
import { evidence, problemsWith, sourceFile } from './support/seeds.ts';

type Files = Record<string, string>;

/** Adds files to the seed `articleAlone` and validates it. Returns the errors, each with its position as `name:line`. */
function shortProblems(files: Files): string[] {
  return problemsWith(files).map((problem) => problem.replace(/^.*\/([\w-]+)\.yaml:(\d+):\d+: /, '$1:$2: '));
}

const source = (id: string, options: Parameters<typeof sourceFile>[1] = {}): Files => ({
  [`sources/${id}.yaml`]: sourceFile(id, options),
});
const repeating = (sources: Record<string, string[]>): Files =>
  Object.assign({}, ...Object.entries(sources).map(([id, repeats]) => source(id, { repeats })));
const reporting = (reports: string, claims?: string) => source('one', { reports, ...(claims && { claims }) });

/** Replaces the lines that begin with these keys. Fails if a key is missing. */
function withLines(files: Files, lines: Record<string, string>): Files {
  const changed = Object.entries(files).map(([path, text]): [string, string] => {
    for (const key of Object.keys(lines)) expect(text).toMatch(new RegExp(`^${key}:`, 'm'));
    return [path, text.replaceAll(/^(\w+):.*$/gm, (line, key) => lines[key] ?? line)];
  });
  return Object.fromEntries(changed);
}
const withoutText = (files: Files) => withLines(files, { text: '' });
const notSeen = { title: 'seen: false' };
const echo = repeating({ echo: ['heard'] });

const located = '{ sentence: 1, start: 0, end: 6, quote: a word }';
const unlocated = '{ quote: a word, located: false }';
const milestone = (quotes: string) =>
  `{ milestones: { france-fluidstack.service-start: { status: planned, evidence: [${quotes}] } } }`;
const figures = (units: Record<string, string>) =>
  `{ figures: { ${Object.entries(units)
    .map(([id, unit]) => `${id}: { value: 1, unit: "${unit}", modifier: exactly, quote: a word, ${evidence} }`)
    .join(', ')} } }`;
const claim = (about: string) =>
  `[{ id: claimed, topic: energy, about: ${about}, certainty: possible, statement: { en: So, fr: Ainsi }, ${evidence} }]`;

const other = (lines: string): Files => ({
  'deals/other.yaml': `id: other\nkind: project\ntitle: { en: Another, fr: Autre }\n${lines}`,
});
const otherFigures = (metric: string, ...ids: string[]) => {
  const figure = `{ title: { en: A figure, fr: Une valeur }, metric: ${metric}, covers: whole }`;
  return other(`figures: { ${ids.map((id) => `${id}: ${figure}`).join(', ')} }`);
};
const relation = (to: string, claims = 'race-led-by-us-and-china') =>
  other(
    `relations:\n  - type: same-site\n    to: ${to}\n    claims: [${claims}]\n    statement: { en: So, fr: Ainsi }`,
  );

test.each<[string, Files, string[]]>([
  ['a source that repeats itself', repeating({ one: ['one'] }), ['one:9: ']],
  [
    'three sources that repeat each other in a circle, but not a fourth outside the circle',
    repeating({ alpha: ['beta'], beta: ['gamma'], gamma: ['alpha'], delta: ['alpha'] }),
    [
      'alpha:9: Circular `repeats`: alpha → beta → gamma → alpha. Remove it from the source that came first',
      'beta:9: Circular `repeats`: beta → gamma → alpha → beta. ',
      'gamma:9: Circular `repeats`: gamma → alpha → beta → gamma. ',
    ],
  ],
  [
    'a source with `seen: false` and reports',
    { ...withLines(source('heard', { reports: milestone(unlocated) }), { ...notSeen, text: '' }), ...echo },
    [
      'heard:4: a source with `seen: false` cannot have a text, reports or claims. Add them to the source that repeats it',
    ],
  ],
  [
    'a source with `seen: false` and a text',
    { ...withLines(source('heard'), notSeen), ...echo },
    ['heard:4: a source with `seen: false` cannot have a text'],
  ],
  [
    'a source with `seen: false` that no source repeats',
    withLines(source('heard'), { ...notSeen, text: '', withoutFact: '' }),
    ['heard:4: `seen: false`, but no source lists it under `repeats`. Add it there'],
  ],
  [
    'a source with neither a URL nor `seen: false`',
    withLines(source('one'), { url: '' }),
    ['one:2: `url` is missing. Only a source with `seen: false` may omit it'],
  ],
  [
    'evidence without a location in a source with a text',
    reporting(milestone(`${located}, ${unlocated}`)),
    ['one:11: this source has a `text`: add `sentence`, `start` and `end` of the quote'],
  ],
  [
    'evidence with a location in a source without a text',
    withoutText(reporting(milestone(located))),
    ['one:11: this source has no `text`: set `located: false`, or add `text`'],
  ],
  [
    'a location of evidence without its end',
    reporting(milestone('{ sentence: 1, start: 0, quote: a word }')),
    ['evidence.0: `end` missing. If the source has no `text`, set `located: false`'],
  ],
  [
    'evidence with `located: false` and a sentence',
    withoutText(reporting(milestone('{ sentence: 1, quote: a word, located: false }'))),
    ['evidence.0: has `located: false`, but also a place. Remove sentence, start and end, or `located`'],
  ],
  [
    '`withoutFact` in a source without a text',
    withoutText(source('one')),
    ['one:14: `withoutFact` requires `text`. Add `text`, or remove `withoutFact`'],
  ],
  [
    'a figure in two currencies',
    reporting(figures({ 'france-fluidstack.initial-investment': 'USD' })),
    [
      'one:11: lanouvelletribune-2025-02 reports france-fluidstack.initial-investment in EUR. Add a separate figure for amounts in USD',
    ],
  ],
  [
    'the same quote for figures of two deals',
    {
      ...otherFigures('electric-power', 'other-power'),
      ...reporting(figures({ 'france-fluidstack.electric-power': 'GW', 'other.other-power': 'GW' })),
    },
    [
      'one:11: “a word” is already reported for france-fluidstack.electric-power of france-fluidstack. The same words cannot also be',
    ],
  ],
  [
    'a relation to an unknown deal',
    relation('france-fluidstak'),
    ['other:6: unknown deal `france-fluidstak`. Did you mean `france-fluidstack`?'],
  ],
  ['a relation of a deal to itself', relation('other'), ['other:6: a deal cannot be related to itself']],
  [
    'a relation with an unknown claim',
    relation('france-fluidstack', 'race-led-by-us-and-chna'),
    ['other:7: unknown claim `race-led-by-us-and-chna`. Did you mean `race-led-by-us-and-china`?'],
  ],
  [
    'a figure of the metric `share` in euros',
    { ...otherFigures('share', 'a-share'), ...reporting(figures({ 'other.a-share': 'EUR' })) },
    ['one:11: EUR is not a unit of share. Allowed: %'],
  ],
  [
    'a figure of the metric `sites` in processors',
    { ...otherFigures('sites', 'a-few'), ...reporting(figures({ 'other.a-few': '{processor}' })) },
    ['one:11: {processor} is not a unit of sites. Allowed: {site}'],
  ],
  [
    'a publication date that is not a date',
    source('one', { published: 'soon' }),
    ['one:6: published: "soon" is not an EDTF date: give a day (2025-02-10), month (2025-02)'],
  ],
  [
    'a source recorded before its first possible day of publication',
    source('one', { published: '2025-06', recorded: '2025-05-31' }),
    ['one:15: 2025-05-31 is before 2025-06-01, the first possible day of publication'],
  ],
  [
    'a report and a claim recorded before their source',
    reporting(
      `{ milestones: { france-fluidstack.service-start: { status: planned, recorded: 2026-11-21, ${evidence} } } }`,
      claim('france-fluidstack.service-start').replace('evidence:', 'recorded: 2026-11-20, evidence:'),
    ),
    [
      'one:11: 2026-11-21 is before 2026-11-22, the day on which the source was recorded',
      'one:12: 2026-11-20 is before 2026-11-22, the day on which the source was recorded',
    ],
  ],
  [
    'a claim about a partner without a deal',
    reporting('', claim('fluidstack')),
    ['one:12: a claim about a partner or site requires `deal`'],
  ],
])('seed validation rejects %s, and reports file, line and remedy', (_, files, expected) => {
  expect(shortProblems(files)).toEqual(expected.map((message) => expect.stringContaining(message)));
});

test.each<[string, Files]>([
  [
    'two sources that repeat the same source, and a third that repeats both',
    repeating({ origin: [], first: ['origin'], second: ['origin'], third: ['first', 'second'] }),
  ],
  [
    'a source without a URL that has `seen: false` and that another source repeats',
    { ...withLines(source('heard'), { ...notSeen, url: '', text: '', withoutFact: '' }), ...echo },
  ],
  [
    'the same quote for two figures of a deal, and in another unit for a figure of another deal',
    {
      ...otherFigures('electric-power', 'other-power', 'same-power'),
      ...reporting(
        figures({ 'other.other-power': 'GW', 'other.same-power': 'GW', 'france-fluidstack.electric-power': 'MW' }),
      ),
    },
  ],
  [
    'a source recorded before the last possible day of its publication, and reports recorded on that day or later',
    source('one', {
      published: '"[2026-05-30..2026-11-28]"',
      reports: `{ milestones: { france-fluidstack.service-start: { status: planned, recorded: 2026-11-22, ${evidence} } } }`,
      claims: claim('france-fluidstack.service-start').replace('evidence:', 'recorded: 2026-11-28, evidence:'),
    }),
  ],
])('seed validation accepts %s', (_, files) => expect(shortProblems(files)).toEqual([]));

describe('npm run validate', () => {
  const script = join(project, 'src/cli/validate.ts');
  const validate = (seed: string) =>
    spawnSync(process.execPath, [script], { env: { SEED_DIRECTORY: seed }, encoding: 'utf8' });

  test('npm run validate warns about a quote that contains neither the value nor a word of the statement', () => {
    const statement = '{ en: Heat is recovered., fr: La chaleur est récupérée. }';
    const claims = (quote: string) =>
      `[{ id: heated, topic: heat, about: france-fluidstack.electric-power, certainty: possible, statement: ${statement}, evidence: [{ sentence: 1, start: 0, end: ${quote.length}, quote: ${quote} }] }]`;
    const run = (quote: string) => validate(seedWith(temporaryFolder(), source('one', { claims: claims(quote) })));
    const [matching, unrelated] = [run('residual heat'), run('a word')];
    expect([matching.status, matching.stderr]).toEqual([0, '']);
    expect([unrelated.status, unrelated.stdout]).toEqual([0, 'Seed is valid: 1 deal, 2 sources, 1 warning.\n']);
    expect(unrelated.stderr).toMatch(/^warning: .*one\.yaml:\d+:\d+: the quote “a word” contains neither the value/);
  });

  test('npm run validate rejects an argument', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, 'foo'], { encoding: 'utf8' });
    expect([status, stdout, stderr]).toEqual([1, '', 'npm run validate takes no arguments. Received: foo\n']);
  });

  test('npm run validate prints the number of deals, sources and warnings when the seed is valid', () => {
    const { status, stdout, stderr } = validate(seedWith(temporaryFolder(), { ...source('one'), ...other('') }));
    expect([status, stdout, stderr]).toEqual([0, 'Seed is valid: 2 deals, 2 sources, 0 warnings.\n', '']);
  });

  test.each<[string, Files, string[], string]>([
    [
      'both files violate the schema',
      { ...source('one', { published: 'soon' }), ...other('milestone: {}') },
      [
        'deals/other.yaml:4:1: Unknown key `milestone`. Did you mean `milestones`?',
        'sources/one.yaml:6:1: published: "soon" is not',
      ],
      'Fix these errors and run the command again. Further checks follow.\n',
    ],
    [
      'both files refer to unknown records',
      { ...repeating({ one: ['two'] }), ...relation('others') },
      ['deals/other.yaml:6:5: unknown deal `others`', 'sources/one.yaml:9:11: unknown source `two`'],
      '',
    ],
  ])('npm run validate reports the errors of two files at once when %s', (_, files, expected, note) => {
    const seed = seedWith(temporaryFolder(), files);
    const { status, stdout, stderr } = validate(seed);
    expect([status, stdout]).toEqual([1, '']);
    const lines = expected.map((line) => expect.stringMatching(new RegExp(`^${RegExp.escape(`${seed}/${line}`)}`)));
    expect(stderr.split('\n')).toEqual([...lines, ...note.split('\n')]);
  });
});

describe('the JSON Schema of sources', () => {
  const folder = join(realSeed, 'sources');
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv);
  const accepts = ajv.compile(JSON.parse(readFileSync(join(realSeed, 'schemas/source.json'), 'utf8')));

  test.each(readdirSync(folder))('the JSON Schema of sources accepts seed/sources/%s', (name) => {
    expect(accepts(parse(readFileSync(join(folder, name), 'utf8'))), JSON.stringify(accepts.errors)).toBe(true);
  });

  test.each<[string, (content: Json) => object]>([
    ['an unknown key', (content) => Object.assign(content, { publihser: 'Reuters' })],
    ['an unknown nested key', ({ reports }) => Object.assign(reports.deals['france-fluidstack'], { sure: true })],
    ['an unknown grade', ({ reliability }) => Object.assign(reliability, { grade: 'E' })],
    [
      'an unknown status',
      ({ reports }) => Object.assign(reports.milestones['france-fluidstack.service-start'], { status: 'planed' }),
    ],
  ])('the JSON Schema of sources rejects %s', (_, change) => {
    const content = parse(articleAlone.article);
    expect(accepts(content)).toBe(true);
    change(content);
    expect(accepts(content)).toBe(false);
  });
});

// Runs the examples of docs/use and the typed client against a server.
import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';
import { createClient, everyItem } from '../client/index.ts';
import { createApp, listen, useApp } from './support/app.ts';
import { project, realSeed, temporaryFolder } from './support/register.ts';

const { app } = useApp({ downloads: true });
let address = '';
beforeAll(async () => {
  address = await app().listen({ port: 0 });
});

const run = promisify(execFile);

/** Runs an example of docs/use against the server. Returns the lines that the example prints. */
async function printed(command: string, file: string, server = address): Promise<string[]> {
  const { stdout } = await run(command, [join(project, 'docs/use', file)], {
    env: { ...process.env, GIGAWATT: server },
  });
  return stdout.trimEnd().split('\n');
}

/** Returns true if the command is installed. Otherwise logs a warning, because the example is skipped. */
function canRun(command: string, args = ['--version']): boolean {
  const isInstalled = spawnSync(command, args).status === 0;
  if (!isInstalled) console.warn(`Skipped an example of docs/use: ${[command, ...args].join(' ')} failed.`);
  return isInstalled;
}

test.runIf(canRun('curl'))('docs/use/curl.sh prints the expected records, statuses and checksum', async () => {
  expect(await printed('sh', 'curl.sh')).toEqual([
    'What is due by the end of 2027?',
    'france-fluidstack.agreement-signed',
    'france-fluidstack.service-start',
    'What did a reader know at the end of February 2025?',
    expect.stringMatching(/^ *1$/),
    'On which day did something become known last?',
    '"known":"2025-02-28"',
    'Status of the first request and of a second one with the ETag:',
    'first: 200',
    'second: 304',
    'Download of the whole register, compared with its SHA-256:',
    'equal',
  ]);
});

test('docs/use/javascript.mjs prints the expected milestones, evidence and suggestion', async () => {
  expect(await printed(process.execPath, 'javascript.mjs')).toEqual([
    'What can happen on 30 June 2026?',
    'france-fluidstack.processors-deadline: planned, 2025-02-01 to 2028-12-31 (possible)',
    'france-fluidstack.service-start: planned, 2026-01-01 to 2026-12-31 (possible)',
    'Which source reports the start of service, and where in its text?',
    'lanouvelletribune-2025-02: sentence 20, “dès 2026”',
    expect.stringContaining('Did you mean `from`?'),
  ]);
});

test('docs/use/javascript.mjs prints `not located` for a quote without a sentence number', async () => {
  const port = await listen(await createApp({ seedDirectory: realSeed }));
  const lines = await printed(process.execPath, 'javascript.mjs', `http://127.0.0.1:${port}`);
  expect(lines.find((line) => line.startsWith('sightlineu3o8-2025-02:'))).toBe(
    'sightlineu3o8-2025-02: not located, “set to become operational in 2026”',
  );
});

test.runIf(canRun('python3'))('docs/use/python.py prints the expected figures and milestones', async () => {
  const lines = await printed('python3', 'python.py');
  expect(lines).toContain('france-fluidstack.electric-power as-stated 1 GW');
  expect(lines).toContain('france-fluidstack.jobs-created order-of-magnitude at least 2000 {job}');
  expect(lines).toContain('france-fluidstack.service-start Début de la mise en service progressive');
});

/** A CSV file with the code of Namibia and an empty cell, in the columns that the examples read. */
function csvWithNamibia(): string {
  const file = join(temporaryFolder(), 'table.csv');
  writeFileSync(file, 'id,country,value,date_earliest,date_latest\r\na,NA,1,2025-01-01,2025-12-31\r\nb,,,,\r\n');
  return file;
}

/** Returns the call of `read` in an example, with another file instead of its URL. */
function callIn(example: string, call: RegExp, file: string): string {
  const [, name, rest] = call.exec(readFileSync(join(project, 'docs/use', example), 'utf8')) ?? [];
  return `${name}(${JSON.stringify(file)}${rest})`;
}

// Debian's package python3-pandas belongs to /usr/bin/python3, which need not be the first in PATH.
const PYTHON = '/usr/bin/python3';
test.runIf(canRun(PYTHON, ['-c', 'import pandas']))(
  'the pandas call in docs/use/python.py reads the code of Namibia as text, and empty cells as missing values',
  async () => {
    const call = callIn('python.py', /(pandas\.read_csv)\(\s*gigawatt \+ "[^"]+"([^)]*)\)/, csvWithNamibia());
    const code = `import pandas; table = ${call}; print(table.country[0], table.country.isna().tolist(), table.value.tolist(), table.date_latest.dtype.kind)`;
    expect((await run(PYTHON, ['-c', code])).stdout.trim()).toBe('NA [False, True] [1.0, nan] M');
  },
);

test.runIf(canRun('Rscript'))(
  'the call of read.csv in docs/use/r.R reads the code of Namibia as text, and empty cells as missing values',
  async () => {
    const call = callIn('r.R', /(read\.csv)\(paste0\([^)]*\)([^)]*)\)/, csvWithNamibia());
    const code = `table <- ${call}; cat(is.na(table$country), is.na(table$value))`;
    expect((await run('Rscript', ['-e', code])).stdout).toBe('FALSE TRUE FALSE TRUE');
  },
);

test.runIf(canRun('Rscript'))('docs/use/r.R prints the expected milestone', async () => {
  expect((await printed('Rscript', 'r.R')).join('\n')).toMatch(/service-start\s+planned\s+2026\s+365/);
});

test('everyItem of the typed client returns the items of all pages', async () => {
  const gigawatt = createClient(address);
  const { data, error } = await gigawatt.GET('/v1/milestones', {
    params: { query: { limit: 1, status: ['planned'] } },
  });
  expect(error).toBeUndefined();
  const ids = [];
  if (data) for await (const { id, date } of everyItem(address, data)) ids.push([id, date?.edtf]);
  expect(ids).toEqual([
    ['france-fluidstack.processors-deadline', '[..2028]'],
    ['france-fluidstack.service-start', '2026'],
  ]);
});

test('the typed client returns an error with a suggested id when a record does not exist', async () => {
  const { data, error } = await createClient(address).GET('/v1/milestones/{id}', {
    params: { path: { id: 'france-fluidstack.servce-start' } },
  });
  expect(data).toBeUndefined();
  expect(error?.errors?.[0]?.suggestion).toBe('france-fluidstack.service-start');
});

test('the typed client rejects an unknown parameter at compile time', () => {
  const gigawatt = createClient(address);
  // @ts-expect-error there is no parameter `form`
  const misspelt = () => gigawatt.GET('/v1/milestones', { params: { query: { form: '2026' } } });
  expect(misspelt).toBeTypeOf('function');
});

test('client/contract.ts is up to date (npm run client updates it)', async () => {
  const generated = join(temporaryFolder(), 'contract.ts');
  await run(process.execPath, [join(project, 'client/generate.ts'), generated]);
  expect(readFileSync(generated, 'utf8') === readFileSync(join(project, 'client/contract.ts'), 'utf8')).toBe(true);
});

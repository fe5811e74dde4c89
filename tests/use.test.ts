// Runs the examples of docs/use and the typed client against a server.
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient, everyItem } from '../client/index.ts';
import { useApp } from './support/app.ts';
import { project } from './support/register.ts';

const { app } = useApp({ downloads: true });
let address = '';
beforeAll(async () => {
  address = await app().listen({ port: 0 });
});

const run = promisify(execFile);
const isHere = (command: string) => spawnSync(command, ['--version']).status === 0;

/** The output of an example. */
async function printed(command: string, file: string): Promise<string[]> {
  const { stdout } = await run(command, [join(project, 'docs/use', file)], {
    env: { ...process.env, GIGAWATT: address },
  });
  return stdout.trimEnd().split('\n');
}

function told(commands: string[]): boolean {
  const missing = commands.filter((command) => !isHere(command));
  if (missing.length > 0) console.warn(`Skipped an example of docs/use: ${missing.join(', ')} is not installed.`);
  return missing.length === 0;
}

describe('the examples', () => {
  test.runIf(told(['curl']))('the example for curl prints what the register holds', async () => {
    expect(await printed('sh', 'curl.sh')).toEqual([
      'What is due by the end of 2027?',
      'id',
      'agreement-signed',
      'service-start',
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

  test('the example for JavaScript prints what the register holds', async () => {
    expect(await printed(process.execPath, 'javascript.mjs')).toEqual([
      'What can happen on 30 June 2026?',
      'processors-deadline: planned, 2025-02-01 to 2028-12-31 (possible)',
      'service-start: planned, 2026-01-01 to 2026-12-31 (possible)',
      'Which source reports the start of service, and where in its text?',
      'lanouvelletribune-2025-02: sentence 20, “dès 2026”',
      expect.stringContaining('Did you mean `from`?'),
    ]);
  });

  test.runIf(told(['python3']))('the example for Python prints what the register holds', async () => {
    const lines = await printed('python3', 'python.py');
    expect(lines).toContain('electric-power as-stated 1 GW');
    expect(lines).toContain('jobs-created order-of-magnitude at least 2000 {job}');
    expect(lines).toContain('service-start Début de la mise en service progressive');
  });

  test.runIf(told(['Rscript']))('the example for R prints what the register holds', async () => {
    expect((await printed('Rscript', 'r.R')).join('\n')).toMatch(/service-start\s+planned\s+2026\s+365/);
  });
});

describe('the typed client', () => {
  test('the client returns the items of all pages', async () => {
    const gigawatt = createClient(address);
    const { data, error } = await gigawatt.GET('/v1/milestones', {
      params: { query: { limit: 1, status: 'planned' } },
    });
    expect(error).toBeUndefined();
    const ids = [];
    if (data) for await (const { id, date } of everyItem(address, data)) ids.push([id, date?.edtf]);
    expect(ids).toEqual([
      ['processors-deadline', '[..2028]'],
      ['service-start', '2026'],
    ]);
  });

  test('the client returns the problem if a record does not exist', async () => {
    const { data, error } = await createClient(address).GET('/v1/milestones/{id}', {
      params: { path: { id: 'servce-start' } },
    });
    expect(data).toBeUndefined();
    expect(error?.errors?.[0]?.suggestion).toBe('service-start');
  });

  test('the client has a type error for a parameter that the contract does not have', () => {
    const gigawatt = createClient(address);
    // @ts-expect-error there is no parameter `form`
    const misspelt = () => gigawatt.GET('/v1/milestones', { params: { query: { form: '2026' } } });
    expect(misspelt).toBeTypeOf('function');
  });

  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gigawatt-client-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('client/contract.ts is up to date; if this fails, run npm run client', async () => {
    const made = join(folder, 'contract.ts');
    await run(process.execPath, [join(project, 'client/generate.ts'), made]);
    expect(readFileSync(made, 'utf8') === readFileSync(join(project, 'client/contract.ts'), 'utf8')).toBe(true);
  });
});

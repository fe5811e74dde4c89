// The examples of docs/use and the typed client, on a running server.
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient, everyItem } from '../client/index.ts';
import { useApp } from './support/app.ts';
import { project } from './support/register.ts';

const { app } = useApp({ distributions: true });
let address = '';
beforeAll(async () => {
  address = await app().listen({ port: 0 });
});

const run = promisify(execFile);
const isHere = (command: string) => spawnSync(command, ['--version']).status === 0;

/** What an example prints. Whether it runs depends on what the machine has. */
async function printed(command: string, file: string): Promise<string[]> {
  const { stdout } = await run(command, [join(project, 'docs/use', file)], {
    env: { ...process.env, GIGAWATT: address },
  });
  return stdout.trimEnd().split('\n');
}

function told(commands: string[]): boolean {
  const missing = commands.filter((command) => !isHere(command));
  if (missing.length > 0) console.warn(`Left out an example of docs/use: there is no ${missing.join(', no ')} here.`);
  return missing.length === 0;
}

describe('the examples', () => {
  test.runIf(told(['curl']))('run in a shell', async () => {
    expect(await printed('sh', 'curl.sh')).toEqual([
      'What is due by the end of 2027?',
      'id',
      'agreement-signed',
      'service-start',
      'What did a reader know at the end of February 2025?',
      expect.stringMatching(/^ *1$/),
      'What became known last?',
      '"known":"2025-02-28"',
      'Asked again, nothing is sent that is here already:',
      'first: 200',
      'second: 304',
      'The whole register, checked against its digest:',
      'the same',
    ]);
  });

  test('run in JavaScript', async () => {
    expect(await printed(process.execPath, 'javascript.mjs')).toEqual([
      'What may happen in the middle of 2026?',
      'processors-deadline: planned, 2025-02-01 to 2028-12-31 (possible)',
      'service-start: planned, 2026-01-01 to 2026-12-31 (possible)',
      'Who says so, and where?',
      'lanouvelletribune-2025-02: sentence 20, “dès 2026”',
      expect.stringContaining('Did you mean `from`?'),
    ]);
  });

  test.runIf(told(['python3']))('run in Python', async () => {
    const lines = await printed('python3', 'python.py');
    expect(lines).toContain('electric-power as-stated 1 GW');
    expect(lines).toContain('jobs-created order-of-magnitude at least 2000 {job}');
    expect(lines).toContain('service-start Début de la mise en service progressive');
  });

  test.runIf(told(['Rscript']))('run in R', async () => {
    expect((await printed('Rscript', 'r.R')).join('\n')).toMatch(/service-start\s+planned\s+2026\s+365/);
  });
});

describe('the typed client', () => {
  test('answers what the API answers', async () => {
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

  test('gives the problem when there is one', async () => {
    const { data, error } = await createClient(address).GET('/v1/milestones/{id}', {
      params: { path: { id: 'servce-start' } },
    });
    expect(data).toBeUndefined();
    expect(error?.errors?.[0]?.suggestion).toBe('service-start');
  });

  test('refuses what the contract does not have, before it is asked', () => {
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

  test('is made from the contract as it is; if not, run npm run client', async () => {
    const made = join(folder, 'contract.ts');
    await run(process.execPath, [join(project, 'client/generate.ts'), made]);
    expect(readFileSync(made, 'utf8') === readFileSync(join(project, 'client/contract.ts'), 'utf8')).toBe(true);
  });
});

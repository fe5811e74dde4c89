// The MCP server over standard input and output, started by its client.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { askTool, newClient, type Revision } from './support/model.ts';
import { project, temporaryFolder } from './support/register.ts';

const script = join(project, 'src', 'stdio.ts');
const command = join(project, manifest.bin['gigawatt-mcp']);
/** The first program that starts seeds the register of the others. */
const folder = temporaryFolder((remove) => afterAll(remove));
const environment = (more: Record<string, string> = {}) => ({
  DATA_DIRECTORY: join(folder, 'data'),
  NODE_COMPILE_CACHE: join(project, 'node_modules', '.cache', 'compiled-for-tests'),
  // Not the path of npm scripts: whatever Node is there, or none.
  PATH: '/usr/local/bin:/usr/bin:/bin',
  ...more,
});

/** A client that has started the program. */
async function started(
  revision: Revision,
  env: Record<string, string>,
  program = { command: process.execPath, args: [script], cwd: project },
) {
  const client = newClient(revision);
  onTestFinished(() => client.close());
  await client.connect(new StdioClientTransport({ ...program, env, stderr: 'ignore' }));
  return client;
}

describe.each<Revision>(['2025-11-25', '2026-07-28'])('in the revision %s', (revision) => {
  test('the program seeds a missing register and serves it', async () => {
    const client = await started(revision, environment());
    const { answer } = await askTool(client, 'what_is_known', { id: 'service-start', asOf: '2026' });
    expect(answer).toMatchObject({ dealStatus: 'withdrawn', url: '/v1/milestones/service-start?asOf=2026-12-31' });
    expect((await client.listTools()).tools).toHaveLength(7);
  });
});

test('URLs in responses use PUBLIC_URL', async () => {
  const client = await started('2025-11-25', environment({ PUBLIC_URL: 'https://register.example.org' }));
  const { answer } = await askTool(client, 'search', { q: 'heat' });
  expect(answer.url).toMatch(/^https:\/\/register\.example\.org\/v1\/search\?q=heat/);
});

test('the command runs on the project’s own Node from any folder', async () => {
  const client = await started('2025-11-25', environment(), { command, args: [], cwd: '/' });
  expect((await askTool(client, 'search', { q: 'heat' })).isError).toBe(false);
});

test('standard output carries only the protocol, and the program ends with its input', async () => {
  const env = environment({ LOG_LEVEL: 'trace', DATA_DIRECTORY: join(temporaryFolder(), 'data') });
  const child = spawn(process.execPath, [script], { cwd: project, env });
  onTestFinished(() => void child.kill());
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
    if (said.stdout.includes('\n')) child.stdin.end();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
  });
  child.stdin.write('{"jsonrpc":"2.0","id":1,"method":"tools/list"}\n');
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(JSON.parse(said.stdout)).toMatchObject({ jsonrpc: '2.0', id: 1 });
  expect(said.stderr).toContain('Created edition ');
});

test('a missing seed folder is reported on standard error', () => {
  const env = environment({ SEED_DIRECTORY: join(temporaryFolder(), 'nowhere') });
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { env, cwd: project, encoding: 'utf8' });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^Folder not found: .*\. Check SEED_DIRECTORY\.\n$/);
});

// The MCP server over standard input and output, startProgram by its client.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { newClient, type Revision, runTool } from './support/mcp-client.ts';
import { project, temporaryFolder } from './support/register.ts';

const script = join(project, 'src', 'cli', 'mcp-stdio.ts');
const command = join(project, manifest.bin['gigawatt-mcp']);
/** Shared by all tests: the first program to start seeds the register. */
const folder = temporaryFolder((remove) => afterAll(remove));
const environment = (more: Record<string, string> = {}) => ({
  DATA_DIRECTORY: join(folder, 'data'),
  NODE_COMPILE_CACHE: join(project, 'node_modules', '.cache', 'compiled-for-tests'),
  // Without the folders that npm adds: the command must not depend on the Node that PATH finds.
  PATH: '/usr/local/bin:/usr/bin:/bin',
  ...more,
});

/** Starts the program and connects a client to it. */
async function startProgram(
  revision: Revision,
  env: Record<string, string>,
  program = { command: process.execPath, args: [script], cwd: project },
) {
  const client = newClient(revision);
  onTestFinished(() => client.close());
  await client.connect(new StdioClientTransport({ ...program, env, stderr: 'ignore' }));
  return client;
}

test.each<Revision>(['2025-11-25', '2026-07-28'])(
  'the MCP program seeds a missing register and serves it over revision %s',
  async (revision) => {
    const client = await startProgram(revision, environment());
    const { answer } = await runTool(client, 'what_is_known', { id: 'service-start', asOf: '2026' });
    expect(answer).toMatchObject({ dealStatus: 'withdrawn', url: '/v1/milestones/service-start?asOf=2026-12-31' });
    expect((await client.listTools()).tools).toHaveLength(7);
  },
);

test('URLs in tool results use PUBLIC_URL when it is set', async () => {
  const client = await startProgram('2025-11-25', environment({ PUBLIC_URL: 'https://register.example.org' }));
  const { answer } = await runTool(client, 'search', { q: 'heat' });
  expect(answer.url).toMatch(/^https:\/\/register\.example\.org\/v1\/search\?q=heat/);
});

test('the gigawatt-mcp command runs on the project’s own Node from any folder', async () => {
  const client = await startProgram('2025-11-25', environment(), { command, args: [], cwd: '/' });
  expect((await runTool(client, 'search', { q: 'heat' })).isError).toBe(false);
});

test('the MCP program writes only protocol messages to standard output, and exits when its input ends', async () => {
  const env = environment({ LOG_LEVEL: 'trace', DATA_DIRECTORY: join(temporaryFolder(), 'data') });
  const child = spawn(process.execPath, [script], { cwd: project, env });
  onTestFinished(() => void child.kill());
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
    if (output.stdout.includes('\n')) child.stdin.end();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  child.stdin.write('{"jsonrpc":"2.0","id":1,"method":"tools/list"}\n');
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(JSON.parse(output.stdout)).toMatchObject({ jsonrpc: '2.0', id: 1 });
  expect(output.stderr).toContain('Created edition ');
});

test('the MCP program exits with code 1 and names the folder on standard error when the seed is missing', () => {
  const env = environment({ SEED_DIRECTORY: join(temporaryFolder(), 'nowhere') });
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { env, cwd: project, encoding: 'utf8' });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^Folder not found: .*\. Check SEED_DIRECTORY\.\n$/);
});

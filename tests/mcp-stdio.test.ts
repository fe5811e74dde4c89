// Tests the MCP program, which an MCP client starts and which uses standard input and output.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { newClient, type Revision, runTool } from './support/mcp-client.ts';
import { project, temporaryFolder } from './support/register.ts';

const script = join(project, 'src', 'cli', 'mcp-stdio.ts');
const command = join(project, manifest.bin['gigawatt-mcp']);
/** A folder that all tests share, so that only the first program that starts has to seed the register. */
const folder = temporaryFolder((remove) => afterAll(remove));
const environment = (more: Record<string, string> = {}) => ({
  DATA_DIRECTORY: join(folder, 'data'),
  NODE_COMPILE_CACHE: join(project, 'node_modules', '.cache', 'compiled-for-tests'),
  // Omit the folders that npm adds to PATH: they contain Node 26, and the command must also work with other versions.
  PATH: '/usr/local/bin:/usr/bin:/bin',
  ...more,
});

/** Starts the MCP program and returns a connected client. Closing the client after the test ends the program. */
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
  'the MCP program seeds the register when there is none, and serves it in protocol revision %s',
  async (revision) => {
    const client = await startProgram(revision, environment());
    const { answer } = await runTool(client, 'what_is_known', { id: 'france-fluidstack.service-start', asOf: '2026' });
    expect(answer).toMatchObject({
      dealStatus: 'withdrawn',
      url: '/v1/milestones/france-fluidstack.service-start?asOf=2026-12-31',
    });
    expect((await client.listTools()).tools).toHaveLength(9);
  },
);

test('URLs in the results of MCP tools start with PUBLIC_URL when it is set', async () => {
  const client = await startProgram('2025-11-25', environment({ PUBLIC_URL: 'https://register.example.org' }));
  const { answer } = await runTool(client, 'search', { q: 'heat' });
  expect(answer.url).toMatch(/^https:\/\/register\.example\.org\/v1\/search\?q=heat/);
});

test('the gigawatt-mcp command uses the project’s own Node when it is started in another folder', async () => {
  const client = await startProgram('2025-11-25', environment(), { command, args: [], cwd: '/' });
  expect((await runTool(client, 'search', { q: 'heat' })).isError).toBe(false);
});

test('the MCP program writes only JSON-RPC to standard output, logs to standard error, and exits when its input ends', async () => {
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

test('the MCP program answers invalid messages with JSON-RPC errors, and then serves valid ones', async () => {
  const child = spawn(process.execPath, [script], { cwd: project, env: environment() });
  onTestFinished(() => void child.kill());
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  /** Sends a message, and returns the id and the error code of the response. */
  async function answer(message: string | Buffer): Promise<unknown> {
    child.stdin.write(message);
    child.stdin.write('\n');
    const { id, error } = JSON.parse((await lines.next()).value ?? '');
    return [id, error?.code];
  }
  const request = (id: unknown, method: unknown, params?: object) =>
    JSON.stringify({ jsonrpc: '2.0', id, method, params });
  expect(await answer('garbage')).toEqual([null, -32700]);
  expect(await answer(Buffer.from([0x22, 0xff, 0x22]))).toEqual([null, -32700]);
  expect(await answer(`[${request(1, 'ping')}]`)).toEqual([null, -32600]);
  expect(await answer(request(2, 5))).toEqual([2, -32600]);
  expect(await answer(`\n${request(3, 'initialize', {})}`)).toEqual([3, -32602]);
  expect(await answer(request(4, 'prompts/get', {}))).toEqual([4, -32602]);
  expect(await answer(request(5, 'tools/delete'))).toEqual([5, -32601]);
  expect(await answer(request(6, 'tools/call', { name: 'search', arguments: { q: 'é' } }))).toEqual([6, undefined]);
  child.stdin.end();
  expect(await once(child, 'close')).toEqual([0, null]);
});

test('the MCP program exits with code 1 and an error that names the folder when the seed folder is missing', () => {
  const env = environment({ SEED_DIRECTORY: join(temporaryFolder(), 'nowhere') });
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { env, cwd: project, encoding: 'utf8' });
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^Folder not found: .*\. Check SEED_DIRECTORY\.\n$/);
});

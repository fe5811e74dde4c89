// `npm run mcp`: serves the register to a language model over standard input and output (docs/decisions/0017).
import { Console } from 'node:console';
import type { JSONRPCMessage } from '@modelcontextprotocol/server';
import Fastify from 'fastify';
import { enableCompileCacheOnDisk } from '../build-info.ts';
import { readConfig } from '../config.ts';
import { runCommand } from './command.ts';
import { updateEdition } from './update-edition.ts';

// Standard output carries the MCP messages, so console output goes to standard error.
globalThis.console = new Console(process.stderr);
enableCompileCacheOnDisk();

await runCommand(async () => {
  await updateEdition();
  await serveTools();
});

async function serveTools(): Promise<void> {
  const [{ serveStdio, StdioServerTransport }, { createMcpServer }, { validMessages }, { editionStorePlugin }] =
    await Promise.all([
      import('@modelcontextprotocol/server/stdio'),
      import('../mcp/server.ts'),
      import('../mcp/stdio-messages.ts'),
      import('../plugins/edition-store.ts'),
    ]);
  const config = readConfig();
  const app = Fastify({ logger: { level: config.logLevel, stream: process.stderr } });
  await app.register(editionStorePlugin, { ...config, now: () => new Date() });
  await app.ready();
  const onerror = (error: Error) => app.log.debug({ err: error }, 'rejected an MCP message');
  const messages = validMessages((response) => void transport.send(response as JSONRPCMessage).catch(onerror));
  const transport = new StdioServerTransport(process.stdin.pipe(messages));
  serveStdio(({ era }) => createMcpServer(app, config.publicUrl ?? '', era), { transport, onerror });
  process.stdin.once('end', () => app.close());
}

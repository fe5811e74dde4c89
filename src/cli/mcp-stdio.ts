// `npm run mcp`: the register for a language model on this machine, over standard input and output (docs/decisions).
import { Console } from 'node:console';
import Fastify from 'fastify';
import { enableCompileCacheOnDisk } from '../build-info.ts';
import { readConfig } from '../config.ts';

// Standard output belongs to the protocol: whatever anybody says goes where logs go.
globalThis.console = new Console(process.stderr);
enableCompileCacheOnDisk();

// As before `npm start`: the register is brought up to date with the seed.
await import('./seed.ts');
if (!process.exitCode) await serve();

async function serve(): Promise<void> {
  const [{ serveStdio }, { createMcpServer: mcpServer }, { editionStorePlugin }] = await Promise.all([
    import('@modelcontextprotocol/server/stdio'),
    import('../mcp/server.ts'),
    import('../plugins/edition-store.ts'),
  ]);
  const config = readConfig();
  const app = Fastify({ logger: { level: config.logLevel, stream: process.stderr } });
  await app.register(editionStorePlugin, { ...config, now: () => new Date() });
  await app.ready();
  serveStdio(() => mcpServer(app, config.publicUrl ?? ''), {
    maxSubscriptions: 0,
    onerror: (error) => app.log.debug({ err: error }, 'rejected an MCP message'),
  });
  process.stdin.once('end', () => app.close());
}

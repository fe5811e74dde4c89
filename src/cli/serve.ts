// Starts the server, and stops it gracefully on SIGTERM, SIGINT or SIGHUP.
import { flushCompileCache } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import closeWithGrace from 'close-with-grace';
import { buildApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { loadFeeds } from '../formats/serialize.ts';
import { preloadSwaggerUi } from '../plugins/docs.ts';
import { UserError } from '../user-error.ts';
import { lazy } from '../util/lazy.ts';

const STOP_SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** Time from the shutdown signal until the port closes, in which load balancers notice the failing readiness check. */
const DRAIN_TIMEOUT_MS = 500;

/** Time from the shutdown signal until connections with unfinished requests are closed. */
const REQUEST_TIMEOUT_MS = 3000;

/** Time from the shutdown signal until the process exits in any case. */
const SHUTDOWN_TIMEOUT_MS = 5000;

/** Time from listening until optional modules are loaded, before an update can replace their files. */
const PRELOAD_DELAY_MS = 1000;

/** If the server cannot start, prints the error and exits with code 1. */
export async function serve(): Promise<void> {
  try {
    const config = readConfig();
    const app = await buildApp(config);
    const { close } = closeWithGrace(
      { delay: SHUTDOWN_TIMEOUT_MS, logger: app.log, skip: [...STOP_SIGNALS] },
      async ({ err }) => {
        if (err) app.log.fatal({ err }, 'shutting down after an error');
        setTimeout(() => app.server.closeAllConnections(), REQUEST_TIMEOUT_MS).unref();
        app.startDraining();
        if (!err) await pause(DRAIN_TIMEOUT_MS);
        await app.close();
      },
    );
    // Ctrl+C reaches the server from the terminal and from npm. The second signal must not abort the shutdown.
    const stop = lazy(close);
    for (const signal of STOP_SIGNALS) process.on(signal, stop);
    const address = await app.listen({ host: config.host, port: config.port }).catch((error: unknown) => {
      throw explainListenError(error, config.host);
    });
    console.log(`Listening on ${address} (API documentation: ${address}/docs)`);
    await pause(PRELOAD_DELAY_MS);
    // Writes the cache before the optional modules are loaded: with them in it, the next start would be slower.
    flushCompileCache();
    await Promise.all([loadFeeds(), preloadSwaggerUi()]);
  } catch (error) {
    console.error(error instanceof UserError ? error.message : error);
    process.exit(1);
  }
}

/** Converts errors that the operator can fix, such as a port in use, to a UserError; returns others unchanged. */
function explainListenError(error: unknown, host: string): unknown {
  const { code, address, port } = error as NodeJS.ErrnoException & { address?: string; port?: number };
  const wrongHost = `HOST ${host} is not an address of this machine. Use for example 127.0.0.1.`;
  const messages: { [code: string]: string } = {
    EADDRINUSE: `Port ${port} of ${address} is in use. Set PORT to another port, or to 0 to let the system choose one.`,
    EACCES: `This user has no permission to use port ${port} of ${address}. Set PORT to a port above 1023.`,
    EADDRNOTAVAIL: wrongHost,
    ENOTFOUND: wrongHost,
    EAI_AGAIN: wrongHost,
  };
  const message = messages[code ?? ''];
  return message === undefined ? error : new UserError(message);
}

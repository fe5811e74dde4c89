// The process: configuration in, socket open, signals obeyed.
import { flushCompileCache } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import closeWithGrace from 'close-with-grace';
import { buildApp } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import { loadFeeds } from '../formats/serialize.ts';
import { preloadSend } from '../http/send-file.ts';
import { preloadSwaggerUi } from '../plugins/docs.ts';
import { UserError } from '../user-error.ts';

/**
 * In milliseconds from when the server is told to end: when it takes no more connections, and until then it says that it will not;
 * when it ends those that are left; when it ends whatever happens.
 */
const GRACE = { forNewcomers: 500, forRequests: 3000, forAll: 5000 };

/** In milliseconds from when the server answers: soon enough, for its files can be replaced. */
const LATER = 1000;

let config: Config | undefined;
try {
  config = readConfig();
  const app = await buildApp(config);
  closeWithGrace({ delay: GRACE.forAll, logger: app.log }, async ({ err }) => {
    if (err) app.log.fatal({ err }, 'shutting down after an error');
    setTimeout(() => app.server.closeAllConnections(), GRACE.forRequests).unref();
    app.leave();
    if (!err) await pause(GRACE.forNewcomers);
    await app.close();
  });
  const address = await app.listen({ host: config.host, port: config.port });
  console.log(`Listening on ${address} (API documentation: ${address}/docs)`);
  // What a start does not wait for, and neither do those who come first.
  await pause(LATER);
  // At its end the process would keep whatever it ever compiled: the next start had to read all of that.
  flushCompileCache();
  await Promise.all([loadFeeds(), preloadSend(), preloadSwaggerUi()]);
} catch (error) {
  console.error(explain(error));
  process.exit(1);
}

/** One readable message for what the operator can fix; the whole error with its stack for anything else. */
function explain(error: unknown): unknown {
  if (error instanceof UserError) return error.message;
  const { code, syscall, address, port } = error as NodeJS.ErrnoException & { address?: string; port?: number };
  if (syscall !== 'listen' && syscall !== 'getaddrinfo') return error;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${address} is in use. Set PORT to another port, or to 0 to let the system choose one.`;
    case 'EACCES':
      return `This user has no permission to use port ${port} of ${address}. Set PORT to a port above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST ${config?.host} is not an address of this machine. Use for example 127.0.0.1.`;
    default:
      return error;
  }
}

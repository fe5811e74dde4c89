// The application on a seeded register, asked without a socket or with one.
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { buildApp } from '../../src/app.ts';
import type { Config } from '../../src/config.ts';
import { seeded, TODAY, temporaryFolder } from './register.ts';

export type App = Awaited<ReturnType<typeof buildApp>>;
// biome-ignore lint/suspicious/noExplicitAny: tests read answers as a client without types does
export type Json = any;

type Options = {
  now?: Date;
  /** Names another folder than the project's own. */
  seed?: (folder: string) => string;
  /** Whether there are files to download. */
  downloads?: boolean;
  /** Configuration that differs from the default. */
  otherwise?: Partial<Config>;
};

/** An application for all tests of a file. */
export function useApp({ now = TODAY, seed, downloads = false, otherwise = {} }: Options = {}) {
  let app: App | undefined;
  const cleanUps: (() => void)[] = [];

  beforeAll(async () => {
    const folder = temporaryFolder((remove) => cleanUps.push(remove));
    const config = { ...(await seeded(folder, seed?.(folder), { now, downloads })).config, ...otherwise };
    app = await buildApp(config, { now: () => now });
    await app.ready();
  });
  afterAll(async () => {
    await app?.close();
    for (const cleanUp of cleanUps) cleanUp();
  });

  const running = (): App => {
    if (!app) throw new Error('the application is not there yet');
    return app;
  };
  return {
    app: running,
    /** The answer to a GET, which must be a 200. */
    async get(url: string): Promise<Json> {
      const answer = await running().inject(url);
      if (answer.statusCode !== 200) throw new Error(`${url} answers ${answer.statusCode}: ${answer.body}`);
      return answer.json();
    },
    /** The answer to any request, with its status and headers. */
    ask: (url: string, method: 'GET' | 'HEAD' | 'OPTIONS' | 'POST' = 'GET') => running().inject({ url, method }),
  };
}

/** An application of the test's own, on a socket, with some of its configuration otherwise. @param change before it is started */
export async function listening(otherwise: Partial<Config> = {}, change: (app: App) => void = () => undefined) {
  const config = { ...(await seeded(temporaryFolder())).config, ...otherwise };
  const app = await buildApp(config, { now: () => TODAY });
  onTestFinished(() => app.close());
  change(app);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  return { app, config, port, address: `http://127.0.0.1:${port}` };
}

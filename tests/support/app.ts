// Applications on seeded registers, with or without a socket.
import { appendFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, onTestFinished, vi } from 'vitest';
import { buildApp } from '../../src/app.ts';
import type { Config } from '../../src/config.ts';
import { databaseFile } from '../../src/editions/layout.ts';
import { seeded, TODAY, temporaryFolder } from './register.ts';

export type App = Awaited<ReturnType<typeof buildApp>>;
// biome-ignore lint/suspicious/noExplicitAny: tests read responses like an untyped client
export type Json = any;

type Options = {
  now?: Date;
  /** Writes another seed than the article alone into the folder, and returns its path. */
  seed?: (folder: string) => string;
  /** Whether the edition has downloads. */
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
    /** The body of a GET that must return 200. */
    async get(url: string): Promise<Json> {
      const answer = await running().inject(url);
      if (answer.statusCode !== 200) throw new Error(`${url} answers ${answer.statusCode}: ${answer.body}`);
      return answer.json();
    },
    /** The response to any request. */
    ask: (url: string, method: 'GET' | 'HEAD' | 'OPTIONS' | 'POST' = 'GET') => running().inject({ url, method }),
  };
}

type OwnOptions = Omit<Options, 'seed'> & { folder?: string; seedDirectory?: string | undefined };

/** An application that is closed after the test, on a data directory in the folder. */
export async function ownApp({ folder, seedDirectory, now = TODAY, downloads = false, otherwise }: OwnOptions = {}) {
  const { config } = await seeded(folder ?? temporaryFolder(), seedDirectory, { now, downloads });
  const app = await buildApp({ ...config, ...otherwise }, { now: () => now });
  onTestFinished(() => app.close());
  return app;
}

/** Changes the database of the edition that an application serves, and waits until the application notices. */
export async function damage(app: App, { dataDirectory }: Pick<Config, 'dataDirectory'>): Promise<string> {
  const file = databaseFile(dataDirectory, app.store.current.id);
  appendFileSync(file, 'something');
  await vi.waitFor(() => expect(app.store.damage).toBeDefined(), 10_000);
  return file;
}

/** An application that is closed after the test, on a socket. @param change before it listens */
export async function listening(otherwise: Partial<Config> = {}, change: (app: App) => void = () => undefined) {
  const config = { ...(await seeded(temporaryFolder())).config, ...otherwise };
  const app = await buildApp(config, { now: () => TODAY });
  onTestFinished(() => app.close());
  change(app);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  return { app, config, port, address: `http://127.0.0.1:${port}` };
}

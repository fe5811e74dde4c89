// Builds applications on published editions, with or without a socket.
import { appendFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, onTestFinished, vi } from 'vitest';
import { buildApp } from '../../src/app.ts';
import type { Config } from '../../src/config.ts';
import { databaseFile } from '../../src/editions/layout.ts';
import { publishEdition, TODAY, temporaryFolder } from './register.ts';

export type App = Awaited<ReturnType<typeof buildApp>>;
// biome-ignore lint/suspicious/noExplicitAny: tests read responses like an untyped client
export type Json = any;

type Options = {
  now?: Date;
  /** Writes a seed into the folder and returns its path. The default seed has the article only. */
  seed?: (folder: string) => string;
  /** Whether the edition has downloads. */
  downloads?: boolean;
  /** Overrides the default configuration. */
  config?: Partial<Config>;
};

/** The JSON of a response. @throws Error if its status is not 200 */
export async function getJson(app: App, url: string): Promise<Json> {
  const response = await app.inject(url);
  if (response.statusCode !== 200) throw new Error(`GET ${url} returned ${response.statusCode}: ${response.body}`);
  return response.json();
}

/** An application for all tests of a file. */
export function useApp({ now = TODAY, seed, downloads = false, config: overrides = {} }: Options = {}) {
  let built: App | undefined;
  const cleanUps: (() => void)[] = [];

  beforeAll(async () => {
    const folder = temporaryFolder((remove) => cleanUps.push(remove));
    const { config } = await publishEdition(folder, seed?.(folder), { now, downloads });
    built = await buildApp({ ...config, ...overrides }, { now: () => now });
    await built.ready();
  });
  afterAll(async () => {
    await built?.close();
    for (const cleanUp of cleanUps) cleanUp();
  });

  const app = (): App => {
    if (!built) throw new Error('the application is built in beforeAll');
    return built;
  };
  return {
    app,
    /** The JSON of a response. @throws Error if its status is not 200 */
    get: (url: string) => getJson(app(), url),
    /** The response to any request. */
    send: (url: string, method: 'GET' | 'HEAD' | 'OPTIONS' | 'POST' = 'GET') => app().inject({ url, method }),
  };
}

type CreateOptions = Omit<Options, 'seed'> & { folder?: string; seedDirectory?: string | undefined };

/** An application that is closed after the test, on a data directory in the folder. */
export async function createApp({
  folder = temporaryFolder(),
  seedDirectory,
  now = TODAY,
  downloads = false,
  config: overrides,
}: CreateOptions = {}) {
  const { config } = await publishEdition(folder, seedDirectory, { now, downloads });
  const app = await buildApp({ ...config, ...overrides }, { now: () => now });
  onTestFinished(() => app.close());
  return app;
}

/** Makes an application listen on a free port. @returns the port */
export async function listen(app: App): Promise<number> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  return (app.server.address() as AddressInfo).port;
}

/** Changes the database of the edition that an application serves, and waits until the application notices. */
export async function damageDatabase(app: App, { dataDirectory }: Pick<Config, 'dataDirectory'>): Promise<string> {
  const file = databaseFile(dataDirectory, app.store.current.id);
  appendFileSync(file, 'something');
  await vi.waitFor(() => expect(app.store.damage).toBeDefined(), 10_000);
  return file;
}

/** An application on a socket, closed after the test. @param change runs before the application listens */
export async function startApp(overrides: Partial<Config> = {}, change: (app: App) => void = () => undefined) {
  const config = { ...(await publishEdition(temporaryFolder())).config, ...overrides };
  const app = await buildApp(config, { now: () => TODAY });
  onTestFinished(() => app.close());
  change(app);
  const port = await listen(app);
  return { app, config, port, address: `http://127.0.0.1:${port}` };
}

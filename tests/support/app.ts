// Builds applications on newly published editions, for calls without a socket (`inject`) or over a port.
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
  /** Writes a seed (YAML files) into the folder, and returns the seed's path. The default seed is `articleAlone`. */
  seed?: (folder: string) => string;
  downloads?: boolean;
  /** Settings that override the defaults of `configIn`. */
  config?: Partial<Config>;
};

/** Requests a URL and returns the parsed JSON body. @throws Error if the response status is not 200 */
export async function getJson(app: App, url: string): Promise<Json> {
  const response = await app.inject(url);
  if (response.statusCode !== 200) throw new Error(`GET ${url} returned ${response.statusCode}: ${response.body}`);
  return response.json();
}

/** Builds one application before all tests of a file, and closes it after the last one. */
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
    get: (url: string) => getJson(app(), url),
    send: (url: string, method: 'GET' | 'HEAD' | 'OPTIONS' | 'POST' = 'GET') => app().inject({ url, method }),
  };
}

type CreateOptions = Omit<Options, 'seed'> & { folder?: string; seedDirectory?: string | undefined };

/** Builds an application whose data directory is in `folder`, and closes the application after the test. */
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

/** Corrupts the current database file, waits until the application detects the damage, and returns the file's path. */
export async function damageDatabase(app: App, { dataDirectory }: Pick<Config, 'dataDirectory'>): Promise<string> {
  const file = databaseFile(dataDirectory, app.store.current.id);
  appendFileSync(file, 'something');
  await vi.waitFor(() => expect(app.store.damage).toBeDefined(), 10_000);
  return file;
}

/** Starts an application on a free port, and closes it after the test. `change` runs before the port opens. */
export async function startApp(overrides: Partial<Config> = {}, change: (app: App) => void = () => undefined) {
  const config = { ...(await publishEdition(temporaryFolder())).config, ...overrides };
  const app = await buildApp(config, { now: () => TODAY });
  onTestFinished(() => app.close());
  change(app);
  const port = await listen(app);
  return { app, config, port, address: `http://127.0.0.1:${port}` };
}

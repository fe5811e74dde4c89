// Decorates the application with the store of editions, the clock, and the public URL of the server.
import plugin from 'fastify-plugin';
import { programVersion } from '../build-info.ts';
import { type Day, dayOf } from '../domain/dates/day.ts';
import { type EditionStore, openEditionStore } from '../editions/edition-store.ts';
import { createScheduler } from '../http/cooperative-scheduler.ts';
import type {} from '../http/list-registry.ts';
import type {} from '../http/list-stream.ts';
import { storeDependencies } from '../ingest/store-dependencies.ts';

declare module 'fastify' {
  interface FastifyInstance {
    store: EditionStore;
    dataDirectory: string;
    now(): Date;
    /** Returns the current date in UTC. */
    today(): Day;
    /** Returns scheme, host and base path of the server as its clients see them, without a final slash. */
    originOf(request: Pick<FastifyRequest, 'protocol' | 'host'>): string;
  }
}

type Options = {
  dataDirectory: string;
  keepEditions: number;
  publicUrl: string | undefined;
  basePath: string;
  now: () => Date;
};

export const editionStorePlugin = plugin<Options>(
  async (app, { dataDirectory, keepEditions, publicUrl, basePath, now }) => {
    // Compute the version at the start, because an update may replace the files of the program while it runs.
    programVersion();
    const store = await openEditionStore({ dataDirectory, keepEditions }, storeDependencies, app.log);
    app.decorate('store', store);
    app.decorate('dataDirectory', dataDirectory);
    app.decorate('waitForTick', createScheduler());
    app.decorate('now', now);
    app.decorate('today', calendar(now));
    // An HTTP/1.0 request may have no `Host` header.
    app.decorate('originOf', ({ protocol, host }) => publicUrl ?? `${protocol}://${host || 'localhost'}${basePath}`);
    app.addHook('onClose', async () => store.close());
  },
  { name: 'edition-store' },
);

/** Formats the current date (UTC) only once a day. */
function calendar(now: () => Date): () => Day {
  let known = { number: Number.NaN, day: '' };
  return () => {
    const instant = now();
    const number = Math.floor(instant.getTime() / 86_400_000);
    if (number !== known.number) known = { number, day: dayOf(instant) };
    return known.day;
  };
}

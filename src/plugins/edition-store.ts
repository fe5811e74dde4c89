// Decorates the application with the editions it serves, the clock, and the server's URL.
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
    /** Folder of the editions. */
    dataDirectory: string;
    now(): Date;
    /** Today in UTC. */
    today(): Day;
    /** Scheme and authority under which the client reaches the server, without a slash at the end. */
    originOf(request: Pick<FastifyRequest, 'protocol' | 'host'>): string;
  }
}

type Options = { dataDirectory: string; keepEditions: number; publicUrl: string | undefined; now: () => Date };

export const editionStorePlugin = plugin<Options>(
  async (app, { dataDirectory, keepEditions, publicUrl, now }) => {
    // Computed at the start: an update may replace the program's files later.
    programVersion();
    const store = await openEditionStore({ dataDirectory, keepEditions }, storeDependencies, app.log);
    app.decorate('store', store);
    app.decorate('dataDirectory', dataDirectory);
    app.decorate('waitForTick', createScheduler());
    app.decorate('now', now);
    app.decorate('today', calendar(now));
    // Requests of HTTP/1.0 may have no host.
    app.decorate('originOf', ({ protocol, host }) => publicUrl ?? `${protocol}://${host || 'localhost'}`);
    app.addHook('onClose', async () => store.close());
  },
  { name: 'edition-store' },
);

/** Returns today in UTC. The text is computed once a day. */
function calendar(now: () => Date): () => Day {
  let known = { number: Number.NaN, day: '' };
  return () => {
    const instant = now();
    const number = Math.floor(instant.getTime() / 86_400_000);
    if (number !== known.number) known = { number, day: dayOf(instant) };
    return known.day;
  };
}

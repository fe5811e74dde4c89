// What handlers answer from: the register being served, today's date, and where the server is reached.
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
    /** Where the editions are. */
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
    // Told now: the files of the program may be those of another one later.
    programVersion();
    const store = await openEditionStore({ dataDirectory, keepEditions }, storeDependencies, app.log);
    app.decorate('store', store);
    app.decorate('dataDirectory', dataDirectory);
    app.decorate('lists', []);
    app.decorate('turnToRead', createScheduler());
    app.decorate('now', now);
    app.decorate('today', calendar(now));
    // A request of HTTP/1.0 need not say how it came here.
    app.decorate('originOf', ({ protocol, host }) => publicUrl ?? `${protocol}://${host || 'localhost'}`);
    app.addHook('onClose', async () => store.close());
  },
  { name: 'register' },
);

/** Tells the day in UTC; its text is made once a day. */
function calendar(now: () => Date): () => Day {
  let known = { number: Number.NaN, day: '' };
  return () => {
    const instant = now();
    const number = Math.floor(instant.getTime() / 86_400_000);
    if (number !== known.number) known = { number, day: dayOf(instant) };
    return known.day;
  };
}

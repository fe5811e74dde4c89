// What handlers answer from: the register being served, and today's date.
import plugin from 'fastify-plugin';
import { openStore, type Store } from '../database/store.ts';
import { type Day, dayOf } from '../dates/day.ts';

declare module 'fastify' {
  interface FastifyInstance {
    store: Store;
    /** Today in UTC. */
    today(): Day;
  }
}

type Options = { databaseFile: string; now: () => Date };

export const registerPlugin = plugin<Options>(
  async (app, { databaseFile, now }) => {
    const store = openStore(databaseFile, app.log);
    app.decorate('store', store);
    app.decorate('today', () => dayOf(now()));
    app.addHook('onClose', async () => store.close());
  },
  { name: 'register' },
);

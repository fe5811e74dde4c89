// Rejects requests with 503 while the server is overloaded or its data is damaged.
import plugin from 'fastify-plugin';
import type { Message } from '../http/messages.ts';
import { ProblemError } from '../http/problems.ts';
import { monitorEventLoop } from '../util/event-loop-monitor.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Returns why the server is not ready, such as a shutdown; undefined if it is ready. */
    unreadyReason(): Message | undefined;
    /** Makes /health/ready return 503, so that load balancers send no new requests. */
    startDraining(): void;
  }
  interface FastifyContextConfig {
    /** Exempts a route from load shedding and rate limit, because the server must always report its state. */
    always?: boolean;
  }
}

const damaged: Message = (messages) => messages.registerDamaged();
const overloaded: Message = (messages) => messages.overloaded();
const shuttingDown: Message = (messages) => messages.shuttingDown();

/** `maxDelay`: event-loop delay in milliseconds above which the server is overloaded; 0 disables the check. */
export const loadSheddingPlugin = plugin<{ maxDelay: number }>(
  async (app, { maxDelay }) => {
    const eventLoop = monitorEventLoop();
    app.addHook('onClose', async () => eventLoop.stop());
    // Before the server listens, its own start causes the delays.
    const isOverloaded = () => maxDelay > 0 && app.server.listening && eventLoop.delay() > maxDelay;
    let isDraining = false;
    const unavailableReason = () => {
      if (app.store.damage !== undefined) return damaged;
      return isOverloaded() ? overloaded : undefined;
    };
    app.decorate('unreadyReason', () => (isDraining ? shuttingDown : unavailableReason()));
    app.decorate('startDraining', () => {
      isDraining = true;
    });
    app.addHook('onRequest', (request, _reply, done) => {
      const reason = unavailableReason();
      if (reason !== undefined && !request.routeOptions.config.always) throw new ProblemError('unavailable', reason);
      done();
    });
  },
  { name: 'load-shedding', dependencies: ['edition-store', 'errors'] },
);

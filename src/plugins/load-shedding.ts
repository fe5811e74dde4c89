// Rejects requests with 503 while the server is overloaded or its register is damaged. /health/ready reports this to load balancers, and
// also that the server is shutting down.
import plugin from 'fastify-plugin';
import type { Message } from '../http/messages.ts';
import { ProblemError } from '../http/problems.ts';
import { monitorEventLoop } from './event-loop-monitor.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Why the server is not ready; undefined if it is. Requests are still answered while the server shuts down. */
    unreadyReason(): Message | undefined;
    /** Reports the server as not ready, before it shuts down. */
    startDraining(): void;
  }
  interface FastifyContextConfig {
    /** Exempts a route that reports the state of the server. */
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
    // Without a socket, only the process itself can delay the event loop.
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

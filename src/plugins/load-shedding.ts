// Rejects requests with 503 while the server is overloaded or its register is damaged. /health/ready reports this to load balancers, and
// also that the server is shutting down.
import plugin from 'fastify-plugin';
import type { Message } from '../http/messages.ts';
import { ProblemError } from '../http/problems.ts';
import { monitorEventLoop } from './event-loop-monitor.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Why requests are rejected at the moment; undefined if they are not. */
    trouble(): Message | undefined;
    /** Why the server is not ready; undefined if it is. During a shutdown, requests are still answered. */
    reluctance(): Message | undefined;
    /** Reports the server as not ready, before it shuts down. */
    leave(): void;
  }
  interface FastifyContextConfig {
    /** Never rejects requests of this route: it reports the state of the server. */
    always?: boolean;
  }
}

const damaged: Message = (say) => say.registerDamaged();
const overloaded: Message = (say) => say.overloaded();
const shuttingDown: Message = (say) => say.shuttingDown();

/** `maxDelay`: event-loop delay in milliseconds above which the server is overloaded; 0 disables the check. */
export const loadSheddingPlugin = plugin<{ maxDelay: number }>(
  async (app, { maxDelay }) => {
    const eventLoop = monitorEventLoop();
    app.addHook('onClose', async () => eventLoop.stop());
    // Without a socket, only the process itself can delay the event loop.
    const isTooLate = () => maxDelay > 0 && app.server.listening && eventLoop.delay() > maxDelay;
    let isLeaving = false;
    const trouble = () => {
      if (app.store.damage !== undefined) return damaged;
      return isTooLate() ? overloaded : undefined;
    };
    app.decorate('trouble', trouble);
    app.decorate('reluctance', () => (isLeaving ? shuttingDown : trouble()));
    app.decorate('leave', () => {
      isLeaving = true;
    });
    app.addHook('onRequest', (request, _reply, done) => {
      const why = trouble();
      if (why !== undefined && !request.routeOptions.config.always) throw new ProblemError('unavailable', why);
      done();
    });
  },
  { name: 'availability', dependencies: ['register', 'errors'] },
);

// Whether requests are answered: not while there are more than can be, and not from a register that turned out to be damaged.
// Whoever sends requests here learns from /health/ready where to send them instead, and before the server goes.
import plugin from 'fastify-plugin';
import type { Message } from '../contract/messages.ts';
import { ProblemError } from '../contract/problems.ts';
import { watchEventLoop } from './event-loop.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** Why no question is answered at the moment. */
    trouble(): Message | undefined;
    /** Why no more questions should be sent here, though they may be answered still. */
    reluctance(): Message | undefined;
    /** Says that the server is about to go. */
    leave(): void;
  }
  interface FastifyContextConfig {
    /** Whether it is answered whatever happens: it tells of just that. */
    always?: boolean;
  }
}

const damaged: Message = (say) => say.registerDamaged();
const overloaded: Message = (say) => say.overloaded();
const shuttingDown: Message = (say) => say.shuttingDown();

/** `maxDelay`: in milliseconds, how late the event loop may be; 0 does not look. */
export const availabilityPlugin = plugin<{ maxDelay: number }>(
  async (app, { maxDelay }) => {
    const eventLoop = watchEventLoop();
    app.addHook('onClose', async () => eventLoop.stop());
    // Whoever listens to nobody, and asks itself, keeps the event loop busy itself.
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

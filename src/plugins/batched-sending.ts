// Sends all responses of an event-loop tick together, because each write to a socket wakes the client process.
import plugin from 'fastify-plugin';

declare module 'fastify' {
  interface FastifyInstance {
    sendTogether(send: () => void): void;
  }
}

export const batchedSendingPlugin = plugin(
  async (app) => {
    let waiting: (() => void)[] = [];

    function sendAll(): void {
      const all = waiting;
      waiting = [];
      for (const send of all) send();
    }

    function sendTogether(send: () => void): void {
      if (waiting.length === 0) setImmediate(sendAll);
      waiting.push(send);
    }

    app.decorate('sendTogether', sendTogether);
    app.addHook('onSend', (_request, _reply, _payload, done) =>
      sendTogether(() => {
        try {
          done();
        } catch (error) {
          // Fastify does not catch errors in this callback, such as an invalid header: they would end the process.
          done(error as Error);
        }
      }),
    );
  },
  { name: 'batched-sending' },
);

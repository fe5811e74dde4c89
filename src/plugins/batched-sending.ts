// Sends all responses of an event-loop tick together, at the end of the tick. Each write to a socket wakes the client
// process, which takes longer than finding a cached response. Writes that follow each other closely wake a client with
// several connections only once.
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
          // Sending fails, for example, if a header is invalid. Fastify does not catch errors in this callback: they
          // would end the process.
          done(error as Error);
        }
      }),
    );
  },
  { name: 'batched-sending' },
);

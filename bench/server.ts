// A server to measure: a process of its own on a free port.
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const project = join(import.meta.dirname, '..');

export type Server = { process: ChildProcess; address: string; stop(): Promise<void> };

/** Starts a script of the project, and comes back when it answers the path with 200. @throws Error when it ends instead */
export async function startServer(script: string, path: string, environment = {}): Promise<Server> {
  const port = await freePort();
  const child = spawn(process.execPath, [script], {
    cwd: project,
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const address = `http://127.0.0.1:${port}`;
  for (;;) {
    const answer = await fetch(address + path).catch(() => undefined);
    if (answer?.status === 200) break;
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}`);
    await pause(2);
  }
  return {
    process: child,
    address,
    async stop() {
      child.kill();
      await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(undefined)));
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

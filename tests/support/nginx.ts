// Runs nginx as a child process with its own configuration, as a user without rights could.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { vi } from 'vitest';

const executable = '/usr/sbin/nginx';

export const hasNginx = existsSync(executable);
if (!hasNginx)
  console.warn(`Skipped: some tests need ${executable}. Install Debian's package nginx-light to run them.`);

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts nginx with one server for each location; a server returns 404 for everything outside of its location. */
export async function startNginx(folder: string, locations: readonly string[]) {
  const ports = await Promise.all(locations.map(freePort));
  const temporaryPaths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${name};`,
  );
  const servers = locations.map(
    (location, index) => `server { listen 127.0.0.1:${ports[index]}; ${location} location / { return 404; } }`,
  );
  const configuration = `daemon off; master_process off; pid nginx.pid; error_log stderr;
events {}
http {
  access_log off; ${temporaryPaths.join(' ')}
  proxy_set_header Host $http_host;
  ${servers.join('\n  ')}
}`;
  writeFileSync(join(folder, 'nginx.conf'), configuration);
  const child = spawn(executable, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const ended = once(child, 'close');
  const addresses = ports.map((port) => `http://127.0.0.1:${port}`);
  await vi.waitFor(async () => {
    if (child.exitCode !== null) throw new Error(`nginx has ended: ${output}`);
    await Promise.all(addresses.map((address) => fetch(address)));
  }, 10_000);
  return {
    addresses,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

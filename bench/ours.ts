// The server that is measured: the bundle, as `npm start` runs it, with the register of a size.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROCESSORS } from './load.ts';
import { type Placement, production, project, type Server, startServer } from './server.ts';

/** Brings the bundle up to date; the register that this makes as well goes elsewhere. @throws Error when that fails */
export function bundle(): void {
  const folder = mkdtempSync(join(tmpdir(), 'gigawatt-bench-'));
  const { status } = spawnSync(process.execPath, ['src/prestart.ts'], {
    cwd: project,
    env: { ...process.env, DATABASE_FILE: join(folder, 'register.sqlite') },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`src/prestart.ts ended with ${status}`);
}

/**
 * @param keepsAnswers whether answers are kept for those who ask the same again
 * @param more of its environment
 */
export function startOurs(
  databaseFile: string,
  keepsAnswers: boolean,
  more = {},
  placement: Placement = {},
): Promise<Server> {
  const environment = {
    NODE_ENV: 'production',
    DATABASE_FILE: databaseFile,
    LOG_LEVEL: 'error',
    ...(!keepsAnswers && { RESPONSE_CACHE_MIB: '0' }),
    ...more,
  };
  return startServer(production, '/health/ready', environment, { processor: PROCESSORS.server, ...placement });
}

export function startControl(name: 'fastify' | 'http' | 'export', environment = {}): Promise<Server> {
  const production = { NODE_ENV: 'production', ...environment };
  return startServer(`bench/controls/${name}.ts`, '/', production, { processor: PROCESSORS.server });
}

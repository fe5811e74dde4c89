// Before `npm start` serves: an edition and a bundle, each made anew only when what it is made from has changed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions } from 'rolldown';
import { digestOf, keepCompiled, origins, project, STAMP } from './project.ts';

keepCompiled();
await import('./seed/main.ts');
if (!process.exitCode) await bundle();

/** The server in one file: docs/decisions says what that gains. */
async function bundle(): Promise<void> {
  const dir = join(project, 'dist');
  const stamp = join(dir, STAMP);
  const madeFrom = digestOf(...origins);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === madeFrom) return;
  const { build } = await import('rolldown');
  const shared: BuildOptions = {
    platform: 'node',
    // What brings files of its own: a native library, and the assets of the Swagger page.
    external: ['better-sqlite3', '@fastify/swagger-ui'],
    // Nothing is left out as needless: a call made only for the error it may throw looks so, and is not.
    treeshake: false,
    logLevel: 'warn',
  };
  const output: BuildOptions['output'] = { dir, format: 'esm', chunkFileNames: '[name].js' };
  await build({ ...shared, input: join(project, 'src/main.ts'), output: { ...output, cleanDir: true } });
  // Threads begin in files of their own.
  await build({ ...shared, input: join(project, 'src/database/rebuild-worker.ts'), output });
  const { asJson, contractFile, JSON_FILE } = await import('./openapi/served.ts');
  writeFileSync(join(dir, JSON_FILE), await asJson(readFileSync(contractFile)));
  writeFileSync(stamp, madeFrom);
}

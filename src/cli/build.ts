// Runs before `npm start`: publishes the seed and bundles the server, each only if its input has changed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'rolldown';
import { DIGEST_FILE, digestOf, enableCompileCacheOnDisk, programFiles, projectFolder } from '../build-info.ts';

/** Keeps only the English error messages of Zod, which has messages in some fifty languages. */
const englishOnly: Plugin = {
  name: 'english-only',
  load: (id) => (/\/zod\/v4\/locales\/index\.js$/.test(id) ? `export { default as en } from './en.js';` : null),
};

/** Escapes characters, because one beyond Latin-1 makes V8 store the whole bundle with two bytes per character. */
const asciiOnly: Plugin = {
  name: 'ascii-only',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = toAscii(chunk.code);
  },
};

function toAscii(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

enableCompileCacheOnDisk();
await import('./seed.ts');
if (!process.exitCode) await bundle();

/** Bundles the server into one file, to speed up the start (docs/decisions/0019). */
async function bundle(): Promise<void> {
  const dir = join(projectFolder, 'dist');
  const digestFile = join(dir, DIGEST_FILE);
  const digest = digestOf(...programFiles);
  if (existsSync(digestFile) && readFileSync(digestFile, 'utf8') === digest) return;
  const { build } = await import('rolldown');
  const shared: BuildOptions = {
    platform: 'node',
    external: [
      // These packages load files from their own folder (a native library, the assets of Swagger UI).
      'better-sqlite3',
      '@fastify/swagger-ui',
      // edtf recognizes its types by the names of classes, which the bundler changes.
      'edtf',
      // Fastify never loads these default compilers, because the application sets its own (http/zod-compilers.ts).
      '@fastify/ajv-compiler',
      '@fastify/fast-json-stringify-compiler',
    ],
    plugins: [englishOnly, asciiOnly],
    // Tree shaking would remove calls whose only purpose is to throw an error (docs/decisions/0019).
    treeshake: false,
    logLevel: 'warn',
  };
  const output: BuildOptions['output'] = { dir, format: 'esm', chunkFileNames: '[name].js' };
  await build({ ...shared, input: join(projectFolder, 'src/main.ts'), output: { ...output, cleanDir: true } });
  // Node starts a worker thread from a file, so the worker is a second bundle.
  await build({ ...shared, input: join(projectFolder, 'src/ingest/rebuild-worker.ts'), output });
  const { yamlToJson, specFile, JSON_SPEC_NAME } = await import('../openapi/spec-files.ts');
  writeFileSync(join(dir, JSON_SPEC_NAME), await yamlToJson(readFileSync(specFile)));
  writeFileSync(digestFile, digest);
}

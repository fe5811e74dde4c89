// Before `npm start` serves: an edition and a bundle, each made anew only when what it is made from has changed.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'rolldown';
import { DIGEST_FILE, digestOf, enableCompileCacheOnDisk, programFiles, projectFolder } from '../build-info.ts';

/** Zod brings its messages along in some fifty languages. */
const inOneLanguage: Plugin = {
  name: 'in-one-language',
  load: (id) => (/\/zod\/v4\/locales\/index\.js$/.test(id) ? `export { default as en } from './en.js';` : null),
};

/** A single letter beyond Latin-1, and the engine keeps a whole file at two bytes a letter. */
const inAscii: Plugin = {
  name: 'in-ascii',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = escaped(chunk.code);
  },
};

function escaped(code: string): string {
  return code.replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

enableCompileCacheOnDisk();
await import('./seed.ts');
if (!process.exitCode) await bundle();

/** The server in one file: docs/decisions says what that gains. */
async function bundle(): Promise<void> {
  const dir = join(projectFolder, 'dist');
  const stamp = join(dir, DIGEST_FILE);
  const madeFrom = digestOf(...programFiles);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === madeFrom) return;
  const { build } = await import('rolldown');
  const shared: BuildOptions = {
    platform: 'node',
    external: [
      // What brings files of its own: a native library, and the assets of the Swagger page.
      'better-sqlite3',
      // It tells types apart by the names of its classes, which a bundler changes.
      'edtf',
      '@fastify/swagger-ui',
      // What Fastify loads only where nobody says how to validate and to serialise.
      '@fastify/ajv-compiler',
      '@fastify/fast-json-stringify-compiler',
    ],
    plugins: [inOneLanguage, inAscii],
    // No module is left out as needless. What a function does without using it still is: see docs/decisions.
    treeshake: false,
    logLevel: 'warn',
  };
  const output: BuildOptions['output'] = { dir, format: 'esm', chunkFileNames: '[name].js' };
  await build({ ...shared, input: join(projectFolder, 'src/main.ts'), output: { ...output, cleanDir: true } });
  // Threads begin in files of their own.
  for (const name of ['rebuild-worker']) {
    await build({ ...shared, input: join(projectFolder, `src/ingest/${name}.ts`), output });
  }
  const { yamlToJson, specFile, JSON_SPEC_NAME } = await import('../openapi/spec-files.ts');
  writeFileSync(join(dir, JSON_SPEC_NAME), await yamlToJson(readFileSync(specFile)));
  writeFileSync(stamp, madeFrom);
}

// First step of `npm start`: publishes the seed and bundles the server, each only if its input has changed.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'rolldown';
import { DIGEST_FILE, digestOf, enableCompileCacheOnDisk, programFiles, projectFolder } from '../build-info.ts';
import { UserError } from '../user-error.ts';
import { runCommand } from './command.ts';
import { updateEdition } from './update-edition.ts';

/** Keeps only the English error messages of Zod, which has messages in some fifty languages. */
const englishOnly: Plugin = {
  name: 'english-only',
  load: (id) =>
    /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/.test(id) ? `export { default as en } from './en.js';` : null,
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
await runCommand(async () => {
  await updateEdition();
  await bundle();
});

/** Bundles the server into one file, to speed up the start (docs/decisions/0019). */
async function bundle(): Promise<void> {
  const dir = join(projectFolder, 'dist');
  const digestFile = join(dir, DIGEST_FILE);
  const digest = digestOf(...programFiles);
  if (existsSync(digestFile) && readFileSync(digestFile, 'utf8') === digest) return;
  emptyFolder(dir);
  const rolldown = await import('rolldown').catch(({ message }: Error) => {
    const [reason] = message.split('\n');
    console.error(`The server starts more slowly, because it is not bundled: ${reason}`);
  });
  if (!rolldown) {
    writeFileSync(join(dir, 'main.js'), "import '../src/main.ts';\n");
    return;
  }
  const { build } = rolldown;
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
  await build({ ...shared, input: join(projectFolder, 'src/main.ts'), output });
  // Node starts a worker thread from a file, so the worker is a second bundle.
  await build({ ...shared, input: join(projectFolder, 'src/ingest/rebuild-worker.ts'), output });
  const { yamlToJson, specFile, JSON_SPEC_NAME } = await import('../openapi/spec-files.ts');
  writeFileSync(join(dir, JSON_SPEC_NAME), await yamlToJson(readFileSync(specFile)));
  writeFileSync(digestFile, digest);
}

/** @throws UserError if the folder cannot be written */
function emptyFolder(dir: string): void {
  try {
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(dir);
  } catch (error) {
    throw new UserError(
      `Cannot write ${dir}: ${(error as Error).message}. Make it writable, or run "npm run dev", which needs no bundle.`,
    );
  }
}

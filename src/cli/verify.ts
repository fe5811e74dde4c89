// `npm run verify -- TEXT-FILE`: checks the sentences and quotes in a source file against the full text of the source.
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { readConfig } from '../config.ts';
import { readSeed } from '../ingest/load-yaml.ts';
import { evidenceIn } from '../ingest/schema.ts';
import { SeedError } from '../ingest/seed-error.ts';
import { textDigest, verifySource } from '../ingest/verify-evidence.ts';
import { UserError } from '../user-error.ts';
import { parseArguments, runCommand } from './command.ts';

await runCommand(() => {
  const [file] = parseArguments('verify', 'TEXT-FILE');
  if (file === undefined) {
    throw new UserError(
      'No text file was given. Usage: npm run verify -- TEXT-FILE, with the full text of a source as plain text (docs/sources.md)',
    );
  }
  if (!existsSync(file)) throw new UserError(`File not found: ${file}. Usage: npm run verify -- TEXT-FILE`);
  const text = readFileSync(file, 'utf8');
  const { sources } = readSeed(readConfig().seedDirectory);
  const name = basename(file, extname(file));
  const source =
    sources.find(({ content }) => content.text?.sha256 === textDigest(text)) ??
    sources.find(({ content }) => content.id === name);
  if (!source) {
    throw new UserError(
      `No source has a text with this SHA-256 (${textDigest(text)}) or the id "${name}" (from the file name). Use the unchanged text, or name the file after the id of its source.`,
    );
  }
  const issues = verifySource(source, text);
  if (issues.length > 0) throw new SeedError(issues);
  const quotes = evidenceIn(source.content).flatMap(({ evidence }) => evidence).length;
  console.log(
    `${source.content.id}: verified (digest, ${source.content.text?.sentences.length} sentences, ${quotes} quotes).`,
  );
});

// `npm run verify -- TEXT-FILE`: does the evidence taken from this text hold?
import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { readConfig } from '../config.ts';
import { ReadableError } from '../readable-error.ts';
import { readSeed } from './files.ts';
import { evidenceIn } from './schema.ts';
import { SeedError } from './seed-error.ts';
import { digestOf, verifySource } from './verify.ts';

const [file] = process.argv.slice(2);
try {
  if (file === undefined || !existsSync(file))
    throw new SeedError([`Name a text file: npm run verify -- TEXT-FILE${file ? `. There is no ${file}.` : ''}`]);
  const text = readFileSync(file, 'utf8');
  const { sources } = readSeed(readConfig().seedDirectory);
  const name = basename(file, extname(file));
  const source =
    sources.find(({ content }) => content.text?.sha256 === digestOf(text)) ??
    sources.find(({ content }) => content.id === name);
  if (!source)
    throw new SeedError([`No source has a text with the digest ${digestOf(text)}, and none is called ${name}.`]);
  const problems = verifySource(source, text);
  if (problems.length > 0) throw new SeedError(problems);
  const spans = evidenceIn(source.content).flatMap(({ evidence }) => evidence).length;
  console.log(
    `${source.content.id}: the digest, ${source.content.text?.sentences.length} sentences and ${spans} places of evidence hold.`,
  );
} catch (error) {
  if (!(error instanceof ReadableError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

// `npm run new-source [-- TEXT-FILE]`: prompts for the facts about a source and creates its file.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { readConfig } from '../config.ts';
import { type Answers, questions, draftSourceFile } from '../ingest/new-source.ts';
import { SeedError } from '../ingest/seed-error.ts';
import { UserError } from '../user-error.ts';
import { parseArguments } from './arguments.ts';

try {
  const [textFile] = parseArguments('new-source', 'TEXT-FILE');
  // Before the first prompt: an editor must not answer ten prompts in vain.
  const text = textFile === undefined ? undefined : readText(textFile);
  const folder = join(readConfig().seedDirectory, 'sources');
  if (!existsSync(folder)) throw new SeedError([`Folder not found: ${folder}. Check SEED_DIRECTORY.`]);
  const sources = globSync('*.yaml', { cwd: folder }).map((name) => basename(name, '.yaml'));
  const answers = await askAll(sources);
  const file = join(folder, `${answers.id}.yaml`);
  write(file, draftSourceFile(answers, new Date(), text));
  console.log(`\nCreated ${file}. Fill in its reports and claims, then run: npm run validate`);
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** @throws SeedError when there is no text in it */
function readText(file: string): string {
  try {
    const text = readFileSync(file, 'utf8');
    if (text.trim() !== '') return text;
  } catch (error) {
    throw new SeedError([`Cannot read the text file ${file}: ${(error as Error).message}.`]);
  }
  throw new SeedError([`The text file ${file} is empty.`]);
}

/** @throws SeedError when it cannot be written, or something is there already */
function write(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw new SeedError([`Cannot write ${file}: ${(error as Error).message}. An existing file is never overwritten.`]);
  }
}

function whatEnterMeans(usual: string | undefined, optional = false): string {
  if (usual !== undefined) return ` (Enter = ${usual}):`;
  return optional ? ' (Enter = none):' : ':';
}

/** Repeats a prompt until its answer is valid. @throws SeedError when the input ends */
async function askAll(sources: readonly string[]): Promise<Answers> {
  const input = createInterface({ input: process.stdin });
  const lines = input[Symbol.asyncIterator]();
  const answers: Answers = {};
  for (const { name, prompt: asks, optional, defaultAnswer: standard, check } of questions) {
    const usual = standard?.(answers);
    for (let wrong: string | undefined = ''; wrong !== undefined; ) {
      process.stdout.write(`${asks}${whatEnterMeans(usual, optional)}\n> `);
      const { value, done } = await lines.next();
      if (done) throw new SeedError([`\nThe input ended before "${asks}": no file was written.`]);
      const answer = value.trim() || usual || '';
      wrong = answer === '' && optional ? undefined : check(answer, { sources, answers });
      if (wrong === undefined) answers[name] = answer;
      else console.log(`  ${wrong}`);
    }
  }
  input.close();
  return answers;
}

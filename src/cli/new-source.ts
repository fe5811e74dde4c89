// `npm run new-source [-- TEXT-FILE]`: prompts for the facts about a source and creates its file.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { readConfig } from '../config.ts';
import { type Answers, draftSourceFile, questions } from '../ingest/new-source.ts';
import { UserError } from '../user-error.ts';
import { parseArguments, runCommand } from './command.ts';

await runCommand(async () => {
  const [textFile] = parseArguments('new-source', 'TEXT-FILE');
  // Reads the text file before the first prompt, so that an error comes before the editor types any answers.
  const text = textFile === undefined ? undefined : readText(textFile);
  const folder = join(readConfig().seedDirectory, 'sources');
  if (!existsSync(folder)) throw new UserError(`Folder not found: ${folder}. Check SEED_DIRECTORY.`);
  const sources = globSync('*.yaml', { cwd: folder }).map((name) => basename(name, '.yaml'));
  const answers = await promptForAnswers(sources);
  const file = join(folder, `${answers.id}.yaml`);
  createFile(file, draftSourceFile(answers, new Date(), text));
  console.log(`\nCreated ${file}. Fill in its reports and claims, then run: npm run validate`);
});

function readText(file: string): string {
  try {
    const text = readFileSync(file, 'utf8');
    if (text.trim() !== '') return text;
  } catch (error) {
    throw new UserError(`Cannot read the text file ${file}: ${(error as Error).message}.`);
  }
  throw new UserError(`The text file ${file} is empty.`);
}

function createFile(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    throw new UserError(`Cannot write ${file}: ${(error as Error).message}. An existing file is never overwritten.`);
  }
}

/** Repeats each prompt until its answer is valid. @throws UserError if standard input ends before the last answer */
async function promptForAnswers(sources: readonly string[]): Promise<Answers> {
  const input = createInterface({ input: process.stdin });
  const lines = input[Symbol.asyncIterator]();
  const answers: Answers = {};
  for (const { name, prompt, isOptional, defaultAnswer, check } of questions) {
    const fallback = defaultAnswer?.(answers);
    const hint = fallback ?? (isOptional ? 'none' : undefined);
    for (let issue: string | undefined = ''; issue !== undefined; ) {
      process.stdout.write(`${prompt}${hint === undefined ? '' : ` (Enter = ${hint})`}:\n> `);
      const { value, done } = await lines.next();
      if (done) throw new UserError(`\nThe input ended before "${prompt}": no file was written.`);
      const answer = value.trim() || fallback || '';
      issue = answer === '' && isOptional ? undefined : check(answer, sources);
      if (issue === undefined) answers[name] = answer;
      else console.log(`  ${issue}`);
    }
  }
  input.close();
  return answers;
}

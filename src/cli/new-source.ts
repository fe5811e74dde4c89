// `npm run new-source [-- TEXT-FILE]`: prompts for the facts about a source and creates its file.
import { readFileSync } from 'node:fs';
import { draftSourceFile, sourceQuestions } from '../ingest/new-source.ts';
import { UserError } from '../user-error.ts';
import { parseArguments, runCommand } from './command.ts';
import { promptForAnswers } from './prompt.ts';
import { createSeedFile, seedFolder } from './seed-files.ts';

await runCommand(async () => {
  const [textFile] = parseArguments('new-source', 'TEXT-FILE');
  // Reads the text file before the first prompt, so that an error comes before the editor types any answers.
  const text = textFile === undefined ? undefined : readText(textFile);
  const folder = seedFolder('sources');
  const answers = await promptForAnswers(sourceQuestions, folder.ids);
  const file = createSeedFile(folder, answers.id ?? '', draftSourceFile(answers, new Date(), text));
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

// `npm run new-deal`: prompts for the facts about a deal and creates its file.

import { dealQuestions, draftDealFile } from '../ingest/new-deal.ts';
import { parseArguments, runCommand } from './command.ts';
import { promptForAnswers } from './prompt.ts';
import { createSeedFile, recordIds, seedFolder } from './seed-files.ts';

await runCommand(async () => {
  parseArguments('new-deal');
  const folder = seedFolder('deals');
  const answers = await promptForAnswers(dealQuestions, [...folder.ids, ...recordIds(folder)]);
  const file = createSeedFile(folder, answers.id ?? '', draftDealFile(answers));
  console.log(`\nCreated ${file}. Add its partners, sites, milestones and figures, then a source: npm run new-source`);
});

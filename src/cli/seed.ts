// `npm run seed`: publishes the seed files as an edition, and rebuilds the previous editions that the server keeps.
import { readConfig } from '../config.ts';
import { parseArguments, runCommand } from './command.ts';
import { updateEdition } from './update-edition.ts';

await runCommand(async () => {
  parseArguments('seed');
  const config = readConfig();
  await updateEdition(config);
  const [{ rebuildRetained }, { seedFromArchive }] = await Promise.all([
    import('../editions/publish.ts'),
    import('../ingest/seed.ts'),
  ]);
  const failures = await rebuildRetained(config.dataDirectory, config.keepEditions, seedFromArchive);
  for (const { edition, reason } of failures) {
    console.error(`Edition ${edition} cannot be built: ${reason}. Its downloads remain available.`);
  }
});

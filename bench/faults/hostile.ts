// npm run faults -- hostile: every nasty text in every parameter of every operation, over HTTP: what comes back, and how soon.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientOf } from '../../tests/support/client.ts';
import { allOperations } from '../../tests/support/contract.ts';
import {
  faultOf,
  nastyHeaders,
  parametersIn,
  type Question,
  questionsOfHeader,
  questionsOfNames,
  questionsOfPath,
  questionsOfPlaces,
  questionsOfQuery,
} from '../../tests/support/hostile.ts';
import { bundle, startOurs } from '../ours.ts';
import { project } from '../server.ts';
import { outcome } from './outcome.ts';

/** In milliseconds: what no answer may take. */
const MOST = 1000;
/** How many of the slowest answers are asked for again, each alone: with others, they wait for one another. */
const AGAIN = 50;
const CONNECTIONS = 4;

const names = new Set(allOperations.flatMap((each) => parametersIn('query', each).map(({ name }) => name)));
const kinds: Record<string, Question[]> = {
  'as a value': [...names].flatMap(questionsOfQuery),
  'in a path': allOperations.flatMap(questionsOfPath),
  'as a name': allOperations.flatMap(questionsOfNames),
  'as a path of its own': questionsOfPlaces(),
  'in a header': Object.keys(nastyHeaders).flatMap(questionsOfHeader),
};

const folder = mkdtempSync(join(tmpdir(), 'gigawatt-faults-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
bundle();
const databaseFile = join(folder, 'register.sqlite');
const { status } = spawnSync(process.execPath, ['src/seed/main.ts'], {
  cwd: project,
  env: { ...process.env, DATABASE_FILE: databaseFile },
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (status !== 0) throw new Error(`src/seed/main.ts ended with ${status}`);
const server = await startOurs(databaseFile, false);
const client = clientOf(Number(new URL(server.address).port), CONNECTIONS);

type Asked = { question: Question; milliseconds: number; status: number; fault: string | undefined };

async function asked(question: Question): Promise<Asked> {
  const start = performance.now();
  const reply = await client.ask(question.path, question.headers);
  const milliseconds = performance.now() - start;
  return { question, milliseconds, status: reply.status, fault: faultOf(question, reply) };
}

for (const [kind, questions] of Object.entries(kinds)) {
  let [next, failures, faults] = [0, 0, 0];
  let slowest: Asked[] = [];
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (let question = questions[next++]; question; question = questions[next++]) {
        const answer = await asked(question);
        if (answer.status >= 500) failures += 1;
        if (answer.fault !== undefined) faults += 1;
        if (answer.fault !== undefined && faults <= 10) console.error(`${question.path.slice(0, 200)} ${answer.fault}`);
        slowest.push(answer);
        if (slowest.length > AGAIN * 20) slowest = slowestOf(slowest);
      }
    }),
  );
  const alone: Asked[] = [];
  for (const { question } of slowestOf(slowest)) alone.push(await asked(question));
  const [worst] = slowestOf(alone);
  const together = slowestOf(slowest)[0]?.milliseconds ?? 0;
  outcome(`a nasty text ${kind}`, failures === 0 && faults === 0 && together < MOST, {
    asked: questions.length,
    'answers of 5xx': failures,
    'answers that the contract does not know': faults,
    'slowest, in ms': together.toFixed(0),
    'slowest when asked alone, in ms': (worst?.milliseconds ?? 0).toFixed(1),
  });
}
client.close();
await server.stop();

function slowestOf(answers: readonly Asked[]): Asked[] {
  return answers.toSorted((one, other) => other.milliseconds - one.milliseconds).slice(0, AGAIN);
}

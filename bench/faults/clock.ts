// npm run faults -- clock: servers whose clocks are 400 days behind and ahead, beside one whose clock is right. Needs libfaketime.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { makeDistributions } from '../../src/distributions/make.ts';
import { publish } from '../../src/seed/publish.ts';
import { seedIn } from '../differing-seeds.ts';
import { endpoints } from '../everything.ts';
import { bundle } from '../ours.ts';
import { outcome } from './outcome.ts';
import { needs, temporaryFolder } from './shared/commands.ts';
import { startPatient } from './shared/server.ts';

needs({ commands: ['faketime'] });

const DAYS = 400;
/** In milliseconds: Node renews what it tells in `Date` once a second. */
const SECOND = 1000;

const AS_OF = 'asOf=2025-11-14';
const TAKES_DAY = /^\/v1\/(?:deals|partners|milestones|figures|claims|sources|reports|changes|search)\b/;

const folder = temporaryFolder();
const databaseFile = join(folder, 'register.sqlite');
const seedDirectory = seedIn(join(folder, 'seed'));

/** The environment in which a process's clock is wrong by so many days; that by which it waits goes on as it does. */
function wrongBy(days: number): Record<string, string> {
  const printed = spawnSync('faketime', ['-f', '+0', 'env'], { encoding: 'utf8' }).stdout;
  const library = /^LD_PRELOAD=(.+)$/m.exec(printed)?.[1] ?? '';
  // Where the server listens is in its answers: it must be told the same everywhere.
  const address = { PUBLIC_URL: 'https://register.example' };
  if (days === 0) return address;
  return {
    ...address,
    LD_PRELOAD: library,
    FAKETIME: `${days > 0 ? '+' : ''}${days}d`,
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  };
}

type Answer = { path: string; status: number; tag: string | null; body: string; isAhead: boolean; day: string };

async function answerOf(origin: string, path: string): Promise<Answer> {
  const answer = await fetch(origin + path);
  const date = Date.parse(answer.headers.get('date') ?? '');
  const modified = answer.headers.get('last-modified');
  return {
    path,
    status: answer.status,
    tag: answer.headers.get('etag'),
    body: await answer.text(),
    isAhead: modified !== null && Date.parse(modified) > date + SECOND,
    day: new Date(date).toISOString().slice(0, 10),
  };
}

bundle();
publish({ databaseFile, seedDirectory, now: new Date() });
await makeDistributions(readConfig({ DATABASE_FILE: databaseFile }));

const clocks = [0, -DAYS, DAYS];
const told: { ofDay: Answer[]; ofToday: Answer[] }[] = [];
for (const days of clocks) {
  const server = await startPatient(databaseFile, true, wrongBy(days));
  try {
    const paths = await endpoints(server.address, '/docs');
    const taking = paths
      .filter((path) => TAKES_DAY.test(path))
      .map((path) => `${path}${path.includes('?') ? '&' : '?'}${AS_OF}`);
    const all = (asked: string[]) => Promise.all(asked.map((path) => answerOf(server.address, path)));
    told.push({
      ofDay: await all(taking),
      ofToday: await all([...paths, '/', '/docs', '/docs/static/swagger-ui.css']),
    });
  } finally {
    await server.stop();
  }
}

const expected = told[0]?.ofDay ?? [];
const differing = told.flatMap(({ ofDay }) =>
  ofDay.filter((answer, index) => {
    const same = (name: 'status' | 'tag' | 'body') => answer[name] === expected[index]?.[name];
    return !same('status') || !same('tag') || !same('body');
  }),
);
const answers = told.flatMap(({ ofDay, ofToday }) => [...ofDay, ...ofToday]);
// Of a day long ago, there may be nothing to tell.
const failed = answers.filter(({ status }) => status !== 200 && status !== 404);
const ahead = answers.filter(({ isAhead }) => isAhead);
const days = told.map(({ ofToday }) => ofToday[0]?.day);
for (const { path, status } of [...differing, ...failed, ...ahead]) console.error(`${status} ${path}`);

outcome(
  'whatever the clock says, what is asked of a day is the same, under the same tag',
  differing.length === 0 && new Set(days).size === clocks.length,
  { addresses: expected.length, clocks: days.join(' '), differing: differing.length },
);
outcome('whatever the clock says, nothing fails, and no answer is dated ahead of it', !failed.length && !ahead.length, {
  answers: answers.length,
  failed: failed.length,
  ahead: ahead.length,
});

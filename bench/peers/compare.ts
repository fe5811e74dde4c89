// One peer beside our server and the control: first whether it answers the same, then how often in a second.

import { type Random, randomOf } from '../../synthetic/random.ts';
import { DAYS, dayAfter, randomDay, shuffled, times } from '../addresses.ts';
import { ask } from '../ask.ts';
import { type Load, type Loaded, loadOf } from '../load.ts';
import { allAnswered, inTurns, type Settings } from '../pairs.ts';
import type { Peer, Window } from './peer.ts';
import type { openTable } from './table.ts';

/** Few, since some peers take long for an answer. */
export const CONNECTIONS = 4;
/** Who takes so many seconds has one connection: Node closes those that wait while it works on others for too long. */
const SLOW = 0.5;

/** Who is asked, and what is right there. */
export type Subject = Pick<Peer, 'milestone' | 'page' | 'found' | 'headers'> &
  Loaded & { table: ReturnType<typeof openTable> };

export type Compared = { request: string; loads: Record<'control' | 'ours' | 'peer', Load[]> };

const SEED = 1;
const MANY = 2000;
const SAMPLE = 10;
const WINDOW = 30;
/** Who is slow gets the time for about so many answers, but no more than so many seconds. */
const ENOUGH = { answers: 20, seconds: 30 };

type Request = { name: string; asked(random: Random, ids: readonly string[]): (string | Window)[] };

const windows = (random: Random, days: { first: string; last: string }): Window[] =>
  times(MANY, () => randomDay(random, days)).map((from) => ({ from, to: dayAfter(from, WINDOW) }));

const requests: Request[] = [
  { name: 'one milestone', asked: (random, ids) => shuffled(random, ids) },
  {
    name: 'page, windows at the start',
    asked: (random) => windows(random, { ...DAYS, last: dayAfter(DAYS.first, 180) }),
  },
  { name: 'page, random windows', asked: (random) => windows(random, DAYS) },
];

/** @throws Error when an answer is wrong, or a request fails */
export async function compare(
  peer: Subject,
  ours: Subject,
  control: Loaded,
  { pairs, seconds, warmUp }: Settings,
): Promise<Compared[]> {
  const results: Compared[] = [];
  for (const { name, asked } of requests) {
    const all = asked(randomOf(SEED, 0), peer.table.ids);
    const oursTakes = await verify(ours, all);
    const peerTakes = await verify(peer, all);
    const enough = Math.min(ENOUGH.seconds, Math.ceil(ENOUGH.answers * Math.max(oursTakes, peerTakes)));
    const loads = await inTurns(
      {
        control: loadOf(control, { lines: ['/'], connections: CONNECTIONS }),
        ours: loadOfAll(ours, all, oursTakes),
        peer: loadOfAll(peer, all, peerTakes),
      },
      { pairs, seconds: Math.max(seconds, enough), warmUp },
    );
    for (const each of Object.values(loads)) allAnswered(each);
    results.push({ request: name, loads });
  }
  return results;
}

function pathOf(subject: Subject, asked: string | Window): string {
  return typeof asked === 'string' ? subject.milestone(asked) : subject.page(asked);
}

function loadOfAll(subject: Subject, all: readonly (string | Window)[], secondsPerAnswer: number) {
  const lines = all.map((asked) => pathOf(subject, asked));
  const connections = secondsPerAnswer > SLOW ? 1 : CONNECTIONS;
  return loadOf(subject, { lines, headers: subject.headers, connections });
}

/** Asks some of the requests; the result is the seconds that an answer takes. @throws Error when one is not right */
async function verify(subject: Subject, all: readonly (string | Window)[]): Promise<number> {
  const start = performance.now();
  for (const asked of all.slice(0, SAMPLE)) {
    const path = pathOf(subject, asked);
    const { status, body } = await ask(subject.address + path, subject.headers);
    if (status !== 200) throw new Error(`${path} answers ${status}: ${body.toString().slice(0, 500)}`);
    const found = subject.found(JSON.parse(body.toString())).map(({ id }) => id);
    const right = typeof asked === 'string' ? [asked] : subject.table.found(asked);
    if (found.join() !== right.join()) throw new Error(`${path} finds ${found}, not ${right}`);
  }
  return (performance.now() - start) / 1000 / SAMPLE;
}

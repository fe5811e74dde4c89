// `npm run bench:peers`: other servers that make a REST API of a table, beside ours and the control, in turns.
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Loaded, loadGenerator } from '../load.ts';
import { readOptions } from '../options.ts';
import { bundle, startControl, startOurs } from '../ours.ts';
import { ratios, summaryOf } from '../pairs.ts';
import { openRegister } from '../register.ts';
import { medianOf, short, spread, table, told, versions } from '../report.ts';
import { project } from '../server.ts';
import { CONNECTIONS, type Compared, compare, type Subject } from './compare.ts';
import { directus } from './directus.ts';
import { install } from './install.ts';
import { jsonServers } from './json-server.ts';
import type { Peer } from './peer.ts';
import { platformatic } from './platformatic.ts';
import { soul } from './soul.ts';
import { makeTable, openTable } from './table.ts';

const peers: Peer[] = [platformatic, soul, directus, ...jsonServers];

const defaults = { milestones: 1_000_000, pairs: 5, seconds: 5, 'warm-up': 3 };
const options = readOptions('bench:peers', defaults, { named: true });
const { only, pairs, seconds, 'warm-up': warmUp, json } = options;
if (options.list) {
  for (const { name } of peers) console.log(name);
  process.exit();
}

type Measured = Compared & { peer: string };
const measured: Measured[] = [];
const failures: string[] = [];
const data = join(project, 'bench', '.data', 'peers');
try {
  const unknown = only?.find((name) => !peers.some((peer) => peer.name === name));
  if (unknown !== undefined) throw new Error(`There is no peer ${unknown}: --list names them.`);
  const register = openRegister(options.milestones);
  const used = versions(loadGenerator());
  bundle();
  mkdirSync(data, { recursive: true });
  const whole = join(data, 'table.sqlite');
  makeTable(whole, register.file);

  const settings = { pairs, seconds, 'warm-up': warmUp, connections: CONNECTIONS };
  console.log(`${told(used)}\n${told(register.counts)}\n${told(settings)}\n`);
  const control = await startControl('fastify');
  const server = await startOurs(register.file, false);
  const ours: Subject = {
    ...server,
    table: openTable(whole),
    milestone: (id) => `/v1/milestones/${id}`,
    page: ({ from, to }) => `/v1/milestones?from=${from}&to=${to}&limit=20`,
    found: (body) => (body as { items?: { id: string }[] }).items ?? [body as { id: string }],
  };
  for (const peer of peers.filter(({ name }) => only?.includes(name) ?? true)) {
    try {
      const results = await measure(peer, { ours, control, whole, register: register.file });
      measured.push(...results.map((result) => ({ peer: peer.name, ...result })));
    } catch (error) {
      failures.push(`${peer.name}: ${(error as Error).message}`);
    }
  }
  printTable();
  if (json) {
    const all = { versions: used, settings, register: register.counts, measured, failures };
    writeFileSync(json, `${JSON.stringify(all, null, 2)}\n`);
  }
} catch (error) {
  failures.push((error as Error).message);
} finally {
  rmSync(data, { recursive: true, force: true });
}
for (const failure of failures) console.error(`\nFailed: ${failure}`);
process.exit(failures.length > 0 ? 1 : 0);

type Beside = { ours: Subject; control: Loaded; whole: string; register: string };

/** A table of its own for the peer, which may add to it and change it. */
async function measure(peer: Peer, { ours, control, whole, register }: Beside): Promise<Compared[]> {
  const folder = install(peer);
  const right = join(data, 'right.sqlite');
  const own = join(data, 'own.sqlite');
  if (peer.rows === undefined) copyFileSync(whole, right);
  else makeTable(right, register, peer.rows);
  copyFileSync(right, own);
  console.error(`Starting ${peer.name} …`);
  const server = await peer.start(own, folder);
  const subject = { ...peer, ...server, table: openTable(right) };
  try {
    return await compare(subject, ours, control, { pairs, seconds, warmUp });
  } finally {
    subject.table.close();
    await server.stop();
    for (const file of [own, right, `${own}.json`]) rmSync(file, { force: true });
  }
}

function printTable(): void {
  const head = [
    '',
    'request',
    'requests/s',
    'to the control',
    'ours, requests/s',
    'ours, to the control',
    'ours / peer',
  ];
  const lines = measured.map(({ peer, request, loads }) => [
    peer,
    request,
    short(medianOf(loads.peer)),
    spread(summaryOf(ratios(loads.peer, loads.control))),
    short(medianOf(loads.ours)),
    spread(summaryOf(ratios(loads.ours, loads.control))),
    spread(summaryOf(ratios(loads.ours, loads.peer))),
  ]);
  console.log(table(head, lines));
}

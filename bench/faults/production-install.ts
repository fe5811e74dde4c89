// npm run faults -- production-install: the container image, made as the Dockerfile says and run as an operator would: with a
// file system that cannot be written to, as nobody in particular, as process 1. It takes no container engine: see ../image.ts.
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import lock from '../../package-lock.json' with { type: 'json' };
import { build, type Image, missing, runOnce, start } from '../image.ts';
import { freePort, project } from '../server.ts';
import { outcome } from './outcome.ts';

/** In milliseconds: how long the server may take to answer or to notice an edition, and to end. */
const PATIENCE = { answer: 20_000, end: 5_000 };

const FACT = '/v1/deals/france-fluidstack';
const TITLE = 'France and Fluidstack, 1 GW AI supercomputer';
const NEW_TITLE = 'Another title';

/** What is asked, and what the answer must hold. */
const QUESTIONS: Record<string, string> = {
  [FACT]: TITLE,
  '/docs/': 'swagger-ui',
  '/docs/static/swagger-ui-bundle.js': 'swagger',
  '/openapi.json': '"openapi":"3.1',
  '/v1/milestones?format=csv': 'service-start',
  '/v1/milestones?format=ics': 'BEGIN:VEVENT',
  '/v1/reports?format=atom': '<entry>',
  '/v1/figures?unit=MW': '"unit":"MW"',
  '/v1/dataset/current/milestones.csv': 'service-start',
};

const lacking = missing();
if (lacking) {
  console.error(lacking);
  process.exit(1);
}
const place = mkdtempSync(join(tmpdir(), 'gigawatt-image-'));
process.once('exit', () => rmSync(place, { recursive: true, force: true }));
// Who runs the image is not who makes it.
chmodSync(place, 0o755);

const begin = performance.now();
const image = build(join(project, 'Dockerfile'), project, place);
outcome('the image is made of what the Dockerfile copies', true, { seconds: seconds(begin) });
lookForDevelopment(image);
await serve(image);

function lookForDevelopment({ root, folder }: Image): void {
  const packages = Object.entries(lock.packages).filter(([path]) => path.startsWith('node_modules/'));
  const isThere = ([path]: [string, object]) => existsSync(join(root, folder, path));
  const there = packages.filter(isThere);
  const forDevelopment = there.filter(([, entry]) => 'dev' in entry);
  const holds = there.length > forDevelopment.length && forDevelopment.length === 0;
  outcome('no package for development is in it', holds, {
    packages: there.length,
    'of these for development': forDevelopment.map(([path]) => path).join(' ') || 'none',
  });
}

async function serve(image: Image): Promise<void> {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const environment = { HOST: '127.0.0.1', PORT: String(port) };
  const isHealthy = () => runOnce(image, image.probe, { environment }).status === 0;

  const early = isHealthy();
  const begin = performance.now();
  const server = await start(image, { environment });
  const first = await editionAfter(undefined, address);
  outcome('it starts where nothing can be written', first !== undefined, { seconds: seconds(begin) });
  const healthy = isHealthy();
  outcome('its health check tells whether it is', !early && healthy, {
    'before it starts': early ? 'healthy' : 'not healthy',
    'once it answers': healthy ? 'healthy' : 'not healthy',
  });

  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  const [, user] = /^Uid:\s+(\d+)/m.exec(status) ?? [];
  const [, capabilities] = /^CapEff:\s+(\d+)/m.exec(status) ?? [];
  outcome('it is nobody in particular', user !== '0' && Number(capabilities) === 0, {
    user: user ?? '?',
    capabilities: capabilities ?? '?',
  });

  const wrong: string[] = [];
  for (const [path, part] of Object.entries(QUESTIONS)) {
    const answer = await fetch(address + path);
    if (answer.status !== 200 || !(await answer.text()).includes(part)) wrong.push(`${path} ${answer.status}`);
  }
  outcome('all is answered', wrong.length === 0, {
    asked: Object.keys(QUESTIONS).length,
    wrong: wrong.join(', ') || 'none',
  });

  const seeding = runOnce(image, ['node', 'src/seed/main.ts'], {
    writable: true,
    environment: { SEED_DIRECTORY: '/mnt/seed' },
    mounts: { '/mnt/seed': changedSeed(image) },
  });
  const second = await editionAfter(first, address);
  const titleOf = async (path: string) =>
    ((await (await fetch(address + path)).json()) as { title?: { en: string } }).title?.en;
  const [now, before] = [await titleOf(FACT), await titleOf(`${FACT}?edition=${first}`)];
  outcome(
    'an edition that another container makes is served, and the one before it still',
    seeding.status === 0 && second !== undefined && now === NEW_TITLE && before === TITLE,
    { seeding: seeding.status === 0 ? 'ended well' : seeding.stderr, now: String(now), before: String(before) },
  );

  const told = performance.now();
  process.kill(server.pid, 'SIGTERM');
  const code = await Promise.race([server.ended, pause(PATIENCE.end + 1000, 'is still there', { ref: false })]);
  outcome('SIGTERM ends it in good order', code === 0, { code: String(code), seconds: seconds(told) });
}

/** The seed of the image, with one title changed. */
function changedSeed({ root, folder }: Image): string {
  const seed = join(place, 'seed');
  const deal = join(seed, 'deals/france-fluidstack.yaml');
  cpSync(join(root, folder, 'seed'), seed, { recursive: true });
  writeFileSync(deal, readFileSync(deal, 'utf8').replace(TITLE, NEW_TITLE));
  return seed;
}

/** The edition that is served instead of the one before, as soon as one is; undefined when none is in time. */
async function editionAfter(before: string | undefined, address: string): Promise<string | undefined> {
  for (const end = performance.now() + PATIENCE.answer; performance.now() < end; await pause(50)) {
    const answer = await fetch(`${address}/health/ready`).catch(() => undefined);
    if (!answer?.ok) continue;
    const { edition } = (await answer.json()) as { edition: string };
    if (edition !== before) return edition;
  }
  return undefined;
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}

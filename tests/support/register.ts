// Writes seeds (YAML files) and publishes editions (databases) in temporary folders.
import { hash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempDisposableSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { parseDocument } from 'yaml';
import { digestOf } from '../../src/build-info.ts';
import { makeDownloads } from '../../src/cli/make-downloads.ts';
import { readConfig } from '../../src/config.ts';
import { dealPartId } from '../../src/domain/kinds.ts';
import { writeChecksum } from '../../src/editions/checksums.ts';
import { databaseFile, readCurrent } from '../../src/editions/layout.ts';
import { publish } from '../../src/editions/publish.ts';
import { readSeed } from '../../src/ingest/load-yaml.ts';
import { seedFromFiles } from '../../src/ingest/seed.ts';
import { validateSeed } from '../../src/ingest/validate.ts';

export const project = join(import.meta.dirname, '..', '..');

/** The current time in tests that set no other time. */
export const TODAY = new Date('2026-11-22T12:00:00Z');

/** Creates a temporary folder. @param cleanUp registers the folder's removal; default: at the end of the test */
export function temporaryFolder(cleanUp: (remove: () => void) => void = onTestFinished): string {
  const { path, remove } = mkdtempDisposableSync(join(tmpdir(), 'gigawatt-test-'));
  cleanUp(remove);
  return path;
}

export const ARTICLE_FILE = 'sources/lanouvelletribune-2025-02.yaml';
export const DEAL_FILE = 'deals/france-fluidstack.yaml';

/** Folder of the project's real seed, with all deals and sources. */
export const realSeed = join(project, 'seed');

const readDocument = (path: string) => parseDocument(readFileSync(join(realSeed, path), 'utf8'));

/**
 * YAML of one real article and its deal, reduced to the records that the article reports and the figures derived from them.
 * Tests of several sources use the whole seed or `manySources`.
 */
export const articleAlone: { article: string; deal: string } = (() => {
  const [article, deal] = [readDocument(ARTICLE_FILE), readDocument(DEAL_FILE)];
  const { reports } = article.toJS();
  const { id: dealId, partners, milestones, figures } = deal.toJS();
  const isReported = (slug: string, kind: string): boolean => {
    const formula: string | undefined = kind === 'figures' ? figures[slug].derived?.formula : undefined;
    if (formula === undefined) return (kind === 'partners' ? slug : dealPartId(dealId, slug)) in reports[kind];
    return formula.split(' ').every((word) => !(word in figures) || isReported(word, kind));
  };
  for (const [kind, records] of Object.entries({ partners, milestones, figures })) {
    for (const slug of Object.keys(records)) if (!isReported(slug, kind)) deal.deleteIn([kind, slug]);
  }
  deal.delete('relations');
  article.delete('repeats');
  const style = { lineWidth: 0, flowCollectionPadding: true };
  return { article: article.toString(style), deal: deal.toString(style) };
})();

/** Writes the seed `articleAlone` and returns its path. @param files files to add or replace: contents keyed by path */
export function seedWith(folder: string, files: Record<string, string> = {}): string {
  const seedDirectory = join(folder, 'seed');
  const all = { [DEAL_FILE]: articleAlone.deal, [ARTICLE_FILE]: articleAlone.article, ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(seedDirectory, path)), { recursive: true });
    writeFileSync(join(seedDirectory, path), text);
  }
  return seedDirectory;
}

const sharedRoot = process.env.GIGAWATT_TEST_CACHE ?? tmpdir();

/** Creates a folder that global-setup.ts removes after all tests, because a test worker gets no event before it ends. */
export const temporarySharedFolder = () => mkdtempSync(join(sharedRoot, 'seed-'));

const articleSeed = seedWith(temporarySharedFolder());

/** Returns the configuration of an application whose data directory is in the folder. */
export function configIn(folder: string, seedDirectory = articleSeed) {
  return readConfig({
    DATA_DIRECTORY: join(folder, 'data'),
    SEED_DIRECTORY: seedDirectory,
    LOG_LEVEL: 'silent',
    // 0 disables load shedding, because tests block the event loop.
    MAX_EVENT_LOOP_DELAY_MS: '0',
  });
}

type PublishOptions = {
  now?: Date;
  downloads?: boolean;
  keepEditions?: number;
};

/** Publishes an edition in the folder. The default seed is `articleAlone`. */
export async function publishEdition(
  folder: string,
  seedDirectory = articleSeed,
  { now = TODAY, downloads = false, keepEditions }: PublishOptions = {},
) {
  const config = { ...configIn(folder, seedDirectory), ...(keepEditions && { keepEditions }) };
  const { dataDirectory } = config;
  const cached = cachedDataDirectory(seedDirectory, now, downloads);
  const isFirst = !existsSync(dataDirectory);
  if (isFirst && existsSync(cached)) cpSync(cached, dataDirectory, { recursive: true });
  const files = readSeed(seedDirectory);
  validateSeed(files);
  const outcome = await publish({
    ...config,
    seed: seedFromFiles(files),
    now,
    makeDownloads: downloads ? (draft) => makeDownloads(config, draft) : undefined,
  });
  if (isFirst && !existsSync(cached)) addToCache(dataDirectory, cached);
  return { config, outcome };
}

/** Path of the cached data directory of a seed. The first test that publishes a seed caches it for later tests. */
function cachedDataDirectory(seedDirectory: string, now: Date, downloads: boolean): string {
  const key = hash('sha256', [digestOf(seedDirectory), now.toISOString(), downloads].join(' '));
  return join(sharedRoot, key);
}

function addToCache(dataDirectory: string, cached: string): void {
  const draft = `${cached}.${process.pid}.${crypto.randomUUID()}`;
  cpSync(dataDirectory, draft, { recursive: true });
  try {
    renameSync(draft, cached);
  } catch {
    // Another test worker has cached the same directory in the meantime.
    rmSync(draft, { recursive: true });
  }
}

/** Changes the database of the current edition, and updates the checksum file, so that the server detects no damage. */
export async function tamperWith(dataDirectory: string, change: (client: Sqlite.Database) => void): Promise<void> {
  const file = databaseFile(dataDirectory, readCurrent(dataDirectory) ?? '');
  const client = new Sqlite(file);
  change(client);
  client.close();
  await writeChecksum(file);
}

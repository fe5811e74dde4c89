// Registers for tests: real data directories, in folders that are removed after the test.
import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { parseDocument } from 'yaml';
import { digestOf } from '../../src/build-info.ts';
import { makeDownloads } from '../../src/cli/make-downloads.ts';
import { readConfig } from '../../src/config.ts';
import { writeChecksum } from '../../src/editions/checksums.ts';
import { databaseFile, readCurrent } from '../../src/editions/layout.ts';
import { publish } from '../../src/editions/publish.ts';
import { readSeed } from '../../src/ingest/load-yaml.ts';
import { seedOf } from '../../src/ingest/seed.ts';
import { validateSeed } from '../../src/ingest/validate.ts';

export const project = join(import.meta.dirname, '..', '..');

/** The time of tests, unless they set another. */
export const TODAY = new Date('2026-11-22T12:00:00Z');

/** A folder that is removed after the test, or by `cleanUp`. */
export function temporaryFolder(cleanUp: (remove: () => void) => void = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'gigawatt-test-'));
  cleanUp(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const ARTICLE = 'sources/lanouvelletribune-2025-02.yaml';
const DEAL = 'deals/france-fluidstack.yaml';

/** The seed of the project. */
export const realSeed = join(project, 'seed');

const documentAt = (path: string) => parseDocument(readFileSync(join(realSeed, path), 'utf8'));

/**
 * The files of the article that the register began with, as if there were no other source: with the things that it reports, and
 * what follows from them. What several sources make of them is another matter.
 */
export const articleAlone: { article: string; deal: string } = (() => {
  const [article, deal] = [documentAt(ARTICLE), documentAt(DEAL)];
  const { reports } = article.toJS();
  const { partners, milestones, figures } = deal.toJS();
  const isThere = (id: string, kind: string): boolean => {
    const formula: string | undefined = kind === 'figures' ? figures[id].derived?.formula : undefined;
    if (formula === undefined) return id in reports[kind];
    return formula.split(' ').every((word) => !(word in figures) || isThere(word, kind));
  };
  for (const [kind, things] of Object.entries({ partners, milestones, figures })) {
    for (const id of Object.keys(things)) if (!isThere(id, kind)) deal.deleteIn([kind, id]);
  }
  deal.delete('relations');
  article.delete('repeats');
  const asWritten = { lineWidth: 0, flowCollectionPadding: true };
  return { article: article.toString(asWritten), deal: deal.toString(asWritten) };
})();

/** A seed of that article alone, with some files changed or added, by their path in it. */
export function seedWith(folder: string, files: Record<string, string> = {}): string {
  const seedDirectory = join(folder, 'seed');
  const written = { [DEAL]: articleAlone.deal, [ARTICLE]: articleAlone.article, ...files };
  for (const [path, text] of Object.entries(written)) {
    mkdirSync(dirname(join(seedDirectory, path)), { recursive: true });
    writeFileSync(join(seedDirectory, path), text);
  }
  return seedDirectory;
}

/** A folder that is removed after all tests: workers end without an event. */
export const sharedFolder = (prefix: string) => mkdtempSync(join(process.env.GIGAWATT_TEST_CACHE ?? tmpdir(), prefix));

const alone = seedWith(sharedFolder('seed-'));

/** The configuration of an application on a data directory in the folder. */
export function configIn(folder: string, seedDirectory = alone) {
  return readConfig({
    DATA_DIRECTORY: join(folder, 'data'),
    SEED_DIRECTORY: seedDirectory,
    LOG_LEVEL: 'silent',
    // Tests keep the event loop busy themselves.
    MAX_EVENT_LOOP_DELAY_MS: '0',
  });
}

type SeedOptions = {
  now?: Date;
  /** Whether the edition has downloads. */
  downloads?: boolean;
  keepEditions?: number;
};

/** Publishes an edition in the folder: of the article alone, unless another seed is named. */
export async function seeded(
  folder: string,
  seedDirectory = alone,
  { now = TODAY, downloads = false, keepEditions }: SeedOptions = {},
) {
  const config = { ...configIn(folder, seedDirectory), ...(keepEditions && { keepEditions }) };
  const { dataDirectory } = config;
  const cached = cacheOf(seedDirectory, now, downloads);
  const isFirst = !existsSync(dataDirectory);
  if (isFirst && existsSync(cached)) cpSync(cached, dataDirectory, { recursive: true });
  const files = readSeed(seedDirectory);
  validateSeed(files);
  const outcome = await publish({
    ...config,
    seed: seedOf(files),
    now,
    makeDownloads: downloads ? (draft) => makeDownloads(config, draft) : undefined,
  });
  if (isFirst && !existsSync(cached)) store(dataDirectory, cached);
  return { config, outcome };
}

/** Many tests publish the same few seeds: the first one to do so leaves a copy for the others (see global-setup.ts). */
function cacheOf(seedDirectory: string, now: Date, downloads: boolean): string {
  const key = hash('sha256', [digestOf(seedDirectory), now.toISOString(), downloads].join(' '));
  return join(process.env.GIGAWATT_TEST_CACHE ?? tmpdir(), key);
}

function store(dataDirectory: string, cached: string): void {
  const draft = `${cached}.${process.pid}.${crypto.randomUUID()}`;
  cpSync(dataDirectory, draft, { recursive: true });
  try {
    renameSync(draft, cached);
  } catch {
    // Another worker was faster.
    rmSync(draft, { recursive: true });
  }
}

/** Changes the database of the current edition as no program of ours does, and writes its checksum as if it were right. */
export async function tamperWith(dataDirectory: string, change: (client: Sqlite.Database) => void): Promise<void> {
  const file = databaseFile(dataDirectory, readCurrent(dataDirectory) ?? '');
  const client = new Sqlite(file);
  change(client);
  client.close();
  await writeChecksum(file);
}
